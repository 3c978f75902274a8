"""Scrolling the sides together or each by itself."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from reader_app.gui.banner import Tone
from reader_app.gui.workspace import Workspace


class ScrollFlow(QObject):
    """Unlocks and locks scrolling, and lines the rows up again."""

    def __init__(self, workspace: Workspace) -> None:
        """Serve one window."""
        super().__init__(workspace.window)
        self._window = workspace.window
        self._view = workspace.view
        self._banner = workspace.banner
        workspace.session.documents_changed.connect(self._lock)

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Answer to the scrolling actions."""
        return {"unlock_scrolling": self._toggle, "line_up": self._line_up}

    def _toggle(self) -> None:
        shift = self._view.side_shift
        shift.unlocked = not shift.unlocked
        if shift.unlocked:
            sentence = self.tr("Each side now scrolls by itself. Lock scrolling to keep them as they stand.")
        else:
            sentence = self.tr("Both sides scroll together again, as they stand now.")
        self._banner.show_message(sentence, Tone.NOTICE)

    def _line_up(self) -> None:
        self._view.side_shift.line_up()
        self._view.refresh()

    def _lock(self) -> None:
        self._view.side_shift.unlocked = False
        action = self._window.findChild(QAction, "unlock_scrolling")
        if action is not None:
            action.setChecked(False)
