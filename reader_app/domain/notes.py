"""What a reader leaves in documents: highlights with notes, bookmarks, the place where reading stopped."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Protocol

from reader_app.domain.span import Span

COLOURS = (1, 2, 3, 4)
"""The numbers of the highlight colours."""


class NoteKind(Enum):
    """What a note is."""

    HIGHLIGHT = "highlight"
    """A coloured stretch of a passage, with or without a text."""
    BOOKMARK = "bookmark"


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a note belongs, so that it can be found again in a document that has changed."""

    passage: int
    span: Span
    passage_sha256: str
    """Of the whole passage's text."""
    quote: str
    """The beginning of what the span covers, to be shown."""
    quote_sha256: str
    """Of all that the span covers."""


@dataclass(frozen=True, slots=True)
class Note:
    """A highlight or a bookmark in one document."""

    key: str
    """Its own for ever, whatever is changed of it."""
    kind: NoteKind
    document: str
    """SHA-256 of the document it was made in."""
    path: Path | None
    """Where that document was: a changed file at the same place gets its notes."""
    anchor: Anchor
    colour: int = 0
    """One of `COLOURS`; 0 for a bookmark."""
    text: str = ""
    """What the reader wrote."""
    created: int = 0
    """Seconds since 1970, UTC."""


@dataclass(frozen=True, slots=True)
class ReadingPlace:
    """Where reading stopped: what stands at the top of the view."""

    passage: int
    offset: int = 0
    share: float = 0.0
    """How much of its row is above the view, from 0 to 1."""


class Notebook(Protocol):
    """Keeps notes and reading places; every change is saved when the call returns. Safe from any thread."""

    def notes(self, document: str, path: Path | None) -> tuple[Note, ...]:
        """Notes made in a document (by SHA-256) or in what was at its path before, oldest first."""
        ...

    def save(self, notes: Sequence[Note], removed: Sequence[str] = ()) -> None:
        """Keep notes, each in place of an earlier one with its key, and forget others: all or nothing."""
        ...

    def place(self, document: str) -> ReadingPlace | None:
        """Where reading of a document (by SHA-256) stopped."""
        ...

    def save_place(self, document: str, place: ReadingPlace) -> None:
        """Remember where reading of a document stopped."""
        ...


class PatientNotebook(Notebook, Protocol):
    """Owes what could not be written: it is among the notes all the same, and can be tried again."""

    @property
    def unsaved(self) -> frozenset[str]:
        """Keys of the notes that are owed; waits for nothing."""
        ...

    def owed(self, document: str, path: Path | None) -> tuple[Note, ...]:
        """Of the notes of a document those that are owed; waits for nothing."""
        ...

    def save_owed(self) -> None:
        """Try again. Raises `ReaderError` if something still cannot be written."""
        ...
