"""What is known of two documents that may tell the same thing, as numbers a model can weigh."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reader_app.domain.pairing import Digest
from reader_app.matching.article_search import Step
from reader_app.matching.digests import SORTS
from reader_app.matching.features import best_other
from reader_app.matching.tokens import TokenSets, rarity, shared, weight_of

Floats = NDArray[np.float32]
Indices = NDArray[np.int64]

_AT_ONCE = 2048
"""Pairs whose sentences are compared together (some 50 MB)."""


@dataclass(frozen=True, slots=True)
class Articles:
    """The digests of one side as arrays."""

    vectors: NDArray[np.float16]
    """Article, sentence, dimension; zeros where an article has fewer sentences."""
    counts: Indices
    """Sentences an article has vectors of."""
    means: Floats
    """One L2-normalised row an article."""
    letters: Floats
    tokens: tuple[TokenSets, ...]


def articles_of(
    left: Sequence[Digest], right: Sequence[Digest], dimensions: int
) -> tuple[Articles, Articles]:
    """Both sides as arrays, their tokens numbered alike."""
    sides = (left, right)
    packed = [
        [[np.frombuffer(digest.tokens[sort], "<u4") for digest in side] for side in sides]
        for sort in range(len(SORTS))
    ]
    numbered = [_numbered(*one) for one in packed]
    made = [
        _articles(side, tuple(sets[at] for sets in numbered), dimensions) for at, side in enumerate(sides)
    ]
    return made[0], made[1]


def _articles(digests: Sequence[Digest], tokens: tuple[TokenSets, ...], dimensions: int) -> Articles:
    rows = [np.frombuffer(digest.vectors, "<f2").reshape(-1, dimensions) for digest in digests]
    counts = np.array([len(own) for own in rows], np.int64)
    vectors = np.zeros((len(rows), max(1, int(counts.max(initial=0))), dimensions), np.float16)
    means = np.zeros((len(rows), dimensions), np.float32)
    for at, own in enumerate(rows):
        vectors[at, : len(own)] = own
        means[at] = own.astype(np.float32).sum(axis=0)
    means /= np.maximum(np.linalg.norm(means, axis=1, keepdims=True), 1e-9)
    letters = np.array([digest.letters for digest in digests], np.float32)
    return Articles(vectors, counts, means, letters, tokens)


def _numbered(
    left: Sequence[NDArray[np.uint32]], right: Sequence[NDArray[np.uint32]]
) -> tuple[TokenSets, TokenSets]:
    """Sets of hashes as sets of small whole numbers, the same hash the same number on both sides."""
    empty = [np.zeros(0, np.uint32)]
    _, numbers = np.unique(np.concatenate([*empty, *left, *right]), return_inverse=True)
    sets = []
    start = 0
    for side in (left, right):
        sizes = np.array([len(own) for own in side], np.int64)
        starts = np.concatenate([np.zeros(1, np.int64), np.cumsum(sizes)])
        sets.append(TokenSets(starts, numbers[start : start + starts[-1]].astype(np.int64)))
        start += starts[-1]
    return sets[0], sets[1]


def alone_features(
    left: Articles, right: Articles, at_left: Indices, at_right: Indices, step: Step
) -> tuple[Floats, tuple[str, ...]]:
    """One row a pair of what the two documents alone tell, with the names of the columns."""
    columns = _sentence_columns(left, right, at_left, at_right, step)
    for sort, (ours, theirs) in zip(SORTS, zip(left.tokens, right.tokens, strict=True), strict=True):
        step()
        columns.update(_token_columns(sort, ours, theirs, at_left, at_right))
    ratio = np.log((left.letters[at_left] + 50) / (right.letters[at_right] + 50))
    columns["length_misfit"] = np.minimum(np.abs(ratio), 2).astype(np.float32)
    return np.stack(list(columns.values()), axis=1).astype(np.float32), tuple(columns)


def around_features(
    at_left: Indices, at_right: Indices, scores: Floats, margin: Floats
) -> tuple[Floats, tuple[str, ...]]:
    """One row a pair of what its rivals tell: other pairs of the same left or right document."""
    own = _logit(scores)
    row, column = best_other(at_left, scores), best_other(at_right, scores)
    columns = {
        "score": own,
        "row_rival": _logit(np.maximum(row, 0)),
        "column_rival": _logit(np.maximum(column, 0)),
        "lead": np.clip(own - _logit(np.maximum(np.maximum(row, column), 0)), -8, 8),
        "margin": margin,
    }
    return np.stack(list(columns.values()), axis=1).astype(np.float32), tuple(columns)


def _logit(scores: Floats) -> Floats:
    odds: Floats = np.log((scores + 1e-4) / (1 - scores + 1e-4)).astype(np.float32)
    return odds


def _sentence_columns(
    left: Articles, right: Articles, at_left: Indices, at_right: Indices, step: Step
) -> dict[str, Floats]:
    """How near the documents are as a whole, and how near the best counterparts of their sentences."""
    size = len(at_left)
    found = {name: np.zeros(size, np.float32) for name in ("whole", "from_left", "from_right", "best")}
    for start in range(0, size, _AT_ONCE):
        step()
        part = slice(start, start + _AT_ONCE)
        one, other = at_left[part], at_right[part]
        found["whole"][part] = np.einsum("ij,ij->i", left.means[one], right.means[other])
        cells = left.vectors[one].astype(np.float32) @ right.vectors[other].astype(np.float32).transpose(
            0, 2, 1
        )
        here = np.arange(cells.shape[1])[None, :] < left.counts[one][:, None]
        there = np.arange(cells.shape[2])[None, :] < right.counts[other][:, None]
        cells = np.where(here[:, :, None] & there[:, None, :], cells, -1)
        by_left, by_right = cells.max(axis=2), cells.max(axis=1)
        found["from_left"][part] = _mean(by_left, here)
        found["from_right"][part] = _mean(by_right, there)
        found["best"][part] = by_left.max(axis=1)
    forward, backward = found.pop("from_left"), found.pop("from_right")
    found["covered"] = np.maximum(forward, backward)
    found["covered_least"] = np.minimum(forward, backward)
    return found


def _mean(values: Floats, counted: NDArray[np.bool_]) -> Floats:
    total = np.where(counted, np.maximum(values, 0), 0).sum(axis=1)
    mean: Floats = (total / np.maximum(counted.sum(axis=1), 1)).astype(np.float32)
    return mean


def _token_columns(
    sort: str, ours: TokenSets, theirs: TokenSets, at_left: Indices, at_right: Indices
) -> dict[str, Floats]:
    """What the two share of one kind of tokens, rare ones counting more."""
    size = int(max(ours.tokens.max(initial=-1), theirs.tokens.max(initial=-1))) + 1
    weights = rarity(ours, theirs, size)
    both = shared(ours, theirs, at_left, at_right, weights)
    lefts, rights = weight_of_all(ours, weights)[at_left], weight_of_all(theirs, weights)[at_right]
    columns = {f"{sort}_shared": np.log1p(both)}
    if sort in {"numbers", "dates"}:
        columns[f"{sort}_lone"] = np.log1p(
            np.minimum(lefts, rights) - np.minimum(both, np.minimum(lefts, rights))
        )
    else:
        columns[f"{sort}_share"] = both / np.maximum(np.sqrt(lefts * rights), 1e-3)
    return columns


def weight_of_all(sets: TokenSets, weights: Floats) -> Floats:
    """The summed weight of the tokens of each document; 0 for one without."""
    return weight_of(sets, weights) if len(sets.tokens) else np.zeros(len(sets.sizes), np.float32)
