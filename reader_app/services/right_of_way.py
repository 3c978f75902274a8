"""Lets work in threads stand back while the window's thread has something to do.

Python runs one thread at a time, and threads that compute take equal turns: with one job at work the window
would be painted at half its speed, with two at a third of it.
"""

import threading

_PATIENCE_SECONDS = 0.05
"""So long a job stands back at a time: it must get on even if the window is never at rest."""


class RightOfWay:
    """What the window's thread has, from when it begins to handle events until it waits for the next."""

    def __init__(self) -> None:
        """Nobody has it yet."""
        self._free = threading.Event()
        self._free.set()

    def take(self) -> None:
        """From now on jobs stand back."""
        self._free.clear()

    def leave(self) -> None:
        """Let the jobs go on."""
        self._free.set()

    def stand_back(self) -> None:
        """Called in the threads of jobs between their steps: wait until the window's thread is at rest."""
        if not self._free.is_set():
            self._free.wait(_PATIENCE_SECONDS)
