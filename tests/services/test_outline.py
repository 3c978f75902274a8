"""Headings one under another."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader_app.domain.document import Passage, PassageKind
from reader_app.domain.span import Span
from reader_app.services.outline import heading_before, outline


def passage(text: str, level: int) -> Passage:
    kind = PassageKind.HEADING if level else PassageKind.PARAGRAPH
    return Passage(text, (Span(0, len(text)),), kind=kind, level=level)


def test_levels_that_are_skipped_are_closed_up() -> None:
    """A document that begins with level 2 or goes from 1 to 3 has no empty steps."""
    headings = outline(passage(f"h{level}", level) for level in (2, 0, 4, 4, 2, 1, 3))
    assert [heading.depth for heading in headings] == [0, 1, 1, 0, 0, 1]
    assert [heading.passage for heading in headings] == [0, 2, 3, 4, 5, 6]


@given(st.lists(st.integers(0, 6), max_size=20), st.integers(0, 25))
def test_depth_and_place(levels: list[int], at: int) -> None:
    """A heading is at most one step below the one before; the heading of a place is the last up to it."""
    headings = outline(passage("x", level) for level in levels)
    depths = [-1, *(heading.depth for heading in headings)]
    assert all(after <= before + 1 for before, after in pairwise(depths))
    number = heading_before(headings, at)
    before = [heading for heading in headings if heading.passage <= at]
    assert number == (len(before) - 1 if before else None)
