"""The numbers, amounts of money, percentages and dates of one passage."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader_app.domain.fact import FactKind
from reader_app.domain.progress import stand_back
from reader_app.facts.counted_nouns import noun_class
from reader_app.text.calendar_dates import DateMention
from reader_app.text.dates import find_dates
from reader_app.text.measures import Measure, find_measures
from reader_app.text.tokens import Token

_NEAR = 3


@dataclass(frozen=True, slots=True)
class Stated:
    """A number or a date at one place of a document."""

    kind: FactKind
    passage: int
    start: int
    end: int
    text: str
    value: str
    measure: Measure | None = None
    date: DateMention | None = None
    noun: str = ""
    """Class of what the number counts, where the table knows it."""
    place: float = 0.0
    """Where in its passage it stands, from 0 to 1."""

    @property
    def weak(self) -> bool:
        """Whether it is worth telling only where both sides have it."""
        part = (
            self.date if self.date is not None else self.measure.amount if self.measure is not None else None
        )
        return part is None or part.weak


def find_stated(passage: int, text: str, tokens: Sequence[Token]) -> list[Stated]:
    """What a passage states in numbers and dates, in order, without overlap."""
    if not tokens:
        return []
    stand_back()
    measures = find_measures(text, tokens)
    dates = find_dates(text, tokens, [measure.amount for measure in measures])
    taken: set[int] = set()
    stated: list[Stated] = []
    with_unit = {
        index for measure in measures if measure.unit for index in range(measure.first, measure.last)
    }
    length = max(1, len(text))
    for mention in dates:
        bare_year = mention.last - mention.first == 1 and mention.year is not None and not mention.month
        if bare_year and mention.first in with_unit:
            continue
        taken.update(range(mention.first, mention.last))
        stated.append(
            Stated(
                FactKind.DATE, passage, mention.start, mention.end, text[mention.start : mention.end],
                mention.value, date=mention, place=mention.start / length,
            )
        )  # fmt: skip
    stated.extend(
        Stated(
            FactKind(measure.kind),
            passage,
            measure.start,
            measure.end,
            text[measure.start : measure.end],
            measure.value,
            measure=measure,
            noun=_noun(tokens, measure),
            place=measure.start / length,
        )
        for measure in measures
        if taken.isdisjoint(range(measure.first, measure.last))
    )
    return sorted(stated, key=lambda one: one.start)


def _noun(tokens: Sequence[Token], measure: Measure) -> str:
    """The class of the noun behind the number, or of one right before it (`قتل 12`)."""
    behind = tokens[measure.last : measure.last + _NEAR]
    for token in behind:
        if token.kind != "w":
            break
        if name := noun_class(token.form):
            return name
    before = tokens[measure.first - 1].form if measure.first else ""
    return noun_class(before)
