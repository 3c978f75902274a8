"""What a text file looks like in each encoding that it can be read in."""

import codecs
import re

from reader_app.domain.errors import UnreadableDocumentError
from reader_app.domain.opening import EncodingChoice
from reader_app.formats.encoding import LEGACY_ENCODINGS, candidates_of, decode, telling_sample

_UNICODE = ("utf-8", "utf-16-le", "utf-16-be")
_SAMPLE = 20_000
_LENGTH = 300
_TELLING = re.compile(rb"[\x80-\xff]")


def previews(data: bytes) -> tuple[EncodingChoice, ...]:
    """Encodings in which the bytes can be read, what detection finds first."""
    found: dict[str, EncodingChoice] = {}
    # What stands before the first line that tells encodings apart looks alike in all of them.
    telling = _TELLING.search(data)
    at = telling.start() if telling else 0
    start = max(data.rfind(b"\n", 0, at), data.rfind(b"\r", 0, at)) + 1
    try:
        best = decode(data, "")
    except UnreadableDocumentError:
        pass
    else:
        wide = best.encoding.startswith(("utf-16", "utf-32"))
        text = best.text if wide else data[start : start + _SAMPLE].decode(best.encoding, "replace")
        found[best.encoding] = EncodingChoice(best.encoding, best.confidence, _beginning(text))
    likely = candidates_of(telling_sample(data[: 10 * _SAMPLE]))
    for encoding, confidence in (*likely, *((name, 0.0) for name in (*_UNICODE, *LEGACY_ENCODINGS))):
        if encoding in found:
            continue
        text_in = _beginning_in(data[0 if encoding.startswith("utf-16") else start :][:_SAMPLE], encoding)
        if text_in is not None:
            found[encoding] = EncodingChoice(encoding, confidence, text_in)
    return tuple(found.values())


def _beginning(text: str) -> str:
    """The first characters of a text, for a preview."""
    return text.lstrip("\ufeff\r\n")[:_LENGTH]


def _beginning_in(sample: bytes, encoding: str) -> str | None:
    """The beginning in an encoding, or none when it does not fit."""
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        return _beginning(decoder.decode(sample))
    except UnicodeError:
        return None
