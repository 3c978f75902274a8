"""How long the GUI thread keeps somebody waiting, what it did then, and whether it had the processor."""

import faulthandler
import os
import re
import threading
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter, sleep

from PySide6.QtCore import QObject, Qt, QTimer

from tests.benchmarks.soak.machine import Machine

_TICK_MS = 5
_LOOK_SECONDS = 0.01
_LATE_SECONDS = 0.03
"""From so late on the stacks are looked at."""
NOTED_MS = 50.0
SPELL_SECONDS = 10.0
_CALM_SHARE = 0.01
"""A host that takes less than this of the processors' time leaves them alone."""
_THREAD = re.compile(r"hread (0x[0-9a-f]+)")
_PLACE = re.compile(r'  File "(.*)", line (\d+) in (.*)')


@dataclass(slots=True)
class Stall:
    """One time the event loop did not turn."""

    at: float
    wall: float
    """Milliseconds from when the beat was due."""
    own: float
    """Milliseconds of processor time of the GUI thread meanwhile."""
    queued: float
    """Milliseconds in which it could have run and other programs had the processors."""
    others_queued: float
    """The same for that of the program's other threads which waited longest: it may hold a lock meanwhile."""
    doing: str
    """What the driver was doing."""
    stacks: Counter[str] = field(default_factory=Counter)
    """Where the GUI thread was, with how often it was seen there."""
    beside: Counter[str] = field(default_factory=Counter)
    """Where other threads were."""
    processors: frozenset[int] = frozenset()
    """Where the GUI thread ran at the beat before and when it was back."""
    paused: float = 0.0
    """Milliseconds in which that processor stood still, as a process tied to it saw it."""
    paused_beside: float = 0.0
    """The same for the processor, of all there are, that stood still longest."""

    @property
    def judged(self) -> float:
        """The stall without the time in which the machine was busy with others or stood still."""
        return max(0.0, self.wall - max(self.queued, self.paused))

    @property
    def calm(self) -> float:
        """What is left if the thread that was kept waiting longest held what this one waited for."""
        asleep = max(0.0, self.judged - self.own)
        return self.judged - min(asleep, max(self.others_queued, self.paused_beside))

    @property
    def cause(self) -> str:
        """Where it was most often."""
        return self.stacks.most_common(1)[0][0] if self.stacks else "(not seen)"


class Heartbeat(QObject):
    """Beats in the GUI thread; a thread beside it looks where the GUI thread is when a beat is late."""

    def __init__(self) -> None:
        super().__init__()
        self.stalls: list[Stall] = []
        self.doing = ""
        self.beats = 0
        self.begun = self.ended = 0.0
        """In seconds of `time.perf_counter`."""
        self._main = threading.get_ident()
        self._clock = _Clock()
        self._stacks = _Stacks()
        self._last = perf_counter()
        self._paused = True
        self._seen: tuple[Counter[str], Counter[str]] = (Counter(), Counter())
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._beat)
        self._stop = threading.Event()
        self.machine = Machine()
        self._processor = self.machine.processor()
        self._watcher = threading.Thread(target=self._watch, name="soak-watch", daemon=True)

    def start(self) -> None:
        """Begin."""
        self.begun = perf_counter()
        self.resume()
        self._timer.start()
        self._watcher.start()

    def stop(self) -> None:
        """End."""
        self.ended = perf_counter()
        self._timer.stop()
        self._stop.set()
        self._watcher.join()
        self.machine.stop()
        for stall in self.stalls:
            begun = stall.at - stall.wall / 1000
            stall.paused = self.machine.paused(begun, stall.at, stall.processors)
            stall.paused_beside = self.machine.paused(begun, stall.at, self.machine.processors)
        self._clock.close()
        self._stacks.close()

    def pause(self) -> None:
        """Look away while the measuring itself holds the GUI thread."""
        self._paused = True

    def resume(self) -> None:
        """Look again."""
        self._clock.read()
        self._seen = (Counter(), Counter())
        self._last = perf_counter()
        self._paused = False

    def over(self, milliseconds: float) -> list[Stall]:
        """The stalls that count for longer than this."""
        return [stall for stall in self.stalls if stall.judged > milliseconds]

    def calm_spells(self) -> list[tuple[float, float]]:
        """The spells in which the host left the processors alone; known after `stop`."""
        count = int((self.ended - self.begun) / SPELL_SECONDS)
        starts = [self.begun + number * SPELL_SECONDS for number in range(count)]
        spells = [(start, start + SPELL_SECONDS) for start in starts]
        return [spell for spell in spells if self.machine.share_taken(*spell) < _CALM_SHARE]

    def _beat(self) -> None:
        if self._paused:
            return
        now = perf_counter()
        late = (now - self._last) * 1000 - _TICK_MS
        own, queued = self._clock.read()
        if late > NOTED_MS:
            (stacks, beside), self._seen = self._seen, (Counter(), Counter())
            others = self._clock.others()
            stall = Stall(now, late, own, queued, others, self.doing, stacks, beside)
            stall.processors = frozenset((self._processor, self.machine.processor()))
            self.stalls.append(stall)
        if self._seen[0] or self._seen[1]:
            self._seen = (Counter(), Counter())
        self._clock.forget_others()
        self.beats += 1
        self._processor = self.machine.processor()
        self._last = perf_counter()  # what has just been measured is not the program's

    def _watch(self) -> None:
        self._clock.watcher = str(threading.get_native_id())
        while not self._stop.is_set():
            sleep(_LOOK_SECONDS)
            if self._paused or perf_counter() - self._last < _LATE_SECONDS:
                continue
            self._clock.note_others()
            stacks, beside = self._seen
            own = threading.get_ident()
            for thread, lines in self._stacks.take().items():
                if thread == self._main:
                    stacks[_where(lines)] += 1
                elif thread != own:
                    beside[_where(lines, deep=2)] += 1


