"""The reading view with real text."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QImage,
    QMouseEvent,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader_app.domain.document import Side
from reader_app.gui.fonts import text_font
from reader_app.gui.main_window import MainWindow
from reader_app.gui.reading.content import Lighting, Place, Role
from reader_app.gui.reading.selection import Selection
from tests.gui.conftest import ARABIC, ENGLISH, choose_theme

WhenIdle = Callable[[], None]


@pytest.fixture
def pair(window: MainWindow, when_idle: WhenIdle) -> MainWindow:
    window.session.open_files([ARABIC, ENGLISH])
    when_idle()
    return window


@pytest.fixture
def glossed(window: MainWindow, when_idle: WhenIdle) -> MainWindow:
    window.session.open_files([ARABIC])
    when_idle()
    return window


def test_rows_never_overlap_and_cells_of_a_row_are_level(pair: MainWindow) -> None:
    """Every row begins where the one above ends, and both of its cells begin there."""
    view = pair.view
    rows = view.visible_rows
    assert len(rows) > 1
    for (row, y), (following, next_y) in pairwise(rows):
        assert following == row + 1
        assert next_y == y + view.scroller.heights.height(row)
        for column in view.column_order:
            for box in view.geometry_of_rows.cell_units(column, row):
                assert box.top + box.height <= view.scroller.heights.height(row)


def test_arabic_stands_right_and_english_left_whichever_side(pair: MainWindow) -> None:
    """Arabic is right-aligned and right-to-left in its column before and after swapping sides."""
    view = pair.view
    for _swap in range(2):
        content = view.content
        assert content is not None
        for number, column in enumerate(content.columns):
            unit = content.units(number, view.visible_rows[1][0])
            layout = view._layouts.get(number, unit[0] if unit else 0)
            assert layout is not None
            line = layout.layout.lineAt(layout.layout.lineCount() - 1)
            free = view.geometry_of_rows.boxes[number].text_width - line.naturalTextWidth()
            if column.language == "ar":
                assert layout.layout.textOption().textDirection() is Qt.LayoutDirection.RightToLeft
                assert line.naturalTextRect().x() == pytest.approx(free, abs=2)
            else:
                assert line.naturalTextRect().x() == pytest.approx(0, abs=2)
        pair.actions_by_name["swap"].trigger()


def test_text_reaches_qt_as_it_is(glossed: MainWindow) -> None:
    """No reshaping or reordering: what Qt lays out is what the file says."""
    content = glossed.view.content
    assert content is not None
    passage = content.columns[0].passages[1]
    laid_out = glossed.view._layouts.get(0, 1)
    assert passage is not None
    assert laid_out is not None
    assert laid_out.layout.text() == passage.text


def test_pointing_lights_the_counterpart(pair: MainWindow, qtbot: QtBot) -> None:
    """The sentence under the pointer and its counterpart on the other side are lit."""
    view, content = pair.view, pair.view.content
    assert content is not None
    assert content.counterparts is not None
    linked = next(
        (row, y)
        for row, y in view.visible_rows
        if y >= 0 and content.units(0, row) and content.link_of(0, content.units(0, row)[0]) is not None
    )
    place = Place(0, content.units(0, linked[0])[0], 2)
    rect = view.text_rect(place)
    point = rect.topLeft() + QPoint(-6, 8)
    # Sent, not moved there: QTest's pointer says nothing when it happens to be at the place already.
    with qtbot.waitSignal(view.pointed):
        QApplication.sendEvent(view.viewport(), _moved(point, Qt.MouseButton.NoButton))
    hovered = view._hovered
    assert hovered is not None
    lights = content.lit_sentences(hovered)
    assert {content.columns[light.column].side for light in lights} >= {Side.LEFT}
    link = content.counterparts.links[content.link_of(0, hovered.passage) or 0]
    if link.sentences:
        assert any(
            light.passage in link.right
            for light in lights
            if content.columns[light.column].side is Side.RIGHT
        )


def test_pointing_at_a_gloss_lights_the_arabic_word(glossed: MainWindow) -> None:
    """Each piece of a gloss knows the word it came from, and the other way round."""
    content = glossed.view.content
    assert content is not None
    assert content.columns[1].role is Role.TRANSLATION
    number, pieces = next((n, p) for n, p in content.columns[1].pieces.items() if len(p) > 3)
    original, gloss = content.columns[0].passages[number], content.columns[1].passages[number]
    assert original is not None
    assert gloss is not None
    piece = pieces[2]
    lit = content.lit_words(Place(0, number, piece.source.start))
    # A word may stand for itself and within an expression: then both are lit.
    assert {Lighting(0, number, piece.source), Lighting(1, number, piece.target)} <= set(lit)
    assert all(light.span.overlaps(piece.source) for light in lit if light.column == 0)
    back = content.lit_words(Place(1, number, piece.target.start))
    assert {Lighting(0, number, piece.source), Lighting(1, number, piece.target)} <= set(back)


def test_mouse_selects_in_logical_order(glossed: MainWindow, qtbot: QtBot) -> None:
    """Dragging over Arabic from right to left selects and copies the text as it is written."""
    view, content = glossed.view, glossed.view.content
    assert content is not None
    number = next(n for n, p in enumerate(content.columns[0].passages) if p is not None and len(p.text) > 60)
    start, end = view.text_rect(Place(0, number, 0)), view.text_rect(Place(0, number, 12))
    middle = QPoint(0, start.height() // 2)
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start.topLeft() + middle - QPoint(1, 0))
    qtbot.mouseMove(view.viewport(), end.topLeft() + middle)
    view.mouseMoveEvent(_moved(end.topLeft() + middle))
    passage = content.columns[0].passages[number]
    assert passage is not None
    assert view.selected_text() == passage.text[:12]
    glossed.actions_by_name["copy"].trigger()
    assert QGuiApplication.clipboard().text() == passage.text[:12]


def _moved(point: QPoint, pressed: Qt.MouseButton = Qt.MouseButton.LeftButton) -> QMouseEvent:
    """The event of the pointer arriving at a point with a button held or none."""
    at = QPointF(point)
    return QMouseEvent(
        QEvent.Type.MouseMove, at, at, Qt.MouseButton.NoButton, pressed, Qt.KeyboardModifier.NoModifier
    )


def test_keyboard_reads_sentence_by_sentence_and_across(pair: MainWindow, qtbot: QtBot) -> None:
    """Down goes to the next sentence, Left and Right to the column on that side of the screen."""
    view = pair.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    first = view.current
    qtbot.keyClick(view, Qt.Key.Key_Down)
    second = view.current
    assert first is not None
    assert second is not None
    assert second > first
    pair.actions_by_name["next_link"].trigger()
    here = view.current
    assert here is not None
    assert view.content is not None
    other = view.column_order[1 - view.column_order.index(here.column)]
    key = Qt.Key.Key_Right if view.column_order.index(other) == 1 else Qt.Key.Key_Left
    qtbot.keyClick(view, key)
    assert view.current is not None
    assert view.current.column == other
    assert view.content.link_of(other, view.current.passage) == view.content.link_of(
        here.column, here.passage
    )


def test_scrolling_to_the_end_and_back_keeps_rows_whole(pair: MainWindow, qtbot: QtBot) -> None:
    """End shows the last row at the bottom, Home the first at the top; the bar agrees."""
    view = pair.view
    pair.resize(900, 420)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    view.viewport().repaint()
    assert view.content is not None
    last, y = view.visible_rows[-1]
    assert last == len(view.content.rows) - 1 or y < view.viewport().height()
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    view.viewport().repaint()
    last, y = view.visible_rows[-1]
    assert last == len(view.content.rows) - 1
    assert y + view.scroller.heights.height(last) == view.viewport().height()
    view.verticalScrollBar().setValue(0)
    view.viewport().repaint()
    assert view.visible_rows[0] == (0, 0)


@pytest.mark.usefixtures("qapp")
def test_a_highlight_changes_no_letter() -> None:
    """A ground in the paper's own colour behind half words, numbers and names changes no pixel."""
    text = "قال Anna Lind إن 48% من الميزانية (١٢ مليون £) صُرفت في 2023، كما في https://x.example/أ."
    plain = _painted(text, None)
    for start in range(0, len(text) - 1, 3):
        for length in (1, 2, 7):
            assert _painted(text, (start, length)) == plain


