"""The reading order of a page: its columns, found by the empty strips between them, and its tables."""

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from reader_app.domain.language import Direction
from reader_app.formats.pdf_lines import Piece, joined

_MIN_GUTTER = 0.8
"""Width of the strip between columns, in heights of the font."""
_MIN_ROWS = 3
_MIN_WIDTH = 2.5
"""Narrower is no column but bullets or numbers before the lines of a list."""
_MAX_STRIPS = 16
_MAX_DEPTH = 8
_CELL_FILL = 0.62
_SAME_ROWS = 0.8


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a column, or a row of a table."""

    cells: tuple[Piece, ...]
    """One, but in a table; from left to right."""
    column: int
    """Number of its column, in reading order over the page."""


class ColumnFinder:
    """Finds the columns of page after page of a document; the strips of one page help with the next."""

    def __init__(self) -> None:
        """Know no strip yet."""
        self._known: list[float] = []

    def reading_order(self, pieces: Sequence[Piece], direction: Direction) -> list[Line]:
        """The lines of a page as they are read; the columns of a right-to-left page begin at the right."""
        lines: list[Line] = []
        found: list[float] = []
        columns = self._columns(list(pieces), direction, 0, found)
        for number, (is_table, column) in enumerate(columns):
            rows = _by_row(column)
            lines += [Line(tuple(row) if is_table else (joined(row),), number) for row in rows]
        self._known = found or self._known
        return lines

    def _columns(
        self, pieces: list[Piece], direction: Direction, depth: int, strips: list[float]
    ) -> list[tuple[bool, list[Piece]]]:
        """The columns in reading order, each with whether it is a table; adds their strips to `strips`."""
        if not pieces:
            return []
        found = _best_strip(pieces, self._known) if depth < _MAX_DEPTH else None
        if found is None:
            return [(False, pieces)]
        x, top, bottom = found
        above = [piece for piece in pieces if piece.y > top]
        below = [piece for piece in pieces if piece.y < bottom]
        inside = [piece for piece in pieces if bottom <= piece.y <= top]
        left = [piece for piece in inside if piece.right <= x]
        right = [piece for piece in inside if piece.right > x]
        if _is_table(left, right):
            middle = [(True, inside)]
        else:
            strips.append(x)
            sides = (right, left) if direction is Direction.RTL else (left, right)
            middle = [one for side in sides for one in self._columns(side, direction, depth + 1, strips)]
        first, last = (self._columns(part, direction, depth + 1, strips) for part in (above, below))
        return first + middle + last


def _by_row(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """The pieces of each row, from the top down and from left to right."""
    ordered = sorted(pieces, key=lambda piece: (piece.row, piece.left))
    return [list(row) for _number, row in groupby(ordered, key=lambda piece: piece.row)]


def _best_strip(pieces: Sequence[Piece], known: Sequence[float]) -> tuple[float, float, float] | None:
    """The middle, top and bottom of the empty upright strip that most lines stand on both sides of."""
    size = statistics.median(piece.size for piece in pieces)
    best: tuple[float, float, float, float] | None = None
    for x in [*known, *_strips(pieces, size)]:
        for top, bottom, sides in _free_stretches(pieces, x, size, 1 if x in known else _MIN_ROWS):
            if best is None or sides > best[0]:
                best = (sides, x, top, bottom)
    return best[1:] if best else None


def _strips(pieces: Sequence[Piece], size: float) -> list[float]:
    """Places where a strip may stand, those first that most gaps speak for."""
    votes: dict[int, int] = {}
    ends = sorted({round(piece.right) for piece in pieces})
    starts = sorted({round(piece.left) for piece in pieces})
    for end in ends:
        after = next((start for start in starts if start - end >= _MIN_GUTTER * size), None)
        if after is None:
            continue
        middle = (end + after) // 2
        crossing = sum(piece.left < end and piece.right > after for piece in pieces)
        votes[middle] = votes.get(middle, 0) + sum(round(piece.right) == end for piece in pieces) - crossing
    return [float(x) for x in sorted(votes, key=lambda x: -votes[x])[:_MAX_STRIPS]]


def _free_stretches(
    pieces: Sequence[Piece], x: float, size: float, least: int
) -> list[tuple[float, float, float]]:
    """Top, bottom and number of lines on the poorer side of each stretch where nothing crosses `x`."""
    half = _MIN_GUTTER * size / 2
    found: list[tuple[float, float, float]] = []
    run: list[Piece] = []
    for piece in [*sorted(pieces, key=lambda piece: -piece.y), None]:
        if piece is not None and (piece.right <= x - half or piece.left >= x + half):
            run.append(piece)
            continue
        left = [one for one in run if one.right <= x]
        right = [one for one in run if one.right > x]
        if left and right:
            top = min(max(one.y for one in left), max(one.y for one in right)) + size
            bottom = max(min(one.y for one in left), min(one.y for one in right)) - size
            rows = [len({one.row for one in side if bottom <= one.y <= top}) for side in (left, right)]
            widths = [max(one.right - one.left for one in side) for side in (left, right)]
            if min(rows) >= least and min(widths) > _MIN_WIDTH * size:
                found.append((run[0].y, run[-1].y, min(rows)))
        run = []
    return found


def _is_table(left: Sequence[Piece], right: Sequence[Piece]) -> bool:
    """Whether both sides are cells of common rows rather than columns of text."""
    rows = {piece.row for piece in left}, {piece.row for piece in right}
    if len(rows[0] & rows[1]) < _SAME_ROWS * max(len(rows[0]), len(rows[1])):
        return False
    fills: list[float] = []
    for side in (left, right):
        width = max(piece.right for piece in side) - min(piece.left for piece in side)
        fills += [(piece.right - piece.left) / width for piece in side if width > 0]
    return bool(fills) and statistics.mean(fills) < _CELL_FILL
