"""What is shown and how: translation, sides, size, full screen."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal

from reader_app.gui.workspace import Workspace


class ViewFlow(QObject):
    """Changes what the reading view shows of what is open."""

    arrangement_changed = Signal()
    """The columns are to stand in another order."""

    def __init__(self, workspace: Workspace) -> None:
        """Serve one window."""
        super().__init__(workspace.window)
        self._workspace = workspace
        self.swapped = False
        workspace.session.documents_changed.connect(self._on_documents_changed)

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Answer to the actions of the View menu."""
        appearance = self._workspace.appearance
        return {
            "translation": self._toggle_translation,
            "swap": self._swap,
            "larger": appearance.larger,
            "smaller": appearance.smaller,
            "usual_size": appearance.usual_size,
            "full_screen": self._toggle_full_screen,
        }

    def _on_documents_changed(self) -> None:
        self.swapped = False

    def _swap(self) -> None:
        self.swapped = not self.swapped
        self.arrangement_changed.emit()

    def _toggle_translation(self) -> None:
        session = self._workspace.session
        if session.translation is None:
            session.translate(self._workspace.view.first_visible_passage(0))
        else:
            session.drop_translation()

    def _toggle_full_screen(self) -> None:
        window = self._workspace.window
        window.setWindowState(window.windowState() ^ window.windowState().WindowFullScreen)
