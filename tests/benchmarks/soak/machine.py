"""When the whole machine stood still, as a virtual one does: seen by another process."""

import os
import subprocess
import sys

_NAP_SECONDS = 0.005
_NOTED_SECONDS = 0.02


class Machine:
    """A process that does nothing but wake up; when it woke up late, nobody's program was to blame."""

    def __init__(self) -> None:
        """Start watching."""
        self._child = subprocess.Popen(
            [sys.executable, "-I", "-S", __file__], stdout=subprocess.PIPE, stdin=subprocess.PIPE, text=True
        )
        self._pauses: list[tuple[float, float]] = []

    def stop(self) -> None:
        """End it and read what it saw."""
        out, _ = self._child.communicate("\n")
        for line in out.splitlines():
            start, end = line.split()
            self._pauses.append((float(start), float(end)))

    @property
    def pauses(self) -> list[tuple[float, float]]:
        """Start and end of each pause, in seconds of `time.perf_counter`; known after `stop`."""
        return self._pauses

    def paused(self, start: float, end: float) -> float:
        """Milliseconds of pauses between two moments."""
        return 1000 * sum(max(0.0, min(end, last) - max(start, first)) for first, last in self._pauses)


def _watch() -> None:
    """Print the pauses until something comes in on standard input."""
    import select
    import time

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
    _watch()
