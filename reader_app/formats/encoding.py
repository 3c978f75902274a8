"""The character encoding of a text file: byte order mark, NUL pattern, strict UTF-8, then statistics."""

import codecs
import re
from dataclasses import dataclass

from reader_app.domain.errors import UnreadableDocumentError
from reader_app.formats.latin_fit import best_latin
from reader_app.formats.mac_arabic import is_mac_arabic

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NAMES = {"utf-8-sig": "utf-8", "cp1256": "windows-1256", "cp1252": "windows-1252", "ascii": "utf-8"}
_NAMES |= {
    "mac-arabic": "mac_arabic",
    "macarabic": "mac_arabic",
    "mac-roman": "mac_roman",
    "macroman": "mac_roman",
}
_ISO = re.compile("^iso-?8859-")
LEGACY_ENCODINGS = (
    "windows-1256", "iso-8859-6", "mac_arabic", "windows-1252", "iso-8859-1", "iso-8859-15", "mac_roman",
    "windows-1250", "windows-1251", "windows-1253", "windows-1254", "windows-1255", "iso-8859-2",
    "iso-8859-9", "koi8-r", "cp864", "cp720", "gb18030", "big5", "shift_jis", "euc-jp", "euc-kr",
)  # fmt: skip
"""Encodings that a reader may choose and that detection may find, beside Unicode's own."""
_KNOWN_TO_CHARDET = tuple(name for name in LEGACY_ENCODINGS if name != "mac_arabic")
_SAMPLE = 200_000
_HIGH = re.compile(rb"^[^\n\x80-\xff]*[\x80-\xff][^\n]*\n?", re.MULTILINE)
_CONTROLS = bytes(b for b in range(32) if b not in b"\t\n\r\f\v\x1a\x1b")
_MAX_CONTROL_SHARE = 0.002
_MAX_DAMAGE_SHARE = 0.01
_CONTINUATION = range(0x80, 0xC0)
_MIN_UTF16_SHARE = 0.85


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and how it was read."""

    text: str
    encoding: str
    confidence: float
    replaced: int = 0
    """Characters that could not be read and stand as U+FFFD."""


def decode(data: bytes, name: str, encoding: str | None = None) -> Decoded:
    """The text of a file's bytes; `encoding` overrules detection.

    Raises `UnreadableDocumentError` with code bad-encoding or binary.
    """
    if encoding is not None:
        return _decode_as(data, name, encoding)
    found = _by_mark(data) or _by_nul_pattern(data)
    if found is None:
        if is_binary(data):
            raise UnreadableDocumentError("binary", f"“{name}” is not a text: it holds binary data.")
        found = _as_utf8(data) or _by_statistics(data)
    return found


def is_binary(data: bytes) -> bool:
    """Whether bytes that are not UTF-16 or UTF-32 hold NULs or too many control characters for a text."""
    if b"\0" in data:
        return True
    controls = len(data) - len(data.translate(None, _CONTROLS))
    return controls > len(data) * _MAX_CONTROL_SHARE + 1


def encoding_name(encoding: str) -> str:
    """The name an encoding is shown by: the registered one where Python's differs."""
    lower = _ISO.sub("iso-8859-", encoding.lower().replace("_", "-"))
    return _NAMES.get(lower, lower)


def _decode_as(data: bytes, name: str, encoding: str) -> Decoded:
    """The text in the encoding that was asked for."""
    try:
        codec = codecs.lookup(encoding)
        "".encode(encoding)  # fails for Python's codecs that are no text encodings, as base64
    except (LookupError, ValueError):
        raise UnreadableDocumentError("bad-encoding", f"There is no encoding named “{encoding}”.") from None
    try:
        text = codec.decode(data, "strict")[0]
    except UnicodeError:
        raise UnreadableDocumentError("bad-encoding", f"“{name}” is not a text in {encoding}.") from None
    return Decoded(text.removeprefix("\ufeff"), encoding_name(codec.name), 1.0)


