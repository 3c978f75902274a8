"""Everything that goes wrong while the window is driven."""

import sys
import threading
import traceback
from collections import Counter
from types import TracebackType
from typing import Any

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_OF_THE_PLATFORM = (
    "This plugin does not support propagateSizeHints()",
    "This plugin does not support raise()",
    "This plugin does not support grabbing the keyboard",
    "This plugin supports grabbing the mouse only for popup windows",
)
"""What Qt says of a screen that is none, whatever a program does."""


class Faults:
    """Takes the hooks of Python and Qt for errors; each kind of fault is counted."""

    def __init__(self) -> None:
        self.counted: Counter[str] = Counter()
        self.details: dict[str, str] = {}

    def install(self) -> None:
        """From now on whatever nobody catches is a fault of the program."""
        sys.excepthook = self._on_exception
        threading.excepthook = lambda args: self._on_exception(
            args.exc_type, args.exc_value, args.exc_traceback
        )
        sys.unraisablehook = self._on_unraisable
        qInstallMessageHandler(self._on_message)

    def add(self, kind: str, detail: str = "") -> None:
        """Note a fault; the details of the first of its kind are kept."""
        self.counted[kind] += 1
        if kind not in self.details:
            self.details[kind] = detail
            print(f"FAULT {kind}\n{detail}", flush=True)

    def _on_exception(
        self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> None:
        where = traceback.extract_tb(trace)[-1] if trace is not None else None
        place = f"{where.filename.rpartition('/')[2]}:{where.lineno}" if where else "?"
        text = "".join(traceback.format_exception(kind, error, trace))
        self.add(f"{kind.__name__} at {place}: {error}"[:200], text)

    def _on_unraisable(self, args: Any) -> None:
        self._on_exception(args.exc_type, args.exc_value, args.exc_traceback)

    def _on_message(self, kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) or message in _OF_THE_PLATFORM:
            return
        self.add(f"Qt: {message}"[:200])
