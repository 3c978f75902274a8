"""Lines of a page: letters on one baseline, cut into pieces where a wide gap stands between them."""

import statistics
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from reader_app.formats.pdf_glyphs import STRETCH, Glyph

_WORD_GAP = 0.17
"""Gap between two letters that parts words, in heights of the font: a space is 0.2 to 0.33 wide."""
_SEEN_GAP = 0.07
"""The same where pdfium saw a space too."""
_FLOATING_GAP = 0.27
"""The same beside a letter whose breadth is not known, but only that of a mark on it."""
_PIECE_GAP = 0.9
"""Gap that may be one between columns."""
_LINE_OVERLAP = 0.5
_BODY = 0.5
_MARK_REACH = 1.0
_SAME_PLACE = 0.12


@dataclass(slots=True)
class Cluster:
    """A letter with the marks on it."""

    glyph: Glyph
    marks: list[Glyph] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters on one baseline without a wide gap, from left to right."""

    clusters: tuple[Cluster, ...]
    left: float
    right: float
    y: float
    size: float
    bold: bool
    row: int
    """Number of the row it stands in, from the top: pieces of one row share a baseline."""

    @property
    def top(self) -> float:
        """Height of its tall letters."""
        return self.y + 0.75 * self.size

    @property
    def bottom(self) -> float:
        """Where its letters end below the baseline."""
        return self.y - 0.25 * self.size

    @property
    def letters(self) -> str:
        """Its letters as they stand, from left to right, without spaces: to compare and to count."""
        return "".join(cluster.glyph.char for cluster in self.clusters if cluster.glyph.char != " ")


def parts_words(one: Glyph, other: Glyph, gap: float) -> bool:
    """Whether there is a space between two letters that stand beside each other, `gap` points apart."""
    if STRETCH in (one.char, other.char):
        return False
    is_seen = (one.before and one.before == other.after) or (other.before and other.before == one.after)
    if one.floats or other.floats:
        least = _WORD_GAP if is_seen else _FLOATING_GAP
    else:
        least = _SEEN_GAP if is_seen else _WORD_GAP
    return gap > least * other.style.size


def page_pieces(glyphs: Sequence[Glyph]) -> list[Piece]:
    """The pieces of lines of upright letters, from the top down and from left to right."""
    letters = _without_doubles(Cluster(one) for one in glyphs if not one.is_mark and not _is_empty(one))
    rows = _rows([letter for letter in letters if not letter.glyph.floats])
    _attach_floating(rows, [letter for letter in letters if letter.glyph.floats])
    _attach_marks(rows, [glyph for glyph in glyphs if glyph.is_mark])
    rows.sort(key=lambda row: -statistics.median(c.glyph.y for c in row))
    return [piece for number, row in enumerate(rows) for piece in _pieces(row, number)]


def _is_empty(glyph: Glyph) -> bool:
    """Whether it is a space without width, which parts nothing."""
    return glyph.char == " " and glyph.right - glyph.left < _SEEN_GAP * glyph.style.size


def joined(pieces: Sequence[Piece]) -> Piece:
    """Pieces of one row as one line."""
    if len(pieces) == 1:
        return pieces[0]
    clusters = sorted((c for piece in pieces for c in piece.clusters), key=lambda c: c.glyph.middle)
    return _piece(clusters, min(piece.row for piece in pieces))


def _without_doubles(letters: Iterable[Cluster]) -> list[Cluster]:
    """The letters without those that were drawn twice to make them bold or to give them a shadow."""
    seen: dict[tuple[str, int, int], Cluster] = {}
    kept: list[Cluster] = []
    for cluster in letters:
        glyph = cluster.glyph
        step = max(1.0, glyph.style.size * _SAME_PLACE)
        column, row = round(glyph.left / step), round(glyph.y / step)
        near = [(glyph.char, column + dx, row + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)]
        if glyph.char != " " and any(
            (other := seen.get(key)) is not None
            and abs(other.glyph.left - glyph.left) <= step
            and abs(other.glyph.y - glyph.y) <= step
            and glyph.right - glyph.left > step
            for key in near
        ):
            continue
        seen[glyph.char, column, row] = cluster
        kept.append(cluster)
    return kept


def _rows(letters: list[Cluster]) -> list[list[Cluster]]:
    """The letters by their baselines, from the top down; raised and lowered small ones stay in their line."""
    rows: list[list[Cluster]] = []
    bands: list[tuple[float, float]] = []
    for cluster in sorted(letters, key=lambda c: -c.glyph.y):
        glyph = cluster.glyph
        low, high = glyph.y, glyph.y + _BODY * glyph.style.size
        for number in range(len(rows) - 1, max(-1, len(rows) - 4), -1):
            below, above = bands[number]
            shared = min(high, above) - max(low, below)
            if shared > _LINE_OVERLAP * min(high - low, above - below):
                rows[number].append(cluster)
                if high - low > above - below:
                    bands[number] = (low, high)
                break
        else:
            rows.append([cluster])
            bands.append((low, high))
    return rows


def _attach_marks(rows: list[list[Cluster]], marks: Sequence[Glyph]) -> None:
    """Give each mark to the letter that it stands over or under."""
    heights = [-statistics.median(c.glyph.y for c in row) for row in rows]  # rising, for the search
    for mark in marks:
        reach = _MARK_REACH * mark.style.size
        first = bisect_left(heights, -mark.y - reach)
        best: tuple[float, Cluster] | None = None
        for number in range(first, len(rows)):
            if heights[number] > -mark.y + reach:
                break
            for cluster in rows[number]:
                glyph = cluster.glyph
                beside = max(glyph.left - mark.middle, mark.middle - glyph.right, 0.0)
                if glyph.char == " " or beside > reach / 4:
                    continue
                cost = 8 * beside + abs(glyph.y - mark.y) + abs(glyph.middle - mark.middle) / 4
                if best is None or cost < best[0]:
                    best = (cost, cluster)
        if best is not None:
            best[1].marks.append(mark)


def _attach_floating(rows: list[list[Cluster]], letters: Sequence[Cluster]) -> None:
    """Put each letter without a baseline of its own into the row whose letters are nearest."""
    heights = [statistics.median(c.glyph.y for c in row) for row in rows]
    for letter in letters:
        glyph = letter.glyph
        reach = _MARK_REACH * glyph.style.size
        near = [number for number, height in enumerate(heights) if abs(height - glyph.y) < reach]

        def distance(number: int, glyph: Glyph = glyph) -> float:
            sides = (max(c.glyph.left - glyph.right, glyph.left - c.glyph.right, 0) for c in rows[number])
            return 2 * min(sides) + abs(heights[number] - glyph.y)

        if near:
            number = min(near, key=distance)
            if any(_covers(c.glyph, glyph) for c in rows[number]):
                continue  # told once for each of its signs
            rows[number].append(Cluster(replace(glyph, y=heights[number]), letter.marks))
        else:
            rows.append([letter])
            heights.append(glyph.y)


def _covers(one: Glyph, other: Glyph) -> bool:
    """Whether both are the same letter in nearly the same place."""
    shared = min(one.right, other.right) - max(one.left, other.left)
    return one.char == other.char and shared > (other.right - other.left) / 2


def _pieces(row: list[Cluster], number: int) -> list[Piece]:
    """A row cut where its gaps are wide."""
    ordered = sorted(row, key=lambda c: (c.glyph.middle, c.glyph.left))
    groups: list[list[Cluster]] = []
    reached = 0.0
    for cluster in ordered:
        glyph = cluster.glyph
        if glyph.char == " ":
            if groups and glyph.left - reached <= _PIECE_GAP * glyph.style.size:
                groups[-1].append(cluster)
            continue
        if not groups or glyph.left - reached > _PIECE_GAP * glyph.style.size:
            groups.append([])
        groups[-1].append(cluster)
        reached = glyph.right if len(groups[-1]) == 1 else max(reached, glyph.right)
    return [_piece(group, number) for group in groups]


def _piece(clusters: list[Cluster], row: int) -> Piece:
    while clusters[-1].glyph.char == " ":
        clusters.pop()
    inked = [cluster.glyph for cluster in clusters if cluster.glyph.char != " "]
    size = _usual(glyph.style.size for glyph in inked)
    main = [glyph for glyph in inked if glyph.style.size >= size * 0.9]
    return Piece(
        tuple(clusters),
        min(glyph.left for glyph in inked),
        max(glyph.right for glyph in inked),
        statistics.median(glyph.y for glyph in main),
        size,
        sum(glyph.style.bold for glyph in inked) * 2 > len(inked),
        row,
    )


def _usual(sizes: Iterable[float]) -> float:
    """The size most letters have, to a quarter of a point."""
    return statistics.mode(round(size * 4) / 4 for size in sizes) or 0.25
