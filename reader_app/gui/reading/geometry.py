"""Where columns, cells and units stand in the view."""

from collections.abc import Iterator
from itertools import accumulate, pairwise
from typing import NamedTuple

from PySide6.QtCore import QRect

from reader_app.domain.language import Direction
from reader_app.gui.reading.content import Content
from reader_app.gui.reading.layouts import Layouts
from reader_app.gui.reading.style import ReadingStyle

_AVERAGE_LETTER = {Direction.LTR: 0.47, Direction.RTL: 0.42}
"""Width of a letter as a share of the font size, measured on Noto Serif and Noto Naskh Arabic text."""


class ColumnBox(NamedTuple):
    """Horizontal extent of a column in pixels."""

    x: int
    width: int
    text_x: int
    text_width: int


class UnitBox(NamedTuple):
    """A unit in a row and the top of its text, from the row's top."""

    unit: int
    top: int
    height: int


def column_boxes(width: int, count: int, style: ReadingStyle) -> tuple[ColumnBox, ...]:
    """Equal columns with gutters between them."""
    gutters = style.gutter * (count - 1)
    each = max(80, (width - gutters) // max(1, count))
    boxes = []
    for number in range(count):
        x = number * (each + style.gutter)
        boxes.append(ColumnBox(x, each, x + style.margin, each - 2 * style.margin))
    return tuple(boxes)


class Geometry:
    """Heights and places of the cells of one content."""

    def __init__(self, layouts: Layouts) -> None:
        """Measure through these layouts."""
        self._layouts = layouts
        self.boxes: tuple[ColumnBox, ...] = ()
        self._content: Content | None = None
        self._style = ReadingStyle()
        self._order: tuple[int, ...] = ()

    def configure(
        self, content: Content | None, style: ReadingStyle, width: int, order: tuple[int, ...]
    ) -> None:
        """Take new content, style or width; `order` names the columns from left to right on the screen."""
        self._content, self._style, self._order = content, style, order
        slots = column_boxes(width, len(order), style)
        by_column = {column: slots[slot] for slot, column in enumerate(order)}
        count = len(content.columns) if content else 0
        # A hidden column keeps a box so that everything can be indexed by column number.
        self.boxes = tuple(
            self._comfortable(by_column.get(column, ColumnBox(0, 0, 0, 80)), column)
            for column in range(count)
        )
        self._layouts.configure(content, style, tuple(box.text_width for box in self.boxes))

    def _comfortable(self, box: ColumnBox, column: int) -> ColumnBox:
        """The box with its text no wider than the reader wants, in the middle of the column."""
        if not self._style.letters_a_line or self._content is None:
            return box
        direction = self._content.columns[column].direction
        letter = self._style.pixels(direction) * _AVERAGE_LETTER[direction]
        width = min(box.text_width, round(self._style.letters_a_line * letter))
        return box._replace(text_x=box.text_x + (box.text_width - width) // 2, text_width=width)

    @property
    def order(self) -> tuple[int, ...]:
        """The shown columns from left to right."""
        return self._order

    def row_height(self, row: int) -> int:
        """Exact height of a row: that of its tallest cell."""
        return max((self._cell_height(column, row) for column in self._order), default=0)

    def cell_units(self, column: int, row: int) -> Iterator[UnitBox]:
        """The units of a cell with their tops."""
        top = self._style.row_padding
        if self._content is None:
            return
        for unit in self._content.units(column, row):
            height = self._layouts.height(column, unit)
            yield UnitBox(unit, top, height)
            top += height + self._style.paragraph_gap

    def cell_rect(self, column: int, y: int, height: int) -> QRect:
        """The cell of a column that stands at `y`."""
        box = self.boxes[column]
        return QRect(box.x, y, box.width + self._joined_gutter(column), height)

    def _joined_gutter(self, column: int) -> int:
        """Width of the gutter to the right of a column if the next shows the same side (no ribbon)."""
        slot = self._order.index(column)
        if self._content is None or slot + 1 == len(self._order):
            return 0
        columns = self._content.columns
        return self._style.gutter if columns[self._order[slot + 1]].side is columns[column].side else 0

    def _cell_height(self, column: int, row: int) -> int:
        boxes = list(self.cell_units(column, row))
        if not boxes:
            return 0
        return boxes[-1].top + boxes[-1].height + self._style.row_padding

    def estimates(self) -> list[int]:
        """Estimated heights of all rows, without laying anything out."""
        content = self._content
        if content is None:
            return []
        columns = [self._column_estimates(content, column) for column in self._order]
        if not columns:
            return [0] * len(content.rows)
        return columns[0] if len(columns) == 1 else list(map(max, *columns))

    def _column_estimates(self, content: Content, column: int) -> list[int]:
        """Estimates by one column alone, in passes over whole lists: 100,000 rows take some 40 ms."""
        shown = content.columns[column]
        step = round(self._style.line_height(shown.direction) * self._layouts.growth(column))
        letter = self._style.pixels(shown.direction) * _AVERAGE_LETTER[shown.direction]
        letters = max(1, int(self.boxes[column].text_width / letter))
        gap = self._style.paragraph_gap
        tops = list(
            accumulate([length // letters * step + step + gap for length in shown.lengths()], initial=0)
        )
        ends = [tops[start] for start in content.row_starts(column)]
        margin = 2 * self._style.row_padding - gap
        return [end - start + margin if end > start else 0 for start, end in pairwise(ends)]
