"""Text in the order it is read from letters in the order they stand, from left to right.

The rules of the Unicode bidirectional algorithm (UAX #9, levels 0 to 2), turned round: in a line of a
right-to-left paragraph, walking from right to left meets the words as they were written, but for runs of
Latin letters and numbers, which stand the other way.
"""

import re
import unicodedata
from collections.abc import Sequence

from reader_app.domain.language import Direction
from reader_app.formats.pdf_glyphs import STRETCH
from reader_app.formats.pdf_lines import Cluster, parts_words

_LAM, _SHADDA = "ل", "\u0651"
_GOD = "لله"
_PAIR = 2
_ALEFS = frozenset("اأإآٱ")
_RIGHT = frozenset({"R", "AL"})
_STRONG = frozenset({"L", "R", "AL"})
_QUOTES = "“”"
_CUTS = "-\u2010"
_OPENERS = "([{«‹“‘"
_BRACKETS = {char: pair for pair in ("()", "[]", "{}", "«»", "‹›", "“”") for char in pair}
_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def line_text(clusters: Sequence[Cluster], direction: Direction, *, is_reversed: bool = True) -> str:
    """The line's text; `is_reversed`: letters that share a sign come out backwards in this document."""
    items = _spaced(clusters, is_reversed=is_reversed)
    if direction is Direction.RTL:
        return "".join(_from_right(items[::-1]))
    return "".join(_from_left(items))


def backwards(clusters: Sequence[Cluster]) -> int:
    """How many more signs of lam and alef come out backwards than forwards."""
    return sum(_lam_alef(cluster.glyph.char) for cluster in clusters)


def _lam_alef(letters: str) -> int:
    """1 for a sign of lam and alef or of God's name told backwards, -1 for one told forwards, else 0."""
    if letters in (_GOD, _GOD[::-1]):
        return -1 if letters == _GOD else 1
    if len(letters) != _PAIR:
        return 0
    first, second = letters[0], letters[1]
    return (second == _LAM and first in _ALEFS) - (first == _LAM and second in _ALEFS)


def mended_brackets(text: str) -> str:
    """The text with brackets and guillemets turned as their neighbours show them to be.

    Programs that write PDFs disagree on whether a bracket in right-to-left text is named by its look or by
    its sense; what stands before and after it tells. Text without right-to-left letters stays as it is.
    """
    if _RTL.search(text) is None or not any(char in _BRACKETS for char in text):
        return text
    chars = list(text)
    open_pairs: list[str] = []
    for index, char in enumerate(chars):
        pair = _BRACKETS.get(char)
        if pair is None:
            continue
        before, after = text[index - 1 : index], text[index + 1 : index + 2]
        starts = (
            (not before or before.isspace() or before in _OPENERS) and bool(after) and not after.isspace()
        )
        ends = bool(before) and not before.isspace() and (not after or not (after.isalnum()))
        if starts == ends:
            starts = pair not in open_pairs
        if starts:
            open_pairs.append(pair)
        elif pair in open_pairs:
            open_pairs.remove(pair)
        chars[index] = pair[0] if starts else pair[1]
    return "".join(chars)


def _spaced(clusters: Sequence[Cluster], *, is_reversed: bool) -> list[str]:
    """The letters' texts with one space wherever there is one or a gap as wide."""
    items: list[str] = []
    last, reached = None, 0.0
    for cluster in clusters:
        glyph = cluster.glyph
        if glyph.char == " ":
            if items and items[-1] != " ":
                items.append(" ")
            continue
        if items and last is not None and items[-1] != " " and parts_words(last, glyph, glyph.left - reached):
            items.append(" ")
        if glyph.char != STRETCH:
            items.append(_sign_text(cluster, is_reversed=is_reversed))
        reached = glyph.right if last is None else max(reached, glyph.right)
        last = glyph
    return items


def _sign_text(cluster: Cluster, *, is_reversed: bool) -> str:
    """The letters of one sign in their right order, each with its marks."""
    letters = cluster.glyph.char
    if len(letters) == _PAIR and unicodedata.combining(letters[1]):
        return letters + "".join(mark.char for mark in cluster.marks)
    marks = sorted((mark.char for mark in cluster.marks), key=lambda char: char != _SHADDA)
    if len(letters) < _PAIR or _class(letters) not in _RIGHT:
        return letters + "".join(marks)
    turn = _lam_alef(letters)
    if turn == 1 or (turn == 0 and is_reversed and " " not in letters):
        letters = letters[::-1]
    middle = cluster.glyph.middle
    on_first = "".join(mark.char for mark in cluster.marks if mark.middle > middle)
    on_last = "".join(mark.char for mark in cluster.marks if mark.middle <= middle)
    return letters[0] + on_first + letters[1:] + on_last


