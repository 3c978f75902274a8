"""Where the names of opened files are kept is the reader's choice."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from reader_app.app.compose import Composition, build_library
from reader_app.domain.library import RecentFiles
from reader_app.gui.main_window import MainWindow
from reader_app.gui.recent_flow import RecentFlow
from reader_app.storage.paths import Folders
from reader_app.storage.system_recent_files import RecentlyUsed
from tests.gui.conftest import ARABIC, ENGLISH

WhenIdle = Callable[[], None]


@pytest.fixture
def listed(abilities: Composition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the system's list of this test is."""
    path = tmp_path / "recently-used.xbel"
    monkeypatch.setitem(abilities.__dict__, "system_recent", RecentlyUsed(path))
    return path


def listed_on_page(window: MainWindow) -> list[QPushButton]:
    """The buttons of the start page, from top to bottom."""
    found = window.start_page.findChildren(QPushButton, "recentFile")
    return sorted((button for button in found if button.isVisible()), key=lambda button: button.y())


def flow(window: MainWindow) -> RecentFlow:
    return next(feature for feature in window.features if isinstance(feature, RecentFlow))


def recent_in(window: MainWindow) -> tuple[RecentFiles, ...]:
    return flow(window).recent


def names(window: MainWindow) -> list[str]:
    return [files.left.name for files in window._library.recent()]


def test_by_default_the_system_hears_of_nothing(
    window: MainWindow, listed: Path, when_idle: WhenIdle
) -> None:
    """A file is listed in this program alone: others at this computer do not see what is being read."""
    window.session.open_files([ARABIC])
    when_idle()
    assert names(window) == [ARABIC.name]
    assert not listed.exists()


def test_the_system_on_request(window: MainWindow, listed: Path, when_idle: WhenIdle, qtbot: QtBot) -> None:
    """With the setting files are in the system's list too, and gone from it when it is taken back."""
    window.settings.change("recent_files", "system")
    window.session.open_files([ARABIC])
    when_idle()
    assert ARABIC.name in listed.read_text(encoding="utf-8")
    window.settings.change("recent_files", "program")
    qtbot.waitUntil(lambda: ARABIC.name not in listed.read_text(encoding="utf-8"), timeout=5_000)
    assert names(window) == [ARABIC.name]


def test_nowhere(window: MainWindow, listed: Path, when_idle: WhenIdle, qtbot: QtBot) -> None:
    """What was listed is forgotten, and what is opened from then on is not listed."""
    window.session.open_files([ARABIC])
    when_idle()
    qtbot.waitUntil(lambda: len(recent_in(window)) == 1)
    window.settings.change("recent_files", "none")
    qtbot.waitUntil(lambda: names(window) == [], timeout=5_000)
    qtbot.waitUntil(lambda: recent_in(window) == ())
    window.session.open_files([ARABIC])
    when_idle()
    assert names(window) == []
    assert not listed.exists()


def test_in_the_menu(window: MainWindow, when_idle: WhenIdle, qtbot: QtBot) -> None:
    """The menu says what there is and opens it; what comes meanwhile does not change it under the pointer."""
    menu = window.findChild(QMenu, "recent")
    qtbot.waitUntil(lambda: [entry.text() for entry in menu.actions()] == ["Nothing yet"])
    window.session.open_files([ARABIC, ENGLISH])
    when_idle()
    qtbot.waitUntil(lambda: len(recent_in(window)) == 1)
    menu.popup(window.mapToGlobal(window.rect().center()))
    (entry,) = menu.actions()
    assert [name in entry.text() for name in (ARABIC.name, ENGLISH.name)] == [True, True]
    window._library.add_recent(RecentFiles(ENGLISH))
    window.session.documents_changed.emit()
    qtbot.waitUntil(lambda: len(recent_in(window)) == 2)
    assert [entry.isEnabled() for entry in menu.actions()] == [True]
    menu.close()
    window.session.close_documents()
    entry.trigger()
    when_idle()
    assert [one.source.path for one in (window.session.left, window.session.counterpart)] == [ARABIC, ENGLISH]


def test_the_keyboard_keeps_its_place(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    """Looking again changes nothing where nothing is new; and when a file is gone, the next has the focus."""
    files = [tmp_path / "R&D.txt", tmp_path / "other.txt"]
    for file in files:
        file.write_text("One line.", encoding="utf-8")
        window._library.add_recent(RecentFiles(file))
    window.session.documents_changed.emit()
    qtbot.waitUntil(lambda: len(listed_on_page(window)) == 2)
    first, second = listed_on_page(window)
    assert (first.text(), second.text()) == ("\u2068other.txt\u2069", "\u2068R&&D.txt\u2069")
    first.setFocus()
    window.session.documents_changed.emit()
    qtbot.waitUntil(lambda: not flow(window)._jobs.busy)
    assert listed_on_page(window) == [first, second]
    files[1].unlink()
    window.session.documents_changed.emit()
    qtbot.waitUntil(lambda: len(listed_on_page(window)) == 1)
    assert window.start_page.focusWidget() is listed_on_page(window)[0]


def test_a_list_that_cannot_be_read_is_told_once(window: MainWindow, folders: Folders, qtbot: QtBot) -> None:
    """And the next time that it can be, it is there."""
    folders.library.parent.mkdir(parents=True, exist_ok=True)
    folders.library.write_bytes(b"no database at all, and long enough to be looked at as one" * 20)
    window.session.documents_changed.emit()
    qtbot.waitUntil(lambda: folders.library.name in window.banner.message)
    window.banner.hide()
    window.session.documents_changed.emit()
    qtbot.waitUntil(lambda: not flow(window)._jobs.busy)
    assert not window.banner.isVisible()
    folders.library.unlink()
    window._library.add_recent(RecentFiles(ARABIC))
    window.session.documents_changed.emit()
    qtbot.waitUntil(lambda: [files.left for files in recent_in(window)] == [ARABIC])


def test_a_slow_disk_holds_no_window(
    folders: Folders, abilities: Composition, window: MainWindow, when_idle: WhenIdle, qtbot: QtBot
) -> None:
    """While the list cannot be read the window is there without it; it comes when it can."""
    window.session.open_files([ARABIC])
    when_idle()
    qtbot.waitUntil(lambda: not window.session._bridge.writing)
    with sqlite3.connect(folders.library, isolation_level=None) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        second = MainWindow(abilities, build_library(folders))
        qtbot.addWidget(second)
        second.show()
        assert [entry.text() for entry in second.findChild(QMenu, "recent").actions()] == ["Looking…"]
        assert not second.banner.isVisible()  # SQLite waits for five seconds
        other.execute("COMMIT")
    other.close()
    second.session.documents_changed.emit()
    qtbot.waitUntil(lambda: [files.left for files in recent_in(second)] == [ARABIC], timeout=10_000)
    second.close()
