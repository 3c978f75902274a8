"""Writes to the translation memory one after another, off the GUI thread."""

import threading
from collections import deque
from collections.abc import Callable

from reader_app.domain.errors import ReaderError
from reader_app.domain.progress import CancelToken, Progress
from reader_app.gui.job_bridge import JobBridge


class MemoryWriter:
    """Keeps the order of writes: what the reader did last is what stays."""

    def __init__(self, bridge: JobBridge, on_failure: Callable[[ReaderError], None]) -> None:
        """`on_failure` is called in the GUI thread for each write that failed."""
        self._bridge = bridge
        self._on_failure = on_failure
        self._waiting: deque[tuple[Callable[[], None], Callable[[], None]]] = deque()
        self._lock = threading.Lock()
        self._running = False

    @property
    def busy(self) -> bool:
        """Whether something is still to be written."""
        return self._running

    def write(self, call: Callable[[], None], then: Callable[[], None] = lambda: None) -> None:
        """Have a write done soon, and `then` in the GUI thread once it is kept; from the GUI thread."""
        with self._lock:
            self._waiting.append((call, then))
            begin, self._running = not self._running, True
        if begin:
            self._bridge.start("memory", self._work, lambda _nothing: None, self._fail)

    def _work(self, _cancel: CancelToken, _progress: Progress) -> None:
        """Write all that waits; cancelling does not keep what the reader wrote from being kept."""
        while True:
            with self._lock:
                if not self._waiting:
                    self._running = False
                    return
                call, then = self._waiting.popleft()
            try:
                call()
                self._bridge.deliver(then)
            except ReaderError as error:
                failure = error
                self._bridge.deliver(lambda failure=failure: self._on_failure(failure))  # type: ignore[misc]

    def _fail(self, error: BaseException) -> None:
        with self._lock:
            self._running = False
        if isinstance(error, ReaderError):
            self._on_failure(error)
