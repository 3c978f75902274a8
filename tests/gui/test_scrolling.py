"""One side scrolled by itself and locked again."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint

from reader_app.gui.main_window import MainWindow
from reader_app.gui.reading.content import Place
from tests.gui.conftest import ARABIC, ENGLISH


@pytest.fixture
def pair(window: MainWindow, when_idle: Callable[[], None]) -> MainWindow:
    window.resize(1100, 500)
    window.session.open_files([ARABIC, ENGLISH])
    when_idle()
    return window


def tops(window: MainWindow, column: int) -> tuple[int, int]:
    return window.view.rows_of(column)[0]


def test_locked_sides_scroll_together(pair: MainWindow) -> None:
    """The rows of both sides are the same wherever one scrolls."""
    for pixels in (150, 400, -90):
        pair.view.scroll_pixels(pixels, column=1)
        assert pair.view.rows_of(0) == pair.view.rows_of(1)


def test_one_side_moves_alone_and_becomes_the_new_anchor(pair: MainWindow) -> None:
    """Unlocked, only the side under the wheel moves; locked again, both move by the same from there."""
    view = pair.view
    pair.actions_by_name["unlock_scrolling"].trigger()
    left = tops(pair, 0)
    view.scroll_pixels(260, column=1)
    assert tops(pair, 0) == left
    assert tops(pair, 1) != left
    right = view.rows_of(1)
    view.scroll_pixels(120, column=0)
    assert tops(pair, 0) != left
    assert view.rows_of(1) == right
    pair.actions_by_name["unlock_scrolling"].trigger()
    apart = view.side_shift.pixels
    view.scroll_pixels(-70, column=1)
    assert view.side_shift.pixels == apart
    assert view.rows_of(1) != right
    pair.actions_by_name["line_up"].trigger()
    assert view.rows_of(0) == view.rows_of(1)


def test_pointing_and_jumping_go_by_what_is_seen(pair: MainWindow) -> None:
    """Hit tests follow the moved side; a jump to a link lines the sides up again."""
    view = pair.view
    pair.actions_by_name["unlock_scrolling"].trigger()
    view.scroll_pixels(300, column=1)
    for column in (0, 1):
        place = next(
            Place(column, view.content.columns[column].units.passage(unit), 3)
            for row, y in view.rows_of(column)
            for unit in (view.content.units(column, row) if view.content and y >= 0 else ())
        )
        corner = view.text_rect(place).topLeft()
        found = view.place_at(corner + QPoint(0, 8))
        assert found is not None
        assert (found.column, found.passage) == (column, place.passage)
    for _step in range(6):
        pair.actions_by_name["next_link"].trigger()
    assert view.rows_of(0) == view.rows_of(1)


def test_one_side_alone_takes_the_whole_width(pair: MainWindow) -> None:
    """The side that the keyboard is on is shown alone, with the other's rows folded away, and back again."""
    view = pair.view
    both = view.column_order
    view.set_current(Place(1, 2, 0))
    pair.actions_by_name["one_side"].trigger()
    assert view.column_order == (1,)
    assert view.geometry_of_rows.boxes[1].width > view.viewport().width() * 0.9
    view.scroll_pixels(200)
    pair.grab()
    pair.actions_by_name["one_side"].trigger()
    assert view.column_order == both
