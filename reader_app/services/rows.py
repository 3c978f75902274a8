"""The rows in which two documents are laid side by side.

A row holds a run of left passages and a run of right passages, both in document order. Links that keep the
order share a row; what crosses stays in its own document's order and is joined by a ribbon. Passages too
long to be laid out at once are cut into units, and a row that holds one into several rows.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader_app.domain.bitext import Link
from reader_app.domain.document import Passage

UNIT_LENGTH = 4000
"""Code points laid out at once: one paragraph of a million characters costs 1.4 s in any Qt layout."""


class Units:
    """The passages of one column, each cut into units of at most about `UNIT_LENGTH` code points.

    Unit and passage numbers are the same as long as no passage is too long, which costs no memory.
    """

    __slots__ = ("_passages", "_starts", "count")

    def __init__(self, passages: Sequence[Passage | None]) -> None:
        """Cut where needed."""
        self.count = len(passages)
        self._passages: Sequence[int] | None = None
        self._starts: Sequence[int] | None = None
        if max([len(passage.text) for passage in passages if passage is not None], default=0) > UNIT_LENGTH:
            self._cut(passages)

    def _cut(self, passages: Sequence[Passage | None]) -> None:
        numbers, starts = array("l"), array("l")
        for number, passage in enumerate(passages):
            for start in _cuts(passage.text) if passage is not None else (0,):
                numbers.append(number)
                starts.append(start)
        self._passages, self._starts, self.count = numbers, starts, len(numbers)

    def passage(self, unit: int) -> int:
        """The passage that a unit is part of."""
        return unit if self._passages is None else self._passages[unit]

    def first(self, passage: int) -> int:
        """The first unit of a passage; for the passage after the last, the number of units."""
        return passage if self._passages is None else bisect_left(self._passages, passage)

    def start(self, unit: int) -> int:
        """Where the unit begins in its passage, in code points."""
        return 0 if self._starts is None else self._starts[unit]

    def end(self, unit: int, length: int) -> int:
        """Where the unit ends in its passage of `length` code points."""
        if self._passages is None or self._starts is None:
            return length
        follows = unit + 1 < self.count and self._passages[unit + 1] == self._passages[unit]
        return self._starts[unit + 1] if follows else length

    def at(self, passage: int, offset: int) -> int:
        """The unit of a passage that holds the code point offset."""
        unit = self.first(passage)
        if self._starts is None:
            return unit
        return bisect_right(self._starts, offset, unit, max(self.first(passage + 1), unit + 1)) - 1


def _cuts(text: str) -> Iterator[int]:
    start = 0
    while start < len(text):
        yield start
        if len(text) - start <= UNIT_LENGTH:
            return
        space = text.rfind(" ", start + UNIT_LENGTH // 2, start + UNIT_LENGTH)
        start = space + 1 if space > 0 else start + UNIT_LENGTH


@dataclass(frozen=True, slots=True)
class RowTable:
    """Rows as ranges of units: row `n` holds units `left[n]` up to `left[n + 1]`, and so for the right."""

    left: Sequence[int]
    right: Sequence[int]

    def __len__(self) -> int:
        """The number of rows."""
        return len(self.left) - 1

    def left_units(self, row: int) -> range:
        """The left units of a row."""
        return range(self.left[row], self.left[row + 1])

    def right_units(self, row: int) -> range:
        """The right units of a row."""
        return range(self.right[row], self.right[row + 1])

    def row_of_left(self, unit: int) -> int:
        """The row that holds a left unit."""
        return bisect_right(self.left, unit) - 1

    def row_of_right(self, unit: int) -> int:
        """The row that holds a right unit."""
        return bisect_right(self.right, unit) - 1


def parallel_rows(left: Units, right: Units) -> RowTable:
    """Rows of a document beside its own translation: passage beside passage."""
    if left.count == right.count and left.first(left.count) == left.count:
        starts = array("l", range(left.count + 1))
        return RowTable(starts, starts)
    passages = left.passage(left.count - 1) + 1 if left.count else 0
    return _cut_rows([((n, n + 1), (n, n + 1)) for n in range(passages)], left, right)


def linked_rows(links: Sequence[Link], left: Units, right: Units) -> RowTable:
    """Rows of two documents by their links."""
    left_passages = left.passage(left.count - 1) + 1 if left.count else 0
    right_passages = right.passage(right.count - 1) + 1 if right.count else 0
    linked_left = {n for link in links for n in link.left}
    linked_right = {n for link in links for n in link.right}
    rows: list[_Row] = []
    left_at = right_at = 0
    for link in (*ordered_links(links), None):
        left_end = link.left[0] if link else left_passages
        right_end = link.right[0] if link else right_passages
        _fill(rows, (left_at, left_end), (right_at, right_end), linked_left, linked_right)
        if link:
            left_at, right_at = link.left[-1] + 1, link.right[-1] + 1
            rows.append(((left_end, left_at), (right_end, right_at)))
    return _cut_rows(rows, left, right)


_Row = tuple[tuple[int, int], tuple[int, int]]


def ordered_links(links: Sequence[Link]) -> list[Link]:
    """The heaviest chain of links that keep the order on both sides: those that can share rows.

    Links whose passages do not stand together on a side are never in it. Weight is the number of passages;
    longest increasing subsequence by a Fenwick tree over the right side, O(n log n).
    """
    whole = sorted((link for link in links if _run(link.left) and _run(link.right)), key=lambda k: k.left)
    size = max((link.right[-1] for link in whole), default=-1) + 2
    best: list[tuple[int, int]] = [(0, -1)] * (size + 1)
    before = [-1] * len(whole)
    for number, link in enumerate(whole):
        weight, previous = 0, -1
        at = link.right[0]
        while at > 0:
            weight, previous = max((weight, previous), best[at], key=lambda pair: pair[0])
            at -= at & -at
        before[number] = previous
        reached = (weight + len(link.left) + len(link.right), number)
        at = link.right[-1] + 1
        while at <= size:
            best[at] = max(best[at], reached, key=lambda pair: pair[0])
            at += at & -at
    chain: list[Link] = []
    at = size
    last = (0, -1)
    while at > 0:
        last = max(last, best[at], key=lambda pair: pair[0])
        at -= at & -at
    number = last[1]
    while number >= 0:
        chain.append(whole[number])
        number = before[number]
    return chain[::-1]


def _run(passages: tuple[int, ...]) -> bool:
    return bool(passages) and passages[-1] - passages[0] + 1 == len(passages)


def _fill(
    rows: list[_Row],
    left: tuple[int, int],
    right: tuple[int, int],
    linked_left: set[int],
    linked_right: set[int],
) -> None:
    """Rows between two links: crossing passages side by side, unmatched ones by themselves."""
    left_at, right_at = left[0], right[0]
    while left_at < left[1] or right_at < right[1]:
        left_crosses = left_at < left[1] and left_at in linked_left
        right_crosses = right_at < right[1] and right_at in linked_right
        take_left = left_at < left[1] and (not left_crosses or right_crosses or right_at == right[1])
        take_right = right_at < right[1] and not (take_left and not (left_crosses and right_crosses))
        rows.append(((left_at, left_at + take_left), (right_at, right_at + take_right)))
        left_at += take_left
        right_at += take_right


def _cut_rows(rows: Sequence[_Row], left: Units, right: Units) -> RowTable:
    lefts, rights = array("l", [0]), array("l", [0])
    for (left_start, left_end), (right_start, right_end) in rows:
        left_first, left_last = left.first(left_start), left.first(left_end)
        right_first, right_last = right.first(right_start), right.first(right_end)
        left_units, right_units = left_last - left_first, right_last - right_first
        long = left_units > left_end - left_start or right_units > right_end - right_start
        parts = max(left_units, right_units) if long else 1
        for part in range(1, parts + 1):
            lefts.append(left_first + left_units * part // parts)
            rights.append(right_first + right_units * part // parts)
    return RowTable(lefts, rights)
