"""A document: passages in reading order, and where they came from."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from pathlib import Path

from reader_app.domain.language import UNKNOWN_LANGUAGE, Direction
from reader_app.domain.span import Span


class PassageKind(Enum):
    """What a passage is in the structure of its document."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list_item"
    TABLE_ROW = "table_row"
    QUOTE = "quote"
    FOOTNOTE = "footnote"
    CAPTION = "caption"


class Side(Enum):
    """One of the two documents of a bitext."""

    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of a document read as one unit, mostly a paragraph; never empty."""

    text: str
    sentences: tuple[Span, ...]
    """In order, without overlap, each without space at its ends; between them there is only white space."""
    direction: Direction = Direction.LTR
    kind: PassageKind = PassageKind.PARAGRAPH
    level: int = 0
    """Heading level from 1, or depth of a list item from 1; otherwise 0."""
    furniture: bool = False
    """Page furniture (menu, "skip to content", comment form): shown dimmed, left out of matching."""
    blank_lines_before: int = 0
    """Blank lines between the passage before and this one, so that a text can be written out as it was."""
    corrected: tuple[int, ...] = ()
    """In a translation made here: the sentences, by number, that the reader wrote instead of the engine."""
    terms: tuple[Span, ...] = ()
    """In a translation made here: the words that the glossary put in place of the engine's."""


@dataclass(frozen=True, slots=True)
class TextWarning:
    """Something a reader should know about a document or a bitext."""

    code: str
    message: str
    passage: int | None = None
    """Index of the passage it is about; none when it is about the whole document."""
    side: Side = Side.LEFT
    """Which document of a bitext it is about."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a document came from."""

    path: Path | None
    """None for pasted text and for a translation made here."""
    sha256: str
    """Hex digest of the bytes that were read (of the UTF-8 text for pasted text)."""
    size: int
    """Bytes."""
    format: str
    """Name of the reader that read it: `text`, `markdown`, `html`, …"""
    encoding: str
    """Python's name of the character encoding: `utf-8`, `windows-1256`, …"""
    encoding_confidence: float = 1.0
    modified: datetime | None = None


@dataclass(frozen=True, slots=True)
class TranslatedBy:
    """What made a translation: shown with it wherever it appears."""

    engine: str
    """`argos`, `gloss`, …"""
    pack: str
    """Name and version of the pack, as `ar→en 1.0`; empty when the engine needs none."""
    pack_sha256: str = ""
    """Hash over the pack's files; empty when the engine needs none."""
    is_gloss: bool = False
    """A word-for-word gloss, which must never be called a translation."""


@dataclass(frozen=True, slots=True)
class Document:
    """Passages in reading order with their language, direction and origin."""

    passages: tuple[Passage, ...]
    source: Source
    language: str = UNKNOWN_LANGUAGE
    direction: Direction = Direction.LTR
    """Direction of the column: by language, not by the first strong letter of each passage."""
    title: str = ""
    translated_by: TranslatedBy | None = None
    warnings: tuple[TextWarning, ...] = field(default=())
    published: str = ""
    """The day of publication as the document itself says it, as 2024-05-16."""
    publisher: str = ""
    """Who published it, as the document itself says it."""
