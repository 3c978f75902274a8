"""The matcher: which passages of two documents tell the same thing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader_app.domain.bitext import Link, LinkOrigin, Verdict
from reader_app.domain.document import Document
from reader_app.domain.matching import Corrections
from reader_app.domain.progress import CancelToken, Progress
from reader_app.matching.encoder import SentenceEncoder

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from reader_app.matching.model import MatchingModel
    from reader_app.matching.units import Units


class Matcher:
    """A `PassageMatcher` over sentence vectors, numbers, names, lengths and the run of the documents.

    It is not told whether the documents are parallel or independent. The same documents and
    corrections always give the same links.
    """

    def __init__(self, encoder: SentenceEncoder, model: MatchingModel | None = None) -> None:
        """Match by the vectors of `encoder`; `model` takes the place of the learnt weights."""
        self._encoder = encoder
        self._model = model

    def match(
        self,
        left: Document,
        right: Document,
        corrections: Corrections,
        progress: Progress,
        cancel: CancelToken,
    ) -> tuple[Link, ...]:
        """Links in order of their first left passage; each passage is in one link at most."""
        from reader_app.matching.units import units_of

        cancel.check()
        kept = tuple(_kept(link, left, right) for link in corrections.linked)
        left_units = units_of(left, frozenset(at for link in kept for at in link.left))
        right_units = units_of(right, frozenset(at for link in kept for at in link.right))
        found: tuple[Link, ...] = ()
        if len(left_units) and len(right_units):
            one_language = left.language == right.language
            rejected = frozenset(corrections.rejected)
            found = self._found((left_units, right_units), one_language, rejected, progress, cancel)
        return tuple(sorted((*kept, *found), key=lambda link: (link.left, link.right)))

    def _found(
        self,
        units: tuple[Units, Units],
        one_language: bool,
        rejected: frozenset[tuple[int, int]],
        progress: Progress,
        cancel: CancelToken,
    ) -> tuple[Link, ...]:
        """The links among the sentences that the reader has not linked."""
        from reader_app.matching.linking import chosen_pairs, links_of
        from reader_app.matching.model import default_model
        from reader_app.matching.scoring import scored_candidates

        models = self._model or default_model()
        model = models.within if one_language else models.across
        left, right = units
        vectors = self._vectors(left, right, progress, cancel)
        candidates, scores = scored_candidates(left, right, vectors, model, cancel)
        pairs = chosen_pairs(candidates, scores, model.threshold, left, right, rejected)
        cancel.check()
        return links_of(pairs, left, right)

    def _vectors(
        self, left: Units, right: Units, progress: Progress, cancel: CancelToken
    ) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """The vectors of the distinct sentences of both sides; they take nearly all of the time."""
        total = len(left.distinct) + len(right.distinct)
        lefts = self._encoder.encode(left.distinct, lambda done, _: progress(done, total), cancel)
        before = len(left.distinct)
        rights = self._encoder.encode(right.distinct, lambda done, _: progress(before + done, total), cancel)
        return lefts, rights


def _kept(link: Link, left: Document, right: Document) -> Link:
    """A link of the reader's as it stands among the results; passages that no longer exist fall away."""
    return replace(
        link,
        left=tuple(at for at in link.left if at < len(left.passages)),
        right=tuple(at for at in link.right if at < len(right.passages)),
        score=1.0 if link.origin is LinkOrigin.READER or link.verdict is Verdict.RIGHT else link.score,
    )
