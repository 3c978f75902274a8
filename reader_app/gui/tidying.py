"""Gives back what Python's collector alone finds, at moments when it is not felt."""

import gc
import threading
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from reader_app.domain.unfinished import PAGES, clear_temporary
from reader_app.gui.reading_session import ReadingSession
from reader_app.services.memory_release import MemoryRelease

_EVERY_MS = 60_000
_MOST_OBJECTS = 60_000
"""A collection looks at every object, 0.4 to 1.3 µs each; 100,000 passages are 400,000 objects."""
_SETTLED = 15_000
"""So many that outlived a collection, as modules and documents do, are looked at no more."""
_WHOLE_EVERY = 10
"""Minutes between collections of everything, if nobody uses the program then."""


def _unused() -> bool:
    """Whether another program has the keyboard."""
    return QGuiApplication.applicationState() is not Qt.ApplicationState.ApplicationActive


class Tidier(QObject):
    """Collects now and then: dialogs and windows that are closed hang together in circles, which age.

    While the program is used only what is new is looked at, and nothing while there is much of that. What was
    set aside for that (`gc.freeze`) and then came to hang in circles waits until the program is not used.
    """

    def __init__(
        self,
        sessions: Callable[[], Iterable[ReadingSession]],
        parent: QObject,
        start_thread: Callable[[Callable[[], None], str], threading.Thread],
        unused: Callable[[], bool] = _unused,
    ) -> None:
        """Look at these sessions each minute; memory is given back in threads that are started so."""
        super().__init__(parent)
        self._sessions = sessions
        self._start_thread = start_thread
        self._unused = unused
        self._minutes = 0
        self._release = MemoryRelease()
        self.releasing: threading.Thread | None = None
        """Gives back what is not needed, if that is under way."""
        self._give_back()
        timer = QTimer(self)
        timer.timeout.connect(self.tidy)
        timer.start(_EVERY_MS)

    def tidy(self) -> bool:
        """Give memory back unless work is going on; collect unless there is much, and tell whether."""
        sessions = list(self._sessions())
        if any(session.busy for session in sessions):
            return False
        self._minutes += 1
        collected = self._collect()
        self._give_back()
        return collected

    def _collect(self) -> bool:
        if self._minutes >= _WHOLE_EVERY and self._unused():
            self._minutes = 0
            gc.unfreeze()
            gc.collect()
            gc.freeze()
            return True
        # What is open says little of it: facts, a gloss or what was closed just now may have more objects.
        few = len(gc.get_objects()) <= _MOST_OBJECTS
        if few:
            gc.collect()
        if not few or len(gc.get_objects()) > _SETTLED:
            gc.freeze()
        return few

    def _give_back(self) -> None:
        """Clear what an earlier run left of documents, and give memory back to the system."""

        def work() -> None:
            clear_temporary(PAGES)
            self._release.release()

        if self.releasing is None or not self.releasing.is_alive():
            self.releasing = self._start_thread(work, "memory")
