"""What is open, in a folder for each process: what a killed one leaves there is opened again."""

import contextlib
import faulthandler
import json
import os
import shutil
import threading
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO, Any

from reader_app.domain.recovery import Draft, LeftBehind, OpenWindow
from reader_app.storage.held_lock import HeldLock

LONGEST_PASTED = 2_000_000
"""Characters of a pasted text that are kept; longer ones would be felt when they are written."""
_MOST_BYTES = 50_000_000
_MOST_TRACE = 40_000
_WINDOWS, _TRACE, _LOCK = "windows.json", "trace.txt", "lock"


class SessionFolders:
    """A `SessionRecord`: a folder with a lock that ends with its process, whatever ends that.

    `keep` may be called in any thread, also after `close`, when it keeps nothing.
    """

    def __init__(self, folder: Path) -> None:
        """Keep records in this folder; makes nothing yet."""
        self._root = folder
        self._own = folder / f"{time.time_ns()}-{os.getpid()}"
        self._lock = HeldLock(self._own / _LOCK)
        self._trace: IO[str] | None = None
        self._gone: list[tuple[Path, HeldLock]] = []
        self._writing = threading.Lock()
        self._closed = False

    def begin(self) -> None:
        """Say that this process runs, and have Python write here where it was if it dies of a fault."""
        with contextlib.suppress(OSError):
            self._root.mkdir(parents=True, mode=0o700, exist_ok=True)
            self._own.mkdir(mode=0o700)
            self._lock.take()
            self._trace = (self._own / _TRACE).open("w", encoding="utf-8")
            faulthandler.enable(self._trace)

    def keep(self, windows: Sequence[OpenWindow], *, restoring: bool = False) -> None:
        """Remember what is open now. Without waiting for the disk: a killed process loses nothing by that."""
        told = {
            "restoring": restoring,
            "windows": [_told(one) for one in windows if one.files or 0 < len(one.pasted) <= LONGEST_PASTED],
        }
        beside = self._own / f"{_WINDOWS}.part"
        with self._writing, contextlib.suppress(OSError):
            if self._closed:
                return
            handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(handle, "w", encoding="ascii") as file:
                json.dump(told, file)
            beside.replace(self._own / _WINDOWS)

    def left_behind(self) -> LeftBehind | None:
        """What programs that are gone had open, oldest first; their folders are ours until `forget`."""
        found: list[LeftBehind] = []
        with contextlib.suppress(OSError):
            for folder in sorted(self._root.iterdir()):
                if folder == self._own or not folder.is_dir():
                    continue
                lock = HeldLock(folder / _LOCK)
                with contextlib.suppress(OSError):
                    if lock.take():
                        self._gone.append((folder, lock))
                        found.append(_read(folder))
        if not any(one.windows or one.trace for one in found):
            self.forget()
            return None
        windows = dict.fromkeys(window for one in found for window in one.windows)
        traces = (one.trace for one in found if one.trace)
        return LeftBehind(tuple(windows), next(traces, ""), any(one.failed_again for one in found))

    def forget(self) -> None:
        """Throw away what was left behind."""
        for folder, lock in self._gone:
            lock.release()
            shutil.rmtree(folder, ignore_errors=True)
        self._gone.clear()

    def close(self) -> None:
        """The program ends as it should: nothing is to be opened again."""
        for _folder, lock in self._gone:  # not looked at: the next start finds it again
            lock.release()
        self._gone.clear()
        if self._trace is not None:
            faulthandler.disable()
            self._trace.close()
            self._trace = None
        self._lock.release()
        with self._writing:
            self._closed = True
            shutil.rmtree(self._own, ignore_errors=True)


def _told(window: OpenWindow) -> dict[str, Any]:
    return {
        "files": [str(file) for file in window.files],
        "pasted": window.pasted,
        "drafts": [{"passage": draft.passage, "texts": draft.texts} for draft in window.drafts],
    }


def _window(told: Mapping[str, Any]) -> OpenWindow:
    """Raises what wrong values raise."""
    return OpenWindow(
        tuple(Path(str(name)) for name in told["files"][:2]),
        str(told["pasted"]),
        tuple(_draft(draft) for draft in told["drafts"]),
    )


def _draft(told: Mapping[str, Any]) -> Draft:
    texts = tuple((int(number), str(text)) for number, text in told["texts"])
    return Draft(int(told["passage"]), texts)


def _read(folder: Path) -> LeftBehind:
    """What a folder tells; nothing as far as it makes no sense."""
    trace = ""
    with contextlib.suppress(OSError), (folder / _TRACE).open(encoding="utf-8", errors="replace") as file:
        trace = file.read(_MOST_TRACE)
    try:
        path = folder / _WINDOWS
        told: Mapping[str, Any] = (
            json.loads(path.read_text(encoding="ascii")) if path.stat().st_size <= _MOST_BYTES else {}
        )
        windows = tuple(_window(one) for one in told["windows"])
        return LeftBehind(windows, trace, told["restoring"] is True)
    except (OSError, ValueError, LookupError, TypeError):
        return LeftBehind(trace=trace)
