"""Notes that the disk did not take."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from reader_app.domain.errors import ReaderError
from reader_app.domain.notes import Anchor, Note, NoteKind
from reader_app.domain.span import Span
from reader_app.storage.notes import SqliteNotebook
from reader_app.storage.owed_notes import OwingNotebook

DOCUMENT = "d" * 64
FILE = Path("/texts/report.txt")
BAD = 4
"""The colour of notes that this disk never takes."""


class _Disk(SqliteNotebook):
    """A notebook that can be told to take nothing."""

    full = False
    tried = 0

    def save(self, notes: Sequence[Note], removed: Sequence[str] = ()) -> None:
        self.tried += 1
        if self.full or any(note.colour == BAD for note in notes):
            raise ReaderError("library", "It could not be saved.")
        super().save(notes, removed)


@pytest.fixture
def disk(tmp_path: Path) -> _Disk:
    return _Disk(tmp_path / "library.sqlite3")


@pytest.fixture
def notebook(disk: _Disk) -> OwingNotebook:
    return OwingNotebook(disk)


def note(key: str, text: str = "", colour: int = 1) -> Note:
    anchor = Anchor(0, Span(0, 3), "p", "The", "q")
    return Note(key, NoteKind.HIGHLIGHT, DOCUMENT, FILE, anchor, colour, text, created=1)


def texts(notes: Sequence[Note]) -> dict[str, str]:
    return {one.key: one.text for one in notes}


def test_what_was_not_taken_is_there_and_is_written_with_the_next(
    disk: _Disk, notebook: OwingNotebook
) -> None:
    """New, changed and deleted notes are as they are to be, and are on the disk as soon as it takes them."""
    notebook.save([note("old", "before"), note("gone")])
    disk.full = True
    for kept, removed in (([note("new", "mine")], []), ([note("old", "after")], []), ([], ["gone"])):
        with pytest.raises(ReaderError):
            notebook.save(kept, removed)
    assert texts(notebook.notes(DOCUMENT, None)) == {"old": "after", "new": "mine"}
    assert texts(notebook.owed(DOCUMENT, None)) == {"old": "after", "new": "mine"}
    assert notebook.unsaved == {"old", "new", "gone"}
    assert texts(disk.notes(DOCUMENT, None)) == {"old": "before", "gone": ""}
    disk.full = False
    notebook.save([note("last")])
    assert notebook.unsaved == frozenset()
    assert texts(disk.notes(DOCUMENT, None)) == {"old": "after", "new": "mine", "last": ""}


def test_the_last_word_counts(disk: _Disk, notebook: OwingNotebook) -> None:
    """A change of what is owed takes its place, whoever makes it; nothing older comes back."""
    disk.full = True
    for text in ("one", "two"):
        with pytest.raises(ReaderError):
            notebook.save([note("a", text), note("b", text)])
    disk.full = False
    notebook.save([note("a", "three")], ["b"])
    notebook.save_owed()
    assert texts(disk.notes(DOCUMENT, None)) == {"a": "three"}


def test_one_that_is_never_taken_holds_up_no_other(disk: _Disk, notebook: OwingNotebook) -> None:
    """Each change is saved whole by itself, what else is owed by and by, and the bad one stays owed."""
    with pytest.raises(ReaderError):
        notebook.save([note("bad", colour=BAD)])
    notebook.save([note("good"), note("too")])
    assert texts(disk.notes(DOCUMENT, None)) == {"good": "", "too": ""}
    disk.full = True
    for number in range(5):
        with pytest.raises(ReaderError):
            notebook.save([note(f"later {number}")])
    disk.full = False
    with pytest.raises(ReaderError):
        notebook.save_owed()
    assert notebook.unsaved == {"bad"}
    assert len(texts(disk.notes(DOCUMENT, None))) == 7


def test_a_disk_that_takes_nothing_is_not_asked_for_each_note(disk: _Disk, notebook: OwingNotebook) -> None:
    """After a few tries in vain it is left alone, and all is owed still."""
    disk.full = True
    with pytest.raises(ReaderError):
        notebook.save([note(str(number)) for number in range(100)])
    disk.tried = 0
    with pytest.raises(ReaderError):
        notebook.save_owed()
    assert disk.tried < 10
    assert len(notebook.unsaved) == 100
    disk.full = False
    notebook.save_owed()
    assert len(disk.notes(DOCUMENT, None)) == 100


def test_those_that_cannot_be_written_are_tried_last(disk: _Disk, notebook: OwingNotebook) -> None:
    """However many they are, the others' turn comes."""
    disk.full = True
    with pytest.raises(ReaderError):
        notebook.save([*(note(f"bad {n}", colour=BAD) for n in range(4)), note("good")])
    disk.full = False
    for _ in range(2):
        with pytest.raises(ReaderError):
            notebook.save_owed()
    assert texts(disk.notes(DOCUMENT, None)) == {"good": ""}
    assert notebook.unsaved == {f"bad {n}" for n in range(4)}


def test_owed_notes_of_a_file_that_changed(disk: _Disk, notebook: OwingNotebook) -> None:
    """By its place, as with those on the disk; those of other documents stay away."""
    disk.full = True
    with pytest.raises(ReaderError):
        notebook.save([note("here"), replace(note("there"), document="e" * 64, path=Path("/other.txt"))])
    assert texts(notebook.notes("f" * 64, FILE)) == {"here": ""}
    assert texts(notebook.notes("f" * 64, None)) == {}
    assert texts(notebook.notes("e" * 64, None)) == {"there": ""}
