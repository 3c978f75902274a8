"""Recent files and corrections in one SQLite file."""

from __future__ import annotations

import json
import os
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from reader_app.domain.bitext import Link, LinkOrigin, Verdict
from reader_app.domain.library import RecentFiles
from reader_app.domain.matching import Corrections
from reader_app.storage.database import open_database
from reader_app.storage.path_column import read_path, stored_path

if TYPE_CHECKING:
    from reader_app.storage.fact_reviews import SqliteFactReviews
    from reader_app.storage.owed_notes import OwingNotebook

_RECENT_KEPT = 20

_SCHEMA = """
CREATE TABLE IF NOT EXISTS recent (
    left_path TEXT NOT NULL, right_path TEXT NOT NULL, opened INTEGER NOT NULL,
    PRIMARY KEY (left_path, right_path));
CREATE TABLE IF NOT EXISTS corrections (
    left_sha256 TEXT NOT NULL, right_sha256 TEXT NOT NULL, content TEXT NOT NULL,
    PRIMARY KEY (left_sha256, right_sha256));
CREATE TABLE IF NOT EXISTS encodings (path TEXT PRIMARY KEY, encoding TEXT NOT NULL);
"""


class SqliteLibrary:
    """A `Library` in a database in WAL mode; two windows and two processes can share it."""

    def __init__(self, path: Path) -> None:
        """Name the file; it is made when something is first kept."""
        self._path = path

    @cached_property
    def fact_reviews(self) -> SqliteFactReviews:
        """The reader's word on facts, in the same file."""
        from reader_app.storage.fact_reviews import SqliteFactReviews

        return SqliteFactReviews(self._path)

    @cached_property
    def notebook(self) -> OwingNotebook:
        """Notes, bookmarks and places, in the same file."""
        from reader_app.storage.notes import SqliteNotebook
        from reader_app.storage.owed_notes import OwingNotebook

        return OwingNotebook(SqliteNotebook(self._path))

    def recent(self) -> tuple[RecentFiles, ...]:
        """Files opened lately, newest first; those that are gone are left out."""
        if not self._path.exists():
            return ()
        with open_database(self._path, _SCHEMA) as database:
            rows = database.execute(
                "SELECT left_path, right_path FROM recent ORDER BY opened DESC LIMIT ?", (_RECENT_KEPT,)
            ).fetchall()
        found = ((read_path(left), read_path(right)) for left, right in rows)
        # Where looking is not allowed a file counts as gone, too: `Path.exists` would raise.
        return tuple(RecentFiles(left, right) for left, right in found if left and os.path.exists(left))  # noqa: PTH110

    def add_recent(self, files: RecentFiles) -> None:
        """Remember files as opened just now."""
        with open_database(self._path, _SCHEMA) as database:
            database.execute(
                "INSERT OR REPLACE INTO recent SELECT ?, ?, COALESCE(MAX(opened), 0) + 1 FROM recent",
                (stored_path(files.left), stored_path(files.right)),
            )

    def forget_recent(self) -> None:
        """Forget which files were opened."""
        if self._path.exists():
            with open_database(self._path, _SCHEMA) as database:
                database.execute("DELETE FROM recent")

    def kept_encoding(self, path: Path) -> str | None:
        """The encoding that the reader chose for a file, or none."""
        if not self._path.exists():
            return None
        with open_database(self._path, _SCHEMA) as database:
            row = database.execute(
                "SELECT encoding FROM encodings WHERE path = ?", (stored_path(path.absolute()),)
            ).fetchone()
        return str(row[0]) if row else None

    def keep_encoding(self, path: Path, encoding: str | None) -> None:
        """Remember the encoding that the reader chose for a file; none leaves it to detection again."""
        with open_database(self._path, _SCHEMA) as database:
            database.execute("DELETE FROM encodings WHERE path = ?", (stored_path(path.absolute()),))
            if encoding is not None:
                database.execute(
                    "INSERT INTO encodings VALUES (?, ?)", (stored_path(path.absolute()), encoding)
                )

    def corrections(self, left_sha256: str, right_sha256: str) -> Corrections:
        """The reader's corrections of the links between two documents."""
        if not self._path.exists():
            return Corrections()
        with open_database(self._path, _SCHEMA) as database:
            row = database.execute(
                "SELECT content FROM corrections WHERE left_sha256 = ? AND right_sha256 = ?",
                (left_sha256, right_sha256),
            ).fetchone()
        return _from_json(row[0]) if row else Corrections()

    def save_corrections(self, left_sha256: str, right_sha256: str, corrections: Corrections) -> None:
        """Replace the reader's corrections of the links between two documents."""
        with open_database(self._path, _SCHEMA) as database:
            database.execute(
                "INSERT OR REPLACE INTO corrections VALUES (?, ?, ?)",
                (left_sha256, right_sha256, _to_json(corrections)),
            )


def _to_json(corrections: Corrections) -> str:
    linked = [
        {"left": link.left, "right": link.right, "verdict": link.verdict.value if link.verdict else None}
        for link in corrections.linked
    ]
    return json.dumps({"linked": linked, "rejected": corrections.rejected})


def _from_json(content: str) -> Corrections:
    kept = json.loads(content)
    linked = tuple(
        Link(
            tuple(entry["left"]),
            tuple(entry["right"]),
            1.0,
            LinkOrigin.READER,
            verdict=Verdict(entry["verdict"]) if entry["verdict"] else None,
        )
        for entry in kept["linked"]
    )
    return Corrections(linked, tuple((left, right) for left, right in kept["rejected"]))
