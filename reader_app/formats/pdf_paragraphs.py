"""Paragraphs, headings, lists and notes from the lines of all pages."""

import re
import statistics
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader_app.domain.document import PassageKind
from reader_app.domain.language import Direction
from reader_app.formats.pdf_logical import mended_brackets
from reader_app.formats.pdf_text_lines import TextLine
from reader_app.formats.registry import Block
from reader_app.text.direction import dominant_direction

_SIZE_STEP = 0.07
_LARGER = 1.12
_SMALLER = 0.92
_LOOSE = 1.3
_MAX_LEADING = 2.2
_INDENT = 0.8
_ALIGNED = 0.4
_SPACE = 0.3
_CUT_SHARE = 0.025
"""Share of lines that end with a hyphen where a program cuts words; fewer are words' own."""
_RAGGED = 2.0
_STOPS = frozenset(".,;:!?،؛؟")
_MAX_HEADING = 220
_MAX_BOLD_HEADING = 110
_MAX_LEVEL = 6
_TERMINATED = re.compile(r"[.!?؟۔…:؛][\"'”’»)\]]*$")
_BULLET = re.compile(r"^([•◦▪‣●○■□·∙–—*-])\s+")
_NUMBERED = re.compile(r"^\(?(?:\d{1,3}|[\u0660-\u0669]{1,3}|[a-zA-Z\u0621-\u064a])[.)\-]\s")
_HYPHEN_END = re.compile("(?<=\\w)[\u00ad\u2010-]$")
_WORD = re.compile(r"\w+(?:-\w+)*")
_LAST_WORD = re.compile(r"\w+$")
_FIRST_WORD = re.compile(r"^\w+")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together."""

    lines: tuple[TextLine, ...]
    block: Block
    """Its text and kind."""

    @property
    def page(self) -> int:
        """Where it begins."""
        return self.lines[0].page


class Paragraphs:
    """Puts the lines of a document together; made for one document."""

    def __init__(self, lines: Sequence[TextLine]) -> None:
        """Learn from all lines the size and the leading of the text."""
        # by direction: Arabic beside English is mostly set larger, and is text all the same
        weights: dict[Direction, Counter[float]] = {side: Counter() for side in Direction}
        for line in lines:
            weights[line.direction][line.size] += line.letters
        self._body = {side: sizes.most_common(1)[0][0] for side, sizes in weights.items() if sizes}
        steps = [
            (one.y - two.y) / two.size
            for one, two in pairwise(lines)
            if one.place == two.place and _same_size(one, two)
        ]
        steps = [step for step in steps if 0 < step < _MAX_LEADING]
        self._leading = statistics.median_low(steps) if steps else 1.2
        heads = {line.size for line in lines if self._is_heading_size(line)}
        self._levels = {size: level for level, size in enumerate(sorted(heads, reverse=True), 1)}
        self._words = Counter(word for line in lines for word in _WORD.findall(line.text))
        cut = sum(_HYPHEN_END.search(line.text) is not None for line in lines)
        self._cuts_words = cut > _CUT_SHARE * len(lines)
        self._lines = lines

    def found(self) -> Iterator[Paragraph]:
        """The paragraphs in reading order; notes at the foot of a page after its text."""
        notes = _footnotes(self._lines, self._body)
        flow = [line for line in self._lines if id(line) not in notes]
        done = [self._paragraph(group) for group in self._groups(flow)]
        foot = [line for line in self._lines if id(line) in notes]
        for group in self._groups(foot):
            paragraph = self._paragraph(group, PassageKind.FOOTNOTE)
            place = bisect_right(done, paragraph.page, key=lambda other: other.page)
            done.insert(place, paragraph)
        yield from done

    def _groups(self, lines: Sequence[TextLine]) -> Iterator[list[TextLine]]:
        group: list[TextLine] = []
        for line in lines:
            if group and self._begins(group, line):
                yield group
                group = []
            group.append(line)
        if group:
            yield group

    def _begins(self, group: Sequence[TextLine], line: TextLine) -> bool:
        """Whether a paragraph begins with this line."""
        last = group[-1]
        if last.is_table or line.is_table or not _same_size(last, line):
            return True
        is_terminated = any(_TERMINATED.search(text) for text in (last.text, last.other_text))
        is_short = last.end_gap > line.first_word + _SPACE * line.size  # its next word would have fitted
        is_heading = self._is_heading_size(line)
        goes_on = is_terminated and _NUMBERED.match(group[0].text)
        if _BULLET.match(line.text) or (_NUMBERED.match(line.text) and (is_short or goes_on)):
            return True
        if last.place != line.place:
            return is_terminated or (is_short and not is_heading) or last.bold != line.bold
        step = (last.y - line.y) / line.size
        if not 0 < step <= _LOOSE * self._leading:
            return True
        if is_heading or (_is_centred(last) and _is_centred(line)):
            return False
        return self._begins_by_indent(group, line, is_short=is_short, is_terminated=is_terminated)

    def _begins_by_indent(
        self, group: Sequence[TextLine], line: TextLine, *, is_short: bool, is_terminated: bool
    ) -> bool:
        """Whether a line below another of the same kind begins a paragraph, by where both begin and end."""
        last = group[-1]
        is_indented = line.start_gap > _INDENT
        if is_indented and last.start_gap < _ALIGNED and (is_short or is_terminated):
            return _BULLET.match(group[0].text) is None  # the lines of a list item hang
        return is_short and (is_terminated or not (is_indented and last.start_gap > _INDENT))

    def _is_heading_size(self, line: TextLine) -> bool:
        return line.size >= _LARGER * self._body[line.direction]

    def _paragraph(self, lines: Sequence[TextLine], kind: PassageKind | None = None) -> Paragraph:
        """The lines as one passage."""
        if lines[0].is_table:
            return Paragraph(tuple(lines), Block(mended_brackets(lines[0].text), PassageKind.TABLE_ROW, 0, 1))
        text = self._joined(lines)
        if kind is not None:
            return Paragraph(tuple(lines), Block(text, kind, 0, 1))
        bullet = _BULLET.match(text)
        if bullet:
            return Paragraph(tuple(lines), Block(text[bullet.end() :], PassageKind.LIST_ITEM, 1, 1))
        level = self._heading_level(lines, text)
        kind = PassageKind.HEADING if level else PassageKind.PARAGRAPH
        if not level and _NUMBERED.match(text):
            return Paragraph(tuple(lines), Block(text, PassageKind.LIST_ITEM, 1, 1))
        return Paragraph(tuple(lines), Block(text, kind, level, 1))

    def _heading_level(self, lines: Sequence[TextLine], text: str) -> int:
        """The level of a heading, 0 for other text."""
        piece = lines[0]
        if not any(char.isalpha() for char in text):
            return 0
        if self._is_heading_size(piece):
            return min(self._levels[piece.size], _MAX_LEVEL) if len(text) <= _MAX_HEADING else 0
        is_short = len(text) <= _MAX_BOLD_HEADING and len(lines) <= 2  # noqa: PLR2004
        if is_short and all(line.bold for line in lines) and not _TERMINATED.search(text):
            return min(len(self._levels) + 1, _MAX_LEVEL)
        return 0

    def _joined(self, lines: Sequence[TextLine]) -> str:
        """The text of the lines, hyphens at their ends taken away where a word was cut."""
        direction = _direction(lines)
        text = ""
        for line in lines:
            part = line.text if direction is line.direction else line.other_text
            if not text:
                text = part
            elif _HYPHEN_END.search(text) and part[:1].isalnum():
                text = text[:-1] + ("-" if self._keeps_hyphen(text, part) else "") + part
            else:
                text = f"{text} {part}"
        return mended_brackets(text.replace("\u00ad", ""))

    def _keeps_hyphen(self, text: str, part: str) -> bool:
        """Whether a hyphen at a line's end is one of the word's own."""
        if text.endswith("\u00ad"):
            return False
        head, tail = _LAST_WORD.search(text[:-1]), _FIRST_WORD.match(part)
        if head is None or tail is None or not tail[0][0].islower() or head[0][-1].isdigit():
            return True
        whole, apart = self._words[head[0] + tail[0]], self._words[f"{head[0]}-{tail[0]}"]
        if whole or apart:
            return apart > whole
        if text.endswith("\u2010"):
            return False  # what programs that cut words put there, and nobody types
        are_words = bool(self._words[head[0]]) and bool(self._words[tail[0]])
        return are_words or not self._cuts_words


def _direction(lines: Sequence[TextLine]) -> Direction:
    """The base direction a paragraph was set in, which is not always that of most of its letters.

    In a column of the other direction it tells itself by the side that its last line begins at, or by
    a full stop that stands at the left end.
    """
    of_column = lines[0].direction
    of_letters = dominant_direction("".join(line.text for line in lines)) or of_column
    if of_letters is of_column and (of_column is lines[0].page_direction or not _is_mixed(lines)):
        return of_column
    last = lines[-1]
    at_left, at_right = (
        (last.left - last.column_left) / last.size,
        (last.column_right - last.right) / last.size,
    )
    if max(at_left, at_right) > _RAGGED and min(at_left, at_right) < 1:
        return Direction.RTL if at_left > at_right else Direction.LTR
    ends = "".join(line.ends for line in lines)
    at_left, at_right = (sum(end in _STOPS for end in ends[side::2]) for side in (0, 1))
    if at_left != at_right:
        return Direction.RTL if at_left > at_right else Direction.LTR
    return of_letters


def _is_mixed(lines: Sequence[TextLine]) -> bool:
    """Whether there are right-to-left letters and others."""
    kinds = {unicodedata.bidirectional(char) for line in lines for char in line.text}
    return "L" in kinds and bool(kinds & {"R", "AL"})


def _same_size(one: TextLine, two: TextLine) -> bool:
    return abs(one.size - two.size) <= _SIZE_STEP * max(one.size, two.size)


def _is_centred(line: TextLine) -> bool:
    start, end = line.start_gap, line.end_gap / line.size
    return start > 1 and end > 1 and abs(start - end) < 1


def _footnotes(lines: Sequence[TextLine], body: Mapping[Direction, float]) -> frozenset[int]:
    """Identities of the lines in small letters at the foot of a column with larger ones above."""
    found: set[int] = set()
    columns: dict[tuple[int, int], list[TextLine]] = {}
    for line in lines:
        columns.setdefault(line.place, []).append(line)
    for column in columns.values():
        small: list[TextLine] = []
        for line in reversed(column):
            if line.size >= _SMALLER * body[line.direction] or line.is_table:
                break
            small.append(line)
        if len(small) < len(column):
            found.update(id(line) for line in small)
    return frozenset(found)
