"""A small SQLite file in WAL mode, opened for each use: two windows and two processes can share it."""

import errno
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from reader_app.domain.errors import ReaderError
from reader_app.storage.write_ahead import use_write_ahead_log

_BUSY_SECONDS = 5.0
_DISK_FULL = {errno.ENOSPC, errno.EDQUOT}
_NO_LEAVE = {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.ENOENT}
_DATABASE_NO_LEAVE = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN}
_ROOM_BYTES = 100_000
"""Less is no room for SQLite's journal and its index."""


@contextmanager
def open_database(path: Path, schema: str) -> Iterator[sqlite3.Connection]:
    """Open the database in one transaction: saved whole when the block ends, not at all when it raises.

    Makes folder, file and tables (`schema`) where they are missing. Raises `ReaderError` (code library) when
    the file cannot be used.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(path, timeout=_BUSY_SECONDS)) as database:
            use_write_ahead_log(database, _BUSY_SECONDS)
            database.executescript(schema)
            with database:
                yield database
    except (sqlite3.Error, OSError) as error:
        raise _in_words(error, path) from error


def _in_words(error: sqlite3.Error | OSError, path: Path) -> ReaderError:
    """Why nothing can be kept, for a person."""
    if isinstance(error, OSError):
        full, no_leave = error.errno in _DISK_FULL, error.errno in _NO_LEAVE
    else:
        # The low byte is the kind; a disk that fills up under SQLite's journal is told as a failed write.
        kind = getattr(error, "sqlite_errorcode", 0) & 0xFF
        full = kind == sqlite3.SQLITE_FULL or (kind == sqlite3.SQLITE_IOERR and _is_full(path.parent))
        no_leave = kind in _DATABASE_NO_LEAVE
    if full:
        return ReaderError("library", "What you did could not be saved: there is no room left on the disk.")
    if no_leave:
        return ReaderError(
            "library", f"What you did could not be saved: “{path.parent}” cannot be written to."
        )
    return ReaderError("library", f"What you did could not be saved: {path.name} cannot be used ({error}).")


def _is_full(folder: Path) -> bool:
    try:
        return shutil.disk_usage(folder).free < _ROOM_BYTES
    except OSError:
        return False
