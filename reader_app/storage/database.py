"""A small SQLite file in WAL mode, opened for each use: two windows and two processes can share it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from reader_app.domain.errors import ReaderError

_BUSY_SECONDS = 5.0


@contextmanager
def open_database(path: Path, schema: str) -> Iterator[sqlite3.Connection]:
    """Open the database in one transaction: saved whole when the block ends, not at all when it raises.

    Makes folder, file and tables (`schema`) where they are missing. Raises `ReaderError` (code library) when
    the file cannot be used.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(path, timeout=_BUSY_SECONDS)) as database:
            database.execute("PRAGMA journal_mode = WAL")
            database.executescript(schema)
            with database:
                yield database
    except (sqlite3.Error, OSError) as error:
        raise ReaderError(
            "library", f"What you did could not be saved: {path.name} cannot be used ({error})."
        ) from error
