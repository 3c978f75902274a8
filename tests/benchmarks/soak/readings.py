"""What a process has in hand: memory, handles, threads, objects."""

import ctypes
import gc
import os
import threading
from collections import Counter
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Reading:
    """The process at one moment, at rest."""

    minute: float
    resident: float
    """Megabytes of the process that are in memory."""
    own: float
    """Megabytes that only this process has (USS)."""
    heap: float
    """Megabytes that the allocator of C has given out, whatever it keeps for later."""
    children: float
    """Megabytes that only its children have."""
    child_count: int
    handles: int
    threads: int
    python_threads: int
    widgets: int
    """Qt objects under the windows there are."""
    objects: int
    """Objects that Python's collector knows."""

    def line(self) -> str:
        """A line of the report."""
        return (
            f"{self.minute:6.1f}  RSS {self.resident:6.1f}  USS {self.own:6.1f}  heap {self.heap:6.1f}  "
            f"children {self.child_count}: {self.children:6.1f} MB  handles {self.handles:3}  "
            f"threads {self.threads:2} ({self.python_threads} Python)  Qt objects {self.widgets:5}  "
            f"Python objects {self.objects:7}"
        )


def take_reading(minute: float, widgets: int) -> tuple[Reading, Counter[str]]:
    """The reading, and the objects by type."""
    children = _children(os.getpid())
    rollup = _rollup("self")
    kinds: Counter[str] = Counter(_name(type(thing)) for thing in gc.get_objects())
    reading = Reading(
        minute=minute,
        resident=rollup[0],
        own=rollup[1],
        heap=_heap(),
        children=sum(_rollup(str(child))[1] for child in children),
        child_count=len(children),
        handles=_count("/proc/self/fd") - 1,  # one of them is the listing's own
        threads=_count("/proc/self/task"),
        python_threads=threading.active_count(),
        widgets=widgets,
        objects=sum(kinds.values()) + gc.get_freeze_count(),  # those set aside are of no known kind
    )
    return reading, kinds


def handle_names() -> Counter[str]:
    """What the open handles lead to."""
    names: Counter[str] = Counter()
    for entry in Path("/proc/self/fd").iterdir():
        try:
            target = str(entry.readlink())
        except OSError:
            continue
        names[target.partition(":[")[0]] += 1
    return names


class _MallInfo(ctypes.Structure):
    """What `mallinfo2` of glibc tells."""

    _fields_ = tuple(
        (name, ctypes.c_size_t)
        for name in (
            "arena", "ordblks", "smblks", "hblks", "hblkhd",
            "usmblks", "fsmblks", "uordblks", "fordblks", "keepcost",
        )
    )  # fmt: skip


def _heap() -> float:
    tell = getattr(ctypes.CDLL(None), "mallinfo2", None)
    if tell is None:
        return 0.0
    tell.restype = _MallInfo
    info = tell()
    return float(info.uordblks + info.hblkhd) / 1e6


def _count(folder: str) -> int:
    return sum(1 for _ in Path(folder).iterdir())


def _name(kind: type) -> str:
    return f"{kind.__module__}.{kind.__qualname__}"


def _rollup(process: str) -> tuple[float, float]:
    """Resident megabytes, and those that nobody shares; zero for a process that is gone."""
    resident = own = 0
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0.0, 0.0
    for line in lines:
        words = line.split()
        if words[0] == "Rss:":
            resident = int(words[1])
        elif words[0] in ("Private_Clean:", "Private_Dirty:", "Private_Hugetlb:"):
            own += int(words[1])
    return resident / 1024, own / 1024


def _children(process: int) -> list[int]:
    """All processes that this one started, and those that they started."""
    found: list[int] = []
    try:
        for task in Path(f"/proc/{process}/task").iterdir():
            started = [int(number) for number in (task / "children").read_text(encoding="ascii").split()]
            for child in started:
                found += [child, *_children(child)]
    except OSError:
        return found  # it has just ended
    return found
