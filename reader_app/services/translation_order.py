"""The order in which the passages of a document are translated."""

import threading


class TranslationOrder:
    """Hands out passages in reading order from where the reader is; safe from any thread.

    What the reader looks at goes first (`look_at`), then on from there to the end, then the beginning.
    """

    def __init__(self, passage_count: int, start: int = 0) -> None:
        """Begin with passage `start` of `passage_count`."""
        self._count = passage_count
        self._taken = bytearray(passage_count)
        self._left = passage_count
        self._next = min(start, max(passage_count - 1, 0))
        self._jumps = 0
        self._lock = threading.Lock()

    def look_at(self, first: int) -> None:
        """The reader now sees `first` at the top: go on from there."""
        with self._lock:
            if 0 <= first < self._count:
                self._jumps += self._free_from(first) != self._free_from(self._next)
                self._next = first

    def jumps(self) -> int:
        """How often the reader has gone where other passages come next than would have."""
        with self._lock:
            return self._jumps

    def upcoming(self) -> int:
        """Where reading goes on: the passage that `take` looks from."""
        with self._lock:
            return self._next

    def claim(self, passage: int) -> bool:
        """Take this very passage; tells whether it was still there."""
        with self._lock:
            free = not self._taken[passage]
            self._left -= free
            self._taken[passage] = 1
        return free

    def take(self) -> int | None:
        """The passage to translate next, or none when all were handed out."""
        with self._lock:
            if not self._left:
                return None
            found = self._free_from(self._next)
            self._taken[found] = 1
            self._left -= 1
            self._next = found + 1 if found + 1 < self._count else 0
            return found

    def _free_from(self, start: int) -> int:
        """The first passage not taken from `start` on, then from the beginning; -1 when there is none."""
        found = self._taken.find(0, start)
        return found if found >= 0 else self._taken.find(0)
