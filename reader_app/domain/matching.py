"""Protocols of what finds links, and what a matcher may be told beforehand."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from reader_app.domain.bitext import Link, WordLink
from reader_app.domain.document import Document
from reader_app.domain.progress import CancelToken, Progress


@dataclass(frozen=True, slots=True)
class Corrections:
    """What the reader decided: a matcher keeps the first and never proposes the second."""

    linked: tuple[Link, ...] = ()
    """Links made or confirmed by the reader; their passages are in no other link."""
    rejected: tuple[tuple[int, int], ...] = ()
    """Left–right passage pairs that the reader unlinked or marked wrong."""


class PassageMatcher(Protocol):
    """Finds the links between two documents, in one language or two, parallel or independent."""

    def match(
        self,
        left: Document,
        right: Document,
        corrections: Corrections,
        progress: Progress,
        cancel: CancelToken,
    ) -> tuple[Link, ...]:
        """Links in order of their first left passage; each passage is in one link at most.

        Raises `CancelledError` within a second of the token being cancelled.
        """
        ...


class WordLinker(Protocol):
    """Finds words that stand for each other inside one link."""

    def word_links(self, left: Document, right: Document, links: Sequence[Link]) -> tuple[WordLink, ...]:
        """Likely word links only, in left reading order; quick enough for hovering (ms a link)."""
        ...
