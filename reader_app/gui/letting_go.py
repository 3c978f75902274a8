"""Gives up what a large document was made of, a little at a time."""

from collections.abc import Iterable
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

_SLICE_SECONDS = 0.004
_AT_ONCE = 50
_EVERY_MS = 10


class LettingGo(QObject):
    """Holds on to parts that nobody else needs any more and drops some of them each turn.

    The translation of 8,000 passages, word by word, takes 80 ms to free: in one piece that is seen as a jerk.
    """

    def __init__(self, parent: QObject) -> None:
        """Hold nothing yet."""
        super().__init__(parent)
        self._held: list[object] = []
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._drop_some)

    @property
    def held(self) -> int:
        """How many parts are still held."""
        return len(self._held)

    def take(self, parts: Iterable[object]) -> None:
        """Hold these parts; whoever has the whole must have given it up by the next turn."""
        self._held.extend(parts)
        self._timer.start()

    def _drop_some(self) -> None:
        end = perf_counter() + _SLICE_SECONDS
        while self._held and perf_counter() < end:
            del self._held[-_AT_ONCE:]
        if not self._held:
            self._timer.stop()
