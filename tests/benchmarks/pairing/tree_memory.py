"""Peak memory of a process and all below it, by looking every half second (Linux; elsewhere 0)."""

import contextlib
import threading
from collections import defaultdict
from pathlib import Path
from types import TracebackType
from typing import Self

_PROC = Path("/proc")
_SECONDS = 0.5


class TreeMemory:
    """Watches while its block runs."""

    def __init__(self, process: int) -> None:
        """Watch this process and its children."""
        self._process = process
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._watch)
        self.whole = 0.0
        """MB of all processes together, shared pages counted once a process."""
        self.first = 0.0
        """MB of the process itself."""

    def __enter__(self) -> Self:
        """Begin."""
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End."""
        self._ended.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._ended.wait(_SECONDS):
            memory, children = _processes()
            below = [self._process]
            for process in below:
                below += children[process]
            self.whole = max(self.whole, sum(memory.get(process, 0.0) for process in below))
            self.first = max(self.first, memory.get(self._process, 0.0))


def _processes() -> tuple[dict[int, float], dict[int, list[int]]]:
    """MB of each process, and the children of each."""
    memory: dict[int, float] = {}
    children: dict[int, list[int]] = defaultdict(list)
    for folder in _PROC.glob("[0-9]*") if _PROC.is_dir() else ():
        with contextlib.suppress(OSError, IndexError, ValueError):
            lines = (folder / "status").read_text().splitlines()
            cells = dict(line.split(":", 1) for line in lines if ":" in line)
            memory[int(folder.name)] = int(cells.get("VmRSS", "0 kB").split()[0]) / 1024
            children[int(cells["PPid"])].append(int(folder.name))
    return memory, children
