"""The reader's corrections of links."""

from reader_app.domain.bitext import Bitext, Link, LinkOrigin, Verdict
from reader_app.domain.document import Document, Passage, Source
from reader_app.domain.matching import Corrections
from reader_app.domain.span import Span
from reader_app.services.correcting import confirm, link_passages, reject


def bitext(*links: tuple[int, int]) -> Bitext:
    document = Document(
        tuple(Passage(f"text {n}", (Span(0, 6),)) for n in range(6)), Source(None, "", 0, "text", "utf-8")
    )
    return Bitext(document, document, tuple(Link((a,), (b,), 0.7) for a, b in links))


def test_a_rejected_link_goes_and_is_remembered() -> None:
    """Its passages are unmatched then, and the pair is never proposed again."""
    after, corrections = reject(bitext((0, 0), (1, 2)), Corrections(), 1)
    assert [link.left for link in after.links] == [(0,)]
    assert corrections.rejected == ((1, 2),)


def test_a_confirmed_link_is_kept() -> None:
    """It carries the reader's verdict, in the bitext and in what is saved."""
    after, corrections = confirm(bitext((0, 0), (1, 2)), Corrections(), 1)
    assert after.links[1].verdict is Verdict.RIGHT
    assert corrections.linked == (after.links[1],)


def test_linking_joins_the_links_that_the_passages_were_in() -> None:
    """No passage ends up in two links; a pair rejected before is no longer rejected."""
    before = bitext((0, 0), (1, 2))
    _gone, corrections = reject(before, Corrections(), 1)
    after, corrections = link_passages(_gone, corrections, 1, 0)
    assert [(link.left, link.right) for link in after.links] == [((0, 1), (0,))]
    assert after.links[0].origin is LinkOrigin.READER
    after, corrections = link_passages(after, corrections, 1, 2)
    assert [(link.left, link.right) for link in after.links] == [((0, 1), (0, 2))]
    assert corrections.rejected == ()
    assert len(corrections.linked) == 1
