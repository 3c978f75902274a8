"""Writing a file whole or not at all."""

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path

from reader_app.domain.errors import UnwritableOutputError
from reader_app.domain.progress import CancelToken
from reader_app.domain.unfinished import clear_unfinished, hold

_BESIDE = ".muqabala-{0}.tmp"
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_LOCKED = {errno.EACCES, errno.EPERM, errno.EROFS}


def render_to_file(render: Callable[[], bytes], target: Path, cancel: CancelToken) -> None:
    """Render and write the result to `target`; what cannot be written is said before the long work."""
    check_writable(target)
    data = render()
    cancel.check()
    write_atomically(target, data)


def check_writable(target: Path) -> None:
    """Raise `UnwritableOutputError` if it is plain already that `target` cannot be written."""
    try:
        _check(target)
    except OSError as error:  # from looking: a name too long, a folder that may not be entered
        raise _in_words(error, target) from error


def _check(target: Path) -> None:
    """Look at the target and its folder."""
    if target.is_dir():
        raise UnwritableOutputError(
            "is-folder", f"“{target.name}” is a folder; choose a file name inside it."
        )
    folder = target.parent
    if not folder.exists():
        raise UnwritableOutputError("missing-folder", f"The folder “{folder}” does not exist.")
    if not folder.is_dir():
        raise UnwritableOutputError("missing-folder", f"“{folder}” is not a folder.")
    if target.exists():
        if not os.access(target, os.W_OK):
            raise UnwritableOutputError(
                "read-only", f"“{target.name}” is write-protected; choose another name."
            )
        if not stat.S_ISREG(target.stat().st_mode):
            return
    if not os.access(folder, os.W_OK):
        raise UnwritableOutputError(
            "read-only", f"The folder “{folder}” may not be written to; choose another."
        )


def write_atomically(target: Path, data: bytes) -> None:
    """Write `data` to `target` through a file beside it, so that nobody ever sees half of it.

    A symbolic link stays one. Raises `UnwritableOutputError`; then `target` is as it was and nothing
    is left beside it.
    """
    check_writable(target)
    try:
        real = target.resolve()
        if real.exists() and not stat.S_ISREG(real.stat().st_mode):
            # A device or pipe is written to, never replaced by a file.
            with real.open("wb") as stream:
                stream.write(data)
        else:
            _replace(real, data)
    except OSError as error:
        raise _in_words(error, target) from error


def _replace(target: Path, data: bytes) -> None:
    """Write a new file beside `target` and put it in its place."""
    # A short name of its own: the target's may be as long as the file system allows.
    clear_unfinished(target.parent, _BESIDE.format("*"))
    beside = target.parent / _BESIDE.format(os.urandom(6).hex())
    # os.open applies the user's umask; tempfile would make the file private.
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        with os.fdopen(handle, "wb") as stream:
            hold(handle)
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if target.exists():
            beside.chmod(stat.S_IMODE(target.stat().st_mode))
        beside.replace(target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where folders can be opened (not on Windows)."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError:
        pass  # some network file systems refuse; the file itself is safe
    finally:
        os.close(handle)


def _in_words(error: OSError, target: Path) -> UnwritableOutputError:
    """The error as a sentence for a person, with its stable code."""
    if error.errno in _FULL:
        return UnwritableOutputError("disk-full", f"There is no room left on the disk of “{target.name}”.")
    if getattr(error, "winerror", None) in {5, 32, 33} and target.exists():
        return UnwritableOutputError("in-use", f"“{target.name}” is open in another program; close it there.")
    if error.errno in _LOCKED:
        return UnwritableOutputError("read-only", f"“{target}” may not be written to; choose another place.")
    if error.errno == errno.ENOENT:
        return UnwritableOutputError("missing-folder", f"The folder “{target.parent}” does not exist.")
    if error.errno == errno.ENAMETOOLONG:
        return UnwritableOutputError("name-too-long", "The file name is too long for this disk.")
    reason = error.strerror or "unknown reason"
    return UnwritableOutputError("unwritable", f"“{target.name}” could not be written ({reason}).")
