"""What others do, on the same sentences and the same vectors."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from reader_app.domain.progress import CancelToken, no_progress
from reader_app.matching.encoder import SentenceEncoder
from reader_app.matching.units import units_of
from tests.benchmarks.matching.cases import BenchmarkCase, Pairs

Floats = NDArray[np.float32]
Find = Callable[[BenchmarkCase], Pairs]
_NEIGHBOURS = 4


def baselines(encoder: SentenceEncoder) -> dict[str, Find]:
    """The baselines that can run here, by name."""
    found: dict[str, Find] = {
        "mutual best cosine > .45": lambda case: _mutual(case, encoder, margin=False, least=0.45),
        "mutual best margin": lambda case: _mutual(case, encoder, margin=True, least=-1),
        "… and cosine >= .44": lambda case: _mutual(case, encoder, margin=True, least=0.44),
        "monotone search (vecalign's moves)": lambda case: _monotone(case, encoder),
    }
    try:
        import galechurch  # noqa: F401
    except ImportError:
        pass
    else:
        found["Gale-Church"] = _gale_church
    return found


def _vectors(case: BenchmarkCase, encoder: SentenceEncoder) -> tuple[Floats, Floats, list[int], list[int]]:
    """Sentence vectors of both sides and the passages the sentences are of."""
    sides = [units_of(document, frozenset()) for document in (case.left, case.right)]
    vectors = [encoder.encode(side.texts, no_progress, CancelToken()) for side in sides]
    return vectors[0], vectors[1], sides[0].passage.tolist(), sides[1].passage.tolist()


def _mutual(case: BenchmarkCase, encoder: SentenceEncoder, *, margin: bool, least: float) -> Pairs:
    """Sentences that are each other's best, lifted to passages."""
    left, right, left_of, right_of = _vectors(case, encoder)
    cosine = left @ right.T
    if cosine.size == 0:
        return frozenset()
    value = cosine
    if margin:
        rows = np.sort(cosine, axis=1)[:, -_NEIGHBOURS:].mean(axis=1)
        columns = np.sort(cosine, axis=0)[-_NEIGHBOURS:].mean(axis=0)
        value = cosine / np.maximum((rows[:, None] + columns[None]) / 2, 1e-6)
    to, back = value.argmax(axis=1), value.argmax(axis=0)
    return frozenset(
        (left_of[at], right_of[other])
        for at, other in enumerate(to)
        if back[other] == at and cosine[at, other] >= least
    )


def _monotone(case: BenchmarkCase, encoder: SentenceEncoder, most: int = 4, skip: float = 0.3) -> Pairs:
    """Joined sentences in order, at the cost of vecalign (Thompson and Koehn 2019)."""
    left, right, left_of, right_of = _vectors(case, encoder)
    if not len(left) or not len(right):
        return frozenset()
    chance = max(1 - float((left @ right.T).mean()), 1e-6)
    moves = [(a, b) for a in range(1, most) for b in range(1, most) if a + b <= most]
    sums = [
        np.vstack([np.zeros((1, side.shape[1]), np.float32), np.cumsum(side, axis=0)])
        for side in (left, right)
    ]
    cost = np.full((len(left) + 1, len(right) + 1), np.inf)
    came = np.zeros((*cost.shape, 2), np.int64)
    cost[0, 0] = 0
    for i in range(len(left) + 1):
        for j in range(len(right) + 1):
            for a, b in [*moves, (1, 0), (0, 1)]:
                if a > i or b > j or not np.isfinite(cost[i - a, j - b]):
                    continue
                price = skip
                if a and b:
                    one, other = sums[0][i] - sums[0][i - a], sums[1][j] - sums[1][j - b]
                    norm = float(np.linalg.norm(one) * np.linalg.norm(other)) or 1.0
                    price = (1 - float(one @ other) / norm) * a * b / chance / 2
                if cost[i - a, j - b] + price < cost[i, j]:
                    cost[i, j] = cost[i - a, j - b] + price
                    came[i, j] = a, b
    pairs, i, j = set(), len(left), len(right)
    while i or j:
        a, b = came[i, j]
        pairs |= {(left_of[x], right_of[y]) for x in range(i - a, i) for y in range(j - b, j)}
        i, j = i - a, j - b
    return frozenset(pairs)


def _gale_church(case: BenchmarkCase) -> Pairs:
    """Gale and Church's lengths, by the package galechurch."""
    from galechurch import align

    sides = [units_of(document, frozenset()) for document in (case.left, case.right)]
    block = align(list(sides[0].texts), list(sides[1].texts))
    return frozenset(
        (int(sides[0].passage[one]), int(sides[1].passage[other]))
        for bead in block.beads
        for one in range(bead.source_start, bead.source_end)
        for other in range(bead.target_start, bead.target_end)
    )
