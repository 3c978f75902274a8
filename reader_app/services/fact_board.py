"""The facts of one bitext as they are looked up and filtered while reading."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from reader_app.domain.bitext import Bitext
from reader_app.domain.document import Side
from reader_app.domain.fact import Fact, FactKind, FactReview, FactStatus, Mention
from reader_app.domain.library import FactReviewStore
from reader_app.services.fact_reviews import fact_keys, reviewed, with_review

AGREEING = frozenset({FactStatus.AGREES})
DIFFERING = frozenset({FactStatus.DIFFERS})
ONE_SIDED = frozenset({FactStatus.LEFT_ONLY, FactStatus.RIGHT_ONLY})
EVERY_STATUS = AGREEING | DIFFERING | ONE_SIDED

_ATTENTION = {
    FactStatus.DIFFERS: 0,
    FactStatus.LEFT_ONLY: 1,
    FactStatus.RIGHT_ONLY: 1,
    FactStatus.AGREES: 2,
}


class FactCounts(NamedTuple):
    """How many facts there are, those dismissed counted only as such."""

    agree: int
    differ: int
    one_sided: int
    dismissed: int


@dataclass(frozen=True, slots=True)
class FactFilter:
    """Which facts are wanted."""

    statuses: frozenset[FactStatus] = EVERY_STATUS
    kind: FactKind | None = None
    dismissed: bool = False
    """Those that the reader dismissed, and no others."""

    def passes(self, fact: Fact) -> bool:
        """Whether a fact is wanted."""
        return (
            fact.status in self.statuses
            and self.kind in (None, fact.kind)
            and (fact.review is FactReview.DISMISSED) is self.dismissed
        )


@dataclass(frozen=True, slots=True)
class FactBoard:
    """Facts with their keys, and where in the documents they stand."""

    facts: tuple[Fact, ...] = ()
    keys: tuple[str, ...] = ()
    by_passage: Mapping[tuple[Side, int], tuple[int, ...]] | None = None
    """Numbers of the facts of a passage."""

    def in_passage(self, side: Side, passage: int) -> tuple[int, ...]:
        """Numbers of the facts that a passage states."""
        return (self.by_passage or {}).get((side, passage), ())

    def at(self, side: Side, passage: int, offset: int) -> tuple[int, ...]:
        """Numbers of the facts stated at a place, those that matter most first; dismissed ones left out."""
        found = []
        for number in self.in_passage(side, passage):
            fact = self.facts[number]
            mention = mention_of(fact, side)
            if mention is not None and mention.span.start <= offset < mention.span.end:
                found.append((_ATTENTION[fact.status], number))
        live = (number for _weight, number in sorted(found))
        return tuple(n for n in live if self.facts[n].review is not FactReview.DISMISSED)

    def reviewed(self, number: int, review: FactReview | None) -> "FactBoard":
        """The board with another word of the reader on one fact."""
        return replace(self, facts=with_review(self.facts, number, review))

    def number_of(self, key: str) -> int | None:
        """The number of the fact with a key."""
        return self.keys.index(key) if key in self.keys else None

    def chosen(self, wanted: FactFilter) -> tuple[int, ...]:
        """Numbers of the wanted facts: what differs, then what one side alone says, each in reading order."""
        numbers = (number for number, fact in enumerate(self.facts) if wanted.passes(fact))
        return tuple(sorted(numbers, key=lambda number: _ATTENTION[self.facts[number].status]))

    def counts(self, kind: FactKind | None = None) -> FactCounts:
        """How many facts there are, of one kind or of all."""
        return self.counts_by_kind()[kind]

    def counts_by_kind(self) -> dict[FactKind | None, FactCounts]:
        """How many facts there are of each kind and, under none, of all: one pass over them."""
        dismissed = FactReview.DISMISSED
        tally = Counter((fact.kind, None if fact.review is dismissed else fact.status) for fact in self.facts)
        by_kind: dict[FactKind | None, FactCounts] = {kind: _counts(tally, kind) for kind in FactKind}
        return {None: FactCounts(*map(sum, zip(*by_kind.values(), strict=True))), **by_kind}

    def next_difference(self, side: Side, passage: int, offset: int, step: int) -> int | None:
        """The number of the next (with -1 the previous) difference after a place, as one side is read."""
        wanted = FactFilter(DIFFERING)
        here = (passage, offset)
        places = [
            ((mention.passage, mention.span.start), number)
            for number, fact in enumerate(self.facts)
            if wanted.passes(fact) and (mention := mention_of(fact, side)) is not None
        ]
        if step > 0:
            return min((found for found in places if found[0] > here), default=(here, None))[1]
        before = [found for found in places if found[0] < here]
        return max(before, key=lambda found: (found[0], -found[1]))[1] if before else None


def mention_of(fact: Fact, side: Side) -> Mention | None:
    """What one side says."""
    return fact.left if side is Side.LEFT else fact.right


def build_board(bitext: Bitext, store: FactReviewStore) -> FactBoard:
    """The board of a bitext with what the reader said before. Slow for many facts. Raises `ReaderError`."""
    keys = fact_keys(bitext)
    return board_of(reviewed(bitext.facts, keys, store.reviews(keys)), keys)


def board_of(facts: tuple[Fact, ...], keys: tuple[str, ...]) -> FactBoard:
    """The board of facts and their keys."""
    return FactBoard(facts, keys, _by_passage(facts))


def _counts(tally: Counter[tuple[FactKind, FactStatus | None]], kind: FactKind) -> FactCounts:
    return FactCounts(
        tally[kind, FactStatus.AGREES],
        tally[kind, FactStatus.DIFFERS],
        tally[kind, FactStatus.LEFT_ONLY] + tally[kind, FactStatus.RIGHT_ONLY],
        tally[kind, None],
    )


def _by_passage(facts: Iterable[Fact]) -> dict[tuple[Side, int], tuple[int, ...]]:
    places: dict[tuple[Side, int], list[int]] = {}
    for number, fact in enumerate(facts):
        for side in Side:
            mention = mention_of(fact, side)
            if mention is not None:
                places.setdefault((side, mention.passage), []).append(number)
    return {place: tuple(numbers) for place, numbers in places.items()}
