"""What the surroundings of a candidate pair say, once each pair has a first score."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from reader_app.matching.candidates import Candidates
from reader_app.matching.features import best_other
from reader_app.matching.units import Units

Floats = NDArray[np.float32]
Indices = NDArray[np.int64]

_REACH = 4
"""How many sentences away a link still speaks for another."""
_MANY = 20.0
"""Links beyond which a document is plainly related; what was learnt on short texts must hold in long ones."""


class PairTable:
    """Finds candidates by their left and right sentence."""

    def __init__(self, found: Candidates, rights: int) -> None:
        """`found` is sorted by left and right, which is all the table there is."""
        self._width = rights + 1
        self._keys = found.left * self._width + found.right

    def values(self, values: Floats, left: Indices, right: Indices, missing: float) -> Floats:
        """The value of each pair asked for, `missing` where it is no candidate."""
        if len(self._keys) == 0:
            return np.full(len(left), missing, np.float32)
        wanted = left * self._width + right
        at = np.minimum(np.searchsorted(self._keys, wanted), len(self._keys) - 1)
        hit = (self._keys[at] == wanted) & (right >= 0) & (right < self._width - 1) & (left >= 0)
        return np.where(hit, values[at], np.float32(missing)).astype(np.float32)


def context_features(
    found: Candidates,
    left: Units,
    right: Units,
    vectors: tuple[Floats, Floats],
    scores: Floats,
) -> tuple[Floats, tuple[str, ...]]:
    """One row a candidate of what its neighbours tell, with the names of the columns.

    `scores` are the first scores; `vectors` those of the distinct texts of either side.
    """
    table = PairTable(found, len(right))
    columns: dict[str, Floats] = {
        "score": np.log((scores + 1e-4) / (1 - scores + 1e-4)),
        "row_rival": best_other(found.left, scores),
        "column_rival": best_other(found.right, scores),
    }
    columns.update(_neighbour_columns(found, table, scores))
    columns.update(_track_columns(found, len(left), len(right), scores))
    columns.update(_merge_columns(found, table, left, right, vectors, scores))
    columns.update(_document_columns(found, left, right, scores))
    return np.stack(list(columns.values()), axis=1).astype(np.float32), tuple(columns)


def _neighbour_columns(found: Candidates, table: PairTable, scores: Floats) -> dict[str, Floats]:
    """Scores of the pairs right beside a pair."""

    def at(left: int, right: int) -> Floats:
        return table.values(scores, found.left + left, found.right + right, 0)

    return {
        "before": np.maximum(at(-1, -1), 0.7 * np.maximum(at(-2, -1), at(-1, -2))),
        "after": np.maximum(at(1, 1), 0.7 * np.maximum(at(2, 1), at(1, 2))),
        "beside_left": np.maximum(at(-1, 0), at(1, 0)),
        "beside_right": np.maximum(at(0, -1), at(0, 1)),
    }


def _track_columns(found: Candidates, lefts: int, rights: int, scores: Floats) -> dict[str, Floats]:
    """How well the pair lies in line with the best pairs around it, seen from either side."""
    forward = _agreement(found.left, found.right, lefts, scores)
    backward = _agreement(found.right, found.left, rights, scores)
    return {
        "in_line": (forward[0] + backward[0]) / np.float32(2),
        "out_of_line": (forward[1] + backward[1]) / np.float32(2),
    }


def _agreement(at: Indices, to: Indices, size: int, scores: Floats) -> tuple[Floats, Floats]:
    """Mean score of the best pairs around that run on the same track, and of those that do not."""
    order = np.lexsort((scores, at))
    best_to = np.full(size + 2 * _REACH, -(10**6), np.int64)
    best_score = np.zeros(size + 2 * _REACH, np.float32)
    best_to[at[order] + _REACH] = to[order]
    best_score[at[order] + _REACH] = scores[order]
    agreeing = np.zeros(len(at), np.float32)
    straying = np.zeros(len(at), np.float32)
    for offset in (*range(-_REACH, 0), *range(1, _REACH + 1)):
        place = at + _REACH + offset
        drift = np.abs(best_to[place] - to - offset)
        on_track = drift <= 1 + abs(offset) // 2
        agreeing += np.where(on_track, best_score[place], 0)
        straying += np.where(on_track, 0, best_score[place])
    span = np.float32(2 * _REACH)
    return agreeing / span, straying / span


def _merge_columns(
    found: Candidates,
    table: PairTable,
    left: Units,
    right: Units,
    vectors: tuple[Floats, Floats],
    scores: Floats,
) -> dict[str, Floats]:
    """What is gained when the pair is taken into that of a neighbouring sentence."""
    lefts, rights = _lengths(left), _lengths(right)
    usual = _usual_ratio(found, lefts, rights, scores)
    columns: dict[str, Floats] = {}
    for name, ours, units, mine in (("left", lefts, left, vectors[0]), ("right", rights, right, vectors[1])):
        at = found.left if name == "left" else found.right
        gain = np.full(len(found), -0.3, np.float32)
        joined = np.zeros(len(found), np.float32)
        fit = np.zeros(len(found), np.float32)
        for step in (-1, 1):
            beside = (found.left + step, found.right) if name == "left" else (found.left, found.right + step)
            other = table.values(found.similarity, *beside, -1)
            its_score = table.values(scores, *beside, 0)
            here = _gain(found.similarity, other, _beside(units, mine, at, step))
            place = np.clip(at + step, 0, len(units) - 1)
            sides = (
                (ours[place], ours[at] + ours[place], rights[found.right])
                if name == "left"
                else (ours[place], ours[at] + ours[place], lefts[found.left])
            )
            turned = usual if name == "left" else -usual
            alone = np.abs(np.log(sides[0] / sides[2]) - turned)
            together = np.abs(np.log(sides[1] / sides[2]) - turned)
            better = np.clip(alone - together, -1, 1) * its_score
            take = its_score * here > joined
            gain = np.maximum(gain, here)
            joined = np.where(take, its_score * here, joined)
            fit = np.where(np.abs(better) > np.abs(fit), better, fit)
        columns[f"gain_{name}"] = gain
        columns[f"joined_{name}"] = joined.astype(np.float32)
        columns[f"joined_fit_{name}"] = fit.astype(np.float32)
    return columns


def _lengths(units: Units) -> Floats:
    """Letters of each sentence, with a little added so that short ones do not weigh by chance."""
    return np.array([len(text) + 5 for text in units.texts], np.float32)


def _usual_ratio(found: Candidates, lefts: Floats, rights: Floats, scores: Floats) -> float:
    """The logarithm of the usual ratio of lengths, left to right, among good pairs."""
    ratio = np.log(lefts[found.left] / rights[found.right])
    return float(np.clip((ratio * scores).sum() / (scores.sum() + 1), -0.4, 0.4))


def _beside(units: Units, vectors: Floats, at: Indices, step: int) -> Floats:
    """Similarity of each sentence to the one `step` after it, 1 past the ends."""
    kinds = units.kind
    one, other = kinds[:-1], kinds[1:]
    following = np.einsum("ij,ij->i", vectors[one], vectors[other]) if len(kinds) > 1 else np.zeros(0)
    padded = np.concatenate([[1.0], following, [1.0]]).astype(np.float32)
    return padded[at + (1 if step > 0 else 0)]


def _gain(similarity: Floats, other: Floats, between: Floats) -> Floats:
    """Cosine to the sum of two vectors, less the better of the cosines to each; -0.3 when unknown."""
    merged = (similarity + other) / np.sqrt(np.maximum(2 + 2 * between, 0.1))
    gain = merged - np.maximum(similarity, other)
    return np.where(other <= -1, np.float32(-0.3), np.maximum(gain, -0.3)).astype(np.float32)


def _document_columns(found: Candidates, left: Units, right: Units, scores: Floats) -> dict[str, Floats]:
    """How much of the two documents seems to be linked at all."""
    best_left = np.zeros(max(len(left), 1), np.float32)
    np.maximum.at(best_left, found.left, scores)
    best_right = np.zeros(max(len(right), 1), np.float32)
    np.maximum.at(best_right, found.right, scores)
    less = max(min(len(left), len(right)), 1)
    total = min(best_left.sum(), best_right.sum())
    count = len(found)
    return {
        "linked_share": np.full(count, total / less, np.float32),
        "linked_total": np.full(count, np.log1p(min(total, _MANY)), np.float32),
    }