def _class(text: str) -> str:
    """The bidirectional class of the item's first character; of a mark alone, none."""
    return unicodedata.bidirectional(text[0])


def _from_right(items: Sequence[str]) -> list[str]:
    """Reading order of items met from right to left: runs of Latin and of numbers are turned back."""
    out: list[str] = []
    after_arabic = True
    index = 0
    while index < len(items):
        kind = _class(items[index])
        is_latin = kind in {"L", "EN", "AN"} or (kind == "ET" and not after_arabic)
        if is_latin or _closes_latin(items, index):
            end = _left_to_right_end(items, index, after_arabic=after_arabic)
            run = items[index:end]
            out.extend(reversed(run))
            if any(_class(item) == "L" for item in run):
                after_arabic = False
            index = end
            continue
        if kind in _RIGHT:
            after_arabic = kind == "AL"
        out.append(items[index])
        index += 1
    return out


def _closes_latin(items: Sequence[str], index: int) -> bool:
    """Whether a bracket, met from the right, closes one within Latin text: “Works (NSW)” (UAX #9, N0)."""
    char = items[index]
    pair = _BRACKETS.get(char)
    if pair is None and char not in _QUOTES and char not in _CUTS:
        return False
    after = next((item for item in items[index + 1 :] if item not in ".,;:!?"), " ")
    if _class(after) != "L":
        return False
    rest = [
        item
        for item in items[index + 1 :]
        if _class(item) in _STRONG or (pair and _BRACKETS.get(item) == pair)
    ]
    for place, item in enumerate(rest):
        if _class(item) in _RIGHT:
            return char in _QUOTES
        if char not in _CUTS and _class(item) != "L":
            return place + 1 < len(rest) and _class(rest[place + 1]) == "L"
    return pair is None  # the other quote, or the rest of the word, is on another line


def _left_to_right_end(items: Sequence[str], start: int, *, after_arabic: bool) -> int:
    """Where the run of Latin letters and numbers ends that begins at `start`, walking from right to left."""
    end = start
    index = start
    seen_latin = False
    while index < len(items):
        kind = _class(items[index])
        if kind == "L":
            seen_latin = True
        if kind in {"L", "EN", "AN"}:
            end = index + 1
        elif kind in _RIGHT or not _may_join(items, index, after_arabic=after_arabic, seen_latin=seen_latin):
            break
        index += 1
    if end == len(items) - 1 and items[end] in _QUOTES:
        end += 1  # the other quote is on the next line
    # signs of money and percent beside a number
    if not after_arabic or seen_latin:
        while end < len(items) and _class(items[end]) == "ET":
            end += 1
    return end


def _may_join(items: Sequence[str], index: int, *, after_arabic: bool, seen_latin: bool) -> bool:
    """Whether a sign between two left-to-right items belongs to their run."""
    rest = index
    while rest < len(items) and _class(items[rest]) not in {"L", "EN", "AN", "R", "AL"}:
        rest += 1
    if rest == len(items) or _class(items[rest]) in _RIGHT:
        return False
    latin_ahead = _latin_in_run(items, rest)
    if seen_latin or latin_ahead:
        return True
    if rest - index > 1 or items[index - 1] == " ":
        return False
    kind = _class(items[index])
    is_arabic_number = after_arabic or _class(items[index - 1]) == "AN"
    return kind == "CS" or (kind == "ES" and not is_arabic_number)


def _latin_in_run(items: Sequence[str], start: int) -> bool:
    """Whether Latin letters come before the next right-to-left letter."""
    for item in items[start:]:
        kind = _class(item)
        if kind == "L":
            return True
        if kind in _RIGHT:
            return False
    return False


def _from_left(items: Sequence[str]) -> list[str]:
    """Reading order of a left-to-right line: runs of right-to-left letters are turned."""
    out: list[str] = []
    index = 0
    while index < len(items):
        if _class(items[index]) not in _RIGHT and _class(items[index]) != "AN":
            out.append(items[index])
            index += 1
            continue
        end = index + 1
        for place in range(index + 1, len(items)):
            kind = _class(items[place])
            if kind in _RIGHT or kind == "AN":
                end = place + 1
            elif kind == "L":
                break
            elif kind == "EN":
                end = place + 1 if _arabic_follows(items, place) else end
        out.extend(_from_right(items[index:end][::-1]))
        index = end
    return out


def _arabic_follows(items: Sequence[str], start: int) -> bool:
    """Whether a right-to-left letter comes before the next Latin one."""
    for item in items[start:]:
        kind = _class(item)
        if kind in _RIGHT:
            return True
        if kind == "L":
            return False
    return False
