"""How long the window stands still while a long comparison is previewed and exported."""

import os
import resource
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from reader_app.app.compose import Composition, build_library
from reader_app.domain.bitext import Bitext
from reader_app.gui.export_flow import ExportFlow
from reader_app.services.arranging import arrange
from reader_app.storage.paths import Folders

_BEAT_MS = 2


def measure(bitext: Bitext) -> None:
    """Open the dialog over the comparison, wait for the preview, export, cancel, export; print the stops."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QTimer

    from reader_app.gui.main_window import MainWindow
    from reader_app.gui.start import calm_collector, prepare_application, share_processor

    application = prepare_application()
    calm_collector()
    share_processor()
    with tempfile.TemporaryDirectory() as home:
        folders = Folders(Path(home, "config"), Path(home, "data"), Path(home, "cache"))
        abilities = Composition(folders)
        window = MainWindow(abilities, build_library(folders))
        window.show()
        window.session.left, window.session.counterpart = bitext.left, bitext.right
        window.session.documents_changed.emit()
        window.session._show_arrangement(arrange(bitext))
        beats, timer = _Beats(), QTimer()
        timer.timeout.connect(beats.beat)
        timer.start(_BEAT_MS)
        _until(lambda: False, 2)
        beats.report("before")
        flow = next(feature for feature in window.features if isinstance(feature, ExportFlow))
        _export(flow, beats, Path(home, "out.pdf"))
        timer.stop()
        window.close()
        abilities.close()
    application.processEvents()


def _export(flow: ExportFlow, beats: "_Beats", target: Path) -> None:
    """Everything that the dialog is for, with a report after each step."""
    flow.open()
    beats.report("opening the dialog")
    dialog = flow.dialog
    if dialog is None:
        return
    _until(lambda: not dialog.preview.busy)
    beats.report("preview of the first page")
    flow.write("pdf", target)
    _until(lambda: False, 4)
    flow.cancel()
    _until(lambda: not flow.busy)
    beats.report("export, cancelled after 4 s")
    print(f"  file there: {target.exists()}")
    for name in ("pdf", "html", "docx", "json", "tmx", "csv"):
        file = target.with_suffix(f".{name}")
        flow.write(name, file)
        _until(lambda: not flow.busy)
        beats.report(f"export as {name}")
        print(f"  {file.stat().st_size / 1e6:.1f} MB")


def _until(done: Callable[[], bool], seconds: float = 300) -> None:
    """Let the event loop run until something is so, or the time is over."""
    from PySide6.QtWidgets import QApplication

    end = time.monotonic() + seconds
    while not done() and time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.001)


class _Beats:
    """Notes the longest time between two beats of the event loop, and the processor time it took."""

    def __init__(self) -> None:
        self._start = self._last = time.perf_counter()
        self._longest = 0.0
        self._stops = 0

    def beat(self) -> None:
        """The event loop is alive."""
        now = time.perf_counter()
        self._longest = max(self._longest, now - self._last)
        self._stops += now - self._last > 0.05
        self._last = now

    def report(self, what: str) -> None:
        """Print the longest stop since the last report."""
        self.beat()
        seconds = time.perf_counter() - self._start
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        print(
            f"{what}: {seconds:.1f} s, longest stop {self._longest * 1000:.0f} ms, over 50 ms {self._stops}, "
            f"largest child {peak:.0f} MB",
            flush=True,
        )
        self._start = self._last = time.perf_counter()
        self._longest, self._stops = 0.0, 0
