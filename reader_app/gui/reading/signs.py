"""Signs beside the lines of the text: where a bookmark is and where the reader has written a note."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from reader_app.gui.reading.geometry import ColumnBox
from reader_app.gui.reading.layouts import LaidOut
from reader_app.gui.reading.marks import SIGNS, Mark, MarkStyle
from reader_app.gui.theme import Theme

_AWAY = 5
_SIZE = QRectF(0, 0, 9, 12)
_STEP = 12
"""Pixels from one sign to the next in the same line."""


def paint_signs(
    painter: QPainter,
    box: ColumnBox,
    at: QPointF,
    laid_out: LaidOut,
    marks: Sequence[Mark],
    theme: Theme,
    *,
    rtl: bool,
) -> None:
    """Draw the signs of a unit where its lines end; `at` is where the text stands."""
    taken: dict[int, int] = {}
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for mark in marks:
        start = mark.span.start - laid_out.start
        if mark.style not in SIGNS or not 0 <= start < max(1, len(laid_out.text)):
            continue
        line = laid_out.layout.lineForTextPosition(laid_out.utf16.to_utf16(start))
        if not line.isValid():
            continue
        before = taken.get(line.lineNumber(), 0)
        taken[line.lineNumber()] = before + 1
        if before > 1:
            continue  # the margin has room for two
        away = _AWAY + before * _STEP
        x = box.text_x - away - _SIZE.width() if rtl else box.text_x + box.text_width + away
        y = at.y() + line.y() + line.ascent() - _SIZE.height()
        _paint_sign(painter, _SIZE.translated(x, y), mark.style, theme)
    painter.restore()


def _paint_sign(painter: QPainter, rect: QRectF, style: MarkStyle, theme: Theme) -> None:
    painter.setPen(QPen(QColor(theme.accent), 1.2))
    if style is MarkStyle.BOOKMARKED:
        painter.setBrush(QColor(theme.accent))
        notch = QPointF(rect.center().x(), rect.bottom() - 3.5)
        corners = [rect.topLeft(), rect.topRight(), rect.bottomRight(), notch, rect.bottomLeft()]
        painter.drawPolygon(QPolygonF(corners))
        return
    if style is MarkStyle.CORRECTED_SIGN:
        _paint_pencil(painter, rect, theme)
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect, 1.5, 1.5)
    for y in (3.5, 6.0, 8.5):
        painter.drawLine(
            QPointF(rect.left() + 2.2, rect.top() + y), QPointF(rect.right() - 2.2, rect.top() + y)
        )


def _paint_pencil(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """Draw a slanting pencil with its point at the lower left."""
    left, top, right, bottom = rect.left(), rect.top() + 1, rect.right(), rect.bottom() - 1
    painter.setBrush(QColor(theme.paper))
    corners = [
        QPointF(left, bottom),
        QPointF(left + 0.8, bottom - 3.6),
        QPointF(right - 2.2, top),
        QPointF(right, top + 2.2),
        QPointF(left + 3.2, bottom - 1),
    ]
    painter.drawPolygon(QPolygonF(corners))
    painter.drawLine(corners[1], corners[4])
