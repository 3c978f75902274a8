"""Laid-out text of units, made when needed and kept in a bounded cache."""

from collections import OrderedDict
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QTextLayout, QTextOption

from reader_app.domain.document import Passage, PassageKind
from reader_app.domain.language import Direction
from reader_app.gui.fonts import text_font
from reader_app.gui.reading.content import Content
from reader_app.gui.reading.style import ReadingStyle
from reader_app.text.offsets import Utf16Map

_CACHED = 600
_HEADING_GROWTH = 1.15


class LaidOut(NamedTuple):
    """One unit ready to paint."""

    layout: QTextLayout
    height: int
    utf16: Utf16Map
    """Offsets of the unit's own text."""
    text: str
    start: int
    """Where the unit begins in its passage, in code points."""
    passage: int


class Layouts:
    """Lays out units of one content at given widths."""

    def __init__(self) -> None:
        """Begin with nothing to lay out."""
        self._content: Content | None = None
        self._style = ReadingStyle()
        self._widths: tuple[int, ...] = ()
        self._cache: OrderedDict[tuple[int, int], LaidOut | None] = OrderedDict()
        self._fonts: dict[tuple[int, bool], QFont] = {}

    def configure(self, content: Content | None, style: ReadingStyle, widths: tuple[int, ...]) -> None:
        """Lay out this content at these text widths (pixels a column) from now on."""
        self._content, self._style, self._widths = content, style, widths
        self._cache.clear()
        self._fonts.clear()

    def forget(self, column: int, passage: int) -> None:
        """The text of a passage has changed."""
        if self._content is None:
            return
        units = self._content.columns[column].units
        for unit in range(units.first(passage), units.first(passage + 1)):
            self._cache.pop((column, unit), None)

    def get(self, column: int, unit: int) -> LaidOut | None:
        """The unit laid out, or none while its passage has no text yet."""
        key = (column, unit)
        if key in self._cache:
            self._cache.move_to_end(key)
            return self._cache[key]
        laid_out = self._lay_out(column, unit)
        self._cache[key] = laid_out
        while len(self._cache) > _CACHED:
            self._cache.popitem(last=False)
        return laid_out

    def height(self, column: int, unit: int) -> int:
        """Height of a unit in pixels."""
        laid_out = self.get(column, unit)
        return laid_out.height if laid_out else self._style.line_height(self._direction(column))

    def font(self, column: int, heading: bool) -> QFont:
        """The font of a column's text or headings."""
        key = (column, heading)
        if key not in self._fonts and self._content is not None:
            pixels = self._style.pixels(self._direction(column))
            style = self._style
            size = round(pixels * _HEADING_GROWTH) if heading else pixels
            language = self._content.columns[column].language
            font = text_font(language, size, style.arabic_family, style.latin_family)
            font.setBold(heading)
            self._fonts[key] = font
        return self._fonts[key]

    def _direction(self, column: int) -> Direction:
        return self._content.columns[column].direction if self._content else Direction.LTR

    def _lay_out(self, column: int, unit: int) -> LaidOut | None:
        content = self._content
        if content is None:
            return None
        units = content.columns[column].units
        number = units.passage(unit)
        passage = content.columns[column].passages[number]
        if passage is None:
            return None
        start = units.start(unit)
        text = passage.text[start : units.end(unit, len(passage.text))]
        layout = QTextLayout(text, self.font(column, passage.kind is PassageKind.HEADING))
        layout.setTextOption(self._option(column, passage))
        layout.setCacheEnabled(True)
        height = self._break_lines(layout, column)
        return LaidOut(layout, height, Utf16Map(text), text, start, number)

    def _option(self, column: int, passage: Passage) -> QTextOption:
        """The column decides the edge that text stands at, the passage the order of its runs."""
        option = QTextOption()
        rtl_column = self._direction(column) is Direction.RTL
        edge = Qt.AlignmentFlag.AlignRight if rtl_column else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(edge | Qt.AlignmentFlag.AlignAbsolute)
        rtl = passage.direction is Direction.RTL
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        return option

    def _break_lines(self, layout: QTextLayout, column: int) -> int:
        width = max(40, self._widths[column])
        step = self._style.line_height(self._direction(column))
        y = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            # The line stands in the middle of its step; one with taller letters pushes the next down.
            height = max(float(step), line.height())
            line.setPosition(QPointF(0, y + (height - line.height()) / 2))
            y += height
        layout.endLayout()
        return round(y)