def _painted(text: str, ground: tuple[int, int] | None) -> QImage:
    layout = QTextLayout(text, text_font("ar", 22))
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    layout.setTextOption(option)
    layout.beginLayout()
    layout.createLine().setLineWidth(900)
    layout.endLayout()
    picture = QImage(900, 60, QImage.Format.Format_RGB32)
    picture.fill(QColor("#ffffff"))
    formats = []
    if ground is not None:
        found = QTextLayout.FormatRange()
        found.start, found.length = ground
        style = QTextCharFormat()
        style.setBackground(QColor("#ffffff"))
        found.format = style
        formats.append(found)
    painter = QPainter(picture)
    layout.draw(painter, QPointF(0, 5), formats)
    painter.end()
    return picture


def test_the_view_paints_in_every_theme(pair: MainWindow, qtbot: QtBot) -> None:
    """Each theme paints its own paper and leaves the text readable on it."""
    from reader_app.gui.theme import THEMES

    for name, theme in THEMES.items():
        choose_theme(pair, name, qtbot)
        picture: QImage = pair.view.viewport().grab().toImage()
        colours = {picture.pixelColor(x, 3).name().upper() for x in range(0, picture.width(), 5)}
        grounds = {theme.paper.upper(), theme.hatch.upper(), *(link.upper() for link in theme.links)}
        assert colours & grounds


def test_places_stay_in_their_column_when_columns_come_and_go(pair: MainWindow, qtbot: QtBot) -> None:
    """A translation that is put between the two versions takes over neither keyboard nor pointer."""
    view, translation = pair.view, pair.actions_by_name["translation"]
    right = Place(1, 2, 3)
    view.set_current(right)
    view.set_selection(Selection(right, right._replace(offset=8)))
    view.point_at(right)
    chosen = view.selected_text()
    translation.trigger()
    qtbot.waitUntil(lambda: view.content is not None and len(view.content.columns) == 3)
    assert view.current == right._replace(column=2)
    assert view.selected_text() == chosen
    view.point_at(Place(2, 2, 3))
    translation.trigger()
    qtbot.waitUntil(lambda: view.content is not None and len(view.content.columns) == 2)
    view.viewport().grab()  # painting what is pointed at asks for its column
    assert view.current == right
    assert view.selected_text() == chosen
    translation.trigger()
    qtbot.waitUntil(lambda: view.content is not None and len(view.content.columns) == 3)
    view.set_current(Place(1, 0, 0))
    translation.trigger()
    qtbot.waitUntil(lambda: view.content is not None and len(view.content.columns) == 2)
    assert view.current is None, "what it was on is not there any more"
