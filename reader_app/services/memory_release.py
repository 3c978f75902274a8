"""Giving freed memory back to the system."""

import ctypes
import os
import sys
from contextlib import suppress
from pathlib import Path

_WORTH_BYTES = 150 * 2**20
"""Grown by less since the last time, the process is let be: what was given back is taken again slowly."""


class MemoryRelease:
    """Lets the C library give back what lies free in its pools, when that has become much.

    The GNU library keeps pools of up to 64 MB for the threads that ever allocated, and gives back only
    what lies free at their ends: after minutes of translating and matching that was several hundred MB.
    """

    def __init__(self) -> None:
        """Nothing was given back yet."""
        self._after = 0

    def release(self) -> bool:
        """Give back, which takes some 100 ms: not for the window's thread. Tells whether it was worth it."""
        if sys.platform != "linux" or _resident_bytes() - self._after < _WORTH_BYTES:
            return False
        with suppress(OSError, AttributeError):  # another C library, which has no such pools
            ctypes.CDLL(None).malloc_trim(0)
        self._after = _resident_bytes()
        return True


def _resident_bytes() -> int:
    """What the process holds in memory; Linux."""
    pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE")
