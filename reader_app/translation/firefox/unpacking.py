"""Unpacks the files of a Firefox pack, which Mozilla serves one by one, packed with zstd or gzip."""

import gzip
import sys
from pathlib import Path
from typing import IO, Any, cast

from reader_app.domain.errors import PackRefusedError, ReaderError
from reader_app.domain.progress import CancelToken
from reader_app.translation.packs.archive import huge, most_unpacked
from reader_app.translation.packs.new_file import NewFile

_PACKED = {".gz", ".zst"}
_BLOCK = 1 << 20


def zstd_module() -> Any:
    """The zstd of Python 3.14, or the same for older ones; loaded when there is something to unpack."""
    if sys.version_info >= (3, 14):
        from compression import zstd
    else:
        from backports import zstd
    return zstd


def is_packed(name: str) -> bool:
    """Whether a file of this name is to be unpacked."""
    return Path(name).suffix in _PACKED


def unpacked_name(name: str) -> str:
    """What a file is called once it is unpacked."""
    return name.removesuffix(Path(name).suffix) if is_packed(name) else name


def unpack_file(packed: Path, name: str, target: Path, left: int, cancel: CancelToken | None) -> int:
    """Write what is in a file, which is packed as its `name` tells, to a new one.

    Gives how many bytes of `left` may still come after it. Raises `PackRefusedError` if the file is broken
    or holds more, `CancelledError`, `ReaderError` about the disk.
    """
    most, size = min(left, most_unpacked(packed.stat().st_size)), 0
    with _opened(packed, Path(name).suffix) as source, NewFile(target) as written:
        while block := _block(source):
            if cancel is not None:
                cancel.check()
            size += len(block)
            if size > most:
                raise huge()
            written.write(block)
    return left - size


def _opened(packed: Path, suffix: str) -> IO[bytes]:
    try:
        match suffix:
            case ".gz":
                return cast("IO[bytes]", gzip.open(packed))
            case ".zst":
                return cast("IO[bytes]", zstd_module().open(packed))
            case _:
                return packed.open("rb")
    except OSError as error:
        raise ReaderError("pack_unreadable", "The pack cannot be read from the disk.") from error


def _block(source: IO[bytes]) -> bytes:
    try:
        return source.read(_BLOCK)
    except Exception as error:  # each of the formats has errors of its own
        raise PackRefusedError("pack_damaged", "The pack is damaged: a file in it is broken.") from error
