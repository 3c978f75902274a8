"""Two documents and the links between their passages, sentences and words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from reader_app.domain.document import Document, TextWarning
from reader_app.domain.span import Span

if TYPE_CHECKING:
    from reader_app.domain.fact import Fact


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
    """m left passages ↔ n right passages; what is shown as one row."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    score: float
    """From 0 to 1: how sure the matcher is; 1 for a translation made here and for the reader's own link."""
    origin: LinkOrigin = LinkOrigin.MATCHED
    sentences: tuple[SentenceLink, ...] = ()
    verdict: Verdict | None = None
    pairs: tuple[tuple[int, int], ...] = ()
    """The left–right passages that truly share something, where that is not each with each: when the two
    sides cut their paragraphs in different places, 0↔0, 0↔1 and 1↔1 are one row, but 1 says nothing of 0.
    Empty: each with each."""

    def parts(self) -> tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]:
        """The link as left and right passages that correspond each with each, for exports and scores.

        Left passages with the same counterparts stand together; a right passage may be in several parts.
        """
        if not self.pairs:
            return ((self.left, self.right),)
        lefts_of: dict[tuple[int, ...], list[int]] = {}
        for left in self.left:
            rights = tuple(sorted(right for one, right in self.pairs if one == left))
            lefts_of.setdefault(rights, []).append(left)
        return tuple((tuple(lefts), rights) for rights, lefts in lefts_of.items() if rights)


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
