"""Long work of the window's own thread, done a step each turn of the event loop."""

from collections import deque
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from shiboken6 import isValid

_Work = tuple[QObject, Iterator[None]]


class _Turns(QTimer):
    """Gives one piece of work a step each turn, one after another: two windows never take a turn together."""

    def __init__(self, parent: QObject | None) -> None:
        super().__init__(parent)
        self._waiting: deque[_Work] = deque()
        # A timer, because calls that are queued from queued calls all run in the same turn.
        self.setInterval(0)
        self.timeout.connect(self._take_step)

    def add(self, owner: QObject, steps: Iterator[None]) -> None:
        self._waiting.append((owner, steps))
        self.start()

    def _take_step(self) -> None:
        while self._waiting:
            owner, steps = self._waiting.popleft()
            if not isValid(owner):
                continue
            try:
                for _step in steps:
                    self._waiting.append((owner, steps))
                    break
            finally:
                if not self._waiting:
                    self.stop()
                elif not self.isActive():  # stopped by a turn within this one
                    self.start()
            return
        self.stop()


_turns: _Turns | None = None


def in_turns(owner: QObject, steps: Iterator[None]) -> None:
    """Go through the steps, one each turn from the next on, for as long as the owner is there.

    Where several owners have steps, each turn has one step of one of them.
    """
    global _turns  # noqa: PLW0603 - there is one event loop
    if _turns is None or not isValid(_turns):
        _turns = _Turns(QCoreApplication.instance())
    _turns.add(owner, steps)
