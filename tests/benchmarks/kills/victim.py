"""The real program with somebody at its window, until it is killed: `victim HOME NUMBER [TASK]`."""

import os
import random
import sys
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from reader_app.app.main import main as run_program
from reader_app.gui.main_window import MainWindow
from reader_app.gui.start import prepare_application
from tests.benchmarks.kills import tasks as tasks_module
from tests.benchmarks.kills.journal import Journal
from tests.benchmarks.kills.tasks import TASKS
from tests.benchmarks.soak.documents import Shelf
from tests.benchmarks.soak.faults import Faults
from tests.benchmarks.soak.hands import Hands, Scene, Step

_STEP_MS = 5
_SETTLE_SECONDS = 0.1


class Player:
    """Plays one scene."""

    def __init__(self, journal: Journal, hands: Hands, scene: Scene) -> None:
        self._journal, self._hands, self._scene = journal, hands, scene
        self._step: Step = _SETTLE_SECONDS
        self._since = perf_counter()
        self._started = False
        self._timer = QTimer()
        self._timer.setInterval(_STEP_MS)
        self._timer.timeout.connect(self._go_on)
        self._timer.start()

    def _go_on(self) -> None:
        if not self._started:
            if not any(isinstance(w, MainWindow) and w.isVisible() for w in QApplication.topLevelWidgets()):
                return
            self._tell_of_start()
            self._since = perf_counter()
        waited = perf_counter() - self._since
        if waited < self._step if isinstance(self._step, float) else not self._step():
            return
        try:
            self._step = next(self._scene)
        except StopIteration:
            self._timer.stop()
        except Exception as error:  # noqa: BLE001  the report says so
            self._journal.note("fault", "scene", repr(error))
            self._timer.stop()
        self._since = perf_counter()

    def _tell_of_start(self) -> None:
        """The window is there: say what it found."""
        self._started = True
        window = self._hands.window
        found = window.settings.keeper.found
        self._journal.note("started", found.set_aside, [window.banner.message, list(found.refused)])


class _Telling(Faults):
    """Errors that nobody caught go into the journal."""

    def __init__(self, journal: Journal) -> None:
        super().__init__()
        self._journal = journal

    def add(self, kind: str, detail: str = "") -> None:
        super().add(kind, detail)
        self._journal.note("fault", kind, detail)


def main() -> None:
    """Run until killed."""
    home, number = Path(sys.argv[1]), int(sys.argv[2])
    journal = Journal(home / "journal")
    faults = _Telling(journal)
    prepare_application()
    hands = Hands(Shelf(home / "documents", {}, home), number)
    tasks, weights = zip(*TASKS, strict=True)
    chance = random.Random(number)  # noqa: S311
    task = getattr(tasks_module, sys.argv[3]) if sys.argv[3:] else chance.choices(tasks, weights)[0]
    journal.note("task", task.__name__, os.getpid())
    QTimer.singleShot(200, faults.install)
    player = Player(journal, hands, task(hands, journal, number))
    run_program([])
    del player


if __name__ == "__main__":
    main()
