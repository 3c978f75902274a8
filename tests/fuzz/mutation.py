"""Broken files: whole ones of every format, changed at random in the ways that break readers."""

import random
import zipfile
from collections.abc import Callable, Sequence
from io import BytesIO

from tests.formats.bad_files import WHOLE

_TOKENS = (
    b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\r", b"\x1a", b"\xe2\x80\xae",
    b"\xf4\x8f\xbf\xbf",
    b"<", b"</", b"/>", b"&#0;", b"&#xD800;", b"&amp", b"<!--", b"<![CDATA[", b"<!DOCTYPE", b"<table><tr>",
    b"{", b"}", b"\\", b"\\'", b"\\u-1 ?", b"\\bin99999999 ", b"{\\footnote", b"\\cell", b"\\ilvl9",
    b"[^1]:", b"```", b"| |\n|-|-|\n", b"> ", b"- ", b"[[[[", b"***", b"-->", b"00:00", b"WEBVTT", b"{\\an8}",
    b"\nContent-Type: text/html; charset=x\n\n", b"=?utf-8?q?=ff?=", b"--=", b"=\n", b"=ZZ",
    b"endobj", b"stream", b"endstream", b"<<", b">>",
    b"/Kids", b"/Length 99999999999", b"9" * 40, b"-1", b"%s",
)  # fmt: skip
_MAX_EDITS = 12
_LONGEST = 4000
_REPEATS = 300
_ZIPPED = ("docx", "odt", "epub")


def mutated(ending: str, chance: random.Random) -> bytes:
    """A whole file of a format with some edits; of a zipped one often a member inside."""
    data = _whole(ending)
    if ending in _ZIPPED and chance.random() < 0.8:
        return _mutated_member(data, chance)
    return _edited(data, chance)


_cache: dict[str, bytes] = {}


def _whole(ending: str) -> bytes:
    if ending not in _cache:
        _cache[ending] = WHOLE[ending]()
    return _cache[ending]


def _edited(data: bytes, chance: random.Random) -> bytes:
    found = bytearray(data)
    for _ in range(chance.randint(1, _MAX_EDITS)):
        chance.choice(_EDITS)(found, chance)
    return bytes(found)


def _mutated_member(data: bytes, chance: random.Random) -> bytes:
    """The archive with one of its members edited."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        names = old.namelist()
        chosen = chance.choice([name for name in names if name != "mimetype"])
        for name in names:
            member = old.read(name)
            new.writestr(name, _edited(member, chance) if name == chosen else member)
    return stream.getvalue()


def _place(data: bytearray, chance: random.Random) -> int:
    return chance.randrange(len(data) + 1)


def _flip(data: bytearray, chance: random.Random) -> None:
    if data:
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def _overwrite(data: bytearray, chance: random.Random) -> None:
    at = _place(data, chance)
    data[at : at + chance.randint(1, 16)] = chance.randbytes(chance.randint(0, 16))


def _insert_token(data: bytearray, chance: random.Random) -> None:
    at = _place(data, chance)
    times = chance.choice((1, 1, 1, 2, _REPEATS))
    data[at:at] = chance.choice(_TOKENS) * times


def _delete(data: bytearray, chance: random.Random) -> None:
    at = _place(data, chance)
    del data[at : at + chance.randint(1, _LONGEST)]


def _double(data: bytearray, chance: random.Random) -> None:
    at = _place(data, chance)
    piece = data[at : at + chance.randint(1, _LONGEST)]
    there = _place(data, chance)
    data[there:there] = piece


def _cut(data: bytearray, chance: random.Random) -> None:
    if chance.random() < 0.3:
        del data[_place(data, chance) :]


_EDITS: Sequence[Callable[[bytearray, random.Random], None]] = (
    _flip, _overwrite, _insert_token, _insert_token, _delete, _double, _cut,
)  # fmt: skip
