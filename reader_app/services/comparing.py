"""Comparing two documents: links and, where a comparer is given, facts."""

from dataclasses import replace

from reader_app.domain.bitext import Bitext
from reader_app.domain.document import Document, Side
from reader_app.domain.fact_comparing import FactComparer
from reader_app.domain.matching import Corrections, PassageMatcher
from reader_app.domain.progress import CancelToken, Progress


class Comparer:
    """Makes a bitext of two documents."""

    def __init__(self, matcher: PassageMatcher, facts: FactComparer | None = None) -> None:
        """Take what finds the links, and what compares the facts if there is such."""
        self._matcher = matcher
        self._facts = facts

    def compare(
        self,
        left: Document,
        right: Document,
        corrections: Corrections,
        progress: Progress,
        cancel: CancelToken,
    ) -> Bitext:
        """The bitext with its links and facts. Raises `CancelledError`."""
        return self.with_facts(self.link(left, right, corrections, progress, cancel), cancel)

    def link(
        self,
        left: Document,
        right: Document,
        corrections: Corrections,
        progress: Progress,
        cancel: CancelToken,
    ) -> Bitext:
        """The bitext with its links alone, which is there sooner. Raises `CancelledError`."""
        links = self._matcher.match(left, right, corrections, progress, cancel)
        cancel.check()
        of_right = (replace(warning, side=Side.RIGHT) for warning in right.warnings)
        return Bitext(left, right, links, warnings=(*left.warnings, *of_right))

    def with_facts(self, bitext: Bitext, cancel: CancelToken) -> Bitext:
        """The bitext with its facts found and compared anew. Raises `CancelledError`."""
        return replace(bitext, facts=self._facts.compare(bitext, cancel)) if self._facts else bitext
