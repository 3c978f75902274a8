"""One program a user and desktop session: a later start leaves its files with the one that runs.

A lock tells whether one runs, and a folder takes the requests: a file each, put there whole, taken by
renaming it, which only one of sender and receiver can do. No socket is needed for it, on any system, and
nothing can be left over by a kill: the lock goes with its process.
"""

import contextlib
import json
import os
import stat
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from zlib import adler32, crc32

from reader_app.domain.starting import StartRequest
from reader_app.storage.held_lock import HeldLock

ANSWER_SECONDS = 1.0
"""How long a running program is waited for; one that hangs must not keep another from opening."""
_START_SECONDS = 5.0
"""How long one is waited for that was started this short a while ago and is not up yet."""
_LOOK_AGAIN_SECONDS = 0.004
_STALE_SECONDS = 10.0
_MOST_BYTES = 1_000_000
_ENDING = ".request"


def session_key(environment: Mapping[str, str], data: Path) -> str:
    """A name for this screen and this user's data: programs that differ in one are not the same.

    Checksums, not hashlib: that loads OpenSSL, a hundredth of the start.
    """
    names = ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY")
    told = "\0".join([*(environment.get(name, "") for name in names), str(data)])
    told_bytes = told.encode("utf-8", "surrogateescape")
    return f"{crc32(told_bytes):08x}{adler32(told_bytes):08x}"


class FileInbox:
    """A `StartInbox` of files in a folder that only this user can read."""

    def __init__(self, folder: Path) -> None:
        """Name the folder, which is made when it is first needed."""
        self._root = folder
        self._lock = HeldLock(folder / "lock")
        self._ready = folder / "ready"
        self._ours = False

    @property
    def folder(self) -> Path | None:
        """The folder to watch; none when it is another program's, or cannot be had."""
        return self._root / "inbox" if self._ours else None

    def claim(self) -> bool:
        """Become the program that others hand their files to; tells whether one is running already.

        Where nothing can be kept, every start is by itself.
        """
        try:
            _make_private(self._root)
            (self._root / "inbox").mkdir(mode=0o700, exist_ok=True)
            self._ours = self._lock.take()
            if not self._ours:
                return True
            self._ready.unlink(missing_ok=True)
            os.utime(self._lock.path)
        except OSError:
            self.close()
        return False

    def ready(self) -> None:
        """Tell later starts that requests are being taken."""
        if self._ours:
            with contextlib.suppress(OSError):
                self._ready.touch(mode=0o600)

    def hand_over(self, request: StartRequest, seconds: float = ANSWER_SECONDS) -> bool:
        """Leave a request with the running program; false when it did not take it in time."""
        inbox = self._root / "inbox"
        name = f"{time.time_ns()}-{os.getpid()}"
        try:
            part, whole = inbox / f"{name}.part", inbox / f"{name}{_ENDING}"
            part.write_text(_to_json(request), encoding="utf-8")
            part.rename(whole)
        except OSError:
            return False
        began = time.monotonic()
        while time.monotonic() < began + (seconds if not self._is_starting() else _START_SECONDS):
            if not whole.exists():
                return True
            time.sleep(_LOOK_AGAIN_SECONDS)
        try:
            whole.unlink()
        except OSError:
            return True  # it was taken in the last moment
        return False

    def requests(self) -> tuple[StartRequest, ...]:
        """Take all that have arrived, oldest first; what nobody waits for any more is thrown away."""
        inbox, found = self.folder, []
        if inbox is None:
            return ()
        with contextlib.suppress(OSError):
            for path in sorted(inbox.glob(f"*{_ENDING}")):
                request = _taken(path)
                if request is not None:
                    found.append(request)
        return tuple(found)

    def close(self) -> None:
        """Be found no more."""
        if self._ours:
            self._ours = False
            with contextlib.suppress(OSError):
                self._ready.unlink(missing_ok=True)
        self._lock.release()

    def _is_starting(self) -> bool:
        """Whether the running program has not been up for long, and is not ready."""
        try:
            began = self._lock.path.stat().st_mtime
        except OSError:
            return False
        return not self._ready.exists() and 0 <= time.time() - began < _START_SECONDS


def _make_private(folder: Path) -> None:
    """Make a folder for this user alone; raises `OSError` when somebody else could write to it."""
    for one in (folder.parent.parent, folder.parent, folder):  # who owns a parent can swap the folder
        one.mkdir(parents=True, mode=0o700, exist_ok=True)
        if os.name == "posix":
            found = one.lstat()
            if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.getuid() or found.st_mode & 0o022:
                raise PermissionError(one)


def _taken(path: Path) -> StartRequest | None:
    """The request in a file, which is gone then; none when it was taken back, is stale or makes no sense."""
    taken = path.with_suffix(".taken")
    try:
        path.rename(taken)
        found = taken.stat()
        stale = time.time() - found.st_mtime > _STALE_SECONDS
        text = "" if stale or found.st_size > _MOST_BYTES else taken.read_text(encoding="utf-8")
        taken.unlink()
        return _from_json(json.loads(text)) if text else None
    except (OSError, ValueError, TypeError, AttributeError):
        return None


def _to_json(request: StartRequest) -> str:
    # ASCII alone: names that are no valid Unicode come through as well.
    return json.dumps(
        {
            "files": [str(file) for file in request.files],
            "new_window": request.new_window,
            "activation": request.activation,
        }
    )


def _from_json(told: Mapping[str, Any]) -> StartRequest:
    files = tuple(Path(str(name)) for name in told.get("files", ()))
    return StartRequest(files, told.get("new_window") is True, str(told.get("activation", "")))
