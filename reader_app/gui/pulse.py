"""Beats in the window's thread while jobs are at work, so that they know when it is busy."""

from PySide6.QtCore import QObject, Qt, QTimer

from reader_app.services.jobs import JobRunner
from reader_app.services.right_of_way import BEAT_SECONDS, RightOfWay


class Pulse(QObject):
    """Makes the runner of all jobs, and beats for as long as any of them is at work.

    The event dispatcher's own signals would not do: GLib's tells of waking up only after the events that it
    woke up for were handled.
    """

    def __init__(self, parent: QObject) -> None:
        """At rest."""
        super().__init__(parent)
        self._right = RightOfWay()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(round(1000 * BEAT_SECONDS))
        self._timer.timeout.connect(self._beat)
        self.runner = JobRunner(self._right.stand_back, self._begin)

    def stop(self) -> None:
        """Cancel and join all jobs; nothing beats any more."""
        self._timer.stop()
        self._right.rest()
        self.runner.stop_all()

    def _begin(self) -> None:
        if not self._timer.isActive():
            self._right.beat()
            self._timer.start()

    def _beat(self) -> None:
        if self.runner.busy:
            self._right.beat()
        else:
            self._timer.stop()
            self._right.rest()
