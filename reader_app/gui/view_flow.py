"""What is shown and how: translation, sides, size, full screen."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from reader_app.gui.content_builder import column_order
from reader_app.gui.reading.content import Content
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
        self._only: int | None = None
        workspace.session.documents_changed.connect(self._on_documents_changed)

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Answer to the actions of the View menu."""
        appearance = self._workspace.appearance
        return {
            "translation": self._toggle_translation,
            "swap": self._swap,
            "one_side": self._toggle_one_side,
            "larger": appearance.larger,
            "smaller": appearance.smaller,
            "usual_size": appearance.usual_size,
            "full_screen": self._toggle_full_screen,
        }

    def order(self, content: Content) -> tuple[int, ...]:
        """The columns to show, from left to right on the screen."""
        order = column_order(content, swapped=self.swapped)
        return order if self._only not in order else tuple(n for n in order if n == self._only)

    def _on_documents_changed(self) -> None:
        self.swapped = False
        self._only = None
        action = self._workspace.window.findChild(QAction, "one_side")
        if action is not None:
            action.setChecked(False)

    def _toggle_one_side(self) -> None:
        """Show the column that the keyboard is on and no other, or all of them again."""
        place, order = self._workspace.view.current, self._workspace.view.column_order
        if self._only is not None:
            self._only = None
        elif order:
            self._only = place.column if place is not None else order[-1]
        self.arrangement_changed.emit()

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
