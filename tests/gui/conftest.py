"""A real window over real adapters, for every test of the window."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader_app.app.compose import Composition, build_library
from reader_app.domain.resources import resource_path
from reader_app.gui.main_window import MainWindow
from reader_app.gui.start import prepare_application
from reader_app.gui.theme import ThemeName
from reader_app.storage.paths import Folders

ARABIC = resource_path("samples/harbour-ar.txt")
ENGLISH = resource_path("samples/harbour-en.txt")


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    return prepare_application()


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders(tmp_path / "config", tmp_path / "data", tmp_path / "cache")


@pytest.fixture(scope="session")
def abilities(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Composition]:
    """One for all windows, so that the sentence encoder is loaded once."""
    home = tmp_path_factory.mktemp("abilities")
    made = Composition(Folders(home / "config", home / "data", home / "cache"))
    yield made
    made.close()


@pytest.fixture
def window(qtbot: QtBot, folders: Folders, abilities: Composition) -> Iterator[MainWindow]:
    made = MainWindow(abilities, build_library(folders))
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    qtbot.waitExposed(made)
    made.complete()
    yield made
    made.close()


@pytest.fixture
def when_idle(qtbot: QtBot, window: MainWindow) -> Callable[[], None]:
    """Wait until the window has something open and no job is running."""

    def wait() -> None:
        qtbot.waitUntil(lambda: window.session.left is not None and not window.session.busy, timeout=30_000)

    return wait


def choose_theme(window: MainWindow, name: ThemeName, qtbot: QtBot) -> None:
    """Choose a theme and wait until the window is painted in it, which takes some turns."""
    with qtbot.waitSignal(window.appearance.theme_changed):
        window.appearance.choose(name)
    qtbot.waitUntil(window.updatesEnabled)
