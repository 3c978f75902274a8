"""Running headers, footers and page numbers: what stands at the edge of page after page."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from reader_app.formats.pdf_lines import Piece

_EDGE_ROWS = 3
_BAND = 0.16
"""Share of the page's height at its top and at its bottom where such lines stand."""
_DIGITS = re.compile(r"\d+")
_ROMAN = re.compile(r"[ivxlcdm]{1,7}", re.IGNORECASE)
_NUMBER_ONLY = re.compile(r"\W*(?:p|pg|page|seite|ص|صفحة)?\W*#\W*(?:(?:of|/|من)?\W*#)?\W*", re.IGNORECASE)
_MIN_SHARE = 0.3
_NEAR = 14.0


class Edge(NamedTuple):
    """A line at the upper or lower edge of a page."""

    row: int
    key: tuple[str, bool]
    """What it is recognised by on other pages: its letters in any order, digits alike; and the edge."""
    is_number: bool
    """Whether it is a page number and nothing else."""


def running_rows(pages: Sequence[Sequence[Edge]]) -> list[dict[int, bool]]:
    """For each page its rows that run along, each with whether it only numbers the page."""
    counts = Counter(key for edges in pages for key in {edge.key for edge in edges})
    needed = max(2.0, _MIN_SHARE * sum(1 for edges in pages if edges))
    return [
        {edge.row: edge.is_number for edge in edges if edge.is_number or counts[edge.key] >= needed}
        for edges in pages
    ]


def page_edges(pieces: Sequence[Piece], bottom: float, top: float) -> list[Edge]:
    """The lines at the edges of a page that reaches from `bottom` to `top`."""
    texts: dict[int, list[Piece]] = {}
    for piece in pieces:
        texts.setdefault(piece.row, []).append(piece)
    rows = sorted(texts)
    band = _BAND * (top - bottom)
    found: list[Edge] = []
    for row in sorted({*rows[:_EDGE_ROWS], *rows[-_EDGE_ROWS:]}):
        y = texts[row][0].y
        is_high = y > top - band
        if not is_high and y > bottom + band:
            continue
        text = "".join(piece.letters for piece in texts[row])
        plain = _DIGITS.sub("#", text)
        is_alone = row in (rows[0], rows[-1]) and len(rows) > 1 and _stands_apart(texts, rows, row)
        found.append(Edge(row, ("".join(sorted(plain)), is_high), is_alone and _is_number(text, plain)))
    return found


def _is_number(text: str, plain: str) -> bool:
    """Whether a line's letters, in the order they stand, are a page number and nothing else."""
    return (
        _NUMBER_ONLY.fullmatch(plain) is not None
        or _NUMBER_ONLY.fullmatch(plain[::-1]) is not None
        or _ROMAN.fullmatch(text) is not None
    )


def _stands_apart(texts: dict[int, list[Piece]], rows: Sequence[int], row: int) -> bool:
    """Whether there is more space beside the line than between lines of text."""
    place = rows.index(row)
    neighbour = rows[place + 1] if place == 0 else rows[place - 1]
    return abs(texts[row][0].y - texts[neighbour][0].y) > _NEAR
