"""Scores of the document pairs that are worth a look, by their contents alone."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from reader_app.domain.resources import resource_path
from reader_app.matching.article_features import Articles, alone_features, around_features
from reader_app.matching.article_search import SearchBlocks, Step, near_pairs
from reader_app.matching.model import PairModel, pair_model
from reader_app.matching.neighbours import Neighbours

Floats = NDArray[np.float32]
Indices = NDArray[np.int64]

TABLE = "tables/pairing.json"
NEIGHBOURS = 6
"""Nearest documents that are looked at, from either side."""
_MARGIN_NEIGHBOURS = 4
"""k of the margin score (Artetxe and Schwenk 2019)."""


@dataclass(frozen=True, slots=True)
class ArticleCandidates:
    """Pairs of documents, sorted by left and then right, with what the search says of them."""

    left: Indices
    right: Indices
    margin: Floats


@cache
def default_pairing_model() -> PairModel:
    """The weighing that comes with the program (packaging/learn_pairing.py makes the table)."""
    return pair_model(json.loads(resource_path(TABLE).read_text(encoding="utf-8")))


def find_article_candidates(
    left: Articles, right: Articles, also: Sequence[tuple[int, int]], search: SearchBlocks, step: Step
) -> ArticleCandidates:
    """The nearest documents of either side, and the pairs `also`, which their names have brought."""
    rows, columns = near_pairs(left.means, right.means, NEIGHBOURS, search, step)
    width = len(right.means)
    keys = np.concatenate(
        [
            (np.arange(len(left.means))[:, None] * width + rows.indices).ravel(),
            (columns.indices * width + np.arange(width)[:, None]).ravel(),
            np.array([one * width + other for one, other in also], np.int64),
        ]
    )
    at_left, at_right = np.divmod(np.unique(keys), width)
    hubs = (_hub(rows)[at_left] + _hub(columns)[at_right]) / np.float32(2)
    margin = np.einsum("ij,ij->i", left.means[at_left], right.means[at_right]) - hubs
    return ArticleCandidates(at_left, at_right, margin.astype(np.float32))


def content_scores(
    left: Articles, right: Articles, found: ArticleCandidates, model: PairModel, step: Step
) -> Floats:
    """The probability of each candidate that the two tell the same thing."""
    alone, columns = alone_features(left, right, found.left, found.right, step)
    scores = model.alone.scores(alone, columns)
    for stage in model.around:
        around, around_columns = around_features(found.left, found.right, scores, found.margin)
        scores = stage.scores(np.hstack([alone, around]), columns + around_columns)
        step()
    return scores


def _hub(found: Neighbours) -> Floats:
    """Mean similarity to the k nearest but the very nearest: how near a document is to all alike."""
    others = found.similarities[:, 1 : 1 + _MARGIN_NEIGHBOURS]
    if others.shape[1] == 0:
        return np.zeros(len(others), np.float32)
    mean: Floats = others.mean(axis=1)
    return mean
