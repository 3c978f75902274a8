"""Documents made by hand for these tests."""

from collections.abc import Sequence

from reader_app.domain.bitext import Bitext, Link
from reader_app.domain.document import Document, Passage, Source
from reader_app.domain.span import Span


def document(texts: Sequence[str], language: str, furniture: Sequence[int] = ()) -> Document:
    """A document with one sentence a passage."""
    passages = tuple(
        Passage(text, (Span(0, len(text)),), furniture=index in furniture) for index, text in enumerate(texts)
    )
    return Document(passages, Source(None, "", 0, "text", "utf-8"), language)


def bitext(
    left: Sequence[str], right: Sequence[str], links: Sequence[tuple[int, int]], score: float = 0.8
) -> Bitext:
    """An Arabic and an English document with links one to one."""
    made = tuple(Link((one,), (other,), score) for one, other in links)
    return Bitext(document(left, "ar"), document(right, "en"), made)
