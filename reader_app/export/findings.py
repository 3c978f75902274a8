"""What a comparison found besides its links, and what the reader said of it: the same for every format."""

from typing import NamedTuple

from reader_app.domain.bitext import Bitext, Link, LinkOrigin, Verdict
from reader_app.domain.document import Document, Passage, Side
from reader_app.domain.fact import Fact, FactReview, FactStatus


class Warned(NamedTuple):
    """A warning about a document or one of its passages."""

    side: Side
    passage: int | None
    message: str


def live_facts(bitext: Bitext) -> tuple[Fact, ...]:
    """The facts that the window shows: all but those that the reader dismissed."""
    return tuple(fact for fact in bitext.facts if fact.review is not FactReview.DISMISSED)


def differing_facts(bitext: Bitext) -> tuple[Fact, ...]:
    """What the two sides say differently."""
    return tuple(fact for fact in live_facts(bitext) if fact.status is FactStatus.DIFFERS)


def one_sided_facts(bitext: Bitext) -> tuple[Fact, ...]:
    """What one side alone says."""
    one_sided = {FactStatus.LEFT_ONLY, FactStatus.RIGHT_ONLY}
    return tuple(fact for fact in live_facts(bitext) if fact.status in one_sided)


def dismissed_facts(bitext: Bitext) -> tuple[Fact, ...]:
    """What the program found and the reader put aside."""
    return tuple(fact for fact in bitext.facts if fact.review is FactReview.DISMISSED)


def warnings_of(bitext: Bitext) -> list[Warned]:
    """Every warning about the comparison and about both documents, each once."""
    found = [Warned(item.side, item.passage, item.message) for item in bitext.warnings]
    for side, document in ((Side.LEFT, bitext.left), (Side.RIGHT, bitext.right)):
        found += [Warned(side, item.passage, item.message) for item in document.warnings]
    return list(dict.fromkeys(found))


def reader_on_link(link: Link | None) -> str:
    """`confirmed` or `by hand` for a link on which the reader had a word; empty for any other."""
    if link is None:
        return ""
    if link.origin is LinkOrigin.READER:
        return "by hand"
    return "confirmed" if link.verdict is Verdict.RIGHT else ""


def edited_words(passage: Passage) -> str:
    """What to say of a translated passage in which reader or glossary had a word; empty for any other."""
    said = []
    if passage.corrected and len(set(passage.corrected)) >= len(passage.sentences):
        said.append("written by the reader")
    elif passage.corrected:
        numbers = ", ".join(str(number + 1) for number in sorted(set(passage.corrected)))
        said.append(f"sentence {numbers} written by the reader")
    if passage.terms:
        words = ", ".join(dict.fromkeys(f"“{span.of(passage.text)}”" for span in passage.terms))
        said.append(f"{words} by the glossary")
    return "; ".join(said)


def edited_count(document: Document) -> int:
    """How many sentences of a translation the reader wrote."""
    return sum(len(set(passage.corrected)) for passage in document.passages)
