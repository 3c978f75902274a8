"""The Outline panel: the headings of both documents, and where the reader is among them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from time import perf_counter

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader_app.domain.document import Side
from reader_app.gui.directed_delegate import DirectedDelegate
from reader_app.services.outline import Heading

_SLICE_SECONDS = 0.008
_AT_ONCE = 50
_PLACE = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True, slots=True)
class OutlineOf:
    """The headings of one document."""

    side: Side
    title: str
    headings: tuple[Heading, ...]


class _HeadingTree(QTreeWidget):
    """The tree; Enter goes there, Escape leaves."""

    chosen = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Do what the keys of the tree do."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class OutlinePanel(QWidget):
    """Shows headings as a tree under the title of each document."""

    go_asked = Signal(object, int, bool)
    """Side, passage, and whether the keyboard is to go to the text with it."""
    left = Signal()
    """The reader wants to go back to the text."""
    filled = Signal()
    """All headings are there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._items: dict[Side, list[QTreeWidgetItem]] = {}
        self._titles: dict[Side, QTreeWidgetItem] = {}
        self._coming: Iterator[int] = iter(())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._add_slice)
        self.empty = QLabel(self.tr("These documents have no headings."))
        self.empty.setObjectName("panelEmpty")
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.tree = _HeadingTree()
        self.tree.setHeaderHidden(True)
        self.tree.setAccessibleName(self.tr("Headings"))
        self.tree.setItemDelegate(DirectedDelegate(self.tree))
        self.tree.setIndentation(14)
        self.tree.setUniformRowHeights(True)
        self.tree.itemClicked.connect(lambda item, _column: self._go(item, with_keyboard=False))
        self.tree.itemDoubleClicked.connect(lambda item, _column: self._go(item, with_keyboard=True))
        self.tree.chosen.connect(lambda: self._go(self.tree.currentItem(), with_keyboard=True))
        self.tree.left.connect(self.left)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.addWidget(self.empty)
        layout.addWidget(self.tree, 1)
        self.set_outlines(())

    def set_outlines(self, outlines: Sequence[OutlineOf]) -> None:
        """Show the headings of these documents; those without any are left out."""
        self.tree.clear()
        self._items, self._titles = {}, {}
        self._coming = self._add_all([shown for shown in outlines if shown.headings])
        self._add_slice()

    def _add_slice(self) -> None:
        """Go on adding for a moment: the headings of a long book all at once would hold the window up."""
        end = perf_counter() + _SLICE_SECONDS
        while next(self._coming, None) is not None:
            if perf_counter() > end:
                self._timer.start()
                return
        self.filled.emit()

    def _add_all(self, outlines: Sequence[OutlineOf]) -> Iterator[int]:
        """Make the items, a few between two steps, and show them when all are there."""
        for shown in outlines:
            yield from self._add(shown)
        self.tree.addTopLevelItems(list(self._titles.values()))
        self.tree.expandAll()
        self.empty.setVisible(not self._items)
        self.tree.setVisible(bool(self._items))

    def _add(self, shown: OutlineOf) -> Iterator[int]:
        title = QTreeWidgetItem([shown.title])
        font = title.font(0)
        font.setBold(True)
        title.setFont(0, font)
        title.setData(0, _PLACE, (shown.side, 0))
        above = [title]
        items: list[QTreeWidgetItem] = []
        for heading in shown.headings:
            if len(items) % _AT_ONCE == 0:
                yield len(items)
            item = QTreeWidgetItem([heading.text])
            item.setToolTip(0, heading.text)
            item.setData(0, _PLACE, (shown.side, heading.passage))
            del above[heading.depth + 1 :]
            above[-1].addChild(item)
            above.append(item)
            items.append(item)
        self._items[shown.side], self._titles[shown.side] = items, title

    def has(self, side: Side) -> bool:
        """Whether headings of a side are shown."""
        return side in self._items and self._titles[side].treeWidget() is not None

    def set_reading(self, side: Side, number: int | None) -> None:
        """Show under which heading the reader is; goes nowhere."""
        if not self.has(side):
            return
        item = self._items[side][number] if number is not None else self._titles[side]
        if item is not self.tree.currentItem():
            self.tree.setCurrentItem(item)

    def _go(self, item: QTreeWidgetItem | None, *, with_keyboard: bool) -> None:
        place = item.data(0, _PLACE) if item is not None else None
        if place is not None:
            side, passage = place
            self.go_asked.emit(side, passage, with_keyboard)
