"""Long work of the window's own thread, done a step each turn of the event loop."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer


def in_turns(owner: QObject, steps: Iterator[None]) -> None:
    """Go through the steps, one each turn from the next on, for as long as the owner is there."""
    # A timer, because calls that are queued from queued calls all run in the same turn.
    timer = QTimer(owner)

    def go_on() -> None:
        for _step in steps:
            return
        timer.stop()
        timer.deleteLater()

    timer.timeout.connect(go_on)
    timer.start(0)
