"""Reads the bytes of a file the user named, or says in one sentence why not."""

import hashlib
import os
import stat
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from reader_app.domain.errors import UnreadableDocumentError

MAX_BYTES = 64 * 1024 * 1024
"""Files over this are refused unread: some 35 million Arabic letters, more than a library shelf of books."""
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class FileBytes:
    """A file's bytes with what is shown of their origin."""

    path: Path
    data: bytes
    sha256: str
    modified: datetime


def read_bytes(path: Path) -> FileBytes:
    """The whole file, read once and unchanged meanwhile. Raises `UnreadableDocumentError`."""
    name = shown_name(path)
    try:
        before = path.stat()
        _check_kind(before, name)
        # not blocking: a pipe put there after the check must not stop us
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        try:
            opened = os.fstat(handle)
            _check_kind(opened, name)
            data = _read_all(handle, opened.st_size + 1)
            after = os.fstat(handle)
        finally:
            os.close(handle)
        later = path.stat()
    except FileNotFoundError:
        raise UnreadableDocumentError("missing", f"There is no file “{name}”.") from None
    except PermissionError:
        raise UnreadableDocumentError("unreadable", f"You have no permission to read “{name}”.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its name is not valid"
        raise UnreadableDocumentError("unreadable", f"“{name}” cannot be read: {reason}.") from None
    if len(data) != opened.st_size or len({_identity(found) for found in (before, opened, after, later)}) > 1:
        raise UnreadableDocumentError("changed", f"“{name}” changed while it was being read; open it again.")
    return FileBytes(
        path=path,
        data=data,
        sha256=hashlib.sha256(data).hexdigest(),
        modified=datetime.fromtimestamp(after.st_mtime, UTC),
    )


def shown_name(path: Path) -> str:
    """The file's name as one line without control characters, for sentences to the user."""
    return "".join(char if char.isprintable() else "\ufffd" for char in path.name or str(path))


def _check_kind(found: os.stat_result, name: str) -> None:
    """Raise unless it is a regular file of a size that can be read."""
    if stat.S_ISDIR(found.st_mode):
        raise UnreadableDocumentError("folder", f"“{name}” is a folder, not a document.")
    if not stat.S_ISREG(found.st_mode):
        raise UnreadableDocumentError("unreadable", f"“{name}” is a device or a pipe, not a document.")
    if found.st_size == 0:
        raise UnreadableDocumentError("empty", f"“{name}” is empty.")
    if found.st_size > MAX_BYTES:
        size, limit = found.st_size / 1e6, MAX_BYTES / 1e6
        raise UnreadableDocumentError(
            "too-large", f"“{name}” is too large: {size:.0f} MB, where {limit:.0f} MB can be read."
        )


def _identity(found: os.stat_result) -> tuple[int, int, int, int]:
    """What stays the same as long as nobody writes to the file or puts another in its place."""
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns


def _read_all(handle: int, limit: int) -> bytes:
    """All bytes of an open file, or `limit` of them."""
    chunks: list[bytes] = []
    left = limit
    while left > 0 and (chunk := os.read(handle, min(_CHUNK, left))):
        chunks.append(chunk)
        left -= len(chunk)
    return b"".join(chunks)
