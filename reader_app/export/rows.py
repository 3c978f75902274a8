"""The rows of a comparison: which passages stand beside each other, and in what order."""

from dataclasses import dataclass

from reader_app.domain.bitext import Bitext, Link, Verdict

LINK_COLOURS = 6
"""How many pale colours links take in turn."""


@dataclass(frozen=True, slots=True)
class Row:
    """A link with its passages, or one unmatched passage."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    link: Link | None = None
    number: int = 0
    """Number of the link from 1 in the order of the rows; 0 for an unmatched passage."""
    crossing: bool = False
    """Whether the right side of a later row comes before this one's, or that of an earlier row after it."""

    @property
    def colour(self) -> int:
        """Which of the link colours, from 1; 0 for an unmatched passage."""
        return (self.number - 1) % LINK_COLOURS + 1 if self.number else 0


def rows_of(bitext: Bitext) -> tuple[Row, ...]:
    """Every passage of both sides in exactly one row, in reading order of the left document.

    An unmatched right passage stands after the row of the right passage before it and after the
    unmatched left passages that follow there; before the first row when none is before it. A link that
    the reader called wrong is none.
    """
    links = [link for link in bitext.links if link.left and link.right and link.verdict is not Verdict.WRONG]
    link_of_left = {index: link for link in links for index in link.left}
    link_of_right = {index: link for link in links for index in link.right}
    gaps = _right_gaps(len(bitext.right.passages), link_of_right)
    rows: list[Row] = []
    waiting: list[Row] = [Row((), (index,)) for index in gaps.get(None, ())]
    seen: set[int] = set()
    number = 0
    for index in range(len(bitext.left.passages)):
        link = link_of_left.get(index)
        if link is None:
            rows.append(Row((index,), ()))
            continue
        if id(link) in seen:
            continue
        seen.add(id(link))
        rows += waiting
        number += 1
        rows.append(Row(link.left, link.right, link, number))
        waiting = [Row((), (extra,)) for last in sorted(link.right) for extra in gaps.get(last, ())]
    return _with_crossings((*rows, *waiting))


def _right_gaps(count: int, link_of_right: dict[int, Link]) -> dict[int | None, list[int]]:
    """Unmatched right passages by the linked right passage before them, none before the first."""
    gaps: dict[int | None, list[int]] = {}
    before: int | None = None
    for index in range(count):
        if index in link_of_right:
            before = index
        else:
            gaps.setdefault(before, []).append(index)
    return gaps


def _with_crossings(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The rows, with those marked whose right side is out of order against another row."""
    linked = [row for row in rows if row.number]
    crossing: set[int] = set()
    highest = -1
    for row in linked:
        if min(row.right) < highest:
            crossing.add(row.number)
        highest = max(highest, *row.right)
    lowest = max((max(row.right) for row in linked), default=0) + 1
    for row in reversed(linked):
        if max(row.right) > lowest:
            crossing.add(row.number)
        lowest = min(lowest, *row.right)
    return tuple(
        Row(row.left, row.right, row.link, row.number, crossing=True) if row.number in crossing else row
        for row in rows
    )
