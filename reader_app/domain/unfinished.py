"""Unfinished files and folders, told apart from those that a process left behind that is gone."""

import os
import shutil
import stat
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

PAGES = "muqabala-pages-"
"""What the folders are called in which pages are put together: they hold the text of documents."""
_YOUNG_SECONDS = 2.0
"""So long nobody touches what another process has just made and is about to hold."""


def hold(handle: int) -> None:
    """Mark an open file or folder as being worked on, for as long as the handle and the process live."""
    if sys.platform != "win32":  # there an open file cannot be removed by anybody anyway
        import fcntl

        with suppress(OSError):  # a file system without locks: others wait for it to grow old
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def clear_unfinished(folder: Path, pattern: str) -> None:
    """Remove files and folders of these names that nobody works on any more."""
    with suppress(OSError):
        for path in list(folder.glob(pattern)):
            with suppress(OSError):
                _clear(path)


def clear_temporary(prefix: str) -> None:
    """Remove what a killed process left among the system's temporary files."""
    clear_unfinished(Path(tempfile.gettempdir()), f"{prefix}*")


@contextmanager
def temporary_folder(prefix: str) -> Iterator[Path]:
    """An empty folder, gone afterwards; what a killed process left of the same prefix goes first."""
    clear_temporary(prefix)
    with tempfile.TemporaryDirectory(prefix=prefix, ignore_cleanup_errors=True) as name:
        handle = os.open(name, os.O_RDONLY) if os.name == "posix" else None
        try:
            if handle is not None:
                hold(handle)
            yield Path(name)
        finally:
            if handle is not None:
                os.close(handle)


def _clear(path: Path) -> None:
    """Remove one, unless it is another user's, young, or held."""
    found = path.lstat()
    if stat.S_ISLNK(found.st_mode) or time.time() - found.st_mtime < _YOUNG_SECONDS:
        return
    if sys.platform == "win32":
        if stat.S_ISREG(found.st_mode):
            path.unlink()
        return
    import fcntl

    if found.st_uid != os.getuid():
        return
    handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if stat.S_ISDIR(found.st_mode):
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink()
    finally:
        os.close(handle)
