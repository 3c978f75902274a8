"""How the window was left: size, place and open panel, restored at the next start."""

from PySide6.QtCore import QByteArray, QTimer
from PySide6.QtWidgets import QMainWindow

from reader_app.domain.settings import WindowState
from reader_app.gui.file_flow import FileFlow
from reader_app.gui.live_settings import LiveSettings
from reader_app.gui.reading.pane import ReadingPane
from reader_app.gui.side_panel import SidePanel


def restore_geometry(window: QMainWindow, files: FileFlow, pane: ReadingPane, settings: LiveSettings) -> None:
    """Bring the window to where it was; Qt sees to it that it is on a screen."""
    state = settings.keeper.window_state()
    if state.geometry:
        window.restoreGeometry(QByteArray.fromBase64(state.geometry.encode("ascii", "ignore")))
    files.folder = state.folder
    if state.panel_width:
        pane.panel_width = state.panel_width


def restore_panel(window: QMainWindow, side_panel: SidePanel, settings: LiveSettings) -> None:
    """Open the panel that was open, once the features have made theirs."""
    panel = settings.keeper.window_state().panel
    if side_panel.has(panel):
        # A feature may need what is opened with the window: its panel comes after that.
        QTimer.singleShot(0, window, lambda: side_panel.open(panel))


def keep_window(
    window: QMainWindow, files: FileFlow, pane: ReadingPane, side_panel: SidePanel, settings: LiveSettings
) -> None:
    """Remember how the window is now."""
    settings.keeper.keep_window_state(
        WindowState(
            geometry=window.saveGeometry().toBase64().toStdString(),
            folder=files.folder,
            panel=side_panel.current,
            panel_width=pane.panel_width,
        )
    )
