"""Every passage stands in one row, in an order that can be read."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader_app.domain.bitext import Bitext, Link, Verdict
from reader_app.domain.document import Document, Passage, Source
from reader_app.domain.span import Span
from reader_app.export.rows import rows_of
from tests.export.pair import make_pair


def numbered(count: int) -> Document:
    passages = tuple(Passage(f"p{n}", (Span(0, 2),)) for n in range(count))
    return Document(passages, Source(None, "", 0, "text", "utf-8"))


@st.composite
def bitexts(draw: st.DrawFn) -> Bitext:
    left, right = draw(st.integers(0, 12)), draw(st.integers(0, 12))
    lefts = draw(st.permutations(range(left)))
    rights = draw(st.permutations(range(right)))
    links, i, j = [], 0, 0
    while i < left and j < right and draw(st.booleans()):
        m, n = draw(st.integers(1, 2)), draw(st.integers(1, 2))
        links.append(Link(tuple(sorted(lefts[i : i + m])), tuple(sorted(rights[j : j + n])), 0.5))
        i, j = i + m, j + n
    links.sort(key=lambda link: link.left[0])
    return Bitext(numbered(left), numbered(right), tuple(links))


@given(bitexts())
def test_each_passage_once(bitext: Bitext) -> None:
    """No passage is lost or doubled, and the first left passages of the rows are in reading order."""
    rows = rows_of(bitext)
    assert sorted(i for row in rows for i in row.left) == list(range(len(bitext.left.passages)))
    assert sorted(i for row in rows for i in row.right) == list(range(len(bitext.right.passages)))
    firsts = [row.left[0] for row in rows if row.left]
    assert firsts == sorted(firsts)
    assert [row.number for row in rows if row.number] == list(range(1, len(bitext.links) + 1))


def test_order_of_the_pair() -> None:
    """Unmatched right passages stand near their neighbours; links that cross say so."""
    rows = rows_of(make_pair())
    assert [(row.left, row.right) for row in rows] == [
        ((0,), ()), ((1,), (0,)), ((2,), (2,)), ((3,), (3,)), ((4,), ()), ((), (4,)), ((5,), (1,)),
    ]  # fmt: skip
    assert [row.crossing for row in rows if row.number] == [False, True, True, True]


def test_refused_link_is_none() -> None:
    """A link that the reader called wrong leaves its passages unmatched."""
    pair = make_pair()
    links = (replace(pair.links[0], verdict=Verdict.WRONG), *pair.links[1:])
    assert rows_of(replace(pair, links=links))[1].link is None
