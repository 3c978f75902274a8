"""Several windows in one program."""

import gc
import sqlite3
import sys
import threading
import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from reader_app.domain.library import RecentFiles
from reader_app.domain.recovery import Draft
from reader_app.domain.starting import StartRequest
from reader_app.gui.main_window import MainWindow
from reader_app.gui.passage_editor import PassageEditor
from reader_app.gui.post_editing import PostEditing, editing_among, hand_over_drafts
from reader_app.gui.reading.content import Place
from reader_app.gui.start_requests import StartRequests
from reader_app.gui.theme import DARK, LIGHT, SEPIA
from reader_app.gui.window_host import WindowHost
from reader_app.storage.paths import Folders
from reader_app.storage.start_inbox import FileInbox
from tests.gui.conftest import ARABIC, ENGLISH, PAIR, files_of, wait_open


def editing_in(window: MainWindow) -> PostEditing:
    editing = editing_among(window.features)
    assert editing is not None
    return editing


def test_one_window_for_each_pair(host: WindowHost, qtbot: QtBot) -> None:
    """Files that are open come forward, in either order; others open in a window of their own."""
    first = host.window
    host.open(StartRequest(PAIR))
    host.open(StartRequest((ARABIC,)))
    host.open(StartRequest(PAIR))  # still being read: no window more
    assert len(host.windows) == 2
    second = host.windows[1]
    wait_open(qtbot, first)
    wait_open(qtbot, second)
    assert files_of(first) == list(PAIR)
    assert files_of(second) == [ARABIC]
    host.open(StartRequest((ENGLISH, ARABIC)))
    host.open(StartRequest())
    assert len(host.windows) == 2
    host.open(StartRequest((ARABIC,), new_window=True))
    assert len(host.windows) == 3
    wait_open(qtbot, host.windows[2])
    assert host.windows[2].pos() != second.pos()


def test_a_closed_window_is_let_go(host: WindowHost, qtbot: QtBot) -> None:
    """The other windows go on, settings reach them, and the files can be opened again."""
    host.open(StartRequest(PAIR))
    wait_open(qtbot, host.window)
    host.open(StartRequest((ARABIC,)))
    other = host.windows[1]
    wait_open(qtbot, other)
    passage, gone = other.session.left.passages[0], []
    other.destroyed.connect(lambda: gone.append(True))
    gc.disable()
    try:
        other.close()
        qtbot.waitUntil(lambda: len(host.windows) == 1 and bool(gone), timeout=5_000)
        only_here = sys.getrefcount([object()][0]) + 1
        qtbot.waitUntil(lambda: sys.getrefcount(passage) == only_here)  # without any collection
    finally:
        gc.enable()
    host.window.settings.change("zoom", 120)
    assert host.window.settings.current.zoom == 120
    assert files_of(host.window) == list(PAIR)


def test_the_language_changes_in_all_windows(host: WindowHost, qtbot: QtBot, qapp: QApplication) -> None:
    """Each window is made anew with what it has open."""
    host.open(StartRequest((ARABIC,)))
    wait_open(qtbot, host.window)
    host.new_window()
    before = list(host.windows)
    before[0].session.engine_name = "gloss"
    before[0].settings.change("language", "ar")
    qtbot.waitUntil(lambda: not set(host.windows) & set(before), timeout=10_000)
    assert [files_of(window) for window in host.windows] == [[ARABIC], []]
    assert {window.actions_by_name["open"].text() for window in host.windows} == {"&فتح…"}
    assert host.windows[0].session.engine_name == "gloss"
    host.window.settings.change("language", "en")
    qtbot.waitUntil(lambda: host.window.actions_by_name["open"].text() == "&Open…", timeout=10_000)
    assert qapp.layoutDirection().name == "LeftToRight"


def test_a_correction_being_written_goes_into_the_window_in_the_other_language(
    host: WindowHost, qtbot: QtBot
) -> None:
    """Nothing that was typed is lost by a change of the language, in whichever window it was typed."""
    host.open(StartRequest((ARABIC,)))
    wait_open(qtbot, host.window)
    writing = host.window
    other = host.new_window()
    qtbot.waitUntil(lambda: writing.session.translation is not None and not writing.session.busy)
    writing.view.set_current(Place(0, 3, 0))
    writing.actions_by_name["edit_translation"].trigger()
    writing.findChildren(PassageEditor)[0].fields[0].setPlainText("My own words, not saved yet")
    assert editing_in(writing).drafts
    other.settings.change("language", "ar")
    qtbot.waitUntil(lambda: not {writing, other} & set(host.windows), timeout=10_000)
    new = host.windows[0]
    qtbot.waitUntil(lambda: any(one.isVisible() for one in new.findChildren(PassageEditor)), timeout=30_000)
    (editor,) = new.findChildren(PassageEditor)
    assert dict(editor.changes()) == {0: "My own words, not saved yet"}
    editor.reject()
    wait_open(qtbot, new)
    host.window.settings.change("language", "en")
    qtbot.waitUntil(lambda: host.window.actions_by_name["open"].text() == "&Open…", timeout=10_000)


