"""Facts are looked up by place, counted, filtered and walked through."""

from pathlib import Path

from reader_app.domain.bitext import Bitext
from reader_app.domain.document import Side
from reader_app.domain.fact import Fact, FactKind, FactReview, FactStatus, Mention
from reader_app.domain.span import Span
from reader_app.services.fact_board import DIFFERING, ONE_SIDED, FactFilter, board_of, build_board
from reader_app.services.fact_reviews import fact_keys
from reader_app.storage.fact_reviews import SqliteFactReviews
from tests.services.test_fact_reviews import BITEXT


def fact(
    status: FactStatus,
    left: tuple[int, int] | None,
    right: tuple[int, int] | None,
    kind: FactKind = FactKind.NUMBER,
) -> Fact:
    one, other = (
        Mention(at[0], Span(at[1], at[1] + 4), "text", "value") if at else None for at in (left, right)
    )
    return Fact(kind, status, one, other)


FACTS = (
    fact(FactStatus.AGREES, (0, 0), (2, 0), FactKind.NAME),
    fact(FactStatus.DIFFERS, (0, 2), (1, 0)),
    fact(FactStatus.DIFFERS, (3, 0), (0, 5)),
    fact(FactStatus.LEFT_ONLY, (4, 0), None, FactKind.DATE),
    fact(FactStatus.RIGHT_ONLY, None, (4, 0)),
)
BOARD = board_of(FACTS, tuple("abcde"))


def test_a_place_tells_its_facts_the_weightiest_first() -> None:
    """Of facts that overlap, the difference comes first; a dismissed one is not there any more."""
    assert BOARD.at(Side.LEFT, 0, 1) == (0,)
    assert BOARD.at(Side.LEFT, 0, 3) == (1, 0)
    assert BOARD.at(Side.LEFT, 0, 6) == ()
    assert BOARD.at(Side.RIGHT, 4, 0) == (4,)
    assert BOARD.at(Side.LEFT, 9, 0) == ()
    assert BOARD.reviewed(1, FactReview.DISMISSED).at(Side.LEFT, 0, 3) == (0,)


def test_counts_and_filters() -> None:
    """Dismissed facts are counted as such only and shown only when asked for; differences come first."""
    assert BOARD.counts() == (1, 2, 2, 0)
    assert BOARD.counts(FactKind.NUMBER) == (0, 2, 1, 0)
    assert BOARD.chosen(FactFilter()) == (1, 2, 3, 4, 0)
    assert BOARD.chosen(FactFilter(ONE_SIDED, FactKind.DATE)) == (3,)
    dismissed = BOARD.reviewed(2, FactReview.DISMISSED)
    assert dismissed.counts() == (1, 1, 2, 1)
    assert dismissed.chosen(FactFilter(DIFFERING)) == (1,)
    assert dismissed.chosen(FactFilter(dismissed=True)) == (2,)
    assert dismissed.reviewed(2, FactReview.CONFIRMED).counts() == (1, 2, 2, 0)


def test_differences_are_walked_in_the_order_of_the_side_that_is_read() -> None:
    """The next one after a place on the left need not be the next one on the right; then there is none."""
    assert BOARD.next_difference(Side.LEFT, 0, 0, 1) == 1
    assert BOARD.next_difference(Side.LEFT, 0, 2, 1) == 2
    assert BOARD.next_difference(Side.LEFT, 3, 0, 1) is None
    assert BOARD.next_difference(Side.LEFT, 3, 0, -1) == 1
    assert BOARD.next_difference(Side.LEFT, 0, 2, -1) is None
    assert BOARD.next_difference(Side.RIGHT, 0, 0, 1) == 2
    assert BOARD.reviewed(1, FactReview.DISMISSED).next_difference(Side.LEFT, 0, 0, 1) == 2


def test_a_board_has_what_the_reader_said_before(tmp_path: Path) -> None:
    """The store is asked by key; a bitext without facts makes an empty board."""
    store = SqliteFactReviews(tmp_path / "library.sqlite3")
    key = fact_keys(BITEXT)[3]
    store.save_review(key, FactReview.DISMISSED)
    board = build_board(BITEXT, store)
    assert [one.review for one in board.facts] == [None, None, None, FactReview.DISMISSED, None]
    assert board.number_of(key) == 3
    assert board.number_of("gone") is None
    assert build_board(Bitext(BITEXT.left, BITEXT.right), store).facts == ()
