"""The headings of a document, one under another."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader_app.domain.document import Passage, PassageKind


@dataclass(frozen=True, slots=True)
class Heading:
    """One heading."""

    passage: int
    text: str
    depth: int
    """0 for the highest that the document has; never more than one below the heading before."""


def outline(passages: Iterable[Passage]) -> tuple[Heading, ...]:
    """The headings in reading order; levels that are skipped are closed up."""
    found = []
    above: list[int] = []
    for number, passage in enumerate(passages):
        if passage.kind is PassageKind.HEADING and not passage.furniture:
            while above and above[-1] >= passage.level:
                above.pop()
            found.append(Heading(number, " ".join(passage.text.split()), len(above)))
            above.append(passage.level)
    return tuple(found)


def heading_before(headings: Sequence[Heading], passage: int) -> int | None:
    """The number of the heading under which a passage stands; none before the first."""
    number = bisect_right(headings, passage, key=lambda heading: heading.passage) - 1
    return number if number >= 0 else None