class _Stacks:
    """The stacks of all threads, as text.

    Frames themselves must not be held, as `sys._current_frames` does: with them their variables live on, and
    a painter that outlives its paint event brings the program down.
    """

    def __init__(self) -> None:
        self._file = os.fdopen(os.memfd_create("stacks"), "w+b", buffering=0)

    def take(self) -> dict[int, list[tuple[str, int, str]]]:
        """By thread: file, line and function, innermost first."""
        self._file.seek(0)
        self._file.truncate()
        faulthandler.dump_traceback(self._file, all_threads=True)
        self._file.seek(0)
        found: dict[int, list[tuple[str, int, str]]] = {}
        lines: list[tuple[str, int, str]] = []
        for line in self._file.read().decode("utf-8", "replace").splitlines():
            if thread := _THREAD.search(line):
                lines = found[int(thread[1], 16)] = []
            elif place := _PLACE.match(line):
                lines.append((place[1], int(place[2]), place[3]))
        return found

    def close(self) -> None:
        self._file.close()


class _Clock:
    """Processor time and run-queue waiting of the GUI thread since the last reading, in milliseconds.

    `schedstat` of a thread: nanoseconds run, nanoseconds runnable but not running, turns.
    """

    def __init__(self) -> None:
        self._thread = threading.get_native_id()
        self._file = os.open(f"/proc/self/task/{self._thread}/schedstat", os.O_RDONLY)
        self._before = self._now()
        self._others: dict[str, int] = {}
        self.watcher = ""

    def read(self) -> tuple[float, float]:
        now = self._now()
        ran, queued = now[0] - self._before[0], now[1] - self._before[1]
        self._before = now
        return ran / 1e6, queued / 1e6

    def note_others(self) -> None:
        """Begin to count how long other threads wait, unless that has begun."""
        self._others = self._others or self._queues()

    def forget_others(self) -> None:
        """Count anew the next time."""
        self._others = {}

    def others(self) -> float:
        """The longest that any other thread has waited since it was noted."""
        now = self._queues()
        waited = (value - self._others[thread] for thread, value in now.items() if thread in self._others)
        return max(waited, default=0) / 1e6

    def close(self) -> None:
        os.close(self._file)

    def _now(self) -> tuple[int, int]:
        ran, queued, _turns = os.pread(self._file, 100, 0).split()
        return int(ran), int(queued)

    def _queues(self) -> dict[str, int]:
        found = {}
        for task in os.listdir("/proc/self/task"):  # noqa: PTH208  in the GUI thread, too
            if task not in (str(self._thread), self.watcher):
                try:
                    found[task] = int(Path(f"/proc/self/task/{task}/schedstat").read_text().split()[1])
                except (OSError, IndexError):
                    continue
        return found


def _where(lines: list[tuple[str, int, str]], deep: int = 4) -> str:
    """The innermost place, and the innermost places of the program itself."""
    own = [line for line in lines if "/reader_app/" in line[0] and "/reader_app/app/" not in line[0]]
    shown = [*lines[:1], *(line for line in own[:deep] if line is not lines[0])]
    return " < ".join(f"{Path(file).stem}.{name}:{line}" for file, line, name in shown)
