"""Items of lists and trees, each written in the direction of its own text."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from reader_app.domain.language import Direction
from reader_app.text.direction import dominant_direction


class DirectedDelegate(QStyledItemDelegate):
    """Writes each item in the direction of its own text, whatever the direction of the window."""

    def initStyleOption(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Take the direction from the letters."""
        super().initStyleOption(option, index)
        rtl = dominant_direction(str(index.data() or "")) is Direction.RTL
        option.direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