def test_what_is_written_is_in_one_window(host: WindowHost, qtbot: QtBot) -> None:
    """From when another window goes on with it nothing more can be typed into the one that goes."""
    host.open(StartRequest((ARABIC,)))
    host.new_window().session.open_files([ARABIC])
    for window in host.windows:
        wait_open(qtbot, window)
        window.complete()
    first = host.windows[0]
    first.view.set_current(Place(0, 3, 0))
    first.actions_by_name["edit_translation"].trigger()
    before, after = map(editing_in, host.windows)
    before.editor.fields[0].setPlainText("My own words, not saved yet")
    drafts = before.drafts
    hand_over_drafts([before], [after])
    assert (before.editor, before.drafts, after.drafts) == (None, (), drafts)
    qtbot.waitUntil(lambda: after.editor is not None)
    assert after.drafts == drafts
    after.editor.reject()
    assert after.drafts == ()


def test_a_correction_waits_for_its_passage(host: WindowHost, qtbot: QtBot, tmp_path: Path) -> None:
    """What was being written is kept as such until it can be written on, whatever happens meanwhile."""
    long = tmp_path / "long.txt"
    long.write_text("وصلت السفينة إلى الميناء القديم صباح اليوم.\n\n" * 1_500, encoding="utf-8")
    host.open(StartRequest((long,)))
    qtbot.waitUntil(lambda: host.window.session.translation is not None, timeout=60_000)
    draft = Draft(1_499, ((0, "My own words"),))
    host.window.session.translate()  # of which nothing arrives in this turn of the event loop
    editing_in(host.window).resume([draft])
    assert editing_in(host.window).drafts == (draft,)
    assert editing_in(host.window).editor is None
    host.window.session.translate()  # as with another engine
    assert editing_in(host.window).drafts == (draft,)
    before = host.window
    before.settings.change("language", "ar")
    qtbot.waitUntil(lambda: before not in host.windows, timeout=10_000)
    (new,) = host.windows
    assert editing_in(new).drafts == (draft,)
    qtbot.waitUntil(lambda: editing_in(new).editor is not None, timeout=60_000)
    assert editing_in(new).drafts == (draft,)
    editing_in(new).editor.reject()
    assert editing_in(new).drafts == ()
    editing_in(new).resume([Draft(20_000, ())])
    new.session.open_files([ARABIC])
    qtbot.waitUntil(lambda: files_of(new) == [ARABIC], timeout=60_000)
    assert editing_in(new).drafts == ()  # it was of another document
    new.settings.change("language", "en")
    qtbot.waitUntil(lambda: new not in host.windows, timeout=10_000)


def test_nothing_that_was_being_written_is_dropped(host: WindowHost, qtbot: QtBot) -> None:
    """While corrections wait to be written on, another is written: all are kept and come in their turn."""
    host.open(StartRequest((ARABIC,)))
    wait_open(qtbot, host.window)
    host.window.complete()
    editing = editing_in(host.window)
    waiting = (Draft(2, ((0, "The third"),)), Draft(1, ((0, "The second"),)))
    host.window.view.set_current(Place(0, 3, 0))
    host.window.actions_by_name["edit_translation"].trigger()
    assert editing.editor is not None
    editing.editor.fields[0].setPlainText("The fourth")
    editing.resume(waiting)
    written = (Draft(3, ((0, "The fourth"),)), *waiting)
    for number in range(len(written)):
        qtbot.waitUntil(lambda: editing.editor is not None, timeout=5_000)
        assert editing.drafts == written[number:]
        editing.editor.reject()
    assert editing.drafts == ()


def test_an_editor_opens_by_itself_in_front_of_nothing(host: WindowHost, qtbot: QtBot) -> None:
    """It waits for the dialog that the reader is in; and its words are of its document alone."""
    host.open(StartRequest((ARABIC,)))
    wait_open(qtbot, host.window)
    host.window.complete()
    editing, draft = editing_in(host.window), Draft(3, ((0, "My own words"),))
    dialog = QDialog(host.window)
    dialog.open()
    editing.resume([draft])
    assert (editing.editor, editing.drafts) == (None, (draft,))
    dialog.close()
    qtbot.waitUntil(lambda: editing.editor is not None, timeout=5_000)
    assert editing.drafts == (draft,)
    host.window.session.open_text("نص آخر قصير.")
    qtbot.waitUntil(lambda: bool(host.window.session.pasted), timeout=30_000)
    assert editing.drafts == ()
    editing.editor.reject()


def test_a_file_being_opened_goes_into_the_window_in_the_other_language(
    host: WindowHost, folders: Folders, qtbot: QtBot
) -> None:
    """However it was asked for, and on however slow a disk it is."""
    host.window._library.add_recent(RecentFiles(ENGLISH))
    with sqlite3.connect(folders.library, isolation_level=None) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        old = host.window
        old.files.take_files([ARABIC], replace=True)
        old.settings.change("language", "ar")
        qtbot.waitUntil(lambda: old not in host.windows, timeout=10_000)
        assert files_of(host.window) == []
        other.execute("COMMIT")
    other.close()
    wait_open(qtbot, host.window)
    assert files_of(host.window) == [ARABIC]
    host.window.settings.change("language", "en")
    qtbot.waitUntil(lambda: host.window.actions_by_name["open"].text() == "&Open…", timeout=10_000)


