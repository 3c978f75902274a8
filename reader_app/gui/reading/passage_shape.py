"""What the kind of a passage does to its lines: size of the letters, room where they begin, tab stops."""

from reader_app.domain.document import Passage, PassageKind

_HEADINGS = {1: 1.3, 2: 1.15, 3: 1.08}
_LATER_HEADINGS = 1.0
_FOOTNOTE = 0.88
_STEP = 1.35
"""Room for each level of a list, in sizes of the text."""
_QUOTE = 0.9
_DEEPEST = 5
_LEAST_CELL = 48


def growth(passage: Passage) -> float:
    """The size of a passage's letters against the text's."""
    if passage.kind is PassageKind.HEADING:
        return _HEADINGS.get(max(1, passage.level), _LATER_HEADINGS)
    return _FOOTNOTE if passage.kind is PassageKind.FOOTNOTE else 1.0


def inset(passage: Passage, pixels: int) -> int:
    """Pixels kept free where the lines of a passage begin; `pixels` is the size of its letters."""
    if passage.kind is PassageKind.LIST_ITEM:
        return round(min(_DEEPEST, max(1, passage.level)) * _STEP * pixels)
    return round(_QUOTE * pixels) if passage.kind is PassageKind.QUOTE else 0


def tab_stop(passage: Passage, width: int) -> float:
    """The distance of tab stops that gives the cells of a table row equal room; 0 for Qt's own."""
    cells = passage.text.count("\t") + 1
    return max(_LEAST_CELL, width / cells) if passage.kind is PassageKind.TABLE_ROW and cells > 1 else 0.0
