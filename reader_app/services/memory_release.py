"""Giving freed memory back to the system."""

import ctypes
import sys
from contextlib import suppress


def release_memory() -> None:
    """Let the C library give back what lies free in its pools; some 100 ms, so not for the window's thread.

    The GNU library keeps pools of up to 64 MB for the threads that ever allocated, and gives back only
    what lies free at their ends: after minutes of translating and matching that was several hundred MB.
    """
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):  # another C library, which has no such pools
            ctypes.CDLL(None).malloc_trim(0)
