"""The panels at the side of the text: facts, dictionary, notes and their like, one open at a time."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

_WIDTH = 320


class SidePanel(QWidget):
    """Tabs that features fill; hidden until the reader or a feature opens one."""

    opened = Signal(str)
    """The name of the panel that is open now; empty when the side is closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin hidden and empty."""
        super().__init__(parent)
        self.setObjectName("sidePanel")
        self._tabs = QTabWidget()
        self._tabs.setDocumentMode(True)
        self._tabs.tabBar().setDrawBase(False)
        self._tabs.currentChanged.connect(lambda _index: self.opened.emit(self.current))
        self._names: list[str] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._tabs)
        self.setMinimumWidth(_WIDTH)
        self.setMaximumWidth(2 * _WIDTH)
        self.hide()

    @property
    def current(self) -> str:
        """The name of the open panel; empty when the side is closed."""
        index = self._tabs.currentIndex()
        return self._names[index] if not self.isHidden() and 0 <= index < len(self._names) else ""

    def has(self, name: str) -> bool:
        """Whether there is a panel of this name."""
        return name in self._names

    def add(self, name: str, title: str, widget: QWidget) -> None:
        """Add a panel."""
        self._names.append(name)
        self._tabs.addTab(widget, title)

    def set_title(self, name: str, title: str) -> None:
        """Change what a tab says, as to show a count."""
        self._tabs.setTabText(self._names.index(name), title)

    def open(self, name: str) -> None:
        """Show a panel."""
        self._tabs.setCurrentIndex(self._names.index(name))
        self.show()
        self.opened.emit(name)

    def toggle(self, name: str) -> None:
        """Show a panel, or close the side if it is the one that is open."""
        if self.current == name:
            self.close_side()
        else:
            self.open(name)

    def close_side(self) -> None:
        """Give the room back to the text."""
        self.hide()
        self.opened.emit("")
