"""Highlights, notes and bookmarks in the real window."""

import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader_app.app.compose import Composition, build_library
from reader_app.domain.document import Side
from reader_app.domain.errors import ReaderError
from reader_app.domain.notes import Note, NoteKind
from reader_app.domain.span import Span
from reader_app.gui.main_window import MainWindow
from reader_app.gui.notes_flow import NotesFlow
from reader_app.gui.reading.content import Place, Role
from reader_app.gui.reading.marks import Mark, MarkStyle
from reader_app.gui.reading.selection import Selection
from reader_app.storage.notes import SqliteNotebook
from reader_app.storage.paths import Folders
from tests.gui.conftest import ARABIC, ENGLISH

WhenIdle = Callable[[], None]


@pytest.fixture
def pair(window: MainWindow, when_idle: WhenIdle, qtbot: QtBot) -> MainWindow:
    window.session.open_files([ARABIC, ENGLISH])
    when_idle()
    qtbot.waitUntil(lambda: not flow(window)._jobs.busy)
    return window


def flow(window: MainWindow) -> NotesFlow:
    return next(feature for feature in window.features if isinstance(feature, NotesFlow))


def marks(window: MainWindow, column: int, passage: int) -> list[Mark]:
    return [mark for mark in window.view._marks_of(column, passage) if mark.style.value.startswith("note")]


def do(window: MainWindow, name: str) -> None:
    window.actions_by_name[name].trigger()


def spoken(window: MainWindow) -> str:
    """All lines of the panel."""
    lines = flow(window).panel.list
    return "\n".join(lines.item(row).text() for row in range(lines.count()))


def select(window: MainWindow, column: int, passage: int, start: int, end: int) -> None:
    window.view.set_selection(Selection(Place(column, passage, start), Place(column, passage, end)))


def test_a_selection_is_highlighted_and_kept(
    pair: MainWindow, qtbot: QtBot, folders: Folders, abilities: Composition
) -> None:
    """Key 2 marks the selection; another window finds it; the same key again takes it away."""
    select(pair, 1, 2, 4, 11)
    do(pair, "highlight_2")
    assert marks(pair, 1, 2) == [Mark(Span(4, 11), MarkStyle.NOTE_2)]
    assert pair.view.selection is None
    again = MainWindow(abilities, build_library(folders))
    qtbot.addWidget(again)
    again.session.open_files([ENGLISH])
    qtbot.waitUntil(lambda: bool(marks(again, 0, 2)), timeout=30_000)
    assert marks(again, 0, 2) == marks(pair, 1, 2)
    again.close()
    select(pair, 1, 2, 4, 11)
    do(pair, "highlight_3")
    assert marks(pair, 1, 2) == [Mark(Span(4, 11), MarkStyle.NOTE_3)]
    select(pair, 1, 2, 4, 11)
    do(pair, "highlight_3")
    assert marks(pair, 1, 2) == []


def test_without_a_selection_the_sentence_is_meant(pair: MainWindow) -> None:
    """The sentence that the keyboard is on is highlighted, no more; key 0 takes it away."""
    content = pair.view.content
    assert content is not None
    passage = content.columns[0].passages[2]
    assert passage is not None
    pair.view.set_current(Place(0, 2, passage.sentences[-1].start))
    do(pair, "highlight_1")
    assert marks(pair, 0, 2) == [Mark(passage.sentences[-1], MarkStyle.NOTE_1)]
    do(pair, "remove_highlight")
    assert marks(pair, 0, 2) == []


def test_a_selection_over_passages_is_one_step(pair: MainWindow, qtbot: QtBot) -> None:
    """Each passage gets its part; one undo takes all away, redo brings all back."""
    pair.view.set_selection(Selection(Place(0, 2, 3), Place(0, 4, 5)))
    do(pair, "highlight_4")
    assert [len(marks(pair, 0, number)) for number in range(1, 6)] == [0, 1, 1, 1, 0]
    do(pair, "undo_note")
    assert flow(pair).notes == ()
    do(pair, "redo_note")
    assert len(flow(pair).notes) == 3
    qtbot.waitUntil(lambda: len(kept(pair)) == 3)


