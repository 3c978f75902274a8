"""The reading view with the heads of its columns and the overview strip."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

PANEL_WIDTH = 320


class ReadingPane(QWidget):
    """Heads, view and strip, with panels at the side; never mirrored, since columns have sides."""

    def __init__(self, heads: QWidget, view: QWidget, overview: QWidget, side: QWidget) -> None:
        """Lay the parts out."""
        super().__init__()
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        # The panels are of the window's language: they turn with it, and stand where it ends.
        side.setLayoutDirection(QGuiApplication.layoutDirection())
        self._mirrored = QGuiApplication.isRightToLeft()
        self.panel_width = PANEL_WIDTH
        """How wide the reader wants the panels."""
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addWidget(view, 1)
        below.addWidget(overview)
        self._text = QWidget()
        text = QVBoxLayout(self._text)
        text.setContentsMargins(0, 0, 0, 0)
        text.setSpacing(0)
        text.addWidget(heads)
        text.addLayout(below, 1)
        self._column = text
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        for part in (side, self._text) if self._mirrored else (self._text, side):
            self._splitter.addWidget(part)
        self._splitter.setStretchFactor(self._splitter.indexOf(self._text), 1)
        self._splitter.setStretchFactor(self._splitter.indexOf(side), 0)
        self._splitter.splitterMoved.connect(lambda _at, _index: self._on_moved(side))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._splitter)

    def add_below(self, widget: QWidget) -> None:
        """Put something under the text, as wide as all columns."""
        self._column.addWidget(widget)

    def give_panel_its_width(self) -> None:
        """Make the panels as wide as the reader wants them; to be called when they open."""
        whole = sum(self._splitter.sizes())
        sizes = [max(1, whole - self.panel_width), self.panel_width]
        self._splitter.setSizes(sizes[::-1] if self._mirrored else sizes)

    def _on_moved(self, side: QWidget) -> None:
        if not side.isHidden():
            self.panel_width = side.width()
