"""How long the event loop of a window keeps somebody waiting."""

from time import perf_counter

from PySide6.QtCore import QObject, QTimer

_TICK_MS = 4


class StallMeter(QObject):
    """Ticks in the GUI thread and notes how late each tick comes."""

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._last = perf_counter()
        self.late: list[float] = []
        """Seconds by which each tick came after it was due."""

    def start(self) -> None:
        """Begin anew."""
        self.late.clear()
        self._last = perf_counter()
        self._timer.start()

    def stop(self) -> None:
        """Tick no more."""
        self._timer.stop()

    @property
    def worst(self) -> float:
        """The longest stall in milliseconds."""
        return 1000 * max(self.late, default=0.0)

    def over(self, milliseconds: float) -> int:
        """How many stalls were longer than this."""
        return sum(1000 * late > milliseconds for late in self.late)

    def _tick(self) -> None:
        now = perf_counter()
        self.late.append(max(0.0, now - self._last - _TICK_MS / 1000))
        self._last = now
