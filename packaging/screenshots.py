"""Takes the pictures of the README from the program as it is.

    .venv/bin/python packaging/screenshots.py

Draws the real window offscreen with the sample pair open and writes PNG files to packaging/pictures/.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "packaging" / "pictures"
SAMPLES = (ROOT / "resources/samples/harbour-ar.txt", ROOT / "resources/samples/harbour-en.txt")
SIZE = (1440, 860)
SECONDS = 120.0

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(ROOT))

from PySide6.QtWidgets import QApplication

from reader_app.app.compose import Composition, build_library
from reader_app.gui.main_window import MainWindow
from reader_app.gui.reading.content import Place
from reader_app.gui.start import prepare_application
from reader_app.gui.theme import ThemeName
from reader_app.gui.translator import use_language
from reader_app.storage.paths import Folders


def wait(application: QApplication, until: Callable[[], bool]) -> None:
    """Run the event loop until something holds."""
    end = time.monotonic() + SECONDS
    while not until():
        if time.monotonic() > end:
            sys.exit("The window did not get ready in time.")
        application.processEvents()
        time.sleep(0.01)
    for _turn in range(20):
        application.processEvents()


def main() -> None:
    """Take all pictures."""
    application = prepare_application()
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        folders = Folders(Path(home) / "config", Path(home) / "data", Path(home) / "cache")
        abilities = Composition(folders)
        window = _compared(application, abilities, folders)
        _point_at_a_link(window)
        _take(application, window, "comparison")
        window.appearance.choose(ThemeName.DARK)
        _take(application, window, "comparison-dark")
        window.appearance.choose(ThemeName.LIGHT)
        window.session.open_files(list(SAMPLES[:1]))
        wait(application, lambda: window.session.translation is not None and not window.session.busy)
        window.banner.hide()
        _take(application, window, "gloss")
        window.close()
        use_language(application, "ar")
        window = _compared(application, abilities, folders)
        _take(application, window, "comparison-arabic")
        window.close()
        abilities.close()


def _compared(application: QApplication, abilities: Composition, folders: Folders) -> MainWindow:
    """A window with the sample pair open and matched."""
    window = MainWindow(abilities, build_library(folders))
    window.resize(*SIZE)
    window.show()
    window.complete()
    window.session.open_files(list(SAMPLES))
    wait(application, lambda: window.session.bitext is not None and not window.session.busy)
    return window


def _point_at_a_link(window: MainWindow) -> None:
    """Light a sentence with its counterpart, as the pointer does."""
    bitext = window.session.bitext
    if bitext is None:
        return
    link = next(link for link in bitext.links if link.sentences and link.left[0] > 0)
    window.view.point_at(Place(0, link.sentences[0].left[0].passage, 5))


def _take(application: QApplication, window: MainWindow, name: str) -> None:
    for _turn in range(10):
        application.processEvents()
    window.grab().save(str(PICTURES / f"{name}.png"))


if __name__ == "__main__":
    main()
