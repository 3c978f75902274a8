"""The style sheet of a window, part by part."""

from collections.abc import Iterator

from PySide6.QtCore import QChildEvent, QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


class StyledParts(QObject):
    """Gives each direct child of a window, bar, page or dialog, the style sheet for itself.

    A sheet of the window's own would style all that is in it in one go: some 300 controls, 60 ms, and beside
    a busy processor more than 100.
    """

    def __init__(self, window: QWidget) -> None:
        """Style what will be shown in this window, too: menus, dialogs and messages."""
        super().__init__(window)
        self._window = window
        self._sheet = ""
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Style a part before it is shown for the first time."""
        if isinstance(event, QChildEvent) and event.polished():
            child = event.child()
            if isinstance(child, QWidget) and child.styleSheet() != self._sheet:
                child.setStyleSheet(self._sheet)
        return False

    def restyle(self, sheet: str) -> Iterator[None]:
        """Style all parts anew, one each step; those that were never shown when they are."""
        self._sheet = sheet
        for part in self._parts():
            if isValid(part) and (part.styleSheet() or not part.isWindow()):
                part.setStyleSheet(sheet)
                yield

    def _parts(self) -> list[QWidget]:
        found = self._window.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return sorted(found, key=QWidget.isWindow)  # dialogs last: they are painted when they are styled
