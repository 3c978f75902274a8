"""Word alignment of sentence pairs: IBM model 1 with a preference for the diagonal, both ways, joined.

Model 1: Brown et al. 1993; diagonal: Dyer et al. 2013 (fast_align); joining: Och and Ney 2003 (grow-diag).
"""

import numpy as np
import numpy.typing as npt

ROUNDS = 5
TENSION = 4.0
LEAST = 0.2
"""Posterior below which a word stays unaligned."""
Floats = npt.NDArray[np.float32]


def _index(sentences: list[list[str]]) -> tuple[list[npt.NDArray[np.int64]], int]:
    """The sentences as word numbers, and how many words there are."""
    numbers: dict[str, int] = {}
    rows = [np.array([numbers.setdefault(w, len(numbers)) for w in s], dtype=np.int64) for s in sentences]
    return rows, len(numbers)


def align(sources: list[list[str]], targets: list[list[str]]) -> list[set[tuple[int, int]]]:
    """Joined alignment points (source, target) of each pair."""
    rows_s, _ = _index(sources)
    rows_t, count_t = _index(targets)
    shapes = [(len(s), len(t)) for s, t in zip(rows_s, rows_t, strict=True)]
    rows = zip(rows_s, rows_t, strict=True)
    cells = np.concatenate([np.add.outer(s * count_t, t).ravel() for s, t in rows])
    unique, inverse = np.unique(cells, return_inverse=True)
    pair: npt.NDArray[np.int32] = inverse.astype(np.int32)
    del inverse
    del cells
    diagonal = np.concatenate([_diagonal(m, n) for m, n in shapes])
    forward = _posteriors(pair, len(unique), (unique // count_t), diagonal, shapes, by_target=True)
    backward = _posteriors(pair, len(unique), (unique % count_t), diagonal, shapes, by_target=False)
    links: list[set[tuple[int, int]]] = []
    start = 0
    for m, n in shapes:
        block = slice(start, start + m * n)
        start += m * n
        links.append(_joined(forward[block].reshape(m, n), backward[block].reshape(m, n)))
    return links


def _diagonal(m: int, n: int) -> Floats:
    """How well each cell lies on the diagonal."""
    distance = np.abs(np.add.outer((np.arange(m) + 0.5) / m, -(np.arange(n) + 0.5) / n))
    return np.exp(-TENSION * distance).astype(np.float32).ravel()


def _posteriors(
    pair: npt.NDArray[np.int32], size: int, given: npt.NDArray[np.int64], diagonal: Floats,
    shapes: list[tuple[int, int]], *, by_target: bool,
) -> Floats:  # fmt: skip
    """Posterior of every cell after training: each target word from one source word, or the reverse."""
    groups = _groups(shapes, by_target=by_target)
    count = int(groups[-1]) + 1
    table = np.full(size, 1.0, dtype=np.float64)
    weights = diagonal
    for _ in range(ROUNDS):
        weights = (table[pair] * diagonal).astype(np.float32)
        # The empty word takes a little of everything.
        totals = np.bincount(groups, weights, count) + 1e-6
        weights /= totals[groups].astype(np.float32)
        counts = np.bincount(pair, weights, size)
        table = counts / (np.bincount(given, counts)[given] + 1e-12)
    return weights


def _groups(shapes: list[tuple[int, int]], *, by_target: bool) -> npt.NDArray[np.int32]:
    """For every cell the number of its target word (or source word) over the whole corpus."""
    parts: list[npt.NDArray[np.int32]] = []
    start = 0
    for m, n in shapes:
        numbers = np.tile(np.arange(n), m) if by_target else np.repeat(np.arange(m), n)
        parts.append((numbers + start).astype(np.int32))
        start += n if by_target else m
    return np.concatenate(parts)


def _joined(forward: Floats, backward: Floats) -> set[tuple[int, int]]:
    """Points both directions agree on, grown by neighbours that one of them has."""
    first = {(int(i), j) for j, i in enumerate(forward.argmax(0)) if forward[i, j] > LEAST}
    second = {(i, int(j)) for i, j in enumerate(backward.argmax(1)) if backward[i, j] > LEAST}
    links, union = first & second, first | second
    grown = True
    while grown:
        grown = False
        rows, columns = {i for i, _ in links}, {j for _, j in links}
        for i, j in sorted(union - links):
            near = any((i + di, j + dj) in links for di in (-1, 0, 1) for dj in (-1, 0, 1))
            if near and (i not in rows or j not in columns):
                links.add((i, j))
                rows.add(i)
                columns.add(j)
                grown = True
    return links