def test_the_last_language_counts(host: WindowHost, qtbot: QtBot) -> None:
    """A language chosen while the windows are still made in another is the one that they end in."""
    keeper = host.window.settings.keeper
    host.new_window()
    keeper.change("language", "ar")
    qtbot.wait(1)
    keeper.change("language", "en")
    qtbot.waitUntil(
        lambda: all(
            window.actions_by_name["open"].text() == "&Open…"
            and window.isVisible()
            and window.updatesEnabled()
            for window in host.windows
        ),
        timeout=10_000,
    )
    assert len(host.windows) == 2


def test_a_window_closed_while_it_is_made_anew_stays_closed(host: WindowHost, qtbot: QtBot) -> None:
    """What was being made for it listens to nothing any more; the other window goes on."""
    keeper = host.window.settings.keeper
    second = host.new_window()
    made: list[MainWindow] = []
    make = host._make

    def noted() -> MainWindow:
        made.append(make())
        return made[-1]

    host._make = noted
    keeper.change("language", "ar")
    keeper.change("language", "en")  # in the same breath: the windows are made once
    keeper.change("language", "ar")
    qtbot.waitUntil(lambda: len(made) == 2, timeout=10_000)
    second.close()
    qtbot.waitUntil(lambda: host.windows == made[:1] and made[0].isVisible(), timeout=10_000)
    qtbot.wait(200)
    assert len(made) == 2
    keeper.change("zoom", 120)  # heard by windows that are there
    assert made[0].appearance.reading_style.arabic_pixels == 24
    keeper.change("language", "en")
    qtbot.waitUntil(lambda: host.window.actions_by_name["open"].text() == "&Open…", timeout=10_000)


def test_closing_a_window_waits_for_nothing(host: WindowHost, qtbot: QtBot) -> None:
    """A batch that an engine cannot be stopped in does not hold the window that goes."""
    window = host.new_window()
    begun, ended = threading.Event(), threading.Event()
    heard: list[object] = []

    def slow(_cancel: object, _progress: object) -> None:
        begun.set()
        ended.wait(10)

    window._bridge.start("slow", slow, heard.append, heard.append)
    assert begun.wait(5)
    before = time.monotonic()
    window.close()
    assert time.monotonic() - before < 0.5
    ended.set()
    qtbot.wait(100)
    assert not heard, "what it ends with is for nobody"


def test_a_new_window_is_an_action(host: WindowHost, qtbot: QtBot) -> None:
    """Ctrl+N opens a window beside the one the reader is in."""
    first = host.window
    first.actions_by_name["new_window"].trigger()
    qtbot.waitUntil(lambda: len(host.windows) == 2 and host.windows[1].isVisible(), timeout=5_000)
    assert host.windows[1].pos() != first.pos()


def test_requests_of_later_starts(host: WindowHost, qtbot: QtBot, tmp_path: Path) -> None:
    """What came while the program was starting is opened, and what comes later."""
    inbox, later = FileInbox(tmp_path / "run"), FileInbox(tmp_path / "run")
    inbox.claim()
    taken: list[StartRequest] = []

    def take(request: StartRequest) -> None:
        taken.append(request)
        host.open(request)

    assert not later.hand_over(StartRequest((ENGLISH,)), 0.0) or taken
    requests = StartRequests(inbox, take, host)
    assert later.claim()
    with qtbot.waitSignal(host.changed, timeout=20_000):
        part = inbox.folder
        assert part is not None
        (part / "1.part").write_text(f'{{"files": ["{ARABIC}"]}}', encoding="utf-8")
        (part / "1.part").rename(part / "1.request")
    wait_open(qtbot, host.window)
    assert files_of(host.window) == [ARABIC]
    assert taken == [StartRequest((ARABIC,))]
    requests.deleteLater()
    inbox.close()


def test_dark_mode_is_followed_live(host: WindowHost, qtbot: QtBot, qapp: QApplication) -> None:
    """When the system turns dark all windows do, and back; a theme that was chosen stays."""
    hints = qapp.styleHints()
    windows = [host.window, host.new_window()]
    hints.setColorScheme(Qt.ColorScheme.Dark)
    qapp.processEvents()
    if hints.colorScheme() is not Qt.ColorScheme.Dark:
        pytest.skip("this platform has no colour scheme; run with MUQABALA_TEST_PLATFORM=xcb")
    qtbot.waitUntil(lambda: all(window.appearance.theme is DARK for window in windows), timeout=5_000)
    assert DARK.paper in windows[1].centralWidget().styleSheet()
    windows[0].settings.change("theme", "sepia")
    hints.setColorScheme(Qt.ColorScheme.Light)
    assert windows[0].appearance.theme is SEPIA
    windows[0].settings.change("theme", "system")
    assert all(window.appearance.theme is LIGHT for window in windows)
    hints.unsetColorScheme()
