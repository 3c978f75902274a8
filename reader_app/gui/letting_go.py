"""Gives up what a large document was made of, a little at a time."""

from collections.abc import Iterable, Iterator
from time import perf_counter

from PySide6.QtCore import QObject

from reader_app.gui.turns import in_turns

_SLICE_SECONDS = 0.004
_AT_ONCE = 50


class LettingGo(QObject):
    """Holds on to parts that nobody else needs any more and drops some of them each turn.

    The translation of 8,000 passages, word by word, takes 80 ms to free: in one piece that is seen as a jerk.
    """

    def __init__(self, parent: QObject) -> None:
        """Hold nothing yet."""
        super().__init__(parent)
        self._held: list[object] = []

    @property
    def held(self) -> int:
        """How many parts are still held."""
        return len(self._held)

    def take(self, parts: Iterable[object]) -> None:
        """Hold these parts; whoever has the whole must have given it up by the next turn."""
        at_rest = not self._held
        self._held.extend(parts)
        if at_rest:
            in_turns(self, self._dropping())

    def _dropping(self) -> Iterator[None]:
        while self._held:
            end = perf_counter() + _SLICE_SECONDS
            while self._held and perf_counter() < end:
                del self._held[-_AT_ONCE:]
            yield
