"""Freed memory goes back to the system."""

import subprocess
import sys

import pytest

_PROGRAM = """
import ctypes, threading
from reader_app.services.memory_release import MemoryRelease

library = ctypes.CDLL(None)
library.malloc.restype = ctypes.c_void_p
library.free.argtypes = [ctypes.c_void_p]

def resident():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * 4096 // 1_000_000

def work():
    blocks = [library.malloc(100_000) for _ in range(3000)]
    for block in blocks:
        ctypes.memset(block, 1, 100_000)
    for block in blocks[:-1]:  # the last one keeps the pool from shrinking by itself
        library.free(block)

for _ in range(3):
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
before = resident()
release = MemoryRelease()
print(before, release.release(), resident(), release.release())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only the GNU C library has such pools")
def test_pools_of_threads_are_given_back() -> None:
    """What threads freed, and their pools kept, is the system's again; not twice for nothing."""
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM], capture_output=True, text=True, check=True, timeout=60
    )
    before, worth_it, after, again = done.stdout.split()
    assert int(before) > int(after) + 200
    assert (worth_it, again) == ("True", "False")
