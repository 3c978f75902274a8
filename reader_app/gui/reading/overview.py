"""The strip at the edge that shows the whole pair: matched, crossing, unmatched; a click jumps there."""

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from reader_app.gui.reading.content import Content
from reader_app.gui.reading.view import ReadingView
from reader_app.gui.theme import LIGHT, Theme

WIDTH = 18
_MARGIN = 3
_ROOM_FOR_GAPS = 4


class OverviewStrip(QWidget):
    """A picture of all rows, half a strip for each document, with a frame around what is on the screen."""

    def __init__(self, view: ReadingView) -> None:
        """Show the rows of this view."""
        super().__init__()
        self._view = view
        self._content: Content | None = None
        self._theme = LIGHT
        self._picture: QPixmap | None = None
        self.setFixedWidth(WIDTH)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(self.tr("The whole pair: coloured where it matches, grey where only one side has it"))
        self.setAccessibleName(self.tr("Overview of the whole pair"))
        view.scrolled.connect(self.update)
        view.verticalScrollBar().rangeChanged.connect(lambda _low, _high: self.update())

    def set_content(self, content: Content | None) -> None:
        """Show a compared pair; hidden without one."""
        self._content = content
        self._picture = None
        self.setVisible(content is not None)
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Change colours."""
        self._theme = theme
        self._picture = None
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the strip and the frame."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.panel))
        if self._content is None or not len(self._content.rows):
            return
        if self._picture is None or self._picture.size() != self.size():
            self._picture = self._paint_rows(self._content)
        painter.drawPixmap(0, 0, self._picture)
        rows = self._view.visible_rows
        if rows:
            count = len(self._content.rows)
            top = rows[0][0] / count * self.height()
            bottom = (rows[-1][0] + 1) / count * self.height()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._theme.accent), 1.5))
            painter.drawRoundedRect(QRectF(1, top + 1, WIDTH - 2, max(6.0, bottom - top - 2)), 4, 4)

    def _paint_rows(self, content: Content) -> QPixmap:
        picture = QPixmap(self.size())
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        count, height = len(content.rows), self.height()
        half = (WIDTH - 2 * _MARGIN - 2) // 2
        step = max(1, count // max(1, height))
        each = step / count * height
        gap = 1.0 if each > _ROOM_FOR_GAPS else 0.0
        unmatched, edges = QColor(self._theme.unmatched), [QColor(edge) for edge in self._theme.link_edges]
        for slot, column in enumerate(self._ends(content)):
            # A thousand rows and more in one paint event: everything is asked for once.
            starts, passage_of = content.row_starts(column), content.columns[column].units.passage
            link_of, left = content.link_of, _MARGIN + slot * (half + 2)
            for row in range(0, count, step):
                if starts[row] == starts[row + 1]:
                    continue
                link = link_of(column, passage_of(starts[row]))
                colour = unmatched if link is None else edges[link % len(edges)]
                top = row / count * height + gap
                painter.fillRect(QRectF(left, top, half, max(1.0, each - gap)), colour)
        painter.end()
        return picture

    def _ends(self, content: Content) -> tuple[int, int]:
        """The columns of the two documents, in the order of the screen."""
        last = len(content.columns) - 1
        order = self._view.column_order
        first_is_left = not {0, last} <= set(order) or order.index(0) < order.index(last)
        return (0, last) if first_is_left else (last, 0)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Jump to where the strip was clicked."""
        self._jump(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Follow the pointer while its button is down."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._jump(event)

    def _jump(self, event: QMouseEvent) -> None:
        if self._content is not None and len(self._content.rows):
            count = len(self._content.rows)
            row = int(event.position().y() / max(1, self.height()) * count)
            self._view.show_row(min(max(0, row), count - 1))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Paint anew when the palette changes."""
        self._picture = None
        super().changeEvent(event)
