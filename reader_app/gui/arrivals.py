"""What a job's thread sends to the GUI thread piece by piece, taken in slices between two frames."""

import threading
from collections import deque
from collections.abc import Callable, Sequence
from time import perf_counter
from typing import Generic, TypeVar

from PySide6.QtCore import QTimer

from reader_app.gui.job_bridge import JobBridge

T = TypeVar("T")

_SLICE_SECONDS = 0.008
"""Taking ten thousand passages at once would be seen as a jerk; this much fits between two frames."""
_AT_ONCE = 64


class Arrivals(Generic[T]):
    """A queue from any thread into the GUI thread that never holds that thread for long."""

    def __init__(self, bridge: JobBridge, take: Callable[[Sequence[T]], None]) -> None:
        """`take` is called in the GUI thread with some pieces at a time, in order."""
        self._bridge = bridge
        self._take = take
        self._queue: deque[T] = deque()
        self._lock = threading.Lock()
        self._coming = False
        self._after: list[Callable[[], None]] = []

    @property
    def waiting(self) -> bool:
        """Whether something has not been taken yet."""
        with self._lock:
            return bool(self._queue)

    def add(self, piece: T) -> None:
        """Send a piece; safe from any thread."""
        with self._lock:
            self._queue.append(piece)
            first, self._coming = not self._coming, True
        if first:
            self._bridge.deliver(self._take_slice)

    def then(self, call: Callable[[], None]) -> None:
        """Call something in the GUI thread once all that was sent so far is taken; from the GUI thread."""
        if self.waiting:
            self._after.append(call)
        else:
            call()

    def clear(self) -> None:
        """Forget what has not been taken; from the GUI thread."""
        with self._lock:
            self._queue.clear()
        self._after.clear()

    def _take_slice(self) -> None:
        end = perf_counter() + _SLICE_SECONDS
        while perf_counter() < end:
            with self._lock:
                pieces = [self._queue.popleft() for _ in range(min(len(self._queue), _AT_ONCE))]
                if not pieces:
                    self._coming = False
                    break
            self._take(pieces)
        else:
            # A timer, unlike a posted event, lets painting and typing go first.
            QTimer.singleShot(0, self._take_slice)
            return
        after, self._after = self._after, []
        for call in after:
            call()
