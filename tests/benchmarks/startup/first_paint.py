"""Seconds from the start of a process to the first paint of its window, and what it imported by then."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass

BARE = """
import sys, time
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.resize(1280, 820)
"""

_PROGRAM = """
import sys, time
from reader_app.app.compose import Composition, build_library
from reader_app.storage.paths import user_folders
from reader_app.gui.start import prepare_application
from reader_app.gui.main_window import MainWindow
application = prepare_application()
abilities = Composition(user_folders())
window = MainWindow(abilities, build_library(user_folders()))
"""

_REPORT = """
import json, os
from PySide6.QtCore import QEvent, QObject, QTimer
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Paint and watched is window:
            with open("/proc/self/stat") as stat:
                started = int(stat.read().rpartition(")")[2].split()[19]) / os.sysconf("SC_CLK_TCK")
            now = time.clock_gettime(time.CLOCK_BOOTTIME)
            print(json.dumps({"seconds": now - started, "modules": sorted(sys.modules)}))
            QTimer.singleShot(0, application.quit)
        return False
watch = Watch()
window.installEventFilter(watch)
window.show()
application.exec()
window.close()
"""


@dataclass(frozen=True, slots=True)
class FirstPaint:
    """What one start cost."""

    seconds: float
    modules: frozenset[str]


def bare_window() -> FirstPaint:
    """The first paint of an empty QMainWindow."""
    return _start(BARE)


def program_window() -> FirstPaint:
    """The first paint of the program's window, with its start page."""
    return _start(_PROGRAM)


def _start(code: str) -> FirstPaint:
    done = subprocess.run(
        [sys.executable, "-c", code + _REPORT],
        check=True,
        capture_output=True,
        env={**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")},
        timeout=60,
    )
    report = json.loads(done.stdout.splitlines()[-1])
    return FirstPaint(report["seconds"], frozenset(report["modules"]))
