"""The program as a process, driven as a reader would: opens, corrects, highlights, exports, quits.

python -m tests.trials.drive LEFT RIGHT PDF

The real start of the program is run; what was done and said is written to standard output as JSON.
"""

import faulthandler
import json
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtWidgets import QApplication

from reader_app.app.main import main
from reader_app.gui import start
from reader_app.gui.banner import Banner
from reader_app.gui.export_flow import ExportFlow
from reader_app.gui.fault_desk import FaultDesk
from reader_app.gui.main_window import MainWindow
from reader_app.gui.reading.content import Place
from reader_app.services.fault_report import fault_of

_STEP_MS = 20
_LONGEST_SECONDS = 150.0

Until = Callable[[], bool]


class Reader:
    """Does one step after the other, each as soon as the window is ready for it."""

    def __init__(self, target: Path) -> None:
        """Begin as soon as the application is there; export to `target`."""
        self.said: list[str] = []
        self.told: dict[str, Any] = {"done": [], "said": self.said, "faults": [], "late": ""}
        self._target = target
        self._steps = self._read()
        self._until: Until = lambda: True
        self._since = time.monotonic()
        self._timer: QTimer | None = None

    def begin(self) -> None:
        """Start looking."""
        self._timer = QTimer()
        self._timer.setInterval(_STEP_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        if time.monotonic() - self._since > _LONGEST_SECONDS:
            self.told["late"] = f"after {self.told['done']}"
            faulthandler.dump_traceback(sys.stderr)
            QApplication.exit(9)
        elif self._until():
            self._since = time.monotonic()
            self._until = next(self._steps, lambda: False)

    def _done(self, what: str) -> None:
        self.told["done"].append(what)

    def _read(self) -> Iterator[Until]:
        """What a reader does; each value is what must hold before the next step."""
        yield lambda: any(isinstance(one, MainWindow) for one in QApplication.topLevelWidgets())
        window = next(one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow))
        session = window.session
        yield lambda: window.isVisible() and session.bitext is not None and not session.busy
        self._done("opened")
        self.told["year"] = time.gmtime().tm_year
        self.told["locale"] = QLocale().name()
        self.told["digits"] = QLocale().toString(1234)
        self.told["counts"] = window.status.findChildren(type(window.status._counts))[0].text()
        bitext = session.bitext
        assert bitext is not None
        link = next(one for one in bitext.links if one.left[0] > 0)
        window.view.set_current(Place(0, link.left[0], 0))
        window.actions_by_name["mark_right"].trigger()
        yield lambda: not session.busy and bool(session.corrections.linked)
        self._done("corrected")
        window.actions_by_name["highlight_1"].trigger()
        yield lambda: not session.busy
        self._done("highlighted")
        export = next(one for one in window.features if isinstance(one, ExportFlow))
        before = len(self.said)
        export.write("pdf", self._target)
        yield lambda: not export.busy and (self._target.exists() or len(self.said) > before)
        self._done("exported" if self._target.exists() else "export refused")
        window.actions_by_name["larger"].trigger()
        yield lambda: not session.busy
        window.actions_by_name["quit"].trigger()


def run() -> int:
    """Run the program; its exit status."""
    reader = Reader(Path(sys.argv[3]))
    show, tell = Banner.show_message, FaultDesk.tell

    def listening(banner: Banner, sentence: str, *rest: Any) -> None:
        reader.said.append(sentence)
        show(banner, sentence, *rest)

    def telling(desk: FaultDesk, error: BaseException, *rest: Any, **named: Any) -> None:
        reader.told["faults"].append(fault_of(error, threading.current_thread().name, *rest[1:]).title)
        tell(desk, error, *rest, **named)

    Banner.show_message = listening  # type: ignore[method-assign,assignment]
    FaultDesk.tell = telling  # type: ignore[method-assign,assignment]
    prepare = start.prepare_application

    def prepared() -> QApplication:
        application = prepare()
        reader.begin()
        return application

    start.prepare_application = prepared
    status = main(sys.argv[1:3])
    sys.stdout.buffer.write(json.dumps({"status": status, **reader.told}).encode() + b"\n")
    return status


if __name__ == "__main__":
    sys.exit(run())
