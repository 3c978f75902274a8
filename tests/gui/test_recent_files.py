"""Where the names of opened files are kept is the reader's choice."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader_app.app.compose import Composition
from reader_app.gui.main_window import MainWindow
from reader_app.storage.system_recent_files import RecentlyUsed
from tests.gui.conftest import ARABIC

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
