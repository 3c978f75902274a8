"""When a processor stood still, as those of a virtual machine do: seen by a process that is tied to it."""

import ctypes
import os
import subprocess
import sys
from collections.abc import Iterable

_NAP_SECONDS = 0.005
_NOTED_SECONDS = 0.02


class Machine:
    """A process for each processor that only wakes up; if it did so late, nobody's program was to blame."""

    def __init__(self) -> None:
        """Start watching."""
        self._children = {
            processor: subprocess.Popen(
                [sys.executable, "-I", "-S", __file__, str(processor)],
                stdout=subprocess.PIPE,
                stdin=subprocess.PIPE,
                text=True,
            )
            for processor in sorted(os.sched_getaffinity(0))
        }
        self._library = ctypes.CDLL(None)
        self._pauses: dict[int, list[tuple[float, float]]] = {}

    def processor(self) -> int:
        """The one that the calling thread runs on."""
        return int(self._library.sched_getcpu())

    def stop(self) -> None:
        """End it and read what it saw."""
        for processor, child in self._children.items():
            out, _ = child.communicate("\n")
            lines = (line.split() for line in out.splitlines())
            self._pauses[processor] = [(float(start), float(end)) for start, end in lines]

    @property
    def pauses(self) -> list[tuple[float, float]]:
        """Start and end of each pause, in seconds of `time.perf_counter`; known after `stop`."""
        return [pause for pauses in self._pauses.values() for pause in pauses]

    def paused(self, start: float, end: float, processors: Iterable[int]) -> float:
        """Milliseconds between two moments for which one of these stood still, the longest of them."""
        return max(
            1000 * sum(max(0.0, min(end, last) - max(start, first)) for first, last in self._pauses[one])
            for one in processors
        )


def _watch(processor: int) -> None:
    """Print the pauses of a processor until something comes in on standard input."""
    import select
    import time

    os.sched_setaffinity(0, {processor})
    schedule = os.open("/proc/self/schedstat", os.O_RDONLY)

    def queued() -> float:
        return int(os.pread(schedule, 100, 0).split()[1]) / 1e9

    waited = queued()
    while True:
        begun = time.perf_counter()
        if select.select([0], [], [], _NAP_SECONDS)[0]:
            return
        now, before, waited = time.perf_counter(), waited, queued()
        pause = now - begun - _NAP_SECONDS - (waited - before)
        if pause > _NOTED_SECONDS:
            print(now - pause, now, flush=True)


if __name__ == "__main__":
    _watch(int(sys.argv[1]))
