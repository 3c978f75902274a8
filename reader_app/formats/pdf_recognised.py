"""Passages from the tables of words that Tesseract makes of the pictures of pages."""

import re
import statistics
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reader_app.domain.document import PassageKind
from reader_app.formats.registry import Block

_COLUMNS = 12
_LINE, _WORD = 4, 5
_NEARLY_ALL = 0.85
_LARGER = 1.35
_MAX_HEADING = 160
_SURE = 10.0
"""Confidence under which a word is but dirt on the page, of 100."""
_TERMINATED = re.compile(r"[.!?؟۔…:؛][\"'”’»)\]]*$")
_EDGE = 2
"""Paragraphs at the head and at the foot of a page that may be a header and the page's number."""
_NUMBER = re.compile(r"\W*\d{1,4}\W*")
_CUT = re.compile(r"(?<=[^\W\d_])[-\u2010]$")
_MARKS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@dataclass(slots=True)
class _Paragraph:
    """Words of one paragraph and the heights of its lines, in dots."""

    page: int
    lines: list[list[str]] = field(default_factory=list)
    heights: list[int] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its lines joined; a word cut at the end of one is whole again."""
        text = ""
        for line in self.lines:
            part = " ".join(line)
            is_cut = _CUT.search(text) and part[:1].islower()
            text = text[:-1] + part if is_cut else f"{text} {part}".strip()
        return text


def scan_blocks(tables: Sequence[str]) -> tuple[Block, ...]:
    """The passages of the pages: without page numbers, what stands on several pages as furniture."""
    paged = [[one for one in _paragraphs(table, page) if one.text] for page, table in enumerate(tables)]
    # Only at the head and the foot of a page a number is the page's and a repeated line its header.
    edges = {id(one) for page in paged for one in (*page[:_EDGE], *page[-_EDGE:])}
    found = [one for page in paged for one in page if not (id(one) in edges and _NUMBER.fullmatch(one.text))]
    pages = Counter(text for text, _page in {(one.text, one.page) for one in found if id(one) in edges})
    heights = [height for one in found for height in one.heights]
    usual = statistics.median(heights) if heights else 0
    blocks: list[Block] = []
    shown: set[str] = set()
    last: _Paragraph | None = None
    for one in found:
        text = one.text
        if id(one) in edges and pages[text] > 1:
            if text not in shown:
                blocks.append(Block(text, blank_lines_before=1, furniture=True))
            shown.add(text)
            continue
        is_heading = statistics.median(one.heights) > _LARGER * usual and len(text) <= _MAX_HEADING
        if last is not None and last.page < one.page and not is_heading and not _TERMINATED.search(last.text):
            place = next(n for n in range(len(blocks) - 1, -1, -1) if not blocks[n].furniture)
            if blocks[place].kind is PassageKind.PARAGRAPH:
                blocks[place] = Block(f"{blocks[place].text} {text}", blank_lines_before=1)
                last = one
                continue
        kind = PassageKind.HEADING if is_heading else PassageKind.PARAGRAPH
        blocks.append(Block(text, kind, 2 if is_heading else 0, 1))
        last = one
    return tuple(blocks)


def main_language(table: str, languages: Sequence[str]) -> str:
    """The one of several languages whose letters nearly all words are in; empty when there is none."""
    words = " ".join(one.text for one in _paragraphs(table, 0))
    arabic = sum("\u0621" <= char <= "\u06d3" for char in words)
    letters = sum(char.isalpha() for char in words)
    if len(languages) == 1 or not letters:
        return ""
    share = arabic / letters
    return "ara" if share > _NEARLY_ALL else "eng" if share < 1 - _NEARLY_ALL else ""


def _paragraphs(table: str, page: int) -> Iterator[_Paragraph]:
    """The paragraphs of one page."""
    paragraph: _Paragraph | None = None
    key: tuple[str, str] | None = None
    for row in table.splitlines()[1:]:
        cells = row.split("\t")
        if len(cells) != _COLUMNS or not cells[0].isdigit():
            continue
        level, text = int(cells[0]), _MARKS.sub("", cells[11]).strip()
        if level == _LINE:
            if paragraph is None or (cells[2], cells[3]) != key:
                if paragraph is not None:
                    yield paragraph
                paragraph, key = _Paragraph(page), (cells[2], cells[3])
            paragraph.lines.append([])
            paragraph.heights.append(int(cells[9]))
        elif level == _WORD and paragraph is not None and text and float(cells[10]) >= _SURE:
            paragraph.lines[-1].append(text)
    if paragraph is not None:
        yield paragraph
