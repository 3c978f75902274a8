"""Searching all columns at once."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.domain.errors import CancelledError
from reader_app.domain.progress import CancelToken
from reader_app.domain.span import Span
from reader_app.services.searching import RUN, Hit, HitOrder, index_column, search_column
from reader_app.text.search_pattern import search_pattern


class Rows:
    """Rows of passages, given by the passage with which each row begins in each column."""

    def __init__(self, starts: Sequence[Sequence[int]]) -> None:
        self.starts = starts

    def row_of(self, column: int, passage: int, _offset: int) -> int:
        starts = self.starts[column]
        return max(row for row in range(len(starts) - 1) if starts[row] <= passage)

    def first_place(self, column: int, row: int) -> tuple[int, int]:
        return self.starts[column][min(row, len(self.starts[column]) - 1)], 0


def order(query: str, columns: Sequence[Sequence[str]], starts: Sequence[Sequence[int]]) -> HitOrder:
    pattern = search_pattern(query)
    assert pattern is not None
    token = CancelToken()
    found = [search_column(index_column(texts, token), pattern, token) for texts in columns]
    return HitOrder(found, Rows(starts))


@given(
    st.lists(
        st.tuples(
            st.lists(st.text("ab ", max_size=5), max_size=3), st.lists(st.text("ab ", max_size=5), max_size=3)
        ),
        min_size=1,
        max_size=6,
    )
)
def test_hits_come_row_by_row(rows: list[tuple[list[str], list[str]]]) -> None:
    """Next and previous go through all hits by row, column, place; the rank counts them; both wrap."""
    columns: list[list[str]] = [[], []]
    starts: list[list[int]] = [[0], [0]]
    expected = []
    for row in rows:
        for column, texts in enumerate(row):
            for text in texts:
                for at, char in enumerate(text):
                    if char == "a":
                        expected.append((column, len(columns[column]), Span(at, at + 1)))
                columns[column].append(text)
            starts[column].append(len(columns[column]))
    hits = order("a", columns, starts)
    assert len(hits) == len(expected)
    hit = hits.nearest(0, 0, 0) if columns[0] else None
    if not expected or hit is None:
        return
    for _step in range(hits.rank(hit), len(expected)):
        column, number = hit
        assert (column, *hits.hits[column].at(number)) == expected[hits.rank(hit)]
        after = hits.following(hit)
        assert after is not None
        assert hits.preceding(after) == hit
        assert hits.rank(after) == (hits.rank(hit) + 1) % len(expected)
        hit = after
    assert hits.rank(hit) == 0


def test_hits_of_a_passage_over_many_runs() -> None:
    """Passage numbers are right beyond the first run, at its border and in the last passage."""
    count = 2 * RUN + 3
    texts = ["كتاب والكتاب" if n in (0, RUN - 1, RUN, count - 1) else "لا" for n in range(count)]
    hits = order("الكتاب", [texts], [[0, count]]).hits[0]
    assert len(hits) == 4
    assert [hits.at(number) for number in range(4)] == [
        (n, Span(6, 12)) for n in (0, RUN - 1, RUN, count - 1)
    ]
    assert list(hits.in_passage(RUN)) == [2]
    assert list(hits.in_passage(count - 1)) == [3]
    assert list(hits.in_passage(5)) == []
    assert hits.before(RUN, 6) == 2
    assert hits.before(RUN, 7) == 3


def test_nearest_looks_on_from_the_reader() -> None:
    """The first hit is the one at or after the reader's place, whichever column it is in."""
    hits = order("x", [["x", "-", "x"], ["-", "x", "x"]], [[0, 1, 2, 3], [0, 1, 2, 3]])
    assert hits.nearest(0, 0, 0) == Hit(0, 0)
    assert hits.nearest(0, 0, 1) == Hit(1, 0)
    assert hits.nearest(1, 2, 1) == Hit(0, 0)


def test_only_what_changed_is_indexed_anew() -> None:
    """A passage that arrives later is found; runs without changes are the same objects."""
    token = CancelToken()
    texts = [""] * (RUN + 2)
    before = index_column(texts, token)
    texts[RUN + 1] = "new"
    after = index_column(texts, token, before=before, changed={RUN + 1})
    assert after.runs[0] is before.runs[0]
    pattern = search_pattern("NEW")
    assert pattern is not None
    assert search_column(after, pattern, token).at(0) == (RUN + 1, Span(0, 3))


def test_a_cancelled_search_stops() -> None:
    """Neither index nor search goes on when nobody wants it any more."""
    token = CancelToken()
    token.cancel()
    pattern = search_pattern("a")
    assert pattern is not None
    with pytest.raises(CancelledError):
        index_column(["a"], token)
    with pytest.raises(CancelledError):
        search_column(index_column(["a"], CancelToken()), pattern, token)
