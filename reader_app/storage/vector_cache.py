"""Sentence vectors kept in SQLite, so that reopening documents costs nothing.

Everything in it can be computed again: a database that is damaged, locked, read-only or on a full disk is
passed over in silence, and matching computes what it misses.
"""

from __future__ import annotations

import contextlib
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from reader_app.storage.write_ahead import use_write_ahead_log

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_Result = TypeVar("_Result")

_SCHEMA = """
CREATE TABLE IF NOT EXISTS vectors (
    encoder TEXT NOT NULL, key BLOB NOT NULL, vector BLOB NOT NULL, used INTEGER NOT NULL,
    PRIMARY KEY (encoder, key)
);
CREATE INDEX IF NOT EXISTS vectors_by_use ON vectors (used);
"""
_VERSION = 1
_PAGE = 16_384
"""Bytes of a database page: seven vectors of 2 KB fit one, in SQLite's usual page only one would."""
_AT_ONCE = 500
"""Keys in one statement; SQLite's oldest limit on variables is 999."""
_DAY = 86_400
_WAIT_SECONDS = 1.0
"""How long another process may hold the database before it is passed over."""
_DROPPED_SHARE = 0.2
"""How much is dropped when it is full, so that not every write drops a little."""
_FAILURES = (sqlite3.Error, OSError)


class VectorCache:
    """Vectors by encoder and text hash, oldest-used first to go. Safe from any thread and process."""

    def __init__(self, path: Path, *, max_bytes: int = 512 * 1024 * 1024) -> None:
        """Keep vectors in the database `path`; nothing is opened or made yet."""
        self._path = path
        self._max_bytes = max_bytes
        self._lock = threading.Lock()
        self._renewed = False

    def get_many(self, encoder: str, keys: Sequence[bytes]) -> Mapping[bytes, NDArray[np.float32]]:
        """The vectors that are known among `keys`."""
        import numpy as np

        if not keys or not self._path.is_file():
            return {}
        today = int(time.time()) // _DAY

        def read(database: sqlite3.Connection) -> dict[bytes, NDArray[np.float32]]:
            found: dict[bytes, NDArray[np.float32]] = {}
            for part in _parts(keys):
                rows = database.execute(
                    f"SELECT key, vector, used FROM vectors WHERE encoder = ? AND key IN ({_marks(part)})",  # noqa: S608
                    (encoder, *part),
                ).fetchall()
                found.update((bytes(key), np.frombuffer(vector, "<f4")) for key, vector, _ in rows)
                stale = [key for key, _, used in rows if used < today]
                if stale:
                    self._touch(database, encoder, stale, today)
            return found

        return self._with_database(read) or {}

    def put_many(self, encoder: str, vectors: Mapping[bytes, NDArray[np.float32]]) -> None:
        """Keep the vectors, as far as the disk allows."""
        today = int(time.time()) // _DAY
        rows = [(encoder, key, vector.astype("<f4").tobytes(), today) for key, vector in vectors.items()]
        if not rows:
            return

        def write(database: sqlite3.Connection) -> None:
            with database:
                database.executemany("INSERT OR REPLACE INTO vectors VALUES (?, ?, ?, ?)", rows)
            self._drop_oldest(database)

        self._with_database(write)

    def _touch(self, database: sqlite3.Connection, encoder: str, keys: Sequence[bytes], today: int) -> None:
        """Note that vectors were used today; a busy database is not waited for twice."""
        with contextlib.suppress(sqlite3.Error), database:
            database.execute(
                f"UPDATE vectors SET used = ? WHERE encoder = ? AND key IN ({_marks(keys)})",  # noqa: S608
                (today, encoder, *keys),
            )

    def _drop_oldest(self, database: sqlite3.Connection) -> None:
        """Make room when the vectors have outgrown the bound."""
        pages, size = (
            database.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size")
        )
        free = database.execute("PRAGMA freelist_count").fetchone()[0]
        if (pages - free) * size <= self._max_bytes:
            return
        with database:
            count = database.execute("SELECT count(*) FROM vectors").fetchone()[0]
            database.execute(
                "DELETE FROM vectors WHERE (encoder, key) IN "
                "(SELECT encoder, key FROM vectors ORDER BY used, key LIMIT ?)",
                (max(1, int(count * _DROPPED_SHARE)),),
            )

    def _with_database(self, work: Callable[[sqlite3.Connection], _Result]) -> _Result | None:
        """What `work` gives back, or none when the database fails; a damaged one is made anew, once."""
        with self._lock:
            try:
                with self._opened() as database:
                    return work(database)
            except sqlite3.DatabaseError as problem:
                if not self._is_damage(problem) or self._renewed:
                    return None
            except _FAILURES:
                return None
            self._renewed = True
            for suffix in ("", "-wal", "-shm"):
                with contextlib.suppress(OSError):
                    self._path.with_name(self._path.name + suffix).unlink(missing_ok=True)
            try:
                with self._opened() as database:
                    return work(database)
            except _FAILURES:
                return None

    @staticmethod
    def _is_damage(problem: sqlite3.DatabaseError) -> bool:
        """Whether the file itself is bad; a lock or a full disk passes."""
        return problem.sqlite_errorcode in {
            sqlite3.SQLITE_CORRUPT,
            sqlite3.SQLITE_NOTADB,
            sqlite3.SQLITE_ERROR,
        }

    @contextlib.contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        """A connection with the table in it, closed afterwards."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        database = sqlite3.connect(self._path, timeout=_WAIT_SECONDS)
        try:
            if database.execute("PRAGMA user_version").fetchone()[0] != _VERSION:
                database.execute(f"PRAGMA page_size = {_PAGE}")
                use_write_ahead_log(database, _WAIT_SECONDS)
                database.executescript(_SCHEMA)
                database.execute(f"PRAGMA user_version = {_VERSION}")
            database.execute("PRAGMA synchronous = OFF")
            yield database
        finally:
            database.close()


def _parts(keys: Sequence[bytes]) -> Iterator[Sequence[bytes]]:
    """The keys in portions that fit one statement."""
    for start in range(0, len(keys), _AT_ONCE):
        yield keys[start : start + _AT_ONCE]


def _marks(keys: Sequence[bytes]) -> str:
    """As many placeholders as there are keys."""
    return ",".join("?" * len(keys))
