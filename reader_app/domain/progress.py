"""How long work reports how far it is, and how it is told to stop."""

import threading
from collections.abc import Callable

from reader_app.domain.errors import CancelledError

Progress = Callable[[int, int], None]
"""Called as `progress(done, total)` from the thread that does the work; `total` 0 means unknown."""


def no_progress(_done: int, _total: int) -> None:
    """Report to nobody."""


_here = threading.local()


def stand_back_with(wait: Callable[[], None] | None) -> None:
    """Have `stand_back` call this in the thread that calls; with none it does nothing there."""
    _here.wait = wait


def stand_back() -> None:
    """Let what should come first go first; for every few milliseconds of work that computes in Python."""
    wait = getattr(_here, "wait", None)
    if wait is not None:
        wait()


class CancelToken:
    """Tells work in another thread to stop. Safe from any thread."""

    def __init__(self) -> None:
        """Start out not cancelled."""
        self._event = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop."""
        self._event.set()

    @property
    def cancelled(self) -> bool:
        """Whether somebody asked the work to stop."""
        return self._event.is_set()

    def check(self) -> None:
        """Raise `CancelledError` if somebody asked the work to stop; call it between steps."""
        stand_back()
        if self._event.is_set():
            raise CancelledError
