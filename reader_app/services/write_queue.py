"""Writes to what is kept, one after another and off the window's thread."""

import threading
from collections import deque
from collections.abc import Callable

Ended = Callable[[BaseException | None], None]
"""Called in the queue's thread with what went wrong, or none."""


class WriteQueue:
    """Keeps the order of writes: what the reader did last is what stays.

    A commit waits for the disk, 20 ms as a rule and some hundred on a busy one: nobody's scrolling should.
    """

    def __init__(self, start_thread: Callable[[Callable[[], None], str], object]) -> None:
        """Nothing to write; the thread, started so by its work and name, is there only while there is."""
        self._start_thread = start_thread
        self._waiting: deque[tuple[Callable[[], None], Ended]] = deque()
        self._changed = threading.Condition()
        self._asked = self._done = 0
        self._working = False

    @property
    def busy(self) -> bool:
        """Whether something is still to be written."""
        with self._changed:
            return self._done < self._asked

    def put(self, write: Callable[[], None], ended: Ended = lambda _error: None) -> None:
        """Have something written as soon as all that was put before has been; returns at once."""
        with self._changed:
            begin, self._working = not self._working, True
            self._asked += 1
            self._waiting.append((write, ended))
        if begin:
            self._start_thread(self._work, "writes")

    def settle(self, seconds: float | None = None) -> bool:
        """Wait until all that was put so far has been written, at most `seconds`; tells whether it has."""
        with self._changed:
            wanted = self._asked
            return self._changed.wait_for(lambda: self._done >= wanted, seconds)

    def _work(self) -> None:
        try:
            while self._write_next():
                pass
        except BaseException:
            with self._changed:
                self._working = False  # the next one that is put takes up what waits
            raise

    def _write_next(self) -> bool:
        """Write the oldest that waits; tells whether there was any, and says that the thread ends if not."""
        with self._changed:
            if not self._waiting:
                self._working = False
                return False
            write, ended = self._waiting.popleft()
        try:
            try:
                write()
            except BaseException as error:  # noqa: BLE001  whoever asked must hear of it
                ended(error)
            else:
                ended(None)
        finally:
            with self._changed:
                self._done += 1
                self._changed.notify_all()
        return True
