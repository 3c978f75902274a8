"""Where the names of opened files are kept is the reader's choice."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader_app.app.compose import Composition, build_library
from reader_app.domain.library import RecentFiles
from reader_app.gui.main_window import MainWindow
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
    window.settings.change("recent_files", "none")
    qtbot.waitUntil(lambda: names(window) == [], timeout=5_000)
    window.session.open_files([ARABIC])
    when_idle()
    assert names(window) == []
    assert not listed.exists()


def test_in_the_menu(window: MainWindow, when_idle: WhenIdle, qtbot: QtBot) -> None:
    """The menu says what there is, also what another window has opened meanwhile, and opens it."""
    menu = window._submenus["recent"]
    assert [entry.isEnabled() for entry in menu.actions()] == [False]
    window._library.add_recent(RecentFiles(ARABIC, ENGLISH))  # as another window would
    menu.aboutToShow.emit()
    qtbot.waitUntil(lambda: [entry.isEnabled() for entry in menu.actions()] == [True], timeout=5_000)
    assert [name in menu.actions()[0].text() for name in (ARABIC.name, ENGLISH.name)] == [True, True]
    menu.actions()[0].trigger()
    when_idle()
    assert [one.source.path for one in (window.session.left, window.session.counterpart)] == [ARABIC, ENGLISH]


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
        qtbot.wait(200)
        assert (second.start_page.recent, second.banner.isVisible()) == ((), False)  # SQLite waits for five
        other.execute("COMMIT")
    other.close()
    qtbot.waitUntil(lambda: [files.left for files in second.start_page.recent] == [ARABIC], timeout=10_000)
    second.close()
