"""Paths in a database: names in an old encoding are bytes that make no text, and are kept all the same."""

import os
from pathlib import Path

StoredPath = str | bytes


def stored_path(path: Path | None) -> StoredPath:
    """A path for a column: text, or bytes where its name is no valid Unicode; empty for none."""
    if path is None:
        return ""
    try:
        str(path).encode()
    except UnicodeEncodeError:
        return os.fsencode(path)
    return str(path)


def read_path(stored: StoredPath) -> Path | None:
    """The path in a column, or none."""
    return Path(os.fsdecode(stored)) if stored else None
