"""The search field of the tool bar, with the count of hits and what goes from one to the next."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QToolButton, QWidget

_WIDTHS = (230, 430)
_ROOMY = 340
"""Pixels from which there is room for the buttons; below, their keys and the menu do."""


class SearchField(QLineEdit):
    """A line to type a query in; Enter goes on, Escape leaves."""

    next_asked = Signal()
    previous_asked = Signal()
    left = Signal()
    entered = Signal()

    def event(self, event: QEvent) -> bool:
        """Take Escape before the window's action of that key does."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Go to the next hit, the one before, or back to the text."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self.previous_asked if back else self.next_asked).emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Tell that the reader begins to search."""
        super().focusInEvent(event)
        self.entered.emit()


class SearchBar(QWidget):
    """The field; beside it, once there is a query, the count, both arrows and the switch for exact search."""

    query_changed = Signal()
    """The text of the query or the switch."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty; there is nothing to search yet."""
        super().__init__(parent)
        self.setObjectName("search")
        self.setEnabled(False)
        self.field = SearchField()
        self.field.setObjectName("searchField")
        self.field.setPlaceholderText(self.tr("Search both sides · بحث"))
        self.field.setAccessibleName(self.tr("Search both sides"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(lambda _text: self._on_text_changed())
        self.count = QLabel()
        self.count.setObjectName("searchCount")
        self.count.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.count.setMinimumWidth(self.fontMetrics().horizontalAdvance("000 / 000") + 8)
        self.previous = _button("↑", self.tr("Previous hit (Shift+F3)"))
        self.previous.clicked.connect(lambda _checked: self.field.previous_asked.emit())
        self.next = _button("↓", self.tr("Next hit (F3)"))
        self.next.clicked.connect(lambda _checked: self.field.next_asked.emit())
        self.exact = _button(
            self.tr("Exact"),
            self.tr("Find only what is written just so: marks, hamza, ى/ي, ة/ه, digits, capitals (Alt+X)"),
        )
        self.exact.setCheckable(True)
        self.exact.toggled.connect(lambda _on: self.query_changed.emit())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addWidget(self.field, 1)
        for extra in (self.count, self.previous, self.next, self.exact):
            layout.addWidget(extra)
        self._arrange()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(_WIDTHS[0])
        self.setMaximumWidth(_WIDTHS[1])

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as it may be, where there is room for it."""
        return QSize(_WIDTHS[1], super().sizeHint().height())

    @property
    def query(self) -> str:
        """What is searched for."""
        return self.field.text()

    def set_count(self, text: str, *, nothing: bool = False) -> None:
        """Tell how many hits there are and on which the reader is."""
        self.count.setText(text)
        self.field.setAccessibleDescription(text)
        self.count.setProperty("nothing", nothing)
        self.count.style().unpolish(self.count)
        self.count.style().polish(self.count)

    def _on_text_changed(self) -> None:
        self._arrange()
        self.query_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Leave the buttons out where there is no room for them."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        searching = bool(self.field.text())
        self.count.setVisible(searching)
        for button in (self.previous, self.next, self.exact):
            button.setVisible(searching and self.width() >= _ROOMY)


def _button(text: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