def _by_mark(data: bytes) -> Decoded | None:
    """The text by its byte order mark, or none; a cut last character is replaced."""
    for mark, encoding in _MARKS:
        if not data.startswith(mark):
            continue
        if encoding == "utf-16" and not _is_plausible(data[: _SAMPLE // 4].decode(encoding, "replace")):
            continue
        text = data.decode(encoding, "replace").removeprefix("\ufeff")
        if encoding == "utf-32" and text.count("\ufffd") > 1:
            continue  # FF FE 00 00 may be UTF-16 with a NUL
        return Decoded(text, _NAMES.get(encoding, encoding), 1.0, text.count("\ufffd"))
    return None


def _by_nul_pattern(data: bytes) -> Decoded | None:
    """The text as UTF-16 or UTF-32 without a mark, or none when the bytes do not show their pattern.

    High bytes repeat: 00 for Latin letters, spaces and line ends, 06 for Arabic letters.
    """
    if len(data) < 4:  # noqa: PLR2004 - less than two characters show no pattern
        return None
    sample = data[:_SAMPLE]
    for encoding, width, top in (("utf-32-le", 4, 3), ("utf-32-be", 4, 0)):
        if not any(sample[top::width]) and _fits(data, sample, encoding):
            text = data.decode(encoding, "replace")
            return Decoded(text, encoding, 0.99, text.count("\ufffd"))
    shares = {"utf-16-le": _high_share(sample[1::2]), "utf-16-be": _high_share(sample[::2])}
    encoding = max(shares, key=shares.__getitem__)
    other = min(shares.values())
    if (
        shares[encoding] < _MIN_UTF16_SHARE
        or other > shares[encoding] / 2
        or not _fits(data, sample, encoding)
    ):
        return None
    text = data.decode(encoding, "replace")
    return Decoded(text, encoding, round(0.9 + shares[encoding] / 10, 2), text.count("\ufffd"))


def _high_share(column: bytes) -> float:
    """The share of bytes that are high bytes of Latin, Arabic or general punctuation in UTF-16."""
    if not column:
        return 0.0
    return sum(column.count(byte) for byte in (0x00, 0x06, 0x20, 0xFE, 0xFB)) / len(column)


def _fits(data: bytes, sample: bytes, encoding: str) -> bool:
    """Whether the bytes are plausible text in a Unicode encoding of fixed width."""
    width = 4 if "32" in encoding else 2
    text = sample[: len(sample) // width * width].decode(encoding, "replace")
    return len(data) >= width and _is_plausible(text)


def _is_plausible(text: str) -> bool:
    """Whether a decoded text has hardly any control, unassigned or replaced characters."""
    odd = sum(
        not char.isprintable() and not char.isspace() and not "\u200b" <= char <= "\u206f" for char in text
    )
    odd += text.count("\ufffd")
    return odd <= max(1, len(text) * 0.02)


def _as_utf8(data: bytes) -> Decoded | None:
    """The text as UTF-8, or none; a cut at either end or a few damaged bytes do not hide that it is UTF-8."""
    try:
        return Decoded(data.decode("utf-8"), "utf-8", 1.0)
    except UnicodeDecodeError:
        pass
    start = 0
    while start < min(3, len(data)) and data[start] in _CONTINUATION:
        start += 1
    text = data[start:].decode("utf-8", "replace")
    broken = text.count("\ufffd")
    good = sum(char > "\x7f" for char in text[:_SAMPLE]) - text[:_SAMPLE].count("\ufffd")
    if good < 2 or broken > 1 + good * _MAX_DAMAGE_SHARE:  # noqa: PLR2004 - one pair may be chance
        return None
    return Decoded("\ufffd" * bool(start) + text, "utf-8", 0.95, broken + bool(start))


def _by_statistics(data: bytes) -> Decoded:
    """The text in the likeliest encoding of one or two bytes a character."""
    sample = telling_sample(data)
    candidates = candidates_of(sample)
    if is_mac_arabic(sample, candidates[0][0] if candidates else "windows-1252"):
        candidates.insert(0, ("mac_arabic", 0.8))
    elif candidates and (better := best_latin(sample, candidates[0][0])) is not None:
        candidates.insert(0, (better, candidates[0][1]))
    for encoding, confidence in candidates:
        try:
            return Decoded(data.decode(encoding), encoding, _surer(sample, confidence, encoding, candidates))
        except UnicodeError:
            continue
    text = data.decode("windows-1252", "replace")
    return Decoded(text, "windows-1252", 0.1, text.count("\ufffd"))


def _surer(sample: bytes, confidence: float, best: str, candidates: list[tuple[str, float]]) -> float:
    """The confidence against the likeliest other text: encodings that read the bytes alike are no rivals."""
    text = sample.decode(best, "replace")
    rivals = (other for name, other in candidates if sample.decode(name, "replace") != text)
    return round(confidence / (confidence + next(rivals, 0.0) + 0.01), 2)


def telling_sample(data: bytes) -> bytes:
    """The lines that hold bytes over 7F, which alone tell encodings apart; at most some 200 kB."""
    if len(data) <= _SAMPLE:
        return data
    lines: list[bytes] = []
    size = 0
    for match in _HIGH.finditer(data):
        lines.append(match[0])
        size += len(match[0])
        if size >= _SAMPLE:
            break
    return b"".join(lines)[:_SAMPLE]


def candidates_of(sample: bytes) -> list[tuple[str, float]]:
    """Encodings by chardet's statistics, likeliest first, with confidence from 0 to 1."""
    import chardet

    found = chardet.detect_all(sample, ignore_threshold=True, include_encodings=_KNOWN_TO_CHARDET)
    return [
        (encoding_name(entry["encoding"]), round(entry["confidence"], 3))
        for entry in found
        if entry["encoding"] is not None
    ]
