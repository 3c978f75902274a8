"""From points of the view to places in the text, and back."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtGui import QTextLayout, QTextLine

from reader_app.gui.reading.content import Content, Place
from reader_app.gui.reading.geometry import Geometry
from reader_app.gui.reading.layouts import Layouts
from reader_app.gui.reading.row_heights import RowHeights
from reader_app.gui.reading.side_shift import Rows

_REACH = 9
"""Pixels above and below a text that still count as pointing at it."""


class Places:
    """Hit tests over the visible rows of one content."""

    def __init__(
        self,
        content: Content,
        geometry: Geometry,
        layouts: Layouts,
        heights: RowHeights,
        rows_of: Callable[[int], Rows],
    ) -> None:
        """`rows_of` gives the visible rows of a column with the y of each top."""
        self._content = content
        self._geometry = geometry
        self._layouts = layouts
        self._heights = heights
        self._rows_of = rows_of

    def at(self, point: QPoint, *, nearest: bool = False) -> Place | None:
        """The place under a point of the viewport; `nearest` also takes the closest text beside it."""
        column = self._column_at(point.x(), nearest=nearest)
        if column is None:
            return None
        for row, y in self._rows_of(column):
            if y <= point.y() < y + self._heights.height(row):
                return self._in_row(column, row, point - QPoint(0, y), nearest=nearest)
        return None

    def rect(self, place: Place) -> QRect:
        """Where a place is: the caret's x, its line's top and size; empty when it is not on the screen."""
        row = self._content.row_of(place.column, place.passage, place.offset)
        y = dict(self._rows_of(place.column)).get(row)
        unit = self._content.columns[place.column].units.at(place.passage, place.offset)
        laid_out = self._layouts.get(place.column, unit)
        if y is None or laid_out is None:
            return QRect()
        top = next(box.top for box in self._geometry.cell_units(place.column, row) if box.unit == unit)
        at = laid_out.utf16.to_utf16(place.offset - laid_out.start)
        line = laid_out.layout.lineForTextPosition(min(at, len(laid_out.layout.text())))
        corner = QPointF(self._geometry.boxes[place.column].text_x + _cursor_x(line, at), y + top + line.y())
        return QRect(corner.toPoint(), line.rect().size().toSize())

    def _column_at(self, x: int, *, nearest: bool) -> int | None:
        boxes = self._geometry.boxes
        for column in self._geometry.order:
            if boxes[column].x <= x < boxes[column].x + boxes[column].width:
                return column
        return min(self._geometry.order, key=lambda c: abs(boxes[c].x - x), default=None) if nearest else None

    def _in_row(self, column: int, row: int, point: QPoint, *, nearest: bool) -> Place | None:
        found = None
        for box in self._geometry.cell_units(column, row):
            if found is None or box.top <= point.y():
                found = box
        laid_out = self._layouts.get(column, found.unit) if found else None
        if found is None or laid_out is None:
            return None
        y = point.y() - found.top
        if not nearest and not -_REACH <= y <= found.height + _REACH:
            return None
        layout = laid_out.layout
        lines = (layout.lineAt(number) for number in range(layout.lineCount()))
        below, last = laid_out.below_line, layout.lineAt(layout.lineCount() - 1)
        line = next((line for line in lines if y < line.rect().bottom() + below), last)
        x = point.x() - self._geometry.boxes[column].text_x
        offset = laid_out.utf16.to_code_points(_nearest_position(layout, line, x))
        return Place(column, laid_out.passage, laid_out.start + offset)


def _nearest_position(layout: QTextLayout, line: QTextLine, x: float) -> int:
    """The cursor position of a line (UTF-16) that is drawn nearest to `x`.

    `QTextLine.xToCursor` is off by the width of the trailing space in a wrapped right-to-left line that is
    right-aligned (seen in 6.11.3); `cursorToX` agrees with what is painted.
    """
    last = layout.lineAt(layout.lineCount() - 1).lineNumber() == line.lineNumber()
    positions = range(line.textStart(), line.textStart() + max(1, line.textLength() + last))
    valid = (position for position in positions if layout.isValidCursorPosition(position))
    return min(valid, key=lambda position: abs(_cursor_x(line, position) - x), default=line.textStart())


def _cursor_x(line: QTextLine, at: int) -> float:
    """The x of a cursor position; PySide gives the position back beside it."""
    found: object = line.cursorToX(at)
    x = found[0] if isinstance(found, tuple) else found
    return float(x) if isinstance(x, int | float) else 0.0
