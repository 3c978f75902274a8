"""Notes and reading places on disk."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from reader_app.domain.errors import ReaderError
from reader_app.domain.notes import Anchor, Note, NoteKind, ReadingPlace
from reader_app.domain.span import Span
from reader_app.storage.library import SqliteLibrary
from reader_app.storage.notes import SqliteNotebook

ANCHOR = Anchor(3, Span(2, 9), "p" * 64, "نصّ مقتبس", "q" * 64)


def note(key: str, document: str = "a" * 64, path: Path | None = None) -> Note:
    return Note(key, NoteKind.HIGHLIGHT, document, path, ANCHOR, 2, "ملاحظة\nof mine", 1_700_000_000)


def test_notes_come_back_as_they_were(tmp_path: Path) -> None:
    """Another program start: the same notes, changes and removals included, in the library's own file."""
    file = tmp_path / "data" / "library.sqlite3"
    notebook = SqliteLibrary(file).notebook
    assert notebook.notes("a" * 64, None) == ()
    assert not file.parent.exists()
    one, two = note("1"), replace(note("2"), kind=NoteKind.BOOKMARK, colour=0, text="")
    notebook.save([one, two, note("3")])
    notebook.save([replace(one, text="other")], ["3", "none"])
    again = SqliteNotebook(file)
    assert set(again.notes("a" * 64, None)) == {replace(one, text="other"), two}
    assert again.notes("b" * 64, None) == ()
    with sqlite3.connect(file) as database:
        assert database.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_changed_file_gets_the_notes_of_its_path(tmp_path: Path) -> None:
    """Other bytes at the same path: the notes are given; pasted texts, which have no path, share none."""
    notebook = SqliteNotebook(tmp_path / "library.sqlite3")
    article = tmp_path / "مقال.txt"
    notebook.save([note("1", path=article)])
    notebook.save([note("2")])
    assert [kept.key for kept in notebook.notes("b" * 64, article)] == ["1"]
    assert notebook.notes("b" * 64, None) == ()
    assert [kept.key for kept in notebook.notes("a" * 64, tmp_path / "moved.txt")] == ["1", "2"]


def test_places_come_back(tmp_path: Path) -> None:
    """The newest place of each document."""
    notebook = SqliteNotebook(tmp_path / "library.sqlite3")
    assert notebook.place("a") is None
    notebook.save_place("a", ReadingPlace(1))
    notebook.save_place("b", ReadingPlace(2))
    notebook.save_place("a", ReadingPlace(70, 4000, 0.25))
    assert notebook.place("a") == ReadingPlace(70, 4000, 0.25)
    assert notebook.place("b") == ReadingPlace(2)
    assert notebook.place("c") is None


def test_a_damaged_file_is_told(tmp_path: Path) -> None:
    """Nothing is lost in silence."""
    file = tmp_path / "library.sqlite3"
    file.write_bytes(b"no database at all" * 100)
    with pytest.raises(ReaderError, match="cannot be used"):
        SqliteNotebook(file).save([note("1")])
