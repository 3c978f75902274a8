"""What is known of each candidate pair, as numbers a model can weigh."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from reader_app.matching.candidates import Candidates
from reader_app.matching.tokens import TextEvidence, Vocabulary, rarity, shared, weight_of
from reader_app.matching.units import Units

Floats = NDArray[np.float32]
Indices = NDArray[np.int64]

_LIKELY = 0.45
"""A cosine that unrelated sentences of two languages seldom reach."""
_ENOUGH = 5
"""Pairs that make a median worth something."""


def pair_features(
    found: Candidates, left: Units, right: Units, step: Callable[[], None]
) -> tuple[Floats, tuple[str, ...]]:
    """One row a candidate of what the pair alone tells, with the names of the columns.

    `step` is called now and then and may raise to stop.
    """
    columns = _vector_columns(found)
    columns.update(_text_columns(found, left, right, step))
    columns.update(_document_columns(found, columns))
    return np.stack(list(columns.values()), axis=1).astype(np.float32), tuple(columns)


def _vector_columns(found: Candidates) -> dict[str, Floats]:
    """Similarity, margin, and how far the pair is from the best of its row and column."""
    similarity = found.similarity
    margin: Floats = similarity - (found.left_mean + found.right_mean) / np.float32(2)
    row_gap = margin - best_other(found.left, margin)
    column_gap = margin - best_other(found.right, margin)
    return {
        "similarity": similarity,
        "margin": margin,
        "row_gap": np.clip(row_gap, -0.5, 0.5),
        "column_gap": np.clip(column_gap, -0.5, 0.5),
        "least_gap": np.clip(np.minimum(row_gap, column_gap), -0.5, 0.5),
        "mutual": ((row_gap >= 0) & (column_gap >= 0)).astype(np.float32),
    }


def best_other(group: Indices, values: Floats) -> Floats:
    """For each entry the greatest value among the other entries of its group; -1 when it is alone."""
    size = int(group.max()) + 1 if len(group) else 0
    best = np.full(size, -1, np.float32)
    np.maximum.at(best, group, values)
    order = np.lexsort((-values, group))
    starts = np.flatnonzero(np.diff(group[order], prepend=-1))
    first = np.zeros(len(group), bool)
    first[order[starts]] = True
    second = np.full(size, -1, np.float32)
    np.maximum.at(second, group[~first], values[~first])
    others: Floats = np.where(first, second[group], best[group]).astype(np.float32)
    return others


def _text_columns(
    found: Candidates, left: Units, right: Units, step: Callable[[], None]
) -> dict[str, Floats]:
    """Numbers, names, equal words and lengths."""
    vocabulary = Vocabulary()
    here, there = vocabulary.read(left.distinct, step), vocabulary.read(right.distinct, step)
    at_left, at_right = left.kind[found.left], right.kind[found.right]
    size = len(vocabulary)
    columns: dict[str, Floats] = {}
    for name in ("digits", "numbers", "names", "words", "meanings"):
        ours, theirs = getattr(here, name), getattr(there, name)
        weights = rarity(ours, theirs, size)
        both = shared(ours, theirs, at_left, at_right, weights)
        columns[f"{name}_shared"] = np.minimum(both, 4)
        if name == "names":
            continue
        ours_all, theirs_all = weight_of(ours, weights)[at_left], weight_of(theirs, weights)[at_right]
        if name in {"words", "meanings"}:
            columns[f"{name}_share"] = both / np.maximum(np.sqrt(ours_all * theirs_all), 1e-6)
        else:
            columns[f"{name}_lone"] = np.minimum(ours_all + theirs_all - 2 * both, 4)
    columns.update(_length_columns(found, here, there, at_left, at_right))
    return columns


def _length_columns(
    found: Candidates, here: TextEvidence, there: TextEvidence, at_left: Indices, at_right: Indices
) -> dict[str, Floats]:
    """How the lengths fit, against the ratio that is usual in these two documents."""
    ratio = np.log((here.letters[at_left] + 5) / (there.letters[at_right] + 5))
    best = found.similarity >= np.maximum(best_other(found.left, found.similarity), _LIKELY)
    usual = float(np.median(ratio[best])) if best.sum() >= _ENOUGH else 0.0
    usual = float(np.clip(usual, -0.4, 0.4))
    return {
        "length_misfit": np.minimum(np.abs(ratio - usual), 2),
        "shorter": np.log(np.minimum(here.letters[at_left], there.letters[at_right]) + 1),
    }


def _document_columns(found: Candidates, columns: dict[str, Floats]) -> dict[str, Floats]:
    """How related the two documents look as a whole: the same for every pair."""
    mutual = columns["mutual"] > 0
    margins = np.sort(columns["margin"][mutual])[::-1] if mutual.any() else np.zeros(1, np.float32)
    similarities = np.sort(columns["similarity"][mutual])[::-1] if mutual.any() else np.zeros(1, np.float32)
    count = len(found)
    share = (similarities > _LIKELY).mean()
    return {
        "document_margin": np.full(count, margins[: max(1, len(margins) // 2)].mean(), np.float32),
        "document_similarity": np.full(
            count, similarities[: max(1, len(similarities) // 2)].mean(), np.float32
        ),
        "document_share": np.full(count, share, np.float32),
    }
