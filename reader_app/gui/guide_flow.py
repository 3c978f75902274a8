"""The user guide, opened by its key."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from reader_app.gui.workspace import Workspace


class GuideFlow(QObject):
    """Shows the guide in a window of its own."""

    def __init__(self, workspace: Workspace) -> None:
        """Serve one window."""
        super().__init__(workspace.window)
        self._workspace = workspace

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Answer to the action of the guide."""
        return {"guide": self.open}

    def open(self) -> None:
        """Show the guide, or bring it forward."""
        from reader_app.gui.guide_window import GuideWindow

        window = self._workspace.window
        guide = next((one for one in window.findChildren(GuideWindow) if one.isVisible()), None)
        guide = guide or GuideWindow(self._workspace.appearance, window)
        guide.show()
        guide.raise_()
        guide.activateWindow()
