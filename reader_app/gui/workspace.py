"""The parts of one window that its features work with."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtWidgets import QMainWindow, QMenu

from reader_app.domain.library import Library
from reader_app.gui.appearance import Appearance
from reader_app.gui.banner import Banner
from reader_app.gui.job_bridge import JobBridge
from reader_app.gui.live_settings import LiveSettings
from reader_app.gui.reading.pane import ReadingPane
from reader_app.gui.reading.view import ReadingView
from reader_app.gui.reading_session import ReadingSession
from reader_app.gui.side_panel import SidePanel
from reader_app.gui.start_page import StartPage
from reader_app.gui.status_bar import StatusBar
from reader_app.services.ability import Abilities


@dataclass(frozen=True, slots=True)
class Workspace:
    """What a feature may use. A feature connects to the signals of these parts and owns nothing of them."""

    window: QMainWindow
    abilities: Abilities
    library: Library
    bridge: JobBridge
    session: ReadingSession
    view: ReadingView
    banner: Banner
    status: StatusBar
    start_page: StartPage
    side_panel: SidePanel
    pane: ReadingPane
    appearance: Appearance
    settings: LiveSettings
    submenus: Mapping[str, QMenu]
    """Menus named in `SUBMENUS` of the action table, which features fill."""


class Feature(Protocol):
    """A part of the window's behaviour; made with a `Workspace`, listed in `features.py`."""

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """What to do for which actions of the table, by name."""
        ...
