"""Notes and reading places in SQLite, beside what else the library remembers."""

from collections.abc import Sequence
from pathlib import Path

from reader_app.domain.notes import Anchor, Note, NoteKind, ReadingPlace
from reader_app.domain.span import Span
from reader_app.storage.database import open_database
from reader_app.storage.path_column import StoredPath, read_path, stored_path

_PLACES_KEPT = 1000

_SCHEMA = """
CREATE TABLE IF NOT EXISTS notes (
    key TEXT PRIMARY KEY, kind TEXT NOT NULL, document TEXT NOT NULL, path TEXT NOT NULL,
    passage INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, passage_sha256 TEXT NOT NULL,
    quote TEXT NOT NULL, quote_sha256 TEXT NOT NULL, colour INTEGER NOT NULL, text TEXT NOT NULL,
    created INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS notes_by_document ON notes (document);
CREATE INDEX IF NOT EXISTS notes_by_path ON notes (path);
CREATE TABLE IF NOT EXISTS places (
    document TEXT PRIMARY KEY, passage INTEGER NOT NULL, "offset" INTEGER NOT NULL, share REAL NOT NULL,
    saved INTEGER NOT NULL);
"""
_Row = tuple[str, str, str, StoredPath, int, int, int, str, str, str, int, str, int]


class SqliteNotebook:
    """A `Notebook` in a database in WAL mode; two windows and two processes can share it."""

    def __init__(self, path: Path) -> None:
        """Name the file; it is made when something is first kept."""
        self._path = path

    def notes(self, document: str, path: Path | None) -> tuple[Note, ...]:
        """Notes made in a document or in what was at its path before, oldest first."""
        if not self._path.exists():
            return ()
        with open_database(self._path, _SCHEMA) as database:
            rows = database.execute(
                "SELECT * FROM notes WHERE document = ? OR (path = ? AND path != '') ORDER BY created, rowid",
                (document, _stored(path)),
            ).fetchall()
        return tuple(_from_row(row) for row in rows)

    def save(self, notes: Sequence[Note], removed: Sequence[str] = ()) -> None:
        """Keep notes, each in place of an earlier one with its key, and forget others: all or nothing."""
        with open_database(self._path, _SCHEMA) as database:
            database.executemany("DELETE FROM notes WHERE key = ?", ((key,) for key in removed))
            database.executemany(
                "INSERT OR REPLACE INTO notes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (_to_row(note) for note in notes),
            )

    def place(self, document: str) -> ReadingPlace | None:
        """Where reading of a document stopped."""
        if not self._path.exists():
            return None
        with open_database(self._path, _SCHEMA) as database:
            row = database.execute(
                'SELECT passage, "offset", share FROM places WHERE document = ?', (document,)
            ).fetchone()
        return ReadingPlace(*row) if row else None

    def save_place(self, document: str, place: ReadingPlace) -> None:
        """Remember where reading of a document stopped; the oldest of very many are forgotten."""
        with open_database(self._path, _SCHEMA) as database:
            database.execute(
                "INSERT OR REPLACE INTO places SELECT ?, ?, ?, ?, COALESCE(MAX(saved), 0) + 1 FROM places",
                (document, place.passage, place.offset, place.share),
            )
            database.execute(
                "DELETE FROM places WHERE saved <= (SELECT MAX(saved) FROM places) - ?", (_PLACES_KEPT,)
            )


def _stored(path: Path | None) -> StoredPath:
    """The path as it is kept: absolute, so that it means the same from every folder."""
    return stored_path(path.absolute() if path is not None else None)


def _to_row(note: Note) -> _Row:
    anchor = note.anchor
    return (
        note.key,
        note.kind.value,
        note.document,
        _stored(note.path),
        anchor.passage,
        anchor.span.start,
        anchor.span.end,
        anchor.passage_sha256,
        anchor.quote,
        anchor.quote_sha256,
        note.colour,
        note.text,
        note.created,
    )


def _from_row(row: _Row) -> Note:
    (
        key,
        kind,
        document,
        path,
        passage,
        start,
        end,
        passage_sha256,
        quote,
        quote_sha256,
        colour,
        text,
        made,
    ) = row
    anchor = Anchor(passage, Span(start, end), passage_sha256, quote, quote_sha256)
    kept_path = read_path(path)
    return Note(key, NoteKind(kind), document, kept_path, anchor, colour, text, made)
