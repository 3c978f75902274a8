"""Drives the window through scenes in a random order that a seed decides, and takes readings at rest."""

import random
import re
import threading
import traceback
from collections import Counter
from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QApplication

from reader_app.gui.main_window import MainWindow
from tests.benchmarks.soak import reading_scenes as reading
from tests.benchmarks.soak import writing_scenes as writing
from tests.benchmarks.soak.faults import Faults
from tests.benchmarks.soak.hands import Hands, Scene, Step
from tests.benchmarks.soak.heartbeat import Heartbeat
from tests.benchmarks.soak.readings import Reading, take_reading
from tests.benchmarks.translation_window.documents import write_document

_STEP_MS = 15
_PATIENCE_SECONDS = 180.0
"""What is waited for longer has not come."""

SCENES: tuple[tuple[Callable[[Hands], Scene], int], ...] = (
    (reading.open_one, 6),
    (reading.open_pair, 6),
    (reading.open_sample, 2),
    (reading.open_recent, 1),
    (reading.paste, 1),
    (reading.reload_files, 1),
    (reading.read, 10),
    (reading.search, 4),
    (reading.walk_links, 4),
    (reading.change_view, 5),
    (reading.look_up, 2),
    (reading.change_theme, 2),
    (reading.change_engine, 1),
    (reading.change_language, 1),
    (reading.second_window, 1),
    (reading.resize, 1),
    (reading.look_around, 2),
    (reading.close_document, 2),
    (reading.cancel, 1),
    (writing.translate, 5),
    (writing.correct, 3),
    (writing.take_notes, 3),
    (writing.correct_links, 2),
    (writing.review_facts, 2),
    (writing.export, 5),
    (writing.write_memory, 1),
    (writing.bring_glossary, 1),
    (writing.install_pack, 1),
    (writing.change_file, 1),
)


class Driver(QObject):
    """One scene after another until the time is over; then the window is closed."""

    def __init__(self, hands: Hands, beat: Heartbeat, faults: Faults, seconds: float, every: float) -> None:
        super().__init__()
        self.readings: list[Reading] = []
        self.kinds: list[Counter[str]] = []
        self.played: Counter[str] = Counter()
        self._hands, self._beat, self._faults = hands, beat, faults
        self._order = random.Random(hands.chance.random())  # noqa: S311
        self._seconds, self._every = seconds, every
        self._begun = perf_counter()
        self._next_reading = every
        self._scene: Scene | None = None
        self._name = ""
        self._step: Step = 2.0
        self._since = perf_counter()
        self._banner = ""
        self._ended = False
        self.talks = False
        """Whether each scene is named as it begins."""
        self._timer = QTimer(self)
        self._timer.setInterval(_STEP_MS)
        self._timer.timeout.connect(self._go_on)

    def start(self) -> None:
        """Begin as soon as the event loop runs."""
        self._begun = self._since = perf_counter()
        self._timer.start()

    @property
    def minutes(self) -> float:
        """How long it has been going on."""
        return (perf_counter() - self._begun) / 60

    def _go_on(self) -> None:
        try:
            self._look_at_banner()
            if self._waiting():
                return
            self._step = next(self._scene) if self._scene is not None else self._begin_scene()
        except StopIteration:
            self._scene = None
            self._step = self._hands.chance.uniform(0.0, 0.5)
        except Exception as error:  # noqa: BLE001  a scene that cannot go on is told of, the next one follows
            self._faults.add(f"scene {self._name}: {error!r}"[:200], traceback.format_exc())
            self._scene, self._step = None, 0.5
        self._since = perf_counter()

    def _waiting(self) -> bool:
        waited = perf_counter() - self._since
        if isinstance(self._step, float | int):
            return waited < self._step
        if self._step():
            return False
        if waited < _PATIENCE_SECONDS:
            return True
        self._faults.add(f"scene {self._name} waited in vain", self._situation())
        self._scene = self._hands.close_dialogs()
        return False

    def _situation(self) -> str:
        """Where the scene is and what the window is doing."""
        session, scene = self._hands.session, self._scene
        while scene is not None and getattr(scene, "gi_yieldfrom", None) is not None:
            scene = scene.gi_yieldfrom  # type: ignore[attr-defined]
        frame = getattr(scene, "gi_frame", None)
        place = f"{frame.f_code.co_qualname}:{frame.f_lineno}" if frame is not None else "?"
        jobs = [thread.name for thread in threading.enumerate()]
        left = session.left.source.path if session.left is not None else None
        window = self._hands.window
        off = [name for name, action in window.actions_by_name.items() if not action.isEnabled()]
        return (
            f"at {place}; dialog {self._hands.dialog}; popup {QApplication.activePopupWidget()}; "
            f"open {left}; busy {session.busy}; threads {jobs}; "
            f"banner {window.banner.message!r}; actions off {off}"
        )

    def _begin_scene(self) -> Step:
        seconds = perf_counter() - self._begun
        if self._ended:
            return 1.0
        if seconds >= self._next_reading or seconds >= self._seconds:
            self._next_reading = seconds + self._every
            self._name, self._scene = "reading", self._rest(last=seconds >= self._seconds)
        else:
            scenes, weights = zip(*SCENES, strict=True)
            chosen = self._order.choices(scenes, weights)[0]
            self._name, self._scene = chosen.__name__, chosen(self._hands)
        self.played[self._name] += 1
        if self.talks:
            print(f"{seconds:7.1f} {self._name}", flush=True)
        self._beat.doing = self._name
        return 0.0

    def _rest(self, *, last: bool) -> Scene:
        """Always the same: a short Arabic document, new to the engine, translated, and nothing going on."""
        hands = self._hands
        yield from hands.close_dialogs()
        hands.session.cancel()
        yield lambda: hands.idle
        hands.window.settings.keeper.restore_defaults()
        hands.post(hands.window.actions_by_name["close"].trigger)
        yield lambda: hands.session.left is None and hands.idle
        number = len(self.readings)
        file = write_document(hands.shelf.folder / f"reading {number}.txt", 12, seed=100 + number)
        hands.drop([file])
        yield lambda: hands.shows(file) and hands.idle
        yield 2.0
        yield lambda: hands.idle
        self._take_reading()
        if last:
            self._ended = True
            hands.post(hands.window.actions_by_name["quit"].trigger)
            yield 1.0

    def _take_reading(self) -> None:
        self._beat.pause()
        objects = sum(
            len(widget.findChildren(QObject))
            for widget in QApplication.topLevelWidgets()
            if widget.parent() is None
        )
        reading, kinds = take_reading(self.minutes, objects)
        self.readings.append(reading)
        self.kinds.append(kinds)
        print(f"{reading.line()}  stalls {len(self._beat.stalls)}", flush=True)
        self._beat.resume()

    def _look_at_banner(self) -> None:
        window = next((w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)), None)
        if window is None or not window.isVisible():
            return
        message = window.banner.message
        if _says_no_pack(message):
            return  # the engine that a scene has chosen does not know the next document's language
        if message and message != self._banner and window.banner.property("tone") == "error":
            self._faults.add(f"banner in {self._name}: {message}"[:200])
        self._banner = message


def _says_no_pack(message: str) -> bool:
    """Whether this is what an engine without the pack has to say, in the language of the window."""
    forms = ("The engine “{0}” has no pack from {1} ({2}).", "The engine “{0}” has no pack for {1}.")
    parts = (re.split(r"\{\d\}", QCoreApplication.translate("Errors", form)) for form in forms)
    return any(all(part in message for part in form) for form in parts)
