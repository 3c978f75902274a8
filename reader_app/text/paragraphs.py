"""Paragraphs of plain text: a line each, or blocks of lines that were cut at one width."""

import re
from dataclasses import dataclass
from itertools import pairwise

_LINE_END = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")
_VISIBLE = re.compile("[^\\s\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\u061c\ufeff]")
_TERMINATED = re.compile("[.!?؟۔…:][\"'”’»)\\]]*$")
_HYPHENATED = re.compile(r"(?<=\w)-\n(?=\w)")
_MAX_WIDTH = 160
_MIN_WIDTH = 20
_MIN_CUTS = 3
_SAMPLE_LINES = 4000
_CUT_SHARE = 0.8
_FEW_CUTS = 5
_EVEN_WIDTH = 0.7
_GOING_ON_SHARE = 0.6
_TERMINATED_SHARE = 0.6
_WIDTH_QUANTILE = 0.98


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph's text, without space at its ends, and the blank lines before it."""

    text: str
    blank_lines_before: int


def paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of a plain text: its lines, or in hard-wrapped text its blocks between blank lines."""
    lines = [line.strip() for line in _LINE_END.split(text)]
    filled = [line if _VISIBLE.search(line) else "" for line in lines]
    return _joined_blocks(filled) if is_hard_wrapped(filled) else _lines(filled)


def is_hard_wrapped(lines: list[str]) -> bool:
    """Whether the lines (blank ones empty) were cut at one width by an editor or a mailer.

    The first test is that of greedy filling: a line was cut there if it had no room for the next line's
    first word. Programs that even out their lines fail it; in scripts with capitals, lines of nearly one
    width that go on in lower case show them. Lines that end as sentences do mostly stand on their own.
    """
    pairs = [(line, after) for line, after in pairwise(lines[: _SAMPLE_LINES + 1]) if line and after]
    if len(pairs) < _MIN_CUTS:
        return False
    lengths = sorted(len(line) for line in lines[: _SAMPLE_LINES + 1] if line)
    width = lengths[min(len(lengths) - 1, int(len(lengths) * _WIDTH_QUANTILE))]
    if not _MIN_WIDTH <= width <= _MAX_WIDTH:
        return False
    if sum(_TERMINATED.search(line) is not None for line, _after in pairs) > len(pairs) * _TERMINATED_SHARE:
        return False
    cut = sum(len(line) + 1 + len(_first_chunk(after)) > width for line, after in pairs)
    if cut >= len(pairs) * (_CUT_SHARE if len(pairs) > _FEW_CUTS else 1):
        return True
    even = sum(len(line) >= width * _EVEN_WIDTH for line, _after in pairs)
    going_on = sum(after[0].islower() for _line, after in pairs)
    return even >= len(pairs) * _CUT_SHARE and going_on >= len(pairs) * _GOING_ON_SHARE


def _first_chunk(line: str) -> str:
    """The first piece of a line that could have moved up: a word, or its part up to a hyphen."""
    word = line.split(None, 1)[0]
    head, hyphen, _tail = word.partition("-")
    return head + hyphen if head else word


def _lines(lines: list[str]) -> list[Paragraph]:
    """A paragraph a line."""
    found: list[Paragraph] = []
    blank = 0
    for line in lines:
        if line:
            found.append(Paragraph(line, blank))
            blank = 0
        else:
            blank += 1
    return found


def _joined_blocks(lines: list[str]) -> list[Paragraph]:
    """A paragraph for each run of lines, joined by a space, or by nothing after a hyphen in a word."""
    found: list[Paragraph] = []
    block: list[str] = []
    blank = blank_before = 0
    for line in [*lines, ""]:
        if line:
            if not block:
                blank_before, blank = blank, 0
            block.append(line)
            continue
        blank += 1
        if block:
            found.append(Paragraph(_HYPHENATED.sub("-", "\n".join(block)).replace("\n", " "), blank_before))
            block = []
    return found
