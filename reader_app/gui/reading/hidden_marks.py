"""Hidden characters made visible: a small flag above the line where each stands.

They are painted over the text, which keeps its letters, offsets and line breaks.
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextLine

from reader_app.gui.reading.layouts import LaidOut
from reader_app.gui.theme import Theme
from reader_app.text.hidden_characters import HiddenCharacter, hidden_characters

_SHARE = 0.42
"""Size of the letters of a flag against those of the text."""
_LEAST_PIXELS = 8
_PAD = 2.0
_GAP = 1.0
_FAMILY = "Noto Sans"


def paint_hidden(painter: QPainter, at: QPointF, laid_out: LaidOut, theme: Theme) -> None:
    """Draw a flag for each hidden character of a unit; `at` is where its text stands."""
    found = list(hidden_characters(laid_out.text))
    if not found:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    font = flag_font(laid_out.layout.font())
    painter.setFont(font)
    taken: dict[int, list[QRectF]] = {}
    for hidden in found:
        place = flag_place(laid_out, hidden, QFontMetricsF(font), taken)
        if place is not None:
            _paint_flag(painter, at, *place, hidden.sign, theme)
    painter.restore()


def flag_font(text_font: QFont) -> QFont:
    """The font of flags over text in a font."""
    font = QFont([_FAMILY])
    font.setPixelSize(max(_LEAST_PIXELS, round(text_font.pixelSize() * _SHARE)))
    return font


def flag_place(
    laid_out: LaidOut, hidden: HiddenCharacter, metrics: QFontMetricsF, taken: dict[int, list[QRectF]]
) -> tuple[QRectF, QRectF] | None:
    """The flag of a character and the stretch that it stands for, from the corner of the text.

    `taken` holds the flags of each line so far, which are not painted over.
    """
    layout = laid_out.layout
    start = laid_out.utf16.to_utf16(hidden.offset)
    line = layout.lineForTextPosition(min(start, len(layout.text())))
    if not line.isValid():
        return None
    x = _x(line, start)
    end = _x(line, laid_out.utf16.to_utf16(hidden.offset + 1)) if hidden.has_width else x
    stretch = QRectF(min(x, end), line.y(), abs(end - x), line.height())
    width = metrics.horizontalAdvance(hidden.sign) + 2 * _PAD
    flag = QRectF(stretch.center().x() - width / 2, line.y() - metrics.height() / 3, width, metrics.height())
    others = taken.setdefault(line.lineNumber(), [])
    flag.moveLeft(_free_left(flag, others, rtl=_is_rtl(layout)))
    others.append(flag)
    return flag, stretch


def _free_left(flag: QRectF, others: list[QRectF], *, rtl: bool) -> float:
    """The nearest place on in reading direction where a flag covers no other of its line."""
    left = flag.left()
    for other in sorted(others, key=QRectF.left, reverse=rtl):
        if left < other.right() + _GAP and other.left() - _GAP < left + flag.width():
            left = other.left() - _GAP - flag.width() if rtl else other.right() + _GAP
    return left


def _is_rtl(layout: QTextLayout) -> bool:
    return layout.textOption().textDirection() is Qt.LayoutDirection.RightToLeft


def _paint_flag(
    painter: QPainter, at: QPointF, flag: QRectF, stretch: QRectF, sign: str, theme: Theme
) -> None:
    """Draw the flag, and under it a stem or, for a space, its width."""
    painter.setPen(QPen(QColor(theme.accent), 1))
    moved, below = flag.translated(at), stretch.translated(at)
    x, bottom = below.center().x(), below.bottom() - below.height() / 4
    painter.drawLine(QPointF(x, moved.bottom()), QPointF(x, bottom))
    if below.width() > 1:
        painter.drawLine(QPointF(below.left() + 0.5, bottom), QPointF(below.right() - 0.5, bottom))
    painter.setBrush(QColor(theme.raised))
    painter.drawRoundedRect(moved, 2, 2)
    painter.drawText(moved, Qt.AlignmentFlag.AlignCenter, sign)


def _x(line: QTextLine, at: int) -> float:
    """The x of a cursor position; PySide gives the position back beside it."""
    found: object = line.cursorToX(at)
    x = found[0] if isinstance(found, tuple) else found
    return float(x) if isinstance(x, int | float) else 0.0
