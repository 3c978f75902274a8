"""Starts the window."""

import gc
import os
import sys
from dataclasses import dataclass, replace

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from reader_app.domain.library import Library
from reader_app.domain.recovery import FaultStore, SessionRecord
from reader_app.domain.resources import resource_path
from reader_app.domain.starting import StartInbox, StartRequest
from reader_app.gui.accessible_roles import install_roles
from reader_app.gui.fault_desk import FaultDesk
from reader_app.gui.fonts import interface_font, load_fonts
from reader_app.gui.main_window import MainWindow
from reader_app.gui.pulse import Pulse
from reader_app.gui.window_host import WindowHost
from reader_app.services.ability import Abilities
from reader_app.services.jobs import JobRunner
from reader_app.services.settings import SettingsKeeper
from reader_app.services.thread_starter import ThreadStarter
from reader_app.services.write_queue import WriteQueue

_YOUNG, _MIDDLE = 10_000, 2
"""Objects made before a young collection, and young ones before a middle one: some 3 and 8 ms."""


_AFTER_PAINT_MS = 60
"""What the first paint does not need waits so long; a timer of 0 would come before it."""
_SETTLED_MS = 1000
"""By then a document named at the start is being read, and nobody has found the menu yet."""
_TURN_SECONDS = 0.0001
"""How long a thread computes before another that waits gets its turn."""


def prepare_application() -> QApplication:
    """The application with its fonts, style and name."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        application = existing
        application.setStyle("Fusion")
    else:
        # As an argument: for what `setStyle` returns PySide would go through all classes of styles, 10 ms.
        application = QApplication([*(sys.argv[:1] or ["muqabala"]), "-style", "Fusion"])
        install_roles()
    application.setApplicationName("muqabala")
    application.setApplicationDisplayName("Muqabala")
    # A Flatpak has its own name, by which the desktop finds the window's icon.
    application.setDesktopFileName(os.environ.get("FLATPAK_ID", "muqabala"))
    load_fonts()
    application.setFont(interface_font())
    application.setWindowIcon(QIcon(str(resource_path("icons/muqabala.svg"))))
    return application


def calm_collector() -> None:
    """Keep Python's garbage collector from stopping the window.

    A full collection looks at every object there is and holds all threads for 100 ms and more while a large
    pair is open. What the program drops is free of cycles but for Qt's own parents, so that young collections
    are enough; middle ones stay small, and full ones come from `Tidier`, while little is open.
    """
    gc.enable()  # nothing is dropped while the program is loaded
    gc.freeze()
    gc.set_threshold(_YOUNG, _MIDDLE, 10_000)


def share_processor() -> None:
    """Let the window's thread have the interpreter soon while a job computes in Python.

    Each event that a Python filter or slot sees waits for the interpreter, dozens of them at a click: with
    Python's 5 ms a wait, starting an export stopped the window for 100 to 240 ms. Painting a pair takes 22 ms
    alone; beside one thread that computes, and beside two, 188 and 535 with 5 ms, 44 and 72 with 0.5, 32 and
    49 with 0.1, and no less with shorter turns.
    """
    sys.setswitchinterval(_TURN_SECONDS)


@dataclass(frozen=True, slots=True)
class Launch:
    """What a start of the program brings besides what the program can do."""

    request: StartRequest
    inbox: StartInbox
    record: SessionRecord
    faults: FaultStore


def _prepare(abilities: Abilities, runner: JobRunner) -> None:
    """Load what is needed next while the reader looks for a document."""
    from reader_app.gui.ahead import load_ahead

    runner.start("prepare", lambda cancel, _progress: load_ahead(abilities, cancel), _ignore, _ignore)


def _ignore(*_told: object) -> None:
    """What cannot be loaded is told of when it is asked for."""


def _join_sessions(launch: Launch, host: WindowHost, desk: FaultDesk, threads: ThreadStarter) -> None:
    """Take up what an earlier run left and what later starts hand over."""
    from reader_app.gui.session_keeper import SessionKeeper
    from reader_app.gui.start_requests import StartRequests
    from reader_app.gui.tidying import Tidier

    Tidier(lambda: [window.session for window in host.windows], host, threads.start)
    keeper = SessionKeeper(host, launch.record, desk, WriteQueue(threads.start))
    keeper.look_back(reopen=not launch.request.files)
    StartRequests(launch.inbox, host.open, host)


def run_window(launch: Launch, abilities: Abilities, library: Library, settings: SettingsKeeper) -> int:
    """Open the window on the files asked for and run until it is closed; returns the exit status."""
    application = prepare_application()
    calm_collector()
    share_processor()
    desk = FaultDesk(launch.faults)
    desk.install()
    pulse = Pulse(application)
    settings.queue = pulse.runner.writes
    host = WindowHost(application, settings, lambda: MainWindow(abilities, library, settings, pulse.runner))
    desk.window = lambda: host.window
    host.fault_found.connect(desk.on_failed)
    host.window.show()
    host.open(replace(launch.request, new_window=False))  # the first window is a new one
    QTimer.singleShot(_AFTER_PAINT_MS, host, lambda: _join_sessions(launch, host, desk, pulse.runner.threads))
    QTimer.singleShot(_SETTLED_MS, host, lambda: _prepare(abilities, pulse.runner))
    try:
        return application.exec()
    finally:
        desk.close()
        pulse.stop()
