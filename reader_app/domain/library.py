"""What the program remembers between sessions, and the Protocol of where it is kept."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from reader_app.domain.matching import Corrections


@dataclass(frozen=True, slots=True)
class RecentFiles:
    """A document, or a pair of documents, that was open lately."""

    left: Path
    right: Path | None = None


class Library(Protocol):
    """Keeps recent files and the reader's corrections; every call is saved when it returns."""

    def recent(self) -> tuple[RecentFiles, ...]:
        """Files opened lately, newest first."""
        ...

    def add_recent(self, files: RecentFiles) -> None:
        """Remember files as opened just now."""
        ...

    def corrections(self, left_sha256: str, right_sha256: str) -> Corrections:
        """The reader's corrections of the links between two documents."""
        ...

    def save_corrections(self, left_sha256: str, right_sha256: str, corrections: Corrections) -> None:
        """Replace the reader's corrections of the links between two documents."""
        ...