@pytest.fixture
def broken_disk(pair: MainWindow, qtbot: QtBot, folders: Folders) -> Callable[[], None]:
    """The database cannot be opened from now on; gives what mends it."""
    do(pair, "bookmark")
    qtbot.waitUntil(lambda: not pair.session._bridge.writing)
    aside = folders.library.with_name("aside")
    folders.library.rename(aside)
    folders.library.mkdir()

    def mend() -> None:
        # Nobody may try between the two steps: a new database would be made, and then replaced.
        qtbot.waitUntil(lambda: not pair.session._bridge.writing)
        folders.library.rmdir()
        aside.rename(folders.library)

    return mend


def test_what_cannot_be_written_is_kept_and_does_not_look_saved(
    pair: MainWindow, qtbot: QtBot, broken_disk: Callable[[], None]
) -> None:
    """The disk takes nothing: said once; what was typed stays, is called unsaved, and is saved later."""
    panel = flow(pair).panel
    pair.view.set_current(Place(0, 3, 0))
    do(pair, "write_note")
    panel.field.setPlainText("first thoughts")
    panel.flush()
    qtbot.waitUntil(lambda: "Not saved" in listed(pair)[1])
    assert "could not be saved" in pair.banner.message
    assert panel.field.toPlainText() == "first thoughts"
    assert len(marks(pair, 0, 3)) == 1
    assert "Not saved" not in listed(pair)[0]
    pair.banner.hide()
    panel.field.setPlainText("second thoughts")
    panel.flush()
    pair.view.set_current(Place(0, 4, 0))
    do(pair, "highlight_2")
    qtbot.waitUntil(lambda: "Not saved" in listed(pair)[2])
    assert not pair.banner.isVisible()
    broken_disk()
    do(pair, "undo_note")
    qtbot.waitUntil(lambda: "Not saved" not in "".join(listed(pair)))
    assert sorted(note.text for note in kept(pair)) == ["", "second thoughts"]


def test_it_is_tried_again_without_being_asked(
    pair: MainWindow, qtbot: QtBot, broken_disk: Callable[[], None]
) -> None:
    """Once the disk works again, what was owed is written by itself."""
    flow(pair)._again.setInterval(50)
    pair.view.set_current(Place(0, 3, 0))
    do(pair, "highlight_1")
    qtbot.waitUntil(lambda: "Not saved" in listed(pair)[1])
    broken_disk()
    qtbot.waitUntil(lambda: len(kept(pair)) == 2)
    qtbot.waitUntil(lambda: "Not saved" not in listed(pair)[1])


def test_unsaved_notes_outlive_another_document(
    pair: MainWindow, when_idle: WhenIdle, qtbot: QtBot, broken_disk: Callable[[], None]
) -> None:
    """The disk fails, another text is opened and the first again: the note is there; the rest comes later."""
    assert pair.session.left is not None
    assert pair.session.counterpart is not None
    files = [pair.session.left.source.path, pair.session.counterpart.source.path]
    pair.view.set_current(Place(0, 3, 0))
    do(pair, "highlight_1")
    qtbot.waitUntil(lambda: bool(pair._library.notebook.unsaved))
    pair.session.open_files([ENGLISH])
    when_idle()
    pair.session.open_files([file for file in files if file])
    qtbot.waitUntil(lambda: len(marks(pair, 0, 3)) == 1, timeout=30_000)
    assert len(listed(pair)) == 1
    assert "Not saved" in listed(pair)[0]
    flow(pair)._again.start(50)
    qtbot.wait(300)  # tried in vain some times
    broken_disk()
    qtbot.waitUntil(lambda: len(listed(pair)) == 2, timeout=30_000)
    qtbot.waitUntil(lambda: "Not saved" not in spoken(pair))
    assert len(kept(pair)) == 2


