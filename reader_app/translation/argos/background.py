"""Threads that give way to the window."""

import os
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import TypeVar

T = TypeVar("T")

_NICER, _NICEST = 10, 19


def made_in_background(make: Callable[[], T]) -> T:
    """What `make` makes, called in a thread of low priority; the threads that it starts inherit that.

    Without it CTranslate2's threads take every core, and the window waits up to 80 ms for its turn instead
    of 25. Only Linux has priorities for single threads that are set this way; elsewhere it is just called.
    """
    if sys.platform != "linux":
        return make()

    def work() -> T:
        with suppress(OSError):  # a system that refuses is no worse off
            thread = threading.get_native_id()
            usual = os.getpriority(os.PRIO_PROCESS, thread)
            os.setpriority(os.PRIO_PROCESS, thread, min(_NICEST, usual + _NICER))
        return make()

    with ThreadPoolExecutor(1, "pack-loader") as loader:
        return loader.submit(work).result()
