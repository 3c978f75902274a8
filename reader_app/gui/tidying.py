"""Gives back what Python's collector alone finds, at moments when it is not felt."""

import gc
import threading
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer

from reader_app.gui.reading_session import ReadingSession
from reader_app.services.memory_release import MemoryRelease

_EVERY_MS = 60_000
_MOST_PASSAGES = 3_000
"""With so much open a full collection takes some 15 ms; with 100,000 passages it would take 200."""


class Tidier(QObject):
    """Collects now and then: dialogs and windows that are closed hang together in circles, which age."""

    def __init__(self, sessions: Callable[[], Iterable[ReadingSession]], parent: QObject) -> None:
        """Look at these sessions each minute."""
        super().__init__(parent)
        self._sessions = sessions
        self._release = MemoryRelease()
        self.releasing: threading.Thread | None = None
        """Gives memory back to the system, if that is under way."""
        timer = QTimer(self)
        timer.timeout.connect(self.tidy)
        timer.start(_EVERY_MS)

    def tidy(self) -> bool:
        """Give memory back unless work is going on, and collect unless much is open; tells whether it did."""
        sessions = list(self._sessions())
        documents = [one for session in sessions for one in (session.left, session.counterpart) if one]
        if any(session.busy for session in sessions):
            return False
        small = sum(len(document.passages) for document in documents) <= _MOST_PASSAGES
        if small:
            gc.collect()
        if self.releasing is None or not self.releasing.is_alive():
            self.releasing = threading.Thread(target=self._release.release, name="memory", daemon=True)
            self.releasing.start()
        return small
