"""What the program remembers between sessions, and the Protocol of where it is kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from reader_app.domain.fact import FactReview
    from reader_app.domain.matching import Corrections
    from reader_app.domain.notes import PatientNotebook


@dataclass(frozen=True, slots=True)
class RecentFiles:
    """A document, or a pair of documents, that was open lately."""

    left: Path
    right: Path | None = None


class FactReviewStore(Protocol):
    """Keeps what the reader said of facts; every call is saved when it returns. Safe from any thread."""

    def reviews(self, keys: Sequence[str]) -> Mapping[str, FactReview]:
        """What the reader said of the facts with these keys (see services/fact_reviews.py)."""
        ...

    def save_review(self, key: str, review: FactReview | None) -> None:
        """Remember what the reader says of a fact; none takes it back."""
        ...


class Library(Protocol):
    """Keeps recent files and the reader's corrections; every call is saved when it returns."""

    @property
    def fact_reviews(self) -> FactReviewStore:
        """Where the reader's word on facts is kept."""
        ...

    @property
    def notebook(self) -> PatientNotebook:
        """Where notes, bookmarks and reading places are kept."""
        ...

    def recent(self) -> tuple[RecentFiles, ...]:
        """Files opened lately, newest first."""
        ...

    def add_recent(self, files: RecentFiles) -> None:
        """Remember files as opened just now."""
        ...

    def kept_encoding(self, path: Path) -> str | None:
        """The encoding that the reader chose for a file, or none."""
        ...

    def keep_encoding(self, path: Path, encoding: str | None) -> None:
        """Remember the encoding that the reader chose for a file; none leaves it to detection again."""
        ...

    def forget_recent(self) -> None:
        """Forget which files were opened."""
        ...

    def corrections(self, left_sha256: str, right_sha256: str) -> Corrections:
        """The reader's corrections of the links between two documents."""
        ...

    def save_corrections(self, left_sha256: str, right_sha256: str, corrections: Corrections) -> None:
        """Replace the reader's corrections of the links between two documents."""
        ...
