"""Pairs that the names of files propose, and how far such names are to be trusted."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from enum import Enum

from reader_app.text.file_names import NameKey, name_key


class NameLevel(Enum):
    """How two names agree."""

    SAME = "same"
    """The same words but for the language: `harbour-ar.txt` and `harbour-en.txt`."""
    COUNT = "count"
    """The same number and nothing else: it may only count the files of each folder."""
    NUMBERS = "numbers"
    """The same numbers beside other words."""


_PRIOR = {NameLevel.SAME: (9.0, 1.0), NameLevel.COUNT: (3.0, 2.0), NameLevel.NUMBERS: (2.0, 2.0)}
"""Pairs confirmed and contradicted that are taken as seen beforehand."""
_MOST = 4.0
"""The greatest weight of a name, as a logarithm of odds."""

NamePairs = Mapping[tuple[int, int], NameLevel]


def pairs_by_name(left: Sequence[str], right: Sequence[str]) -> dict[tuple[int, int], NameLevel]:
    """The pairs that paths within two folders propose, where one name fits exactly one other."""
    lefts, rights = [name_key(path) for path in left], [name_key(path) for path in right]
    found: dict[tuple[int, int], NameLevel] = {}
    for pair in _unique(lefts, rights, lambda key: key.stem):
        found[pair] = NameLevel.COUNT if lefts[pair[0]].counts else NameLevel.SAME
    named_left, named_right = {one for one, _ in found}, {other for _, other in found}
    for one, other in _unique(lefts, rights, lambda key: key.numbers):
        if one not in named_left and other not in named_right:
            found[one, other] = NameLevel.NUMBERS
    return found


def _unique(
    left: Sequence[NameKey], right: Sequence[NameKey], of: Callable[[NameKey], Hashable]
) -> list[tuple[int, int]]:
    """Pairs with one value that nobody else of their side has."""
    sides: list[dict[Hashable, list[int]]] = []
    for keys in (left, right):
        places: dict[Hashable, list[int]] = defaultdict(list)
        for at, key in enumerate(keys):
            if value := of(key):
                places[value].append(at)
        sides.append(places)
    return [
        (sides[0][value][0], sides[1][value][0])
        for value in sides[0]
        if len(sides[0][value]) == 1 and len(sides[1].get(value, ())) == 1
    ]


def name_weights(
    confirmed: Mapping[NameLevel, int], denied: Mapping[NameLevel, int]
) -> dict[NameLevel, float]:
    """What a name of each level adds to the odds, by how often the contents bear such names out."""
    weights = {}
    for level, (for_it, against) in _PRIOR.items():
        odds = (for_it + confirmed.get(level, 0)) / (against + denied.get(level, 0))
        weights[level] = max(-_MOST, min(_MOST, math.log(odds)))
    return weights
