"""Phrase pairs out of aligned sentences, after Koehn, Och and Marcu 2003."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator

from gloss_learning.corpus import NUMBER, Pair

LONGEST_SOURCE = 5
LONGEST_TARGET = 6
KEPT = 8
FLOOR = 0.02
FORWARD = 0.7
BACKWARD = 0.3
"""Shares of p(English | Arabic) and p(Arabic | English) in the score."""
Links = set[tuple[int, int]]
Scored = dict[str, list[tuple[str, float]]]
"""For each Arabic phrase its English ones with log probabilities, best first."""


def extracted(pair: Pair, links: Links) -> Iterator[tuple[str, str]]:
    """The phrase pairs of one sentence pair that its links allow; none with numbers or marks."""
    source, _ = pair
    for start in range(len(source)):
        for end in range(start + 1, min(len(source), start + LONGEST_SOURCE) + 1):
            if not _wordy(source[end - 1]):
                break
            inside = [j for i, j in links if start <= i < end]
            if not inside:
                continue
            low, high = min(inside), max(inside) + 1
            if high - low > LONGEST_TARGET or any(low <= j < high and not start <= i < end for i, j in links):
                continue
            yield from _widened(pair, links, (start, end), (low, high))


def _widened(
    pair: Pair, links: Links, span: tuple[int, int], core: tuple[int, int]
) -> Iterator[tuple[str, str]]:
    """The phrase pair, also with an unlinked article or preposition before its English."""
    source, target = pair
    low, high = core
    linked = {j for _, j in links}
    if not all(_wordy(word) for word in target[low:high]):
        return
    text = " ".join(source[slice(*span)])
    yield text, " ".join(target[low:high])
    if low and low - 1 not in linked and target[low - 1] in {"the", "a", "an", "of", "to", "in"}:
        yield text, " ".join(target[low - 1 : high])


def _wordy(token: str) -> bool:
    """Whether a token may stand in a phrase."""
    return token != NUMBER and (token[0].isalpha() or token[0] in "+'" or token.endswith("+"))


def table(weighted: Iterable[tuple[Pair, Links, float]], least: float) -> Scored:
    """For each source phrase its best targets with log probabilities; rare pairs left out."""
    counts: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    reverse: dict[str, float] = defaultdict(float)
    for pair, links, weight in weighted:
        for source, target in extracted(pair, links):
            counts[source][target] += weight
            reverse[target] += weight
    found: Scored = {}
    for source, targets in counts.items():
        total = sum(targets.values())
        if total < least * (1 + source.count(" ") * 0.5):
            continue
        often = sorted(targets.items(), key=lambda item: -item[1])[:KEPT]
        best = [(t, c) for t, c in often if c / total >= FLOOR and c >= 1.0]
        found[source] = [
            (t, FORWARD * math.log(c / total) + BACKWARD * math.log(c / reverse[t])) for t, c in best
        ]
    return {source: options for source, options in found.items() if options}
