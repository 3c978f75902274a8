"""Passage links out of scored sentence pairs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reader_app.domain.bitext import Link, SentenceLink
from reader_app.matching.candidates import Candidates
from reader_app.matching.units import Units
from reader_app.matching.word_pairs import evidence, words_of

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class SentencePair:
    """Two sentences by their numbers among the units, and how sure the matcher is."""

    left: int
    right: int
    score: float


def chosen_pairs(
    found: Candidates,
    scores: Floats,
    threshold: float,
    left: Units,
    right: Units,
    rejected: frozenset[tuple[int, int]],
) -> list[SentencePair]:
    """The sentence pairs good enough to show, without those between rejected passages."""
    good = np.flatnonzero(scores >= threshold)
    pairs = zip(found.left[good].tolist(), found.right[good].tolist(), scores[good].tolist(), strict=True)
    return [
        SentencePair(one, other, score)
        for one, other, score in pairs
        if (left.refs[one].passage, right.refs[other].passage) not in rejected
        and not (one in left.sources and other in right.sources and _other_source(left, one, right, other))
    ]


def _other_source(left: Units, one: int, right: Units, other: int) -> bool:
    """Whether two source lines name different sources: they have no word in common, by sound or meaning."""
    return not any(
        evidence(ours, theirs)
        for ours in words_of(left.texts[one])
        for theirs in words_of(right.texts[other])
    )


def links_of(pairs: Iterable[SentencePair], left: Units, right: Units) -> tuple[Link, ...]:
    """Links of the passages whose sentences are paired, in order of their first left passage."""
    by_passages: dict[tuple[int, int], list[SentencePair]] = defaultdict(list)
    for pair in pairs:
        by_passages[left.refs[pair.left].passage, right.refs[pair.right].passage].append(pair)
    links = [_link(group, by_passages, left, right) for group in _components([*by_passages])]
    return tuple(sorted(links, key=lambda link: link.left))


def _link(
    group: list[tuple[int, int]],
    by_passages: dict[tuple[int, int], list[SentencePair]],
    left: Units,
    right: Units,
) -> Link:
    """The link of passage pairs that hang together."""
    lefts = tuple(sorted({one for one, _ in group}))
    rights = tuple(sorted({other for _, other in group}))
    best = [max(pair.score for pair in by_passages[pair_of_passages]) for pair_of_passages in group]
    sentences = [pair for pair_of_passages in group for pair in by_passages[pair_of_passages]]
    return Link(
        left=lefts,
        right=rights,
        score=round(sum(best) / len(best), 4),
        sentences=_sentence_links(sentences, left, right),
        pairs=() if len(group) == len(lefts) * len(rights) else tuple(sorted(group)),
    )


def _sentence_links(pairs: list[SentencePair], left: Units, right: Units) -> tuple[SentenceLink, ...]:
    """Sentence pairs that hang together, as one sentence link each."""
    scores = {(pair.left, pair.right): pair.score for pair in pairs}
    return tuple(
        SentenceLink(
            left=tuple(left.refs[one] for one in sorted({one for one, _ in group})),
            right=tuple(right.refs[other] for other in sorted({other for _, other in group})),
            score=round(sum(scores[pair] for pair in group) / len(group), 4),
        )
        for group in _components(sorted(scores))
    )


def _components(pairs: list[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """The pairs in groups that share a left or a right member, each group and all groups in order."""
    of_left: dict[int, list[int]] = defaultdict(list)
    of_right: dict[int, list[int]] = defaultdict(list)
    for at, (one, other) in enumerate(pairs):
        of_left[one].append(at)
        of_right[other].append(at)
    seen = [False] * len(pairs)
    groups: list[list[tuple[int, int]]] = []
    for start in range(len(pairs)):
        if seen[start]:
            continue
        seen[start] = True
        waiting, group = [start], []
        while waiting:
            at = waiting.pop()
            group.append(pairs[at])
            for other in (*of_left.pop(pairs[at][0], ()), *of_right.pop(pairs[at][1], ())):
                if not seen[other]:
                    seen[other] = True
                    waiting.append(other)
        groups.append(sorted(group))
    return sorted(groups)
