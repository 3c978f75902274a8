"""Which sentence pairs are worth a closer look."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reader_app.matching.neighbours import Neighbours, nearest
from reader_app.matching.units import Units

Floats = NDArray[np.float32]
Indices = NDArray[np.int64]

NEIGHBOURS = 6
"""Nearest neighbours that become candidates, from either side."""
FEWER_NEIGHBOURS = 4
_LARGE = 20_000
"""Sentences from which on fewer neighbours are looked at, for time."""
_MARGIN_NEIGHBOURS = 4
"""k of the margin score (Artetxe and Schwenk 2019)."""
_ALL_CROSSED = 64
"""Repeated texts are paired each with each up to this many pairs, beyond it only in order."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """Sentence pairs, sorted by left and then right sentence, with what the vectors say of them."""

    left: Indices
    right: Indices
    similarity: Floats
    left_mean: Floats
    """Mean similarity of the left sentence to its k nearest: how much of a hub it is."""
    right_mean: Floats

    def __len__(self) -> int:
        """How many pairs."""
        return len(self.left)


def find_candidates(
    left: Units, right: Units, left_vectors: Floats, right_vectors: Floats, step: Callable[[int, int], None]
) -> Candidates:
    """The pairs of near sentences; the vectors are those of the distinct texts."""
    large = max(len(left_vectors), len(right_vectors)) > _LARGE
    rows, columns = nearest(left_vectors, right_vectors, FEWER_NEIGHBOURS if large else NEIGHBOURS, step)
    left_mean = _mean(rows)
    right_mean = _mean(columns)
    pairs = np.concatenate([_pairs(rows, len(right_vectors)), _pairs_across(columns, len(right_vectors))])
    keys, first = np.unique(pairs, return_index=True)
    values = np.concatenate([rows.similarities.ravel(), columns.similarities.ravel()])[first]
    kinds = np.divmod(keys, max(len(right_vectors), 1))
    at_left, at_right, origin = _occurrences(left.kind, right.kind, kinds[0], kinds[1])
    order = np.lexsort((at_right, at_left))
    at_left, at_right, origin = at_left[order], at_right[order], origin[order]
    return Candidates(
        left=at_left,
        right=at_right,
        similarity=values[origin],
        left_mean=left_mean[left.kind[at_left]],
        right_mean=right_mean[right.kind[at_right]],
    )


def _mean(found: Neighbours) -> Floats:
    """Mean similarity to the k nearest."""
    if found.similarities.shape[1] == 0:
        return np.zeros(len(found.similarities), np.float32)
    mean: Floats = found.similarities[:, :_MARGIN_NEIGHBOURS].mean(axis=1)
    return mean


def _pairs(found: Neighbours, width: int) -> Indices:
    """Each left–right pair as one number."""
    at = np.arange(len(found.indices))[:, None] * width + found.indices
    return at.ravel()


def _pairs_across(found: Neighbours, width: int) -> Indices:
    """The same of neighbours seen from the right side."""
    at = found.indices * width + np.arange(len(found.indices))[:, None]
    return at.ravel()


def _occurrences(
    left: Indices, right: Indices, left_kind: Indices, right_kind: Indices
) -> tuple[Indices, Indices, Indices]:
    """Sentence pairs for pairs of distinct texts, with the number of the text pair each comes from."""
    left_order, left_start, left_count = _places(left)
    right_order, right_start, right_count = _places(right)
    left_n, right_n = left_count[left_kind], right_count[right_kind]
    crossed = left_n * right_n <= _ALL_CROSSED
    size = np.where(crossed, left_n * right_n, np.minimum(left_n, right_n))
    origin = np.repeat(np.arange(len(size)), size)
    within = np.arange(len(origin)) - np.repeat(np.cumsum(size) - size, size)
    is_crossed = crossed[origin]
    width = np.maximum(right_n[origin], 1)
    left_nth = np.where(is_crossed, within // width, within)
    right_nth = np.where(is_crossed, within % width, within)
    return (
        left_order[left_start[left_kind[origin]] + left_nth],
        right_order[right_start[right_kind[origin]] + right_nth],
        origin,
    )


def _places(kind: Indices) -> tuple[Indices, Indices, Indices]:
    """Sentence numbers sorted by text, where each text's run starts, and how long it is."""
    order = np.argsort(kind, kind="stable")
    count = np.bincount(kind) if len(kind) else np.zeros(0, np.int64)
    return order, np.cumsum(count) - count, count
