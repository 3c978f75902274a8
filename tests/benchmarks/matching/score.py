"""Precision, recall and F1 of passage links: each left–right pair of a link counts."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from reader_app.domain.bitext import Link
from reader_app.domain.matching import Corrections, PassageMatcher
from reader_app.domain.progress import CancelToken, no_progress
from tests.benchmarks.matching.cases import BenchmarkCase, Pairs

FOREIGN = "foreign"


@dataclass(frozen=True, slots=True)
class Score:
    """What was found of one case."""

    case: str
    kind: str
    right: int
    found: int
    wanted: int


def pairs_of(links: Iterable[Link]) -> Pairs:
    """The left–right passage pairs of links, as an export writes them."""
    return frozenset(
        (left, right)
        for link in links
        for lefts, rights in link.parts()
        for left in lefts
        for right in rights
    )


def score(case: BenchmarkCase, found: Pairs) -> Score:
    """Compare what was found with what is true."""
    return Score(case.name, case.kind, len(found & case.pairs), len(found), len(case.pairs))


def score_matcher(matcher: PassageMatcher, cases: Sequence[BenchmarkCase]) -> list[Score]:
    """The scores of a matcher."""

    def find(case: BenchmarkCase) -> Pairs:
        return pairs_of(matcher.match(case.left, case.right, Corrections(), no_progress, CancelToken()))

    return score_all(find, cases)


def score_all(find: Callable[[BenchmarkCase], Pairs], cases: Sequence[BenchmarkCase]) -> list[Score]:
    """The scores of any way to find pairs."""
    return [score(case, find(case)) for case in cases]


def report(name: str, scores: Sequence[Score]) -> str:
    """One line: macro F1 over the kinds that have links, each kind, and false links a foreign case."""
    kinds: dict[str, list[Score]] = defaultdict(list)
    for one in scores:
        kinds[one.kind].append(one)
    parts, values = [], []
    for kind, group in sorted(kinds.items()):
        found, right = sum(one.found for one in group), sum(one.right for one in group)
        if kind == FOREIGN:
            parts.append(f"{kind} {found / len(group):.3f} links a case")
            continue
        wanted = sum(one.wanted for one in group)
        value = 2 * right / max(found + wanted, 1)
        values.append(value)
        parts.append(f"{kind} P {right / max(found, 1):.3f} R {right / max(wanted, 1):.3f} F1 {value:.3f}")
    return f"{name:24s} macro F1 {sum(values) / max(len(values), 1):.4f} · " + " · ".join(parts)
