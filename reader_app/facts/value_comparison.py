"""Numbers and dates of two documents compared, inside links first and then around them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from reader_app.domain.bitext import Link
from reader_app.domain.fact import Fact, FactKind, FactStatus, Mention
from reader_app.domain.progress import CancelToken
from reader_app.domain.span import Span
from reader_app.facts.agreement import EXACT, NEAR, Agreement, agree, rivals
from reader_app.facts.finding import Stated
from reader_app.text.unit_words import FAMILIES

ELSEWHERE_RIGHT = "It stands in another passage of the right document."
ELSEWHERE_LEFT = "It stands in another passage of the left document."
_NOT_COMPARED = "What the two figures are about was not compared."
_TIGHT = 0.5
_FAMILY_OF = {code: family for family, members in FAMILIES.items() for code in members.values()}
_SMALL = 13
_WINDOW = 40
"""Statements tried for each one in a passage that has more of them than any text a person reads."""


class ValueComparison:
    """Pairs the statements of two documents."""

    def __init__(self, left: Iterable[Stated], right: Iterable[Stated], links: Sequence[Link]) -> None:
        """Take the statements of both sides; each is told at most once."""
        self._left, self._right = tuple(left), tuple(right)
        self._links = links
        self._facts: list[Fact] = []
        self._used: set[int] = set()

    def facts(self, cancel: CancelToken | None = None) -> list[Fact]:
        """The facts of all links and of what is around them. Raises `CancelledError`."""
        cancel = cancel or CancelToken()
        left_of, right_of = _by_passage(self._left), _by_passage(self._right)
        remaining: list[tuple[Link, list[Stated], list[Stated]]] = []
        for link in self._links:
            cancel.check()
            lefts = [one for passage in link.left for one in left_of.get(passage, ())]
            rights = [one for passage in link.right for one in right_of.get(passage, ())]
            self._pair(lefts, rights)
            self._split_ranges(lefts, rights)
            self._repeat(lefts, rights)
            remaining.append((link, self._open(lefts), self._open(rights)))
        index_left, index_right = _by_value(self._left), _by_value(self._right)
        for link, lefts, rights in remaining:
            cancel.check()
            self._differing(
                link, self._not_elsewhere(lefts, index_right), self._not_elsewhere(rights, index_left)
            )
        for one in self._open(self._left):
            cancel.check()
            self._alone(one, index_right, left=True)
        for one in self._open(self._right):
            cancel.check()
            self._alone(one, index_left, left=False)
        return self._facts

    def _open(self, stated: Iterable[Stated]) -> list[Stated]:
        return [one for one in stated if id(one) not in self._used]

    def _pair(self, lefts: list[Stated], rights: list[Stated]) -> None:
        """Pair what agrees, the surest and nearest first."""
        if max(len(lefts), len(rights)) > _WINDOW:
            self._pair_equal(lefts, rights)
            lefts, rights = self._open(lefts), self._open(rights)
        options: list[tuple[int, float, int, int, Agreement]] = []
        for i, left in enumerate(lefts):
            for j in _window(i, lefts, rights):
                found = agree(left, rights[j])
                if found is not None:
                    options.append((-found.level, _distance(i, j, lefts, rights), i, j, found))
        for _, _, i, j, found in sorted(options, key=lambda option: option[:4]):
            if id(lefts[i]) not in self._used and id(rights[j]) not in self._used:
                self._tell(FactStatus.AGREES, lefts[i], rights[j], found.note)

    def _pair_equal(self, lefts: list[Stated], rights: list[Stated]) -> None:
        """Pair equal values in order: all that a very long passage allows in linear time."""
        waiting: dict[str, list[Stated]] = defaultdict(list)
        for right in reversed(rights):
            waiting[_key(right)].append(right)
        for left in lefts:
            if waiting[_key(left)]:
                right = waiting[_key(left)].pop()
                found = agree(left, right)
                if found is not None:
                    self._tell(FactStatus.AGREES, left, right, found.note)

    def _repeat(self, lefts: list[Stated], rights: list[Stated]) -> None:
        """Pair what one side says twice with the one place of the other side."""
        for here, there, left in ((lefts, rights, True), (rights, lefts, False)):
            for i, one in enumerate(self._open(here)):
                for other in (there[j] for j in _window(i, here, there)):
                    found = agree(one, other) if left else agree(other, one)
                    if found is not None and found.level >= (EXACT if one.date is None else NEAR):
                        self._tell(FactStatus.AGREES, *((one, other) if left else (other, one)), found.note)
                        break

    def _split_ranges(self, lefts: list[Stated], rights: list[Stated]) -> None:
        """A range on one side and its two ends on the other agree."""
        for ranges, ends, swapped in ((lefts, rights, False), (rights, lefts, True)):
            for one in self._open(ranges):
                amount = one.measure.amount if one.measure is not None else None
                if amount is None or amount.role != "range":
                    continue
                free = [
                    end
                    for end in self._open(ends[:_WINDOW])
                    if end.measure is not None and end.measure.amount.role == "cardinal"
                ]
                low = next(
                    (end for end in free if end.measure and end.measure.amount.low == amount.low), None
                )
                high = next(
                    (end for end in free if end.measure and end.measure.amount.low == amount.high), None
                )
                if low is not None and high is not None:
                    left, right = (high, one) if swapped else (one, high)
                    self._tell(
                        FactStatus.AGREES, left, right, "One side gives a range, the other its two ends."
                    )
                    self._used.add(id(low))

    def _not_elsewhere(self, stated: Iterable[Stated], index: dict[str, list[Stated]]) -> list[Stated]:
        return [one for one in stated if not one.weak and _key(one) not in index]

    def _differing(self, link: Link, lefts: list[Stated], rights: list[Stated]) -> None:
        """Tell what differs: figures about the same thing, or the only ones of a sure and narrow link."""
        for i, left in enumerate(lefts):
            for right in (rights[j] for j in _window(i, lefts, rights)):
                if id(left) in self._used or id(right) in self._used or left.kind is not right.kind:
                    continue
                verdict = rivals(left, right)
                if verdict:
                    self._tell(FactStatus.DIFFERS, left, right, "")
        narrow = len(link.left) == 1 and len(link.right) == 1 and link.score >= _TIGHT
        for kind in FactKind:
            open_left = [one for one in self._open(lefts) if one.kind is kind]
            open_right = [one for one in self._open(rights) if one.kind is kind]
            if (
                len(open_left) == len(open_right) == 1
                and narrow
                and rivals(open_left[0], open_right[0]) is not False
            ):
                self._tell(
                    FactStatus.DIFFERS,
                    open_left[0],
                    open_right[0],
                    "" if _same_unit(open_left[0], open_right[0]) else _NOT_COMPARED,
                )

    def _alone(self, one: Stated, others: dict[str, list[Stated]], *, left: bool) -> None:
        """Tell what one side alone has, or where else the other side has it."""
        if one.weak:
            return
        there = others.get(_key(one), ())
        if there:
            if _specific(one):
                note = ELSEWHERE_RIGHT if left else ELSEWHERE_LEFT
                pair = (one, there[0]) if left else (there[0], one)
                if id(there[0]) in self._used or left:
                    self._tell(FactStatus.AGREES, *pair, note)
            return
        if left:
            self._tell(FactStatus.LEFT_ONLY, one, None, "")
        else:
            self._tell(FactStatus.RIGHT_ONLY, None, one, "")

    def _tell(self, status: FactStatus, left: Stated | None, right: Stated | None, note: str) -> None:
        stated = left or right
        if stated is None:
            return
        self._used.update(id(one) for one in (left, right) if one is not None)
        values = _shared_values(left, right) if status is FactStatus.AGREES else {}
        kind = stated.kind
        if left is not None and right is not None and FactKind.DATE in {left.kind, right.kind}:
            kind = FactKind.DATE
        elif left is not None and right is not None and FactKind.MONEY in {left.kind, right.kind}:
            kind = FactKind.MONEY
        self._facts.append(Fact(kind, status, _mention(left, values), _mention(right, values), note))


def _mention(stated: Stated | None, values: dict[int, str]) -> Mention | None:
    if stated is None:
        return None
    value = values.get(id(stated), stated.value)
    return Mention(stated.passage, Span(stated.start, stated.end), stated.text, value)


def _shared_values(left: Stated | None, right: Stated | None) -> dict[int, str]:
    """The value of the side that names its currency more exactly, for both, where the amounts are one."""
    if left is None or right is None or left.measure is None or right.measure is None:
        return {}
    if left.measure.amount.value != right.measure.amount.value or left.kind is not right.kind:
        return {}
    exact = next(
        (one for one in (left, right) if one.measure is not None and one.measure.unit.isupper()), None
    )
    return (
        {id(left): exact.value, id(right): exact.value}
        if exact is not None and left.kind is FactKind.MONEY
        else {}
    )


def _same_unit(left: Stated, right: Stated) -> bool:
    if left.measure is None or right.measure is None:
        return left.kind is FactKind.DATE
    return bool(left.measure.unit) and left.measure.unit == right.measure.unit


def _window(i: int, lefts: Sequence[Stated], rights: Sequence[Stated]) -> range:
    """The places on the right to try for the left one at `i`: all, or those about as far on."""
    if len(rights) <= _WINDOW:
        return range(len(rights))
    middle = i * len(rights) // max(1, len(lefts))
    start = min(max(0, middle - _WINDOW // 2), len(rights) - _WINDOW)
    return range(start, start + _WINDOW)


def _distance(i: int, j: int, lefts: Sequence[Stated], rights: Sequence[Stated]) -> float:
    return abs((i + 1) / len(lefts) - (j + 1) / len(rights)) + abs(lefts[i].place - rights[j].place)


def _specific(one: Stated) -> bool:
    """Whether an equal value elsewhere is hardly chance."""
    if one.date is not None:
        return bool(one.date.year or (one.date.month and one.date.day) or one.date.month or one.date.period)
    if one.measure is None:
        return False
    amount = one.measure.amount
    return bool(one.measure.unit) or amount.low >= _SMALL or amount.role in {"range", "vague"}


def _by_passage(stated: Iterable[Stated]) -> dict[int, list[Stated]]:
    table: dict[int, list[Stated]] = defaultdict(list)
    for one in stated:
        table[one.passage].append(one)
    return table


def _by_value(stated: Iterable[Stated]) -> dict[str, list[Stated]]:
    table: dict[str, list[Stated]] = defaultdict(list)
    for one in stated:
        table[_key(one)].append(one)
    return table


def _key(one: Stated) -> str:
    """By what equal statements are found anywhere in a document: money by the family of its currency."""
    if one.measure is not None and one.measure.kind == "money":
        return f"{one.measure.amount.value} {_FAMILY_OF.get(one.measure.unit, one.measure.unit)}"
    return one.value
