"""Signs of the structure of a document beside its text: bullets of lists, bars of quotations, table lines."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from reader_app.domain.document import Passage, PassageKind
from reader_app.gui.reading.geometry import ColumnBox
from reader_app.gui.reading.layouts import LaidOut
from reader_app.gui.reading.passage_shape import inset
from reader_app.gui.theme import Theme

_BULLET = 0.27
"""Width of a bullet against the size of the text."""
_BAR = 2.0
_LEVELS = 3


def paint_structure(
    painter: QPainter,
    box: ColumnBox,
    at: QPointF,
    laid_out: LaidOut,
    passage: Passage,
    theme: Theme,
    *,
    rtl: bool,
) -> None:
    """Draw what shows the kind of a unit beside or under its text; `at` is where the text stands."""
    pixels = laid_out.layout.font().pixelSize()
    free = inset(passage, pixels)
    edge = box.text_x + box.text_width if rtl else box.text_x
    painter.save()
    if passage.kind is PassageKind.LIST_ITEM and laid_out.start == 0:
        line = laid_out.layout.lineAt(0)
        size = pixels * _BULLET
        middle = at.y() + line.y() + line.ascent() - pixels * 0.3
        x = edge + (free - pixels * 0.6) * (-1 if rtl else 1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_bullet(painter, QRectF(x - size / 2, middle - size / 2, size, size), passage.level, theme)
    elif passage.kind is PassageKind.QUOTE:
        x = edge - _BAR if rtl else edge
        painter.fillRect(QRectF(x, at.y(), _BAR, laid_out.height), QColor(theme.link_edges[0]))
    elif passage.kind is PassageKind.TABLE_ROW:
        painter.setPen(QPen(QColor(theme.hatch), 1))
        y = at.y() + laid_out.height + 1.5
        painter.drawLine(QPointF(box.text_x, y), QPointF(box.text_x + box.text_width, y))
    painter.restore()


def _paint_bullet(painter: QPainter, rect: QRectF, level: int, theme: Theme) -> None:
    """Draw a disc, below it a circle, below that a square."""
    colour = QColor(theme.soft)
    painter.setPen(QPen(colour, 1.2) if level == _LEVELS - 1 else Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush if level == _LEVELS - 1 else colour)
    if level >= _LEVELS:
        painter.drawRect(rect)
    else:
        painter.drawEllipse(rect)