def test_another_window_shows_what_is_owed(
    pair: MainWindow, qtbot: QtBot, abilities: Composition, broken_disk: Callable[[], None]
) -> None:
    """A window made anew, as for another language, has the note, and its change of it is what is written."""
    pair.view.set_current(Place(0, 3, 0))
    do(pair, "highlight_1")
    qtbot.waitUntil(lambda: bool(pair._library.notebook.unsaved))
    left = pair.session.left
    assert left is not None
    assert left.source.path is not None
    again = MainWindow(abilities, pair._library)
    qtbot.addWidget(again)
    again.session.open_files([left.source.path])
    qtbot.waitUntil(lambda: bool(marks(again, 0, 3)), timeout=30_000)
    assert "Not saved" in listed(again)[0]
    again.view.set_current(Place(0, 3, 0))
    do(again, "highlight_2")
    qtbot.waitUntil(lambda: not again.session._bridge.writing)  # a queue of its own, unlike in the program
    broken_disk()
    flow(pair)._try_again()
    qtbot.waitUntil(lambda: not pair._library.notebook.unsaved)
    assert [note.colour for note in kept(pair) if note.colour] == [2]
    again.close()


def test_one_note_that_cannot_be_written_holds_up_no_other(
    pair: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each is tried by itself after a failure."""
    save = SqliteNotebook.save

    def refuse(self: SqliteNotebook, notes: Sequence[Note], removed: Sequence[str] = ()) -> None:
        if any(note.colour == 4 for note in notes):
            raise ReaderError("notes_unwritable", "It could not be saved.")
        save(self, notes, removed)

    monkeypatch.setattr(SqliteNotebook, "save", refuse)
    pair.view.set_current(Place(0, 2, 0))
    do(pair, "highlight_4")
    qtbot.waitUntil(lambda: bool(pair._library.notebook.unsaved))
    pair.view.set_current(Place(0, 3, 0))
    do(pair, "highlight_1")
    qtbot.waitUntil(lambda: len(kept(pair)) == 1)
    assert len(pair._library.notebook.unsaved) == 1


def listed(window: MainWindow) -> list[str]:
    shown = flow(window).panel.list
    return [shown.item(row).text() for row in range(shown.count())]


def test_a_slow_disk_holds_nobody(pair: MainWindow, qtbot: QtBot, folders: Folders) -> None:
    """Another program has the database locked for a second: the window goes on, and the notes come after."""
    do(pair, "bookmark")
    qtbot.waitUntil(lambda: not pair.session._bridge.writing)
    with sqlite3.connect(folders.library, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        taken = []
        for again in range(3):  # the machine may stand still, but not each time
            if again:
                do(pair, "undo_note")
            began = perf_counter()
            select(pair, 0, 2, 0, 5)
            do(pair, "highlight_2")
            assert len(marks(pair, 0, 2)) == 1
            taken.append(perf_counter() - began)
        assert min(taken) < 0.5
        assert pair.session._bridge.writing
        qtbot.wait(100)
        other.execute("COMMIT")
    other.close()
    qtbot.waitUntil(lambda: not pair.session._bridge.writing, timeout=10_000)
    assert len(kept(pair)) == 2


def kept(window: MainWindow) -> tuple[Note, ...]:
    assert window.session.left is not None
    return window._library.notebook.notes(window.session.left.source.sha256, None)


def test_a_note_is_written_edited_and_deleted(pair: MainWindow, qtbot: QtBot) -> None:
    """M opens the panel and its field; what is typed is saved; Delete deletes and undo brings it back."""
    pair.view.set_current(Place(0, 2, 0))
    do(pair, "write_note")
    panel = flow(pair).panel
    assert pair.side_panel.current == "notes"
    panel.field.setPlainText("راجع هذا: check this")
    qtbot.waitUntil(lambda: [note.text for note in flow(pair).notes] == ["راجع هذا: check this"])
    assert "check this" in panel.list.item(0).text()
    panel.field.setPlainText("later")
    panel.flush()
    do(pair, "undo_note")
    assert panel.field.toPlainText() == "راجع هذا: check this"
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert flow(pair).notes == ()
    assert marks(pair, 0, 2) == []
    assert not panel.field.isEnabled()
    do(pair, "undo_note")
    assert [note.text for note in flow(pair).notes] == ["راجع هذا: check this"]
    assert marks(pair, 0, 2)


def test_the_same_key_does_not_throw_a_written_note_away(pair: MainWindow) -> None:
    """A highlight with a text stays when its colour is asked for again."""
    pair.view.set_current(Place(0, 2, 0))
    do(pair, "write_note")
    flow(pair).panel.field.setPlainText("mine")
    flow(pair).panel.flush()
    do(pair, "highlight_1")
    assert [note.text for note in flow(pair).notes] == ["mine"]


def test_bookmarks_are_listed_and_lead_back(pair: MainWindow, qtbot: QtBot) -> None:
    """Ctrl+B sets and takes away; Enter in the list goes there."""
    content = pair.view.content
    assert content is not None
    last = len(content.columns[1].passages) - 1
    pair.view.set_current(Place(1, last, 0))
    do(pair, "bookmark")
    (note,) = flow(pair).notes
    assert note.kind is NoteKind.BOOKMARK
    pair.view.reveal(Place(0, 0, 0))
    do(pair, "notes")
    flow(pair).panel.choose(note.key)
    qtbot.keyClick(flow(pair).panel.list, Qt.Key.Key_Return)
    assert pair.view.current == Place(1, last, 0)
    do(pair, "bookmark")
    assert flow(pair).notes == ()


def test_a_translation_is_marked_at_its_source(window: MainWindow, when_idle: WhenIdle) -> None:
    """Translations come and go: what is marked in one is marked in the original."""
    window.session.open_files([ARABIC])
    when_idle()
    content = window.view.content
    assert content is not None
    assert content.columns[1].role is Role.TRANSLATION
    window.view.set_current(Place(1, 2, 0))
    do(window, "highlight_1")
    do(window, "bookmark")
    assert marks(window, 0, 2)
    assert {flow(window)._where[note.key].side for note in flow(window).notes} == {Side.LEFT}


def test_a_changed_file_keeps_what_it_can(
    window: MainWindow, when_idle: WhenIdle, qtbot: QtBot, tmp_path: Path
) -> None:
    """Notes move with their passages; those whose text is gone are listed as such, and none is misplaced."""
    file = tmp_path / "report.txt"
    lines = ["The first line stands here.", "A second line, about boats.", "The third line is the last."]
    file.write_text("\n".join(lines), encoding="utf-8")
    window.session.open_files([file])
    when_idle()
    for number in (1, 2):
        select(window, 0, number, 0, 10)
        do(window, "highlight_1")
    file.write_text("\n".join(["A new first line comes in.", *lines[:2], "Another end."]), encoding="utf-8")
    window.session.open_files([file])
    qtbot.waitUntil(lambda: "no longer" in spoken(window), timeout=30_000)
    assert [len(marks(window, 0, number)) for number in range(4)] == [0, 0, 1, 0]
    panel = flow(window).panel
    assert panel.list.count() == 2
    assert "no longer" in panel.list.item(1).text()
    panel.choose(flow(window).notes[1].key)
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    when_idle()


def test_closing_saves_what_is_being_written(pair: MainWindow, folders: Folders) -> None:
    """A note typed just before the window closes is not lost."""
    pair.view.set_current(Place(0, 2, 0))
    do(pair, "write_note")
    flow(pair).panel.field.setPlainText("last words")
    left = pair.session.left
    assert left is not None
    pair.close()
    (note,) = build_library(folders).notebook.notes(left.source.sha256, None)
    assert note.text == "last words"
