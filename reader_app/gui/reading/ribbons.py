"""The gutter between two columns: ribbons that join linked passages, and the links' numbers."""

from collections.abc import Callable, Iterator
from itertools import pairwise, product
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from reader_app.domain.bitext import Link
from reader_app.domain.document import Side
from reader_app.gui.fonts import interface_font
from reader_app.gui.reading.content import Content
from reader_app.gui.reading.geometry import Geometry
from reader_app.gui.reading.row_heights import RowHeights
from reader_app.gui.reading.side_shift import Rows
from reader_app.gui.theme import Theme

_NUMBER_POINTS = 8.0
_EDGE_WIDTH = 1.2
_SEE_THROUGH = 0.85
_INSET = 11
_NUMBER_DOWN = 19
_DOUBTFUL = 0.6
"""A link scored lower is drawn with a dashed edge."""


class Extent(NamedTuple):
    """Top and bottom of a run of passages on one side, in view pixels."""

    top: float
    bottom: float


class RibbonPainter:
    """Paints what lies between the left and the right document."""

    def __init__(self, content: Content, geometry: Geometry, heights: RowHeights, theme: Theme) -> None:
        """Take the links, the places of their ends and the colours."""
        self._content = content
        self._geometry = geometry
        self._heights = heights
        self._theme = theme

    def paint(
        self,
        painter: QPainter,
        rows_of: Callable[[int], Rows],
        scroll_of: Callable[[int], int],
        chosen: int | None,
    ) -> None:
        """Paint every ribbon with an end in the visible rows; `chosen` is the link pointed at.

        `scroll_of` gives the pixels of a column that are above the view.
        """
        between = self._gutter()
        if between is None or self._content.counterparts is None:
            return
        links = self._content.counterparts.links
        ends = {
            number: self._ends(links[number], scroll_of, between) for number in self._visible_links(rows_of)
        }
        # Level links first: what crosses lies over them, and the chosen one over all.
        for number in sorted(ends, key=lambda n: (n == chosen, not _level(*ends[n]))):
            self._paint_link(painter, links[number], number, ends[number], between, number == chosen)

    def _gutter(self) -> tuple[int, int, float, float] | None:
        """The nearest columns of the two documents, and the x of their facing edges."""
        order = self._geometry.order
        columns = self._content.columns
        for first, second in pairwise(order):
            if columns[first].side is not columns[second].side:
                one, two = self._geometry.boxes[first], self._geometry.boxes[second]
                return first, second, float(one.x + one.width), float(two.x)
        return None

    def _visible_links(self, rows_of: Callable[[int], Rows]) -> set[int]:
        found = set()
        for column in self._geometry.order:
            for row, _y in rows_of(column):
                units = self._content.columns[column].units
                for unit in self._content.units(column, row):
                    link = self._content.link_of(column, units.passage(unit))
                    if link is not None:
                        found.add(link)
        return found

    def _extents(self, column: int, passages: tuple[int, ...], scroll: int) -> Iterator[Extent]:
        """One extent for each run of neighbouring passages."""
        start = 0
        for at in range(1, len(passages) + 1):
            if at == len(passages) or passages[at] != passages[at - 1] + 1:
                yield self._extent(column, passages[start], passages[at - 1], scroll)
                start = at

    def _extent(self, column: int, first: int, last: int, scroll: int) -> Extent:
        units = self._content.columns[column].units
        row = self._content.row_of(column, first)
        top = self._heights.top(row) - scroll
        end_row = self._content.row_of(column, last, 10**9)
        bottom = self._heights.top(end_row) + self._heights.height(end_row) - scroll
        first_unit, last_unit = units.first(first), units.first(last + 1) - 1
        if self._heights.is_exact(row):
            cell = list(self._geometry.cell_units(column, row))
            for place, box in enumerate(cell):
                if box.unit == first_unit and place:
                    before = cell[place - 1]
                    top += (before.top + before.height + box.top) // 2
        if self._heights.is_exact(end_row):
            cell = list(self._geometry.cell_units(column, end_row))
            for place, box in enumerate(cell[:-1]):
                if box.unit == last_unit:
                    middle = (box.top + box.height + cell[place + 1].top) // 2
                    bottom = self._heights.top(end_row) - scroll + middle
        return Extent(float(top), float(bottom))

    def _ends(
        self, link: Link, scroll_of: Callable[[int], int], between: tuple[int, int, float, float]
    ) -> tuple[list[Extent], list[Extent]]:
        """Where a link ends in the column on the left of the gutter and in that on its right."""
        first, second = between[:2]
        on_left = self._content.columns[first].side is Side.LEFT
        one, two = (link.left, link.right) if on_left else (link.right, link.left)
        return (
            list(self._extents(first, one, scroll_of(first))),
            list(self._extents(second, two, scroll_of(second))),
        )

    def _paint_link(
        self,
        painter: QPainter,
        link: Link,
        number: int,
        ends: tuple[list[Extent], list[Extent]],
        between: tuple[int, int, float, float],
        chosen: bool,
    ) -> None:
        _first, _second, x1, x2 = between
        edge = QColor(self._theme.link_edges[number % len(self._theme.link_edges)])
        fill = QColor(self._theme.links[number % len(self._theme.links)])
        shape = QPainterPath()
        for one, two in product(*ends):
            shape.addPath(_ribbon(x1, one, x2, two))
        level = _level(*ends)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(edge, _EDGE_WIDTH * (2 if chosen else 1))
        if link.score < _DOUBTFUL:
            pen.setStyle(Qt.PenStyle.DashLine)
        fill.setAlphaF(1.0 if level else _SEE_THROUGH)
        painter.fillPath(shape, fill)
        if not level or chosen or link.score < _DOUBTFUL:
            painter.strokePath(shape, pen)
        numbers = [((x1 + x2) / 2, ends[0])] if level else [(x1 + _INSET, ends[0]), (x2 - _INSET, ends[1])]
        for x, extents in numbers:
            for extent in extents:
                self._paint_number(painter, QPointF(x, extent.top + _NUMBER_DOWN), number + 1, edge)

    def _paint_number(self, painter: QPainter, at: QPointF, number: int, edge: QColor) -> None:
        painter.setFont(interface_font(_NUMBER_POINTS))
        width = painter.fontMetrics().horizontalAdvance(str(number)) + 8
        box = QRectF(at.x() - width / 2, at.y() - 8, width, 16)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(QColor(self._theme.paper))
        painter.drawRoundedRect(box, 8, 8)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))


def _level(left: list[Extent], right: list[Extent]) -> bool:
    """Whether a link lies straight across, sharing one row."""
    return all(abs(one.top - two.top) < 1 for one, two in product(left, right))


def _ribbon(x1: float, one: Extent, x2: float, two: Extent) -> QPainterPath:
    middle = (x1 + x2) / 2
    path = QPainterPath(QPointF(x1, one.top))
    path.cubicTo(QPointF(middle, one.top), QPointF(middle, two.top), QPointF(x2, two.top))
    path.lineTo(QPointF(x2, two.bottom))
    path.cubicTo(QPointF(middle, two.bottom), QPointF(middle, one.bottom), QPointF(x1, one.bottom))
    path.closeSubpath()
    return path
