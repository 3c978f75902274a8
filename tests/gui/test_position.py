"""The reading position in the real window."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader_app.app.compose import Composition, build_library
from reader_app.gui.main_window import MainWindow
from reader_app.gui.position_flow import PositionFlow
from reader_app.gui.reading.content import Place
from reader_app.storage.paths import Folders


@pytest.fixture
def long_text(tmp_path: Path) -> Path:
    """Two hundred lines of different lengths."""
    file = tmp_path / "long.txt"
    line = "The committee met again and heard what the engineers had found under the pier. "
    file.write_text("\n".join(f"{n}: " + line * (1 + n % 5) for n in range(200)), encoding="utf-8")
    return file


def flow(window: MainWindow) -> PositionFlow:
    return next(feature for feature in window.features if isinstance(feature, PositionFlow))


def open_file(qtbot: QtBot, window: MainWindow, file: Path) -> None:
    window.session.open_files([file])
    qtbot.waitUntil(
        lambda: (
            window.session.left is not None
            and window.session.left.source.path == file
            and flow(window)._document == window.session.left.source.sha256
        ),
        timeout=30_000,
    )


def top(window: MainWindow) -> tuple[int, int]:
    """The first visible row and its y."""
    return window.view.visible_rows[0]


def test_reopening_goes_where_the_reader_was(
    window: MainWindow, qtbot: QtBot, long_text: Path, folders: Folders, abilities: Composition
) -> None:
    """Closed in the middle of a passage, opened in another window: the same row at the same height."""
    open_file(qtbot, window, long_text)
    window.view.reveal(Place(0, 120, 0))
    window.view.scroll_pixels(33)
    where = top(window)
    assert where[0] > 100
    window.close()
    again = MainWindow(abilities, build_library(folders))
    qtbot.addWidget(again)
    again.resize(window.size())
    again.show()
    open_file(qtbot, again, long_text)
    row, y = top(again)
    assert row == where[0]
    assert abs(y - where[1]) <= 2
    again.close()


def test_opening_something_else_saves_the_place(
    window: MainWindow, qtbot: QtBot, long_text: Path, tmp_path: Path
) -> None:
    """Back in the first document, the reader is where it was left; the other begins at its top."""
    other = tmp_path / "other.txt"
    other.write_text("One line.\n" * 300, encoding="utf-8")
    open_file(qtbot, window, long_text)
    window.view.reveal(Place(0, 60, 0))
    where = top(window)
    open_file(qtbot, window, other)
    assert top(window) == (0, 0)
    open_file(qtbot, window, long_text)
    assert top(window)[0] == where[0]


def test_reloading_stays(window: MainWindow, qtbot: QtBot, long_text: Path) -> None:
    """Reading the same file again does not move the reader."""
    open_file(qtbot, window, long_text)
    window.view.reveal(Place(0, 90, 0))
    where = top(window)
    window.session.reload()
    qtbot.waitUntil(lambda: not window.session.busy and top(window)[0] == where[0], timeout=30_000)


def test_the_place_is_saved_while_reading(
    window: MainWindow, qtbot: QtBot, long_text: Path, folders: Folders
) -> None:
    """A crash costs a few seconds of reading at most."""
    open_file(qtbot, window, long_text)
    flow(window)._saving.setInterval(50)
    window.view.reveal(Place(0, 150, 0))
    left = window.session.left
    assert left is not None

    def saved() -> bool:
        place = build_library(folders).notebook.place(left.source.sha256)
        return place is not None and place.passage > 140

    qtbot.waitUntil(saved, timeout=5000)
