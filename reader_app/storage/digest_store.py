"""What came of reading the files of archives, in SQLite: a run that was killed goes on where it was.

Everything in it can be made again, so a database that is damaged, locked or on a full disk is passed over.
"""

import contextlib
import sqlite3
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from reader_app.domain.pairing import Digest, FileStamp, Problem, Reading
from reader_app.storage.write_ahead import use_write_ahead_log

_SCHEMA = """
CREATE TABLE IF NOT EXISTS files (
    path TEXT PRIMARY KEY, size INTEGER NOT NULL, modified INTEGER NOT NULL, version TEXT NOT NULL,
    used INTEGER NOT NULL, problem TEXT NOT NULL, sentence TEXT NOT NULL, sha256 TEXT NOT NULL,
    format TEXT NOT NULL, language TEXT NOT NULL, title TEXT NOT NULL, letters INTEGER NOT NULL,
    vectors BLOB NOT NULL, token_sizes TEXT NOT NULL, tokens BLOB NOT NULL
);
CREATE TABLE IF NOT EXISTS written (target TEXT PRIMARY KEY, key TEXT NOT NULL, used INTEGER NOT NULL);
DROP TABLE IF EXISTS exports;
"""
_AT_ONCE = 500
"""Paths in one statement; SQLite's oldest limit on variables is 999."""
_WAIT_SECONDS = 5.0
_KEPT_DAYS = 60
"""After so long without use a file is forgotten."""
_DAY = 86_400
_FAILURES = (sqlite3.Error, OSError)
_CELLS = 15
_COLUMNS = (
    "path, size, modified, problem, sentence, sha256, format, language, title, letters, vectors, "
    "token_sizes, tokens"
)


class SqliteDigestStore:
    """A `DigestStore`. Safe from any thread and process."""

    def __init__(self, path: Path, version: str) -> None:
        """Keep readings in the database `path`; those of another `version` are not known."""
        self._path = path
        self._version = version
        self._lock = threading.Lock()

    def known(self, stamps: Sequence[FileStamp]) -> Mapping[FileStamp, Reading]:
        """What is known of these files as they are now."""
        wanted = {stamp.path: stamp for stamp in stamps}
        found: dict[FileStamp, Reading] = {}
        with contextlib.suppress(*_FAILURES), self._opened() as database:
            paths = list(wanted)
            for start in range(0, len(paths), _AT_ONCE):
                part = paths[start : start + _AT_ONCE]
                rows = database.execute(
                    f"SELECT {_COLUMNS} FROM files WHERE version = ? AND path IN ({_marks(len(part))})",  # noqa: S608
                    (self._version, *part),
                )
                for path, size, modified, *rest in rows:
                    if wanted[path] == (path, size, modified):
                        found[wanted[path]] = _reading(rest)
            self._forget(database)
        return found

    def keep(self, readings: Mapping[FileStamp, Reading]) -> None:
        """Remember what came of reading some files."""
        today = int(time.time()) // _DAY
        rows = [
            (stamp.path, stamp.size, stamp.modified_ns, self._version, today, *_cells(reading))
            for stamp, reading in readings.items()
        ]
        with contextlib.suppress(*_FAILURES), self._opened() as database, database:
            database.executemany(f"INSERT OR REPLACE INTO files VALUES ({_marks(_CELLS)})", rows)  # noqa: S608

    def written(self, target: str) -> str:
        """The key of what was last written to a file; empty when that is not known."""
        with contextlib.suppress(*_FAILURES), self._opened() as database:
            row = database.execute("SELECT key FROM written WHERE target = ?", (_clean(target),)).fetchone()
            return str(row[0]) if row else ""
        return ""

    def keep_written(self, target: str, key: str) -> None:
        """Remember the key of what was written to a file."""
        today = int(time.time()) // _DAY
        with contextlib.suppress(*_FAILURES), self._opened() as database, database:
            database.execute("INSERT OR REPLACE INTO written VALUES (?, ?, ?)", (_clean(target), key, today))

    def _forget(self, database: sqlite3.Connection) -> None:
        """Drop what was not used for long."""
        before = int(time.time()) // _DAY - _KEPT_DAYS
        with database:
            database.execute("DELETE FROM files WHERE used < ?", (before,))
            database.execute("DELETE FROM written WHERE used < ?", (before,))

    @contextlib.contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        """A connection with the tables in it, closed afterwards; a damaged file is made anew."""
        with self._lock:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with closing(sqlite3.connect(self._path, timeout=_WAIT_SECONDS)) as database:
                try:
                    use_write_ahead_log(database, _WAIT_SECONDS)
                    database.executescript(_SCHEMA)
                except sqlite3.DatabaseError as problem:
                    if problem.sqlite_errorcode in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}:
                        database.close()
                        self._path.unlink(missing_ok=True)
                    raise
                database.execute("PRAGMA synchronous = NORMAL")
                yield database


def _cells(reading: Reading) -> tuple[object, ...]:
    """The columns of a reading behind `used`."""
    if isinstance(reading, Problem):
        return (reading.code, _clean(reading.sentence), "", "", "", "", 0, b"", "", b"")
    sizes = " ".join(str(len(tokens)) for tokens in reading.tokens)
    return (
        "", "", reading.sha256, reading.format, reading.language, _clean(reading.title), reading.letters,
        reading.vectors, sizes, b"".join(reading.tokens),
    )  # fmt: skip


def _clean(text: str) -> str:
    """The text without lone surrogates, which SQLite cannot keep."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _reading(cells: Sequence[Any]) -> Reading:
    """The reading in the columns of a row behind `modified`."""
    problem, sentence, sha256, form, language, title, letters, vectors, token_sizes, tokens = cells
    if problem:
        return Problem(problem, sentence)
    split = []
    start = 0
    for size in map(int, token_sizes.split()):
        split.append(tokens[start : start + size])
        start += size
    return Digest(sha256, form, language, title, letters, vectors, tuple(split))


def _marks(count: int) -> str:
    """As many placeholders."""
    return ",".join("?" * count)
