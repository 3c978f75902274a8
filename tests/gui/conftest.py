"""A real window over real adapters, for every test of the window."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader_app.app.compose import Composition, build_library
from reader_app.domain.resources import resource_path
from reader_app.gui.main_window import MainWindow
from reader_app.gui.pulse import Pulse
from reader_app.gui.start import prepare_application
from reader_app.gui.theme import ThemeName
from reader_app.gui.window_host import WindowHost
from reader_app.services.settings import SettingsKeeper
from reader_app.storage.paths import Folders

ARABIC = resource_path("samples/harbour-ar.txt")
ENGLISH = resource_path("samples/harbour-en.txt")
PAIR = (ARABIC, ENGLISH)
MakeHost = Callable[[], WindowHost]


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    return prepare_application()


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders(tmp_path / "config", tmp_path / "data", tmp_path / "cache")


@pytest.fixture
def abilities(loaded: Composition) -> Iterator[Composition]:
    """Without what the tests before have written into the translation memory."""
    yield loaded
    for written in loaded.memory.corrections():
        loaded.memory.withdraw(written.pair, written.source)


@pytest.fixture(scope="session")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Composition]:
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
        wait_open(qtbot, window, timeout=30_000)

    return wait


def choose_theme(window: MainWindow, name: ThemeName, qtbot: QtBot) -> None:
    """Choose a theme and wait until the window is painted in it, which takes some turns."""
    with qtbot.waitSignal(window.appearance.theme_changed):
        window.appearance.choose(name)
    qtbot.waitUntil(window.updatesEnabled)


@pytest.fixture
def make_host(
    qapp: QApplication, qtbot: QtBot, folders: Folders, abilities: Composition
) -> Iterator[MakeHost]:
    hosts: list[WindowHost] = []
    pulse = Pulse(qapp)

    def make() -> WindowHost:
        keeper = SettingsKeeper()
        host = WindowHost(
            qapp, keeper, lambda: MainWindow(abilities, build_library(folders), keeper, pulse.runner)
        )
        hosts.append(host)
        host.window.show()
        qtbot.waitExposed(host.window)
        return host

    yield make
    for host in hosts:
        host.close()
        for window in host.windows:
            window.close()
            window.deleteLater()
        host.deleteLater()
    pulse.stop()
    qapp.processEvents()


@pytest.fixture
def host(make_host: MakeHost) -> WindowHost:
    return make_host()


def wait_open(qtbot: QtBot, window: MainWindow, timeout: int = 60_000) -> None:
    """Wait until the window has something open and no job is running; at most so many milliseconds."""
    qtbot.waitUntil(lambda: window.session.left is not None and not window.session.busy, timeout=timeout)


def files_of(window: MainWindow) -> list[Path]:
    session = window.session
    return [one.source.path for one in (session.left, session.counterpart) if one and one.source.path]
