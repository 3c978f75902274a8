"""Starts threads without anybody waiting for them."""

import threading
import time
from collections.abc import Callable
from queue import SimpleQueue

_SETTLE_SECONDS = 5.0
_PAUSE_SECONDS = 0.05
"""Between two tries to start a thread where the system gives none."""


class ThreadStarter:
    """Starts threads from a thread of its own.

    `Thread.start` returns when the new thread has run its first step. On a busy machine, or with others
    waiting for Python's lock, that takes 100 ms and more: not in the window's thread.
    """

    def __init__(self) -> None:
        """The thread that starts the others is there from the first that is asked for."""
        self._asked: SimpleQueue[threading.Thread | threading.Event] = SimpleQueue()
        self._own: threading.Thread | None = None
        self._stopped = False
        self._lock = threading.Lock()

    def start(self, run: Callable[[], None], name: str) -> threading.Thread:
        """Have `run` called in a new thread soon; `settle` before joining it."""
        thread = threading.Thread(target=run, name=name, daemon=True)
        with self._lock:
            if not self._stopped:
                if self._own is None:
                    own = threading.Thread(target=self._work, name="starter", daemon=True)
                    own.start()
                    self._own = own
                self._asked.put(thread)
                return thread
        thread.start()
        return thread

    def settle(self) -> None:
        """Wait until all threads that were asked for so far have been started; not for ever."""
        begun = threading.Event()
        with self._lock:
            if self._own is None or self._stopped:
                return
            self._asked.put(begun)
        begun.wait(_SETTLE_SECONDS)

    def stop(self) -> None:
        """End the thread; whoever asks from now on waits for the start."""
        self.settle()
        end = threading.Event()
        with self._lock:
            own, self._stopped = self._own, True
            self._asked.put(end)
        if own is not None:
            own.join(_SETTLE_SECONDS)

    def _work(self) -> None:
        while True:
            asked = self._asked.get()
            if isinstance(asked, threading.Thread):
                self._start(asked)
            else:
                asked.set()
                if self._stopped:
                    return

    def _start(self, thread: threading.Thread) -> None:
        while not self._stopped:
            try:
                thread.start()
            except RuntimeError:  # the system gives no more threads now
                time.sleep(_PAUSE_SECONDS)
            else:
                return
