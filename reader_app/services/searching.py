"""Searching every column of what is open: an index made once, and hits in reading order."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple, Protocol

from reader_app.domain.progress import CancelToken
from reader_app.domain.span import Span
from reader_app.text.search import SearchText
from reader_app.text.search_pattern import Found, SearchPattern

RUN = 512
"""Passages folded and searched in one go: work can be cancelled and other threads get a turn in between."""


@dataclass(frozen=True, slots=True)
class ColumnIndex:
    """One column, ready for searching."""

    runs: tuple[SearchText, ...]
    size: int
    """Passages."""


def index_column(
    texts: Sequence[str],
    cancel: CancelToken,
    *,
    exact: bool = False,
    before: ColumnIndex | None = None,
    changed: Iterable[int] = (),
) -> ColumnIndex:
    """The index of a column's texts, passage by passage (empty where one is still missing).

    With the index of `before`, only what holds a `changed` passage is made anew.
    """
    stale = {passage // RUN for passage in changed}
    runs = []
    for number, first in enumerate(range(0, len(texts), RUN)):
        cancel.check()
        if before is not None and number not in stale:
            runs.append(before.runs[number])
        else:
            runs.append(SearchText(texts[first : first + RUN], exact=exact))
    return ColumnIndex(tuple(runs), len(texts))


class ColumnHits:
    """The hits of one query in one column, in order; where they are is found when it is asked for."""

    __slots__ = ("_before", "_found", "_index", "_pattern")

    def __init__(self, index: ColumnIndex, pattern: SearchPattern, counts: Sequence[int]) -> None:
        """`counts` are the numbers of hits in each run of the index."""
        self._index = index
        self._pattern = pattern
        self._before = list(accumulate(counts, initial=0))
        self._found: dict[int, Found] = {}

    def __len__(self) -> int:
        """The number of hits."""
        return self._before[-1]

    def _run(self, run: int) -> Found:
        if run not in self._found:
            self._found[run] = self._pattern.find(self._index.runs[run])
        return self._found[run]

    def at(self, number: int) -> tuple[int, Span]:
        """Passage and span of a hit."""
        run = bisect_left(self._before, number + 1) - 1
        hits, text = self._run(run), self._index.runs[run]
        place = number - self._before[run]
        start = hits.starts[place]
        return run * RUN + text.passage_at(start), text.span(start, hits.ends[place])

    def before_passage(self, passage: int) -> int:
        """How many hits come before a passage."""
        run, place = divmod(min(passage, self._index.size), RUN)
        if run >= len(self._index.runs):
            return len(self)
        start = self._index.runs[run].start(place)
        return self._before[run] + bisect_left(self._run(run).starts, start)

    def before(self, passage: int, offset: int) -> int:
        """How many hits end before or at a place."""
        number, end = self.before_passage(passage), self.before_passage(passage + 1)
        while number < end and self.at(number)[1].start < offset:
            number += 1
        return number

    def in_passage(self, passage: int) -> range:
        """The numbers of the hits in a passage."""
        return range(self.before_passage(passage), self.before_passage(passage + 1))


def search_column(index: ColumnIndex, pattern: SearchPattern, cancel: CancelToken) -> ColumnHits:
    """The hits of a pattern in a column."""
    counts = []
    for text in index.runs:
        cancel.check()
        counts.append(pattern.count(text))
    return ColumnHits(index, pattern, counts)


class Rows(Protocol):
    """How columns stand beside each other."""

    def row_of(self, column: int, passage: int, offset: int) -> int:
        """The row of a place."""
        ...

    def first_place(self, column: int, row: int) -> tuple[int, int]:
        """Passage and offset with which a row begins in a column (or would, if it holds nothing)."""
        ...


class Hit(NamedTuple):
    """A hit by column and its number in that column."""

    column: int
    number: int


class HitOrder:
    """All hits in reading order: row by row, in a row column by column. Nothing is sorted or merged.

    Columns run through the rows in their own order, so a place among all hits is found by bisection.
    """

    def __init__(self, hits: Sequence[ColumnHits], rows: Rows) -> None:
        """`hits` has an entry for each column."""
        self.hits = tuple(hits)
        self._rows = rows

    def __len__(self) -> int:
        """The number of hits."""
        return sum(map(len, self.hits))

    def rank(self, hit: Hit) -> int:
        """How many hits come before this one."""
        row = self._row(hit)
        return hit.number + sum(
            self._before_row(column, row + (column < hit.column))
            for column in range(len(self.hits))
            if column != hit.column
        )

    def following(self, hit: Hit) -> Hit | None:
        """The next hit; the first after the last."""
        row = self._row(hit)
        return self._first(
            hit.number + 1 if column == hit.column else self._before_row(column, row + (column < hit.column))
            for column in range(len(self.hits))
        ) or self._first([0] * len(self.hits))

    def preceding(self, hit: Hit) -> Hit | None:
        """The hit before; the last before the first."""
        row = self._row(hit)
        return self._last(
            hit.number if column == hit.column else self._before_row(column, row + (column < hit.column))
            for column in range(len(self.hits))
        ) or self._last(map(len, self.hits))

    def nearest(self, column: int, passage: int, offset: int) -> Hit | None:
        """The first hit from a place on; else the first of all."""
        row = self._rows.row_of(column, passage, offset)
        return self._first(
            self.hits[other].before(passage, offset)
            if other == column
            else self._before_row(other, row + (other < column))
            for other in range(len(self.hits))
        ) or self._first([0] * len(self.hits))

    def _first(self, numbers: Iterable[int]) -> Hit | None:
        """The first in reading order among a hit of each column, those past the end left out."""
        hits = [Hit(column, number) for column, number in enumerate(numbers)]
        there = (hit for hit in hits if hit.number < len(self.hits[hit.column]))
        return min(there, key=lambda hit: (self._row(hit), hit.column), default=None)

    def _last(self, ends: Iterable[int]) -> Hit | None:
        """The last in reading order of what comes before the given number in each column."""
        hits = [Hit(column, end - 1) for column, end in enumerate(ends) if end > 0]
        return max(hits, key=lambda hit: (self._row(hit), hit.column), default=None)

    def _row(self, hit: Hit) -> int:
        passage, span = self.hits[hit.column].at(hit.number)
        return self._rows.row_of(hit.column, passage, span.start)

    def _before_row(self, column: int, row: int) -> int:
        return self.hits[column].before(*self._rows.first_place(column, row))
