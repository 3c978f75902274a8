"""The reading view with the heads of its columns and the overview strip."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget


class ReadingPane(QWidget):
    """Heads, view and strip, with panels at the side; never mirrored, since columns have sides."""

    def __init__(self, heads: QWidget, view: QWidget, overview: QWidget, side: QWidget) -> None:
        """Lay the parts out."""
        super().__init__()
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addWidget(view, 1)
        below.addWidget(overview)
        text = QVBoxLayout()
        text.setSpacing(0)
        text.addWidget(heads)
        text.addLayout(below, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(text, 1)
        layout.addWidget(side)
