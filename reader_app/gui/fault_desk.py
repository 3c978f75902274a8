"""Takes every error that nobody caught, from any thread, writes it down and tells of it once."""

from __future__ import annotations

import sys
import threading
from collections import Counter
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
    qVersion,
)
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from reader_app.domain.errors import ReaderError
from reader_app.domain.recovery import FaultStore

if TYPE_CHECKING:
    from reader_app.gui.fault_dialog import FaultDialog
    from reader_app.services.fault_report import Fault

_MOST_DIALOGS = 3
"""After so many different faults the window says no more of them; they are still written down."""
_MOST_MESSAGES = 100
"""Of Qt in one session: a message at every frame must not fill the log."""


class FaultDesk(QObject):
    """Replaces Python's and Qt's own ways to tell of errors while the window runs."""

    _arrived = Signal(object)

    def __init__(self, store: FaultStore, parent: QObject | None = None) -> None:
        """Write to this store."""
        super().__init__(parent)
        self._store = store
        self.window: Callable[[], QWidget | None] = lambda: None
        """The window that a dialog belongs to."""
        self._seen: Counter[Fault] = Counter()
        self._lock = threading.Lock()
        self._inside = threading.local()
        self._messages: set[str] = set()
        self._dialogs = 0
        self._dialog: FaultDialog | None = None
        self._before: tuple[Any, Any, Any] | None = None
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)

    @property
    def dialog(self) -> FaultDialog | None:
        """The dialog on the screen, if there is one."""
        return self._dialog if self._dialog is not None and isValid(self._dialog) else None

    def install(self) -> None:
        """Take all errors from now on."""
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self._on_uncaught
        threading.excepthook = self._on_thread
        sys.unraisablehook = self._on_unraisable
        qInstallMessageHandler(self._on_message)
        self._store.log("started")

    def close(self) -> None:
        """Give errors back to Python and Qt."""
        if self._before is not None:
            sys.excepthook, threading.excepthook, sys.unraisablehook = self._before
            self._before = None
            qInstallMessageHandler(None)
            self._store.log("ended")

    def tell(self, error: BaseException, thread: str = "", traceback: TracebackType | None = None) -> None:
        """Write an error down and tell of it soon; from any thread, and never raises."""
        if getattr(self._inside, "telling", False):
            return
        self._inside.telling = True
        try:
            from reader_app.services.fault_report import fault_of

            fault = fault_of(error, thread or threading.current_thread().name, traceback)
            with self._lock:
                self._seen[fault] += 1
                count = self._seen[fault]
            if str(count).strip("0") == "1":  # the first, the tenth, the hundredth
                self._store.log(f"fault {fault.title} ({fault.thread}), {count} times")
                if sys.stderr is not None:
                    sys.stderr.write(f"muqabala: fault: {fault.title}\n")
            if count == 1:
                self._arrived.emit(fault)
        except Exception:  # noqa: BLE001, S110  nobody is left who could be told
            pass
        finally:
            self._inside.telling = False

    def on_failed(self, error: object) -> None:
        """Take an error of a job that has no sentence for the reader: a fault of the program."""
        if isinstance(error, BaseException) and not isinstance(error, ReaderError):
            self.tell(error, "job")

    def show_trace(self, trace: str) -> None:
        """Show the report of a program that died."""
        from reader_app.services.fault_report import trace_text

        self._show(trace_text(trace, self._machine()), died=True)

    # Where errors come from

    def _on_uncaught(
        self, kind: type[BaseException], error: BaseException, traceback: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, traceback)
        else:
            self.tell(error, traceback=traceback)

    def _on_thread(self, found: threading.ExceptHookArgs) -> None:
        if found.exc_value is not None and not isinstance(found.exc_value, SystemExit):
            self.tell(found.exc_value, found.thread.name if found.thread else "", found.exc_traceback)

    def _on_unraisable(self, found: Any) -> None:
        if found.exc_value is not None:
            self.tell(found.exc_value, traceback=found.exc_traceback)

    def _on_message(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        """Log what Qt warns of; its notes for developers are passed over."""
        if kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg):
            return
        from reader_app.services.fault_report import clean

        line = f"{kind.name} {context.category or ''}: {clean(message)}"
        if (line not in self._messages and len(self._messages) < _MOST_MESSAGES) or (
            kind is QtMsgType.QtFatalMsg
        ):
            self._messages.add(line)
            self._store.log(line)
            if sys.stderr is not None:
                sys.stderr.write(f"{line}\n")

    # Telling

    @Slot(object)
    def _on_arrived(self, fault: Fault) -> None:
        if self._dialogs < _MOST_DIALOGS:
            from reader_app.services.fault_report import report_text

            self._show(report_text(fault, self._machine()), died=False)

    def _show(self, report: str, *, died: bool) -> None:
        """Write a report and show it; one dialog at a time."""
        self._store.write_report(report)
        if self._dialog is not None and isValid(self._dialog):  # its window may have been closed
            self._dialog.add(report)
            return
        from reader_app.gui.fault_dialog import FaultDialog

        self._dialogs += 1
        self._dialog = FaultDialog(report, self._store.folder, self.window(), died=died)
        self._dialog.finished.connect(self._on_closed)
        self._dialog.show()

    def _on_closed(self) -> None:
        self._dialog = None

    def _machine(self) -> dict[str, str]:
        screen = QGuiApplication.primaryScreen()
        return {
            "Qt": qVersion(),
            "Platform": QGuiApplication.platformName(),
            "Scale": f"{screen.devicePixelRatio():g}" if screen is not None else "",
        }
