"""Scores of the sentence pairs of two documents."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from reader_app.domain.progress import CancelToken
from reader_app.matching.candidates import Candidates, find_candidates
from reader_app.matching.context import context_features
from reader_app.matching.features import pair_features
from reader_app.matching.model import PairModel
from reader_app.matching.units import Units

Floats = NDArray[np.float32]


def scored_candidates(
    left: Units,
    right: Units,
    vectors: tuple[Floats, Floats],
    model: PairModel,
    cancel: CancelToken,
) -> tuple[Candidates, Floats]:
    """The pairs worth a look, each with the probability that they tell the same thing."""
    found = find_candidates(left, right, *vectors, lambda _done, _total: cancel.check())
    cancel.check()
    alone, alone_columns = pair_features(found, left, right, cancel.check)
    cancel.check()
    scores = model.alone.scores(alone, alone_columns)
    for stage in model.around:
        around, around_columns = context_features(found, left, right, vectors, scores)
        cancel.check()
        scores = stage.scores(np.hstack([alone, around]), alone_columns + around_columns)
    return found, scores
