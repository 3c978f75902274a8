"""Starts threads without anybody waiting for them."""

import threading
from collections.abc import Callable
from queue import SimpleQueue


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
            stopped = self._stopped
            if not stopped and self._own is None:
                self._own = threading.Thread(target=self._work, name="starter", daemon=True)
                self._own.start()
        if stopped:
            thread.start()
        else:
            self._asked.put(thread)
        return thread

    def settle(self) -> None:
        """Wait until all threads that were asked for so far have been started."""
        with self._lock:
            if self._own is None or self._stopped:
                return
        begun = threading.Event()
        self._asked.put(begun)
        begun.wait()

    def stop(self) -> None:
        """End the thread; whoever asks from now on waits for the start."""
        self.settle()
        with self._lock:
            own, self._stopped = self._own, True
        if own is not None:
            self._asked.put(threading.Event())
            own.join()

    def _work(self) -> None:
        while True:
            asked = self._asked.get()
            if isinstance(asked, threading.Thread):
                try:
                    asked.start()
                except RuntimeError:  # the system gives no more threads
                    asked.run()
            else:
                asked.set()
                if self._stopped:
                    return
