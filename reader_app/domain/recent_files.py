"""The Protocol of the system's list of recent files, which other programs read."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol


class SystemRecentFiles(Protocol):
    """Names files in the system's list; nothing of it raises, since no work depends on it."""

    def add(self, files: Sequence[Path]) -> None:
        """List files as opened just now."""
        ...

    def forget(self) -> None:
        """Take from the list what only this program has put there."""
        ...
