"""A lock on a file that ends with its process, however that ends."""

import errno
import os
import sys
from pathlib import Path


class HeldLock:
    """A lock that one process has at a time; the system frees it when the process is gone."""

    def __init__(self, path: Path) -> None:
        """Name the file; its folder must exist when the lock is taken."""
        self.path = path
        self._handle: int | None = None

    def take(self) -> bool:
        """Take the lock if nobody has it; tells whether it is ours. Raises `OSError` without its folder."""
        handle = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
        if _locked(handle):
            self._handle = handle
            return True
        os.close(handle)
        return False

    def release(self) -> None:
        """Let others have it; the file stays."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


def _locked(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in {errno.EACCES, errno.EAGAIN, errno.EDEADLK}:
            return False
        os.close(handle)
        raise  # a file system without locks: nobody holds one there
    return True
