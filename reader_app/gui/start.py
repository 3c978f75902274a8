"""Starts the window."""

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from reader_app.domain.library import Library
from reader_app.domain.resources import resource_path
from reader_app.gui.fonts import interface_font, load_fonts
from reader_app.gui.main_window import MainWindow
from reader_app.gui.window_host import WindowHost
from reader_app.services.ability import Abilities
from reader_app.services.settings import SettingsKeeper


def prepare_application() -> QApplication:
    """The application with its fonts, style and name."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("muqabala")
    application.setApplicationDisplayName("Muqabala")
    application.setDesktopFileName("muqabala")
    application.setStyle("Fusion")
    load_fonts()
    application.setFont(interface_font())
    application.setWindowIcon(QIcon(str(resource_path("icons/muqabala.svg"))))
    return application


def run_window(
    files: Sequence[Path], abilities: Abilities, library: Library, settings: SettingsKeeper
) -> int:
    """Open the window on these files and run until it is closed; returns the exit status."""
    application = prepare_application()
    host = WindowHost(application, settings, lambda: MainWindow(abilities, library, settings))
    host.window.show()
    host.window.open_at_start(list(files))
    return application.exec()
