"""Lets work in threads stand back while the window's thread is kept from its work.

Python runs one thread at a time, and threads that compute take equal turns: with one job at work the window
would be painted at half its speed, with two at a third of it.
"""

import threading
from time import perf_counter

BEAT_SECONDS = 0.01
_LATE_SECONDS = 0.013
"""So long after the last beat the window's thread is busy, or waits for its turn."""
_PATIENCE_SECONDS = 0.05
"""So long a job stands back at a time: it must get on even if the window is never at rest."""


class RightOfWay:
    """What the window's thread has whenever the beat that it gives while it is at rest does not come."""

    def __init__(self) -> None:
        """No beat is expected yet."""
        self._last: float | None = None
        self._beaten = threading.Event()

    def beat(self) -> None:
        """Called by the window's thread every `BEAT_SECONDS`, as far as it gets to it."""
        self._last = perf_counter()
        self._beaten.set()

    def rest(self) -> None:
        """No beat is to be expected: jobs need not stand back."""
        self._last = None
        self._beaten.set()

    def stand_back(self) -> None:
        """Called in the threads of jobs between their steps: wait for the beat if it is late."""
        last = self._last
        if last is not None and perf_counter() - last > _LATE_SECONDS:
            self._beaten.clear()
            if self._last is last:
                self._beaten.wait(_PATIENCE_SECONDS)
