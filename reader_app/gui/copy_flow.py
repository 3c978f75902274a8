"""Copying from the reading view."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from reader_app.gui.copying import both_sides, shaped
from reader_app.gui.workspace import Workspace


class CopyFlow(QObject):
    """Puts what is selected on the clipboard."""

    def __init__(self, workspace: Workspace) -> None:
        """Serve one window."""
        super().__init__(workspace.window)
        self._view = workspace.view

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Answer to the copying actions."""
        return {
            "copy": lambda: _put(self._view.selected_text()),
            "copy_both": lambda: _put(both_sides(self._view)),
            "copy_shaped": lambda: _put(shaped(self._view.selected_text())),
        }


def _put(text: str) -> None:
    if text:
        QApplication.clipboard().setText(text)
