"""Two documents and the links between their passages, sentences and words."""

from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from reader_app.domain.document import Document, TextWarning
from reader_app.domain.fact import Fact
from reader_app.domain.span import Span


class LinkOrigin(Enum):
    """Who says that the two sides of a link belong together."""

    MATCHED = "matched"
    """The matcher found it."""
    TRANSLATED = "translated"
    """The right side was made from the left side here."""
    READER = "reader"
    """The reader linked them by hand."""


class Verdict(Enum):
    """What the reader said of a link."""

    RIGHT = "right"
    WRONG = "wrong"


class SentenceRef(NamedTuple):
    """One sentence of a document: passage index and index of the sentence inside it."""

    passage: int
    sentence: int


@dataclass(frozen=True, slots=True)
class SentenceLink:
    """Sentences of the two sides that tell the same thing, inside one link."""

    left: tuple[SentenceRef, ...]
    right: tuple[SentenceRef, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Link:
    """m left passages ↔ n right passages."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    score: float
    """From 0 to 1: how sure the matcher is; 1 for a translation made here and for the reader's own link."""
    origin: LinkOrigin = LinkOrigin.MATCHED
    sentences: tuple[SentenceLink, ...] = ()
    verdict: Verdict | None = None


class WordLinkKind(Enum):
    """The evidence behind a word link."""

    NUMBER = "number"
    NAME = "name"
    GLOSS = "gloss"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class WordLink:
    """A word or short run of words on each side that stand for each other."""

    left_passage: int
    left: Span
    right_passage: int
    right: Span
    kind: WordLinkKind
    score: float


@dataclass(frozen=True, slots=True)
class Bitext:
    """Two documents with their links; a passage in no link is unmatched."""

    left: Document
    right: Document
    links: tuple[Link, ...] = ()
    facts: tuple[Fact, ...] = ()
    warnings: tuple[TextWarning, ...] = ()
