"""Laying two documents side by side."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader_app.domain.bitext import Link
from reader_app.domain.document import Passage
from reader_app.services.mirrored_units import MirroredUnits
from reader_app.services.rows import UNIT_LENGTH, Units, linked_rows, ordered_links, parallel_rows


def passages(count: int, length: int = 5) -> list[Passage]:
    return [Passage("ب" * length, ()) for _ in range(count)]


@st.composite
def linked(draw: st.DrawFn) -> tuple[int, int, list[Link]]:
    """Two document lengths and links in which no passage is twice."""
    left, right = draw(st.integers(0, 12)), draw(st.integers(0, 12))
    lefts = draw(st.permutations(range(left)))
    rights = draw(st.permutations(range(right)))
    links = []
    while lefts and rights and draw(st.booleans()):
        many, more = draw(st.integers(1, 3)), draw(st.integers(1, 3))
        links.append(Link(tuple(sorted(lefts[:many])), tuple(sorted(rights[:more])), 0.9))
        lefts, rights = lefts[many:], rights[more:]
    return left, right, links


@given(linked())
def test_every_passage_is_in_one_row_in_its_own_order(case: tuple[int, int, list[Link]]) -> None:
    """Rows hold all passages of both sides, each once, in document order, and no row is empty."""
    left, right, links = case
    rows = linked_rows(links, Units(passages(left)), Units(passages(right)))
    assert [unit for row in range(len(rows)) for unit in rows.left_units(row)] == list(range(left))
    assert [unit for row in range(len(rows)) for unit in rows.right_units(row)] == list(range(right))
    assert all(rows.left_units(row) or rows.right_units(row) for row in range(len(rows)))
    for unit in range(left):
        assert unit in rows.left_units(rows.row_of_left(unit))
    for unit in range(right):
        assert unit in rows.right_units(rows.row_of_right(unit))


@given(linked())
def test_links_that_keep_the_order_share_a_row(case: tuple[int, int, list[Link]]) -> None:
    """The chosen links stand in a row of their own; among them none crosses another."""
    left, right, links = case
    rows = linked_rows(links, Units(passages(left)), Units(passages(right)))
    chain = ordered_links(links)
    for before, after in pairwise(chain):
        assert before.left[-1] < after.left[0]
        assert before.right[-1] < after.right[0]
    for link in chain:
        row = rows.row_of_left(link.left[0])
        assert tuple(rows.left_units(row)) == link.left
        assert tuple(rows.right_units(row)) == link.right


def test_the_chain_is_the_heaviest() -> None:
    """Of links that cross each other, those with more passages in order win."""
    links = [Link((0,), (3,), 1), Link((1,), (0,), 1), Link((2,), (1,), 1), Link((3,), (2,), 1)]
    assert [link.left for link in ordered_links(links)] == [(1,), (2,), (3,)]


def test_crossing_passages_keep_their_documents_order() -> None:
    """Two passages that change places stand side by side, each in its own column's order."""
    links = [Link((0,), (0,), 1), Link((1,), (2,), 1), Link((2,), (1,), 1), Link((3,), (3,), 1)]
    rows = linked_rows(links, Units(passages(4)), Units(passages(4)))
    cells = [(tuple(rows.left_units(n)), tuple(rows.right_units(n))) for n in range(len(rows))]
    assert cells[0] == ((0,), (0,))
    assert cells[-1] == ((3,), (3,))


@given(st.lists(st.integers(1, 3 * UNIT_LENGTH), max_size=5))
def test_long_passages_are_cut_into_units_that_join_up(lengths: list[int]) -> None:
    """Units of a passage follow each other without gap, none is much too long, and places are found again."""
    texts = [Passage(("كلمة " * (length // 5 + 1))[:length], ()) for length in lengths]
    units = Units(texts)
    for number, passage in enumerate(texts):
        at = 0
        for unit in range(units.first(number), units.first(number + 1)):
            assert units.passage(unit) == number
            assert units.start(unit) == at
            end = units.end(unit, len(passage.text))
            assert 0 < end - at <= UNIT_LENGTH
            assert units.at(number, at) == unit
            assert units.at(number, end - 1) == unit
            at = end
        assert at == len(passage.text)


def test_a_translation_has_the_units_of_its_source() -> None:
    """The translation of a long passage is cut into as many parts, which join up to the whole."""
    source = Units([Passage("كلمة " * 4000, ()), Passage("قصيرة", ())])
    made = Passage("word " * 3000, ())
    arriving: list[Passage | None] = [None, None]
    units = MirroredUnits(source, arriving)
    assert units.count == source.count
    arriving[0] = made
    text = "".join(
        made.text[units.start(unit) : units.end(unit, len(made.text))]
        for unit in range(units.first(0), units.first(1))
    )
    assert text == made.text
    assert len(parallel_rows(source, source)) == source.count
