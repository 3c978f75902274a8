"""The reading view: columns side by side, one row of passages after another, at any size."""

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from reader_app.domain.language import Direction
from reader_app.gui.reading.bar import ReadingBar
from reader_app.gui.reading.content import Content, Lighting, Place, carried
from reader_app.gui.reading.geometry import Geometry
from reader_app.gui.reading.keys import ReadingKeys
from reader_app.gui.reading.layouts import Layouts
from reader_app.gui.reading.look import LookSource
from reader_app.gui.reading.marks import Mark, MarkSource
from reader_app.gui.reading.painter import ContentPainter, Scene
from reader_app.gui.reading.places import Places
from reader_app.gui.reading.pointer import ReadingPointer
from reader_app.gui.reading.ribbons import RibbonPainter
from reader_app.gui.reading.scroller import Scroller
from reader_app.gui.reading.selection import Selection, carried_selection, chosen_text
from reader_app.gui.reading.side_shift import Rows, SideShift
from reader_app.gui.reading.style import ReadingStyle
from reader_app.gui.theme import LIGHT, Theme

_WHEEL_PIXELS = 0.9
_COMFORT = 60
"""Pixels kept free above a passage that the view jumps to."""


class ReadingView(QAbstractScrollArea):
    """Shows a `Content`; painting and hit tests touch only what is visible."""

    pointed = Signal(object)
    """The `Place` under the pointer, or none."""
    current_moved = Signal(object)
    """The `Place` of the sentence that the keyboard is on."""
    scrolled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._layouts = Layouts()
        self._geometry = Geometry(self._layouts)
        self._scroller = Scroller(self._geometry.row_height)
        self._content: Content | None = None
        self._style = ReadingStyle()
        self._theme = LIGHT
        self._order: tuple[int, ...] = ()
        self._shade_unmatched = False
        self._hovered: Place | None = None
        self._current: Place | None = None
        self._selection: Selection | None = None
        self._rows: Rows = ()
        self._marks: dict[str, MarkSource] = {}
        self._keys = ReadingKeys(self)
        self._pointer = ReadingPointer(self)
        self._shift = SideShift(self._scroller)
        self._moved_rows: Rows = ()
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        # A bar that comes and goes would change the width, and with it every line.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setViewport(QWidget())  # for one of Qt's own PySide goes through all widgets, 20 ms
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self._bar = ReadingBar(self.verticalScrollBar(), self._scroller, self._on_scrolled)
        self.setAccessibleName(self.tr("Text"))

    # What is shown

    @property
    def content(self) -> Content | None:
        """What the view shows."""
        return self._content

    @property
    def column_order(self) -> tuple[int, ...]:
        """The shown columns from left to right."""
        return self._order

    @property
    def visible_rows(self) -> Rows:
        """Rows on the screen with the y of each top."""
        return self._rows

    def rows_of(self, column: int) -> Rows:
        """Rows on the screen of one column, which may be moved against the others."""
        return self._moved_rows if self._is_moved(column) else self._rows

    def _is_moved(self, column: int | None) -> bool:
        return self._content is not None and column == len(self._content.columns) - 1 > 0

    @property
    def side_shift(self) -> SideShift:
        """How one side is moved against the other."""
        return self._shift

    @property
    def geometry_of_rows(self) -> Geometry:
        """Where cells and units stand."""
        return self._geometry

    @property
    def current(self) -> Place | None:
        """The place that the keyboard is on."""
        return self._current

    @property
    def selection(self) -> Selection | None:
        """What is selected."""
        return self._selection

    @property
    def scroller(self) -> Scroller:
        """Where the reader is."""
        return self._scroller

    def set_content(
        self,
        content: Content | None,
        order: tuple[int, ...],
        *,
        keep_place: bool = False,
        shade: bool = False,
    ) -> None:
        """Show a content with the columns in this order from left to right.

        `keep_place` keeps the first visible passage of the first column where it is, for content that was
        rearranged; `shade` marks unmatched passages.
        """
        top = self.first_visible_passage(0) if keep_place and self._scroller.position else None
        before = self._content if keep_place else None
        self._content, self._order, self._shade_unmatched = content, order, shade
        self._shift.line_up()
        self._hovered, self._current = (carried(it, before, content) for it in (self._hovered, self._current))
        self._selection = carried_selection(self._selection, before, content)
        self._reconfigure()
        self._scroller.reset(self._geometry.estimates())
        if top is not None and content is not None and top < len(content.columns[0].passages):
            self._scroller.go_to_row(content.row_of(0, top))
        self.refresh()

    def set_looks(self, theme: Theme, style: ReadingStyle) -> None:
        """Change colours and sizes."""
        before, self._theme, self._style = self._style, theme, style
        if style != before:
            self._reflow()
        self.viewport().update()

    def set_look(self, look: LookSource | None) -> None:
        """Show text otherwise than as it is written, or with none as it is."""
        self._layouts.look = look
        self._reflow()

    def set_marks(self, layer: str, source: MarkSource | None) -> None:
        """Put marks on the text, or with none take a layer's marks away.

        Layers are painted in alphabetical order of their names, the last on top.
        """
        if source is None:
            self._marks.pop(layer, None)
        else:
            self._marks[layer] = source
        self.viewport().update()

    def _marks_of(self, column: int, passage: int) -> list[Mark]:
        return [mark for layer in sorted(self._marks) for mark in self._marks[layer](column, passage)]

    def passage_changed(self, column: int, passage: int) -> None:
        """The text of a passage has changed or arrived."""
        if self._content is None:
            return
        self._layouts.forget(column, passage)
        self._content.columns[column].text_changed()
        units = self._content.columns[column].units
        first = self._content.row_of(column, passage)
        for row in range(first, first + max(1, units.first(passage + 1) - units.first(passage))):
            self._scroller.heights.forget(row)
        self.viewport().update()

    @property
    def page_height(self) -> int:
        """Height of what is on the screen, in pixels."""
        return self.viewport().height()

    def first_visible_passage(self, column: int) -> int:
        """The first passage of a column on the screen, or 0."""
        if self._content is None:
            return 0
        for row, _y in self._rows:
            for unit in self._content.units(column, row):
                return self._content.columns[column].units.passage(unit)
        return 0

    def reveal(self, place: Place, *, select: bool = True) -> None:
        """Scroll so that a place can be seen comfortably, and put the keyboard there."""
        if self._content is None:
            return
        row = self._content.row_of(place.column, place.passage, place.offset)
        y = dict(self.rows_of(place.column)).get(row)
        height = self._scroller.heights.height(row)
        if y is None or y < 0 or y + min(height, self.page_height // 2) > self.page_height:
            self._shift.line_up()
            self._scroller.go_to_row(row, _COMFORT)
            self._on_scrolled()
        if select:
            self.set_current(place)

    def show_row(self, row: int) -> None:
        """Scroll so that a row stands in the middle."""
        self._scroller.go_to_row(row, self.page_height // 3)
        self._on_scrolled()

    def set_current(self, place: Place | None) -> None:
        """Put the keyboard on a sentence."""
        self._current = place
        self.current_moved.emit(place)
        self.viewport().update()

    def set_selection(self, selection: Selection | None) -> None:
        """Select a stretch of text."""
        self._selection = selection
        self.viewport().update()

    def selected_text(self) -> str:
        """What copying would copy: the selection, or the sentence that the keyboard is on."""
        return chosen_text(self._content, self._selection, self._current) if self._content else ""

    def chosen_link(self) -> int | None:
        """The number of the link pointed at, or else of the one that the keyboard is on."""
        place = self._hovered or self._current
        return self._content.link_of(place.column, place.passage) if self._content and place else None

    # Where things are

    def place_at(self, point: QPoint, *, nearest: bool = False) -> Place | None:
        """The place under a point of the viewport; `nearest` also takes the closest text beside it."""
        return places.at(point, nearest=nearest) if (places := self._places()) else None

    def text_rect(self, place: Place) -> QRect:
        """Where a place is, in viewport pixels; empty when it is not on the screen."""
        return places.rect(place) if (places := self._places()) else QRect()

    def _places(self) -> Places | None:
        if self._content is None:
            return None
        heights = self._scroller.heights
        return Places(self._content, self._geometry, self._layouts, heights, self.rows_of)

    # Painting and scrolling

    def _reconfigure(self) -> None:
        self._geometry.configure(self._content, self._style, self.viewport().width(), self._order)

    def _reflow(self) -> None:
        self._reconfigure()
        if self._content is not None:
            self._scroller.reflow(self._geometry.estimates())
        self.refresh()

    def refresh(self) -> None:
        """Lay out what is visible, bring the scroll bar in line with it and repaint."""
        before = self._scroller.row
        self._find_rows()
        self._set_bar()
        self.viewport().update()
        if before != self._scroller.row or not self._rows:
            self.scrolled.emit()

    def _find_rows(self) -> None:
        self._rows = tuple(self._scroller.visible(self.page_height))
        self._moved_rows = self._shift.rows(self._rows, self.page_height)

    def _set_bar(self) -> None:
        direction = self._content.columns[0].direction if self._content else Direction.LTR
        self._bar.show_position(self.page_height, self._style.line_height(direction))

    def _on_scrolled(self) -> None:
        self.refresh()
        self.scrolled.emit()

    def scroll_pixels(self, pixels: int, column: int | None = None) -> None:
        """Scroll down (or up) by so many pixels; unlocked, only the column given or the keyboard's."""
        if column is None and self._current is not None:
            column = self._current.column
        self._shift.scroll(pixels, moved_column=self._is_moved(column))
        self._on_scrolled()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the visible rows."""
        painter = QPainter(self.viewport())
        try:
            self._paint(painter, event.rect())
        finally:
            # A painter left open by an exception would take the whole program down.
            painter.end()

    def _paint(self, painter: QPainter, clip: QRect) -> None:
        if self._content is None:
            painter.fillRect(clip, self._theme.paper)
            return
        before = self._rows
        self._find_rows()
        if before != self._rows:
            self._set_bar()
        text = ContentPainter(self._content, self._geometry, self._layouts, self._theme)
        text.paint(painter, clip, self._scene())
        ribbons = RibbonPainter(self._content, self._geometry, self._scroller.heights, self._theme)
        position = self._scroller.position
        ribbons.paint(
            painter,
            self.rows_of,
            lambda column: position + (self._shift.pixels if self._is_moved(column) else 0),
            self.chosen_link(),
        )

    def _scene(self) -> Scene:
        content = self._content
        lit: tuple[Lighting, ...] = ()
        words: tuple[Lighting, ...] = ()
        current: tuple[Lighting, ...] = ()
        if content is not None and self._hovered is not None:
            lit, words = content.lit_sentences(self._hovered), content.lit_words(self._hovered)
        if content is not None and self._current is not None and self.hasFocus():
            current = content.lit_sentences(self._current)
        focus = self._current.column if self._current is not None else None
        shade = self._shade_unmatched
        return Scene(self.rows_of, lit, words, current, self._selection, shade, self._marks_of, focus)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Lay everything out anew for the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._reflow()
        else:
            self.refresh()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Scroll by what the wheel or the touch pad says."""
        pixels = event.pixelDelta().y() or round(event.angleDelta().y() * _WHEEL_PIXELS)
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        place = self.place_at(event.position().toPoint(), nearest=True)
        self.scroll_pixels(-pixels, place.column if place else None)
        event.accept()

    # Pointer and keyboard

    def point_at(self, place: Place | None) -> None:
        """Light the sentence at a place with its counterparts, as the pointer does."""
        if place != self._hovered:
            self._hovered = place
            self.pointed.emit(place)
            self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Light the sentence under the pointer, or extend the selection."""
        self._pointer.move(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Put the keyboard where the pointer is and begin a selection."""
        self._pointer.press(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Select the word under the pointer."""
        self._pointer.double_click(event)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        """Forget the pointer when it leaves."""
        if event.type() is QEvent.Type.Leave:
            self.point_at(None)
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Move by sentence, column, page; what is not for reading goes on to the window."""
        if not self._keys.press(event):
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Show where the keyboard is; at first that is the first sentence on the screen."""
        super().focusInEvent(event)
        by_key = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if self._current is None and by_key and self._content is not None and self._order:
            self.set_current(Place(self._order[0], self.first_visible_passage(self._order[0]), 0))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Hide the keyboard's place."""
        super().focusOutEvent(event)
        self.viewport().update()
