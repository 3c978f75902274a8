"""Lines with their text, small enough to keep for a whole book."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader_app.domain.language import Direction
from reader_app.formats.pdf_columns import Line
from reader_app.formats.pdf_glyphs import STRETCH, UNKNOWN
from reader_app.formats.pdf_lines import Cluster, Piece, parts_words
from reader_app.formats.pdf_logical import line_text


@dataclass(slots=True)
class TextLine:
    """A line in reading order, and what is needed of its looks to put paragraphs together."""

    text: str
    other_text: str
    """The text if its paragraph ran in the other direction."""
    direction: Direction
    """As its column has it."""
    page_direction: Direction
    page: int
    column: int
    row: int
    left: float
    right: float
    y: float
    size: float
    bold: bool
    is_table: bool
    letters: int
    first_word: float
    """Width of its first word, in points."""
    ends: str
    """The characters at its left and at its right end."""
    column_left: float = 0.0
    column_right: float = 0.0

    @property
    def place(self) -> tuple[int, int]:
        """Its page and column."""
        return self.page, self.column

    @property
    def start_gap(self) -> float:
        """Space between where its column begins and where it does, in heights of its font."""
        is_rtl = self.direction is Direction.RTL
        return (self.column_right - self.right if is_rtl else self.left - self.column_left) / self.size

    @property
    def end_gap(self) -> float:
        """Space between where it ends and where its column does, in points."""
        is_rtl = self.direction is Direction.RTL
        return self.left - self.column_left if is_rtl else self.column_right - self.right


def text_lines(
    lines: Sequence[Line], page: int, page_direction: Direction, *, is_reversed: bool
) -> list[TextLine]:
    """The lines of a page with their texts."""
    directions = _column_directions(lines, page_direction)
    found = [_text_line(line, page, directions[line.column], is_reversed=is_reversed) for line in lines]
    for line in found:
        line.page_direction = page_direction
    return found


def set_columns(lines: Iterable[TextLine]) -> None:
    """Give each line the sides of its column, by the lines that are in it."""
    columns: dict[tuple[int, int], list[TextLine]] = defaultdict(list)
    for line in lines:
        columns[line.place].append(line)
    for column in columns.values():
        left, right = min(line.left for line in column), max(line.right for line in column)
        for line in column:
            line.column_left, line.column_right = left, right


def letter_balance(clusters: Iterable[Cluster]) -> int:
    """How many more letters are of right-to-left scripts than of others."""
    balance = 0
    for cluster in clusters:
        if cluster.glyph.char in (STRETCH, UNKNOWN):
            continue
        kind = unicodedata.bidirectional(cluster.glyph.char[0])
        balance += (kind in {"R", "AL"}) - (kind == "L")
    return balance


def _column_directions(lines: Sequence[Line], fallback: Direction) -> dict[int, Direction]:
    """The direction of each column: that of most of its letters."""
    balances: dict[int, int] = defaultdict(int)
    for line in lines:
        balances[line.column] += sum(letter_balance(cell.clusters) for cell in line.cells)
    sides = {True: Direction.RTL, False: Direction.LTR}
    return {column: sides[value > 0] if value else fallback for column, value in balances.items()}


def _text_line(line: Line, page: int, direction: Direction, *, is_reversed: bool) -> TextLine:
    cells = line.cells[::-1] if direction is Direction.RTL else line.cells
    is_table = len(cells) > 1
    if is_table:
        text = "\t".join(_cell_text(cell, direction, is_reversed=is_reversed) for cell in cells)
        other_text = text
    else:
        other = Direction.LTR if direction is Direction.RTL else Direction.RTL
        text, other_text = (
            line_text(cells[0].clusters, one, is_reversed=is_reversed).strip() for one in (direction, other)
        )
    first = line.cells[0]
    return TextLine(
        text=text,
        other_text=other_text,
        direction=direction,
        page_direction=direction,
        page=page,
        column=line.column,
        row=first.row,
        left=min(cell.left for cell in cells),
        right=max(cell.right for cell in cells),
        y=first.y,
        size=first.size,
        bold=first.bold,
        is_table=is_table,
        letters=sum(len(cell.clusters) for cell in cells),
        first_word=_first_word_width(cells[0].clusters, direction),
        ends=first.clusters[0].glyph.char[0] + first.clusters[-1].glyph.char[-1],
    )


def _cell_text(cell: Piece, fallback: Direction, *, is_reversed: bool) -> str:
    """The text of a table's cell, in the direction of most of its letters."""
    balance = letter_balance(cell.clusters)
    direction = fallback if not balance else Direction.RTL if balance > 0 else Direction.LTR
    return line_text(cell.clusters, direction, is_reversed=is_reversed).strip()


def _first_word_width(clusters: Sequence[Cluster], direction: Direction) -> float:
    """The width of the line's first word, in points."""
    ordered = clusters[::-1] if direction is Direction.RTL else clusters
    last = ordered[0].glyph
    left, right = last.left, last.right
    for cluster in ordered[1:]:
        glyph = cluster.glyph
        if glyph.char == " " or parts_words(last, glyph, max(glyph.left - right, left - glyph.right)):
            break
        left, right, last = min(left, glyph.left), max(right, glyph.right), glyph
    return right - left
