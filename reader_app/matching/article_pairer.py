"""Which document of one set belongs to which of another: by contents first, names weighed by their record."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader_app.domain.pairing import Digest, FilePair, PairedBy
from reader_app.domain.progress import CancelToken, Progress

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from reader_app.matching.article_search import SearchBlocks
    from reader_app.matching.model import PairModel
    from reader_app.matching.name_pairs import NamePairs

UNDERSTOOD = frozenset(
    {"ar", "de", "en", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "ru", "th", "tr", "zh"}
)
"""Languages that the encoder was made for; of others the contents say too little against a name."""

_SURE, _DENIED = 0.5, 0.1
"""Scores over and under which contents speak for or against a pair of names."""

Named = tuple[str, Digest]


class ArticlePairer:
    """Pairs documents one to one (a `domain.pairing.ArticlePairer`). Equal input gives equal pairs."""

    def __init__(
        self, dimensions: int, search: SearchBlocks | None = None, model: PairModel | None = None
    ) -> None:
        """Vectors have so many `dimensions`; `search` does the search elsewhere, `model` weighs otherwise."""
        self._dimensions = dimensions
        self._search = search
        self._model = model

    def pairs(
        self, left: Sequence[Named], right: Sequence[Named], progress: Progress, cancel: CancelToken
    ) -> tuple[FilePair, ...]:
        """One-to-one pairs of named digests, in left order. Raises `CancelledError`."""
        if not left or not right:
            return ()
        lefts, rights = _distinct(left), _distinct(right)
        first_left = [left[places[0]] for places in lefts]
        first_right = [right[places[0]] for places in rights]
        found = self._found(first_left, first_right, progress, cancel)
        pairs = [
            FilePair(one, other, pair.score, pair.by)
            for pair in found
            for one, other in _copies(lefts[pair.left], rights[pair.right], left, right)
        ]
        return tuple(sorted(pairs, key=lambda pair: pair.left))

    def _found(
        self, left: Sequence[Named], right: Sequence[Named], progress: Progress, cancel: CancelToken
    ) -> list[FilePair]:
        """The pairs of documents that all differ."""
        from reader_app.matching import article_scores as scoring
        from reader_app.matching.article_features import articles_of
        from reader_app.matching.article_search import search_here
        from reader_app.matching.name_pairs import pairs_by_name

        cancel.check()
        progress(0, 3)
        named = pairs_by_name([name for name, _ in left], [name for name, _ in right])
        lefts, rights = articles_of(
            [digest for _, digest in left], [digest for _, digest in right], self._dimensions
        )
        found = scoring.find_article_candidates(
            lefts, rights, list(named), self._search or search_here, cancel.check
        )
        progress(1, 3)
        model = self._model or scoring.default_pairing_model()
        scores = scoring.content_scores(lefts, rights, found, model, cancel.check)
        progress(2, 3)
        known = [
            [digest.language in UNDERSTOOD and bool(digest.vectors) for _, digest in side]
            for side in (left, right)
        ]
        tells = [
            known[0][one] and known[1][other] for one, other in zip(found.left, found.right, strict=True)
        ]
        chosen = chosen_pairs(found.left, found.right, scores, named, tells, model.threshold)
        progress(3, 3)
        return chosen


def chosen_pairs(
    left: NDArray[np.int64],
    right: NDArray[np.int64],
    contents: NDArray[np.float32],
    named: NamePairs,
    tells: Sequence[bool],
    threshold: float,
) -> list[FilePair]:
    """The best pairs, one to one, of candidates with the scores of their contents and their names.

    `tells` says of each candidate whether its contents can be understood.
    """
    import numpy as np

    weights = _weights(left, right, contents, named)
    odds = np.log((contents.astype(np.float64) + 1e-4) / (1 - contents + 1e-4))
    odds = np.where(np.array(tells, bool), odds, np.maximum(odds, -1.0))
    by_name = np.zeros(len(left))
    for at, pair in enumerate(zip(left.tolist(), right.tolist(), strict=True)):
        if pair in named:
            by_name[at] = weights[named[pair]]
    scores = 1 / (1 + np.exp(-(odds + by_name)))
    taken: tuple[set[int], set[int]] = (set(), set())
    chosen = []
    for at in np.lexsort((right, left, -scores)):
        one, other, score = int(left[at]), int(right[at]), float(scores[at])
        if score < threshold:
            break
        if one in taken[0] or other in taken[1]:
            continue
        taken[0].add(one)
        taken[1].add(other)
        by = [PairedBy.NAME] if by_name[at] > 0 else []
        by += [PairedBy.CONTENT] if contents[at] >= _SURE or not by else []
        chosen.append(FilePair(one, other, round(score, 3), tuple(by)))
    return chosen


def _weights(
    left: NDArray[np.int64], right: NDArray[np.int64], contents: NDArray[np.float32], named: NamePairs
) -> dict[object, float]:
    """What names of each level are worth here."""
    from reader_app.matching.name_pairs import name_weights

    best: tuple[dict[int, float], dict[int, float]] = (defaultdict(float), defaultdict(float))
    score: dict[tuple[int, int], float] = {}
    for one, other, value in zip(left.tolist(), right.tolist(), contents.tolist(), strict=True):
        best[0][one], best[1][other] = max(best[0][one], value), max(best[1][other], value)
        if (one, other) in named:
            score[one, other] = value
    confirmed: dict[object, int] = defaultdict(int)
    denied: dict[object, int] = defaultdict(int)
    for (one, other), level in named.items():
        own = score.get((one, other), 0.0)
        if own >= _SURE:
            confirmed[level] += 1
        elif own < _DENIED and max(best[0][one], best[1][other]) >= _SURE:
            denied[level] += 1
    return dict(name_weights(confirmed, denied))  # type: ignore[arg-type]


def _distinct(side: Sequence[Named]) -> list[list[int]]:
    """The places of each different text: copies of one report must not stand in each other's way."""
    groups: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for at, (_, digest) in enumerate(side):
        groups[digest.vectors, digest.tokens, digest.letters].append(at)
    return list(groups.values())


def _copies(
    lefts: Sequence[int], rights: Sequence[int], left: Sequence[Named], right: Sequence[Named]
) -> list[tuple[int, int]]:
    """Copies of one text with copies of its counterpart: of one name where there is such, else in order."""
    from reader_app.matching.name_pairs import pairs_by_name

    if len(lefts) == 1 and len(rights) == 1:
        return [(lefts[0], rights[0])]
    named = pairs_by_name([left[at][0] for at in lefts], [right[at][0] for at in rights])
    chosen = [(lefts[one], rights[other]) for one, other in named]
    used = {at for pair in chosen for at in (("left", pair[0]), ("right", pair[1]))}
    rest = (
        [at for at in lefts if ("left", at) not in used],
        [at for at in rights if ("right", at) not in used],
    )
    return [*chosen, *zip(*rest, strict=False)]
