"""Paints rows, ribbons and lights of the reading view."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap, QTextCharFormat, QTextLayout

from reader_app.domain.document import Passage
from reader_app.domain.language import Direction
from reader_app.domain.span import Span
from reader_app.gui.reading.content import Content, Lighting
from reader_app.gui.reading.focus_bar import paint_focus_bar
from reader_app.gui.reading.geometry import Geometry
from reader_app.gui.reading.hidden_marks import paint_hidden
from reader_app.gui.reading.layouts import LaidOut, Layouts
from reader_app.gui.reading.marks import SIGNS, Mark, MarkSource, MarkStyle
from reader_app.gui.reading.selection import Selection
from reader_app.gui.reading.side_shift import Rows
from reader_app.gui.reading.signs import paint_signs
from reader_app.gui.reading.structure import paint_structure
from reader_app.gui.theme import Theme

_HATCH = 8
_Look = tuple[str | None, str | None, QTextCharFormat.UnderlineStyle]
_ABOVE_LIGHT = frozenset({MarkStyle.FACT_LIT, MarkStyle.FOUND, MarkStyle.FOUND_NOW})
_FAINT = frozenset({MarkStyle.AGREES_FAINT})
"""Lines too pale to be seen on a light."""
_NOTES = (MarkStyle.NOTE_1, MarkStyle.NOTE_2, MarkStyle.NOTE_3, MarkStyle.NOTE_4)


def _no_marks(_column: int, _passage: int) -> tuple[Mark, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class Scene:
    """All that one painting of the view depends on, beside the text itself."""

    rows_of: Callable[[int], Rows]
    """Visible rows of a column and their y."""
    lit: tuple[Lighting, ...] = ()
    words: tuple[Lighting, ...] = ()
    current: tuple[Lighting, ...] = ()
    selection: Selection | None = None
    shade_unmatched: bool = False
    marks: MarkSource = _no_marks
    """The marks of a passage, weakest first."""
    focus: int | None = None
    """The column that the keyboard is in: a bar stands there beside the current sentence."""


class ContentPainter:
    """Paints one content in one theme."""

    def __init__(self, content: Content, geometry: Geometry, layouts: Layouts, theme: Theme) -> None:
        """Take what to paint and the colours."""
        self._content = content
        self._geometry = geometry
        self._layouts = layouts
        self._theme = theme
        self._hatch = _hatch_brush(theme)
        self._looks = _looks(theme)

    def paint(self, painter: QPainter, clip: QRect, scene: Scene) -> None:
        """Paint the scene."""
        painter.fillRect(clip, QColor(self._theme.paper))
        for column in self._geometry.order:
            for row, y in scene.rows_of(column):
                self._paint_cell_ground(painter, column, row, y, scene)
        for column in self._geometry.order:
            for row, y in scene.rows_of(column):
                self._paint_cell_text(painter, column, row, y, scene)

    def _paint_cell_ground(self, painter: QPainter, column: int, row: int, y: int, scene: Scene) -> None:
        units = self._content.units(column, row)
        if not units or self._content.counterparts is None:
            return
        shown = self._content.columns[column]
        height = self._geometry.row_height(row)
        boxes = list(self._geometry.cell_units(column, row))
        for place, box in enumerate(boxes):
            passage = shown.units.passage(box.unit)
            top = y if place == 0 else y + (boxes[place - 1].top + boxes[place - 1].height + box.top) // 2
            end = (
                y + height
                if place + 1 == len(boxes)
                else y + (box.top + box.height + boxes[place + 1].top) // 2
            )
            rect = self._geometry.cell_rect(column, top, end - top)
            link = self._content.link_of(column, passage)
            if link is not None:
                painter.fillRect(rect, QColor(self._theme.links[link % len(self._theme.links)]))
            elif scene.shade_unmatched and not _is_furniture(shown.passages[passage]):
                painter.fillRect(rect, self._hatch)

    def _paint_cell_text(self, painter: QPainter, column: int, row: int, y: int, scene: Scene) -> None:
        text_x = self._geometry.boxes[column].text_x
        shown = self._content.columns[column]
        for box in self._geometry.cell_units(column, row):
            laid_out = self._layouts.get(column, box.unit)
            at = QPointF(text_x, y + box.top)
            if laid_out is None:
                self._paint_waiting(painter, column, at, box.height)
                continue
            passage = shown.passages[laid_out.passage]
            if passage is None:
                continue
            rtl, column_box = shown.direction is Direction.RTL, self._geometry.boxes[column]
            paint_structure(painter, column_box, at, laid_out, passage, self._theme, rtl=rtl)
            signs = scene.marks(column, laid_out.passage)
            paint_signs(painter, column_box, at, laid_out, signs, self._theme, rtl=rtl)
            painter.setPen(QColor(self._ink(column, passage, laid_out.passage, scene)))
            laid_out.layout.draw(painter, at, self._formats(column, laid_out, passage, scene))
            if self._layouts.style.hidden_characters:
                paint_hidden(painter, at, laid_out, self._theme)
            if laid_out.glosses is not None:
                laid_out.glosses.paint(painter, at, self._theme.soft)
            for light in scene.current:
                if column == scene.focus and (light.column, light.passage) == (column, laid_out.passage):
                    accent = self._theme.accent
                    paint_focus_bar(painter, column_box, at, laid_out, light.span, accent, rtl=rtl)

    def _ink(self, column: int, passage: Passage, number: int, scene: Scene) -> str:
        if passage.furniture:
            return self._theme.faint
        linked = self._content.counterparts is None or self._content.link_of(column, number) is not None
        return self._theme.ink if linked or not scene.shade_unmatched else self._theme.soft

    def _formats(
        self, column: int, laid_out: LaidOut, passage: Passage, scene: Scene
    ) -> list[QTextLayout.FormatRange]:
        """Grounds of the lit, current and selected stretches, weakest first."""
        theme = self._theme
        marks = [mark for mark in scene.marks(column, laid_out.passage) if mark.style not in SIGNS]
        formats = [self._marked(laid_out, mark) for mark in marks if mark.style not in _ABOVE_LIGHT]
        here = (column, laid_out.passage)
        current = _lights(laid_out, here, scene.current, theme.ink, theme.current)
        lit = _lights(laid_out, here, scene.lit, theme.ink, theme.lit)
        # What the reader has just highlighted is the current sentence: its colour is to be seen.
        notes = [self._marked(laid_out, mark) for mark in marks if current and mark.style in _NOTES]
        formats += [*current, *notes, *lit]
        formats += _lights(laid_out, here, scene.words, theme.ink, None, theme.accent)
        if current or lit:
            formats += [self._line_of(laid_out, mark) for mark in marks if mark.style not in _FAINT]
        formats += [self._marked(laid_out, mark) for mark in marks if mark.style in _ABOVE_LIGHT]
        if scene.selection is not None:
            span = scene.selection.span_in(column, laid_out.passage, len(passage.text))
            if span is not None:
                formats.append(_format(laid_out, span, theme.ink, theme.selection))
        return [found for found in formats if found is not None]

    def _line_of(self, laid_out: LaidOut, mark: Mark) -> QTextLayout.FormatRange | None:
        """The line of a mark alone: Qt draws each stretch anew, so a light puts out the lines below it."""
        _ground, line, kind_of_line = self._looks[mark.style]
        return _format(laid_out, mark.span, self._theme.ink, None, line, kind_of_line) if line else None

    def _marked(self, laid_out: LaidOut, mark: Mark) -> QTextLayout.FormatRange | None:
        return _format(laid_out, mark.span, self._theme.ink, *self._looks[mark.style])

    def _paint_waiting(self, painter: QPainter, column: int, at: QPointF, height: int) -> None:
        """A pale bar where a passage is still being translated."""
        width = self._geometry.boxes[column].text_width
        bar = QRectF(at.x(), at.y() + height / 2 - 4, width * 0.6, 8)
        if self._content.columns[column].direction.value == "rtl":
            bar.moveRight(at.x() + width)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.line))
        painter.drawRoundedRect(bar, 4, 4)


def _looks(theme: Theme) -> dict[MarkStyle, _Look]:
    """Ground, line and kind of line of each style of marks."""
    lines = QTextCharFormat.UnderlineStyle
    looks: dict[MarkStyle, _Look] = {
        MarkStyle.AGREES: (None, theme.agrees, lines.SingleUnderline),
        MarkStyle.AGREES_FAINT: (None, theme.hatch, lines.SingleUnderline),
        MarkStyle.FACT_LIT: (theme.found_now, theme.ink, lines.SingleUnderline),
        MarkStyle.DIFFERS: (theme.differs_paper, theme.differs, lines.DashUnderline),
        MarkStyle.ONLY_HERE: (None, theme.only_here, lines.DotLine),
        MarkStyle.DOUBTFUL: (None, theme.differs, lines.WaveUnderline),
        MarkStyle.CORRECTED: (None, theme.accent, lines.DashDotLine),
        MarkStyle.TERM: (None, theme.accent, lines.DashDotDotLine),
        MarkStyle.FOUND: (theme.found, None, lines.NoUnderline),
        MarkStyle.FOUND_COUNTERPART: (theme.found, theme.accent, lines.DotLine),
        MarkStyle.FOUND_NOW: (theme.found_now, theme.ink, lines.SingleUnderline),
    }
    for style, colour in zip(_NOTES, theme.notes, strict=True):
        looks[style] = (colour, None, lines.NoUnderline)
    return looks


def _lights(
    laid_out: LaidOut,
    here: tuple[int, int],
    lights: Sequence[Lighting],
    ink: str,
    ground: str | None,
    line: str | None = None,
) -> list[QTextLayout.FormatRange | None]:
    """The lights that fall on one unit; `here` is its column and passage."""
    return [
        _format(laid_out, light.span, ink, ground, line)
        for light in lights
        if (light.column, light.passage) == here
    ]


def _is_furniture(passage: Passage | None) -> bool:
    """Page furniture takes no part in matching, so it is not unmatched either."""
    return passage is not None and passage.furniture


def _format(
    laid_out: LaidOut,
    span: Span,
    ink: str,
    colour: str | None,
    underline: str | None = None,
    style_of_line: QTextCharFormat.UnderlineStyle = QTextCharFormat.UnderlineStyle.SingleUnderline,
) -> QTextLayout.FormatRange | None:
    start = max(0, span.start - laid_out.start)
    end = min(len(laid_out.text), span.end - laid_out.start)
    if start >= end:
        return None
    found = QTextLayout.FormatRange()
    found.start = laid_out.utf16.to_utf16(start)
    found.length = laid_out.utf16.to_utf16(end) - found.start
    style = QTextCharFormat()
    if colour is not None:
        style.setBackground(QColor(colour))
        style.setForeground(QColor(ink))  # pale text would be too pale on a coloured ground
    if underline is not None:
        style.setUnderlineStyle(style_of_line)
        style.setUnderlineColor(QColor(underline))
    found.format = style
    return found


def _hatch_brush(theme: Theme) -> QBrush:
    tile = QPixmap(_HATCH, _HATCH)
    tile.fill(QColor(theme.paper))
    painter = QPainter(tile)
    painter.setPen(QPen(QColor(theme.hatch), 1))
    painter.drawLine(0, _HATCH, _HATCH, 0)
    painter.end()
    return QBrush(tile)
