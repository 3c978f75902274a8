"""What a translation lost: numbers and names of a sentence that its translation does not have."""

from dataclasses import dataclass

from reader_app.domain.bitext import Link
from reader_app.domain.document import Document, Passage, Source
from reader_app.domain.fact import FactKind, FactStatus
from reader_app.domain.language import LanguagePair
from reader_app.domain.progress import CancelToken
from reader_app.domain.span import Span
from reader_app.facts.name_comparison import NameComparison
from reader_app.facts.side import Side
from reader_app.facts.value_comparison import ValueComparison


@dataclass(frozen=True, slots=True)
class LostFact:
    """A number, an amount, a date or a name that only one side of a translated sentence has."""

    kind: FactKind
    span: Span
    """In the source, or in the translation when `invented`."""
    text: str
    value: str
    invented: bool = False
    """The translation has it and the source does not."""
    instead: Span | None = None
    """Where the translation says something else instead."""


def lost_facts(source: str, target: str, pair: LanguagePair) -> tuple[LostFact, ...]:
    """What the translation of one sentence or passage lost, changed or invented, in order of the source.

    Names are told only where they are sure; a name that was translated by meaning is not missed.
    """
    never = CancelToken()
    left = Side(_document(source, pair.source), never)
    right = Side(_document(target, pair.target), never)
    links = (Link((0,), (0,), 1.0),)
    facts = [
        *ValueComparison(left.stated, right.stated, links).facts(),
        *NameComparison(left, right, links).facts(never),
    ]
    lost = []
    for fact in facts:
        if fact.status is FactStatus.AGREES:
            continue
        if fact.left is not None:
            instead = fact.right.span if fact.right is not None else None
            lost.append(LostFact(fact.kind, fact.left.span, fact.left.text, fact.left.value, instead=instead))
        elif fact.right is not None:
            lost.append(
                LostFact(fact.kind, fact.right.span, fact.right.text, fact.right.value, invented=True)
            )
    return tuple(sorted(lost, key=lambda one: (one.invented, one.span)))


def _document(text: str, language: str) -> Document:
    passage = Passage(text, (Span(0, len(text)),))
    return Document((passage,), Source(None, "", len(text), "text", "utf-8"), language)
