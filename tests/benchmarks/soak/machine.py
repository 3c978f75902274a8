"""When a processor stood still, as those of a virtual machine do: seen by a process that is tied to it."""

import ctypes
import os
import subprocess
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from operator import itemgetter
from tempfile import TemporaryFile

_NAP_SECONDS = 0.005
_NOTED_SECONDS = 0.02
_TICK_MS = 1000 / os.sysconf("SC_CLK_TCK")
"""The steps in which the system counts the time that it was stolen."""


class Machine:
    """A process for each processor that only wakes up; if it did so late, nobody's program was to blame.

    It also tells when the system's own count of stolen time grew: a host that is busy takes a processor
    away for a few milliseconds at a time, again and again.
    """

    def __init__(self) -> None:
        """Start watching."""
        # Into files: nobody reads while it goes on, and whoever writes into a pipe that is full stands still.
        processors = sorted(os.sched_getaffinity(0))
        self._told = {processor: TemporaryFile("w+") for processor in processors}  # noqa: SIM115  ended by `stop`
        self._children = {
            processor: subprocess.Popen(
                [sys.executable, "-I", "-S", __file__, str(processor)],
                stdout=told,
                stdin=subprocess.PIPE,
                text=True,
            )
            for processor, told in self._told.items()
        }
        self._library = ctypes.CDLL(None)
        self._pauses: dict[int, list[tuple[float, float]]] = {}
        self._stolen: dict[int, list[tuple[float, float]]] = {}

    def processor(self) -> int:
        """The one that the calling thread runs on."""
        return int(self._library.sched_getcpu())

    def stop(self) -> None:
        """End it and read what it saw."""
        for processor, child in self._children.items():
            child.communicate("\n")
            with self._told[processor] as file:
                file.seek(0)
                told = [(kind, float(one), float(other)) for kind, one, other in map(str.split, file)]
            self._pauses[processor] = [(one, other) for kind, one, other in told if kind == "pause"]
            self._stolen[processor] = [(one, other) for kind, one, other in told if kind == "stolen"]

    @property
    def processors(self) -> frozenset[int]:
        """All that are watched."""
        return frozenset(self._told)

    @property
    def pauses(self) -> list[tuple[float, float]]:
        """Start and end of each pause, in seconds of `time.perf_counter`; known after `stop`."""
        return [pause for pauses in self._pauses.values() for pause in pauses]

    @property
    def stolen_seconds(self) -> float:
        """What the host took away, of all processors together; known after `stop`."""
        return sum(took for times in self._stolen.values() for _at, took in times) / 1000

    def share_taken(self, start: float, end: float) -> float:
        """What the host took between two moments, as a share of all processors' time; known after `stop`."""
        took = sum(self._stolen_between(processor, start, end) for processor in self._stolen)
        return took / 1000 / ((end - start) * len(self._stolen))

    def paused(self, start: float, end: float, processors: Iterable[int]) -> float:
        """Milliseconds between two moments for which one of these stood still, the longest of them.

        Of stolen time, which is counted in steps, a step less than was counted.
        """
        found = [0.0]
        for one in processors:
            found.append(
                1000 * sum(max(0.0, min(end, last) - max(start, first)) for first, last in self._pauses[one])
            )
            found.append(self._stolen_between(one, start, end) - _TICK_MS)
        return min(max(found), 1000 * (end - start))

    def _stolen_between(self, processor: int, start: float, end: float) -> float:
        """Milliseconds; an hour has some 100,000 entries, and thousands of stalls ask."""
        times = self._stolen[processor]
        first = bisect_left(times, start, key=itemgetter(0))
        last = bisect_right(times, end, key=itemgetter(0))
        return sum(took for _at, took in times[first:last])


def _watch(processor: int) -> None:
    """Print the pauses of a processor until something comes in on standard input."""
    import select
    import time

    os.sched_setaffinity(0, {processor})
    schedule = os.open("/proc/self/schedstat", os.O_RDONLY)
    counts = os.open("/proc/stat", os.O_RDONLY)
    name = f"cpu{processor} ".encode()

    def stolen() -> float:
        said = os.pread(counts, 100_000, 0)
        return int(said[said.index(name) :].split(None, 9)[8]) * _TICK_MS

    def queued() -> float:
        return int(os.pread(schedule, 100, 0).split()[1]) / 1e9

    waited, taken = queued(), stolen()
    while True:
        begun = time.perf_counter()
        if select.select([0], [], [], _NAP_SECONDS)[0]:
            return
        now, before, waited = time.perf_counter(), waited, queued()
        pause = now - begun - _NAP_SECONDS - (waited - before)
        if pause > _NOTED_SECONDS:
            print("pause", now - pause, now, flush=True)
        before_taken, taken = taken, stolen()
        if taken > before_taken:
            print("stolen", now, taken - before_taken, flush=True)


if __name__ == "__main__":
    _watch(int(sys.argv[1]))
