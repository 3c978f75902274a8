"""The bar beside the sentence that the keyboard is on: its ground alone would be too pale to find."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from reader_app.domain.span import Span
from reader_app.gui.reading.geometry import ColumnBox
from reader_app.gui.reading.layouts import LaidOut

_WIDTH = 3
_AWAY = 7
"""Pixels between the bar and the text."""


def paint_focus_bar(
    painter: QPainter, box: ColumnBox, at: QPointF, laid_out: LaidOut, span: Span, colour: str, *, rtl: bool
) -> None:
    """Draw the bar along the lines of a sentence, where they begin; `at` is where the text stands."""
    start = max(0, span.start - laid_out.start)
    end = min(len(laid_out.text), span.end - laid_out.start)
    if start >= end:
        return
    first = laid_out.layout.lineForTextPosition(laid_out.utf16.to_utf16(start))
    last = laid_out.layout.lineForTextPosition(laid_out.utf16.to_utf16(end - 1))
    if not first.isValid() or not last.isValid():
        return
    top = at.y() + first.y()
    bottom = at.y() + last.y() + last.height()
    x = box.text_x + box.text_width + _AWAY if rtl else box.text_x - _AWAY - _WIDTH
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRect(QRectF(x, top, _WIDTH, bottom - top))
