"""Gives back what Python's collector alone finds, at moments when it is not felt."""

import gc
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer

from reader_app.gui.reading_session import ReadingSession

_EVERY_MS = 60_000
_MOST_PASSAGES = 3_000
"""With so much open a full collection takes some 15 ms; with 100,000 passages it would take 200."""


class Tidier(QObject):
    """Collects now and then: dialogs and windows that are closed hang together in circles, which age."""

    def __init__(self, sessions: Callable[[], Iterable[ReadingSession]], parent: QObject) -> None:
        """Look at these sessions each minute."""
        super().__init__(parent)
        self._sessions = sessions
        timer = QTimer(self)
        timer.timeout.connect(self.tidy)
        timer.start(_EVERY_MS)

    def tidy(self) -> bool:
        """Collect, unless work is going on or much is open; tells whether it did."""
        sessions = list(self._sessions())
        documents = [one for session in sessions for one in (session.left, session.counterpart) if one]
        if any(session.busy for session in sessions):
            return False
        if sum(len(document.passages) for document in documents) > _MOST_PASSAGES:
            return False
        gc.collect()
        return True
