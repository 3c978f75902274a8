"""Reading parts of a dictzip file without unpacking it whole.

Dictzip is gzip whose deflate stream is flushed at equal steps, with a table of the steps in the header's
extra field `RA` (format: dictzip(1); RFC 1952 for the header). What gzip itself wrote has no table and is
read from its beginning.
"""

import gzip
import struct
import zlib
from typing import BinaryIO, NamedTuple

_MAGIC = b"\x1f\x8b\x08"
_CRC, _EXTRA, _NAME, _COMMENT = 2, 4, 8, 16
_LONGEST_NAME = 10_000


class _Chunks(NamedTuple):
    """Where the steps of a dictzip file are."""

    length: int
    """Bytes of each step after unpacking, the last may be shorter."""
    starts: tuple[int, ...]
    """Offsets in the file; after the last step, its end."""


class DictzipReader:
    """Reads stretches of one open file."""

    def __init__(self, file: BinaryIO) -> None:
        """Read the header. Raises `ValueError` or `EOFError` when it is damaged."""
        self._file = file
        self._chunks = _read_table(file)

    def read(self, offset: int, size: int) -> bytes:
        """The bytes `[offset, offset + size)` of the unpacked file, fewer at its end."""
        if self._chunks is None:
            self._file.seek(0)
            with gzip.open(self._file, "rb") as whole:
                whole.seek(offset)
                return whole.read(size)
        length, starts = self._chunks
        first = offset // length
        last = min((offset + size - 1) // length, len(starts) - 2)
        data = b"".join(self._chunk(number) for number in range(first, last + 1))
        return data[offset - first * length :][:size]

    def _chunk(self, number: int) -> bytes:
        length, starts = self._chunks or _Chunks(0, ())
        self._file.seek(starts[number])
        packed = self._file.read(starts[number + 1] - starts[number])
        return zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, length)


def _read_table(file: BinaryIO) -> _Chunks | None:
    """The table of steps, or none when the file is plain gzip."""
    file.seek(0)
    head = _exactly(file, 10)
    if head[:3] != _MAGIC:
        raise ValueError("not packed with gzip")
    flags = head[3]
    extra = _exactly(file, struct.unpack("<H", _exactly(file, 2))[0]) if flags & _EXTRA else b""
    for flag in (_NAME, _COMMENT):
        if flags & flag:
            _skip_name(file)
    if flags & _CRC:
        _exactly(file, 2)
    table = _field(extra, b"RA")
    if table is None:
        return None
    _version, length, count = struct.unpack_from("<HHH", table)
    sizes = struct.unpack_from(f"<{count}H", table, 6)
    if not length or not sizes:
        raise ValueError("empty table")
    starts = [file.tell()]
    for size in sizes:
        starts.append(starts[-1] + size)
    return _Chunks(length, tuple(starts))


def _field(extra: bytes, name: bytes) -> bytes | None:
    """A subfield of the header's extra field."""
    at = 0
    while at + 4 <= len(extra):
        size = int.from_bytes(extra[at + 2 : at + 4], "little")
        if extra[at : at + 2] == name:
            return extra[at + 4 : at + 4 + size]
        at += 4 + size
    return None


def _skip_name(file: BinaryIO) -> None:
    for _ in range(_LONGEST_NAME):
        if _exactly(file, 1) == b"\0":
            return
    raise ValueError("endless name")


def _exactly(file: BinaryIO, size: int) -> bytes:
    data = file.read(size)
    if len(data) != size:
        raise EOFError
    return data
