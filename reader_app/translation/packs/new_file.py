"""Writes the files of a pack that is being unpacked."""

import os
from pathlib import Path
from typing import Self

from reader_app.domain.errors import PackRefusedError, ReaderError


class NewFile:
    """A file that is not there yet; it is on the disk when it is left without an error."""

    def __init__(self, target: Path) -> None:
        """Make it. Raises `PackRefusedError` if there is one of its name, `ReaderError` about the disk."""
        try:
            self._file = target.open("xb", buffering=0)
        except FileExistsError:
            raise PackRefusedError(
                "pack_unsafe", "The pack is unsafe: it holds two files of one name."
            ) from None
        except OSError as error:
            raise _unwritable() from error

    def __enter__(self) -> Self:
        """Give the open file."""
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """Have it on the disk, unless something went wrong, and close it. Raises `ReaderError`."""
        with self._file:
            if kind is None:
                try:
                    os.fsync(self._file.fileno())
                except OSError as error:
                    raise _unwritable() from error

    def write(self, block: bytes) -> None:
        """Write a block whole. Raises `ReaderError`."""
        try:
            rest = memoryview(block)
            while rest:
                rest = rest[self._file.write(rest) :]
        except OSError as error:
            raise _unwritable() from error


def _unwritable() -> ReaderError:
    return ReaderError("disk_full", "The pack cannot be written: the disk is full or read-only.")
