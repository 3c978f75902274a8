"""Arabic laid out word by word, with the English of each word under it.

The words stand in an ordinary `QTextLayout` whose spaces are widened where a gloss is wider than its word:
pointing, selecting and marking then work as in any text.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextLine

from reader_app.domain.dictionary import VocalisedWord
from reader_app.text.offsets import Utf16Map
from reader_app.text.vocalisation import ShownMap

_GROUP = re.compile(r"\S+")
_GLOSS_SHARE = 0.62
"""Size of the gloss against that of the Arabic letters."""
_LEAST_PIXELS = 11
_GAP = 12
"""Pixels between two glosses at least."""
_WIDEST = 11.0
"""The widest gloss, in sizes of its letters; a longer one is cut with an ellipsis."""


class _Group(NamedTuple):
    """What stands between two spaces, in UTF-16 offsets of the shown text, and its gloss."""

    start: int
    end: int
    gloss: str
    over: float
    """By how much the gloss, with the gap after it, is wider than the group."""


class _Placed(NamedTuple):
    """A gloss and the left end of its base line, from the corner of the text."""

    text: str
    at: QPointF


@dataclass(frozen=True, slots=True)
class Glosses:
    """The glosses under the words of one laid-out stretch."""

    font: QFont
    height: int
    """Height of the strip of glosses under each line."""
    placed: tuple[_Placed, ...]

    def paint(self, painter: QPainter, at: QPointF, colour: str) -> None:
        """Draw them; `at` is where the text stands."""
        painter.setFont(self.font)
        painter.setPen(QColor(colour))
        for gloss in self.placed:
            painter.drawText(at + gloss.at, gloss.text)


class InterlinearLayout:
    """Lays out one stretch of text over its glosses."""

    def __init__(
        self, layout: QTextLayout, words: Sequence[VocalisedWord], start: int, shown: ShownMap
    ) -> None:
        """Take a layout with text, font and options but no lines; `start` is where its text begins."""
        self._layout = layout
        self._font = gloss_font(layout.font())
        self._metrics = QFontMetricsF(self._font)
        self._rtl = layout.textOption().textDirection() is Qt.LayoutDirection.RightToLeft
        self._on_right = bool(layout.textOption().alignment() & Qt.AlignmentFlag.AlignRight)
        self._text = layout.text()
        self._utf16 = Utf16Map(self._text)
        self._groups = list(self._group(words, start, shown))
        self._widen_spaces()

    def break_lines(self, width: float, step: float) -> tuple[int, Glosses]:
        """Break the text into lines of this width, `step` apart without their glosses; tells the height."""
        extents = self._extents(width)
        strip = self._metrics.height()
        y, placed = 0.0, list[_Placed]()
        layout = self._layout
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line_width, x = extents[min(line.lineNumber(), len(extents) - 1)]
            line.setLineWidth(line_width)
            height = max(step, line.height())
            line.setPosition(QPointF(x, y + (height - line.height()) / 2))
            baseline = y + (height + line.height()) / 2 + self._metrics.ascent()
            for group in self._groups_in(line):
                if group.gloss:
                    edges = [_x(line.cursorToX(at)) for at in (group.start, group.end)]
                    placed.append(self._place(group, min(edges), max(edges), baseline))
            y += height + strip
        layout.endLayout()
        return round(y), Glosses(self._font, round(strip), tuple(placed))

    def _extents(self, width: float) -> list[tuple[float, float]]:
        """Width and x of each line, so that no gloss leaves the column; spaces at line ends are taken away.

        Qt paints the ground of a wrapped right-to-left line too far to the right by the space at its end.
        """
        extents, ends = list[tuple[float, float]](), list[_Group]()
        layout = self._layout
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            groups, room = self._groups_in(line), width
            while self._follows(line, groups) and line.naturalTextWidth() + groups[-1].over - _GAP > width:
                # The last gloss would leave the column: its word goes to the next line. A line may be wider
                # than it was told to be, where it cannot be broken: the room shrinks in any case.
                room = min(room, line.naturalTextWidth()) - 1
                if room < 1:
                    break
                line.setLineWidth(room)
                groups = self._groups_in(line)
            # As wide as what stands in it, so that nothing more fits in when its last space has gone.
            own = min(width, line.naturalTextWidth() + 1)
            extents.append((own, width - own if self._on_right else 0.0))
            ends += groups[-1:]
        layout.endLayout()
        self._widen_spaces(frozenset(group.end for group in ends))
        return extents

    def _place(self, group: _Group, left: float, right: float, baseline: float) -> _Placed:
        """The gloss in the middle under its word, or if it is wider, from the edge where the word begins."""
        width = self._metrics.horizontalAdvance(group.gloss)
        edge = right - width if self._rtl else left
        x = (left + right - width) / 2 if width <= right - left else edge
        return _Placed(group.gloss, QPointF(x, baseline))

    def _group(self, words: Sequence[VocalisedWord], start: int, shown: ShownMap) -> Iterator[_Group]:
        glosses = [
            (shown.to_utf16(word.span.start - start), word.shown_gloss)
            for word in words
            if word.span.start >= start
        ]
        metrics = QFontMetricsF(self._layout.font())
        widest = _WIDEST * self._font.pixelSize()
        following = 0
        for match in _GROUP.finditer(self._text):
            first, last = self._utf16.to_utf16(match.start()), self._utf16.to_utf16(match.end())
            own = []
            while following < len(glosses) and glosses[following][0] < last:
                own.append(glosses[following][1])
                following += 1
            gloss = " ".join(filter(None, own))
            gloss = self._metrics.elidedText(gloss, Qt.TextElideMode.ElideRight, widest) if gloss else ""
            over = self._metrics.horizontalAdvance(gloss) + _GAP - metrics.horizontalAdvance(match.group())
            yield _Group(first, last, gloss, over if gloss else 0.0)

    def _widen_spaces(self, line_ends: frozenset[int] = frozenset()) -> None:
        """Give the space after each group the room that its gloss needs, and at line ends none."""
        space = QFontMetricsF(self._layout.font()).horizontalAdvance(" ")
        formats = []
        for group in self._groups:
            found = QTextLayout.FormatRange()
            found.start, found.length = group.end, 1
            style = QTextCharFormat()
            room = 0.0 if group.end in line_ends else max(_GAP, group.over)
            style.setFontWordSpacing(room - space)
            found.format = style
            formats.append(found)
        self._layout.setFormats(formats)

    def _follows(self, line: QTextLine, groups: Sequence[_Group]) -> bool:
        """Whether the last group in a line has another, or the rest of one, before it."""
        if not groups:
            return False
        start, end = (self._utf16.to_code_points(at) for at in (line.textStart(), groups[-1].start))
        return bool(self._text[start:end].strip())

    def _groups_in(self, line: QTextLine) -> list[_Group]:
        start, end = line.textStart(), line.textStart() + line.textLength()
        return [group for group in self._groups if start <= group.start < end]


def gloss_font(font: QFont) -> QFont:
    """The font of glosses under text in a font."""
    small = QFont(font)
    small.setFamilies(list(reversed(font.families())))
    small.setPixelSize(max(_LEAST_PIXELS, round(font.pixelSize() * _GLOSS_SHARE)))
    small.setBold(False)
    return small


def _x(found: object) -> float:
    """PySide gives the position back beside the x."""
    x = found[0] if isinstance(found, tuple) else found
    return float(x) if isinstance(x, int | float) else 0.0
