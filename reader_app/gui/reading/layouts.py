"""Laid-out text of units, made when needed and kept in a bounded cache."""

from collections import OrderedDict
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QTextLayout, QTextOption

from reader_app.domain.document import Passage, PassageKind
from reader_app.domain.language import Direction
from reader_app.domain.span import Span
from reader_app.gui.fonts import text_font
from reader_app.gui.reading.content import Content
from reader_app.gui.reading.look import LookSource, TextMode
from reader_app.gui.reading.passage_shape import growth, inset, tab_stop
from reader_app.gui.reading.style import ReadingStyle
from reader_app.text.offsets import Utf16Map
from reader_app.text.vocalisation import ShownMap

if TYPE_CHECKING:  # loaded with the first text that is shown word by word
    from reader_app.gui.reading.interlinear_layout import Glosses

_CACHED = 600
_INTERLINEAR_GROWTH = 2.0
"""Height of words with their glosses against plain text, measured on news text."""


class OffsetMap(Protocol):
    """Offsets of a text in code points against UTF-16 offsets of its layout."""

    def to_utf16(self, offset: int) -> int:
        """The layout's offset of a code point."""
        ...

    def to_code_points(self, offset_utf16: int) -> int:
        """The code point at an offset of the layout."""
        ...


class LaidOut(NamedTuple):
    """One unit ready to paint."""

    layout: QTextLayout
    height: int
    utf16: OffsetMap
    """From the unit's own text to what the layout shows of it."""
    text: str
    """As it is written, whatever is shown."""
    start: int
    """Where the unit begins in its passage, in code points."""
    passage: int
    glosses: "Glosses | None" = None
    """English under the words."""

    @property
    def below_line(self) -> int:
        """Height of what stands under each line and belongs to it."""
        return self.glosses.height if self.glosses else 0


class Layouts:
    """Lays out units of one content at given widths."""

    def __init__(self) -> None:
        """Begin with nothing to lay out."""
        self._content: Content | None = None
        self._style = ReadingStyle()
        self._widths: tuple[int, ...] = ()
        self._cache: OrderedDict[tuple[int, int], LaidOut | None] = OrderedDict()
        self._fonts: dict[tuple[int, bool, float], QFont] = {}
        self.look: LookSource | None = None
        """How text is shown that is not to be shown as it is written."""

    @property
    def style(self) -> ReadingStyle:
        """The sizes that units are laid out in."""
        return self._style

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

    def growth(self, column: int) -> float:
        """By how much a column is about longer than the same text as it is written."""
        interlinear = self.look is not None and self.look.grows(column)
        return _INTERLINEAR_GROWTH if interlinear else 1.0

    def font(self, column: int, heading: bool, grown: float = 1.0) -> QFont:
        """The font of a column's text or headings, so many times as large as the text."""
        key = (column, heading, grown)
        if key not in self._fonts and self._content is not None:
            pixels = self._style.pixels(self._direction(column))
            style = self._style
            size = round(pixels * grown)
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
        look = self.look.look(column, number, Span(start, start + len(text))) if self.look else None
        shown = look.shown(text, start) if look else None
        font = self.font(column, passage.kind is PassageKind.HEADING, growth(passage))
        free = inset(passage, font.pixelSize())
        layout = QTextLayout(shown.text if shown else text, font)
        layout.setTextOption(self._option(column, passage))
        layout.setCacheEnabled(True)
        if look is None or shown is None:
            return LaidOut(
                layout, self._break_lines(layout, column, free), Utf16Map(text), text, start, number
            )
        offsets = ShownMap(shown)
        if look.mode is not TextMode.INTERLINEAR:
            return LaidOut(layout, self._break_lines(layout, column, free), offsets, text, start, number)
        from reader_app.gui.reading.interlinear_layout import InterlinearLayout

        step = self._style.line_height(self._direction(column))
        over = InterlinearLayout(layout, look.words, start, offsets)
        height, glosses = over.break_lines(self._width(column) - free, step)
        return LaidOut(layout, height, offsets, text, start, number, glosses)

    def _option(self, column: int, passage: Passage) -> QTextOption:
        """The column decides the edge that text stands at, the passage the order of its runs."""
        option = QTextOption()
        rtl_column = self._direction(column) is Direction.RTL
        edge = Qt.AlignmentFlag.AlignRight if rtl_column else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(edge | Qt.AlignmentFlag.AlignAbsolute)
        rtl = passage.direction is Direction.RTL
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if stop := tab_stop(passage, self._width(column)):
            option.setTabStopDistance(stop)
        return option

    def _width(self, column: int) -> int:
        return max(40, self._widths[column])

    def _break_lines(self, layout: QTextLayout, column: int, free: int) -> int:
        """Break the text into lines that keep pixels free where they begin; tells the height."""
        width = max(40, self._width(column) - free)
        x = 0 if self._direction(column) is Direction.RTL else free
        step = self._style.line_height(self._direction(column))
        y = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            # The line stands in the middle of its step; one with taller letters pushes the next down.
            height = max(float(step), line.height())
            line.setPosition(QPointF(x, y + (height - line.height()) / 2))
            y += height
        layout.endLayout()
        return round(y)
