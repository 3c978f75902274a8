"""Sentence boundaries of a passage, for Arabic and for languages written like English.

Own rules, since libraries split Arabic at commas or weigh too much; offline and in linear time: the two
patterns only use possessive quantifiers, so that no text makes them step back. A group is made atomic
instead: Python before 3.11.5 forgets where a possessive group that did not match began.
"""

import re

from reader_app.domain.span import Span
from reader_app.text.abbreviations import FINAL_BEFORE_STARTER, FINAL_UNLESS_NUMBER, NEVER_FINAL, STARTERS

_MARKS = ".!?؟۔…‼⁇⁈⁉।"
_CLOSERS = "\"'”’»›)\\]}\u200f\u200e\u061c"
_LINE_BREAKS = r"\n\r\v\f\x85\u2028\u2029"
_LINE_BREAK = re.compile(f"[{_LINE_BREAKS}]")


def _breaks(marks: str) -> re.Pattern[str]:
    """What may end a sentence whose terminators are `marks`."""
    return re.compile(
        rf"""
        (?P<marks>[{marks}]++)[{_CLOSERS}]*+
        # a mark or closer that stands alone belongs to the sentence before it
        (?>(?:[^\S{_LINE_BREAKS}]++(?:[{marks}]++[{_CLOSERS}]*+|[”»)\]]++)(?=[\s{marks}]|\Z))*)
        (?P<gap>\s*+)
        | (?P<cjk>[。！？]++[」』”’）)]*+)\s*+
        | (?P<line>[{_LINE_BREAKS}]\s*+)
        """,
        re.VERBOSE,
    )


_BREAK = _breaks(_MARKS)
_GREEK_BREAK = _breaks(_MARKS + ";\u037e")
_ANY_MARK = re.compile(f"[{_MARKS}。！？{_LINE_BREAKS}]")  # finds in half the time where to try the pattern
_GREEK_MARK = re.compile(f"[{_MARKS};\u037e。！？{_LINE_BREAKS}]")
_NEXT_WORD = re.compile(r"[\"'“‘«‹(\[{„¿¡\-–—\u200e\u200f\u061c]*+\s?+(\w?)([^\s]*+)")
_LAST_WORD_LENGTH = 24
_WORD_EDGE = "\"'“‘«‹([{„”’»›)]},،:;؛\u200e\u200f\u061c"
_ERAS = frozenset({"م", "هـ", "ه", "ق.م", "ق.هـ"})


def sentence_spans(text: str, language: str) -> tuple[Span, ...]:
    """The sentences of a passage: in order, without space at their ends, only white space between them.

    `language` is a BCP 47 code. The rules go by the letters of each word, so that an English name in an
    Arabic passage and a wrong code do no harm; it only says where a semicolon ends a question.
    """
    end = len(text.rstrip())
    start = len(text) - len(text.lstrip())
    if start >= end:
        return ()
    spans: list[Span] = []
    scan = start
    pattern, marks = (_GREEK_BREAK, _GREEK_MARK) if language == "el" else (_BREAK, _ANY_MARK)
    while (mark := marks.search(text, scan, end)) is not None:
        match = pattern.match(text, mark.start(), end)
        if match is None:
            break  # cannot be: the pattern begins with each of the marks
        scan = match.end()
        cut = _sentence_end(text, match, start, end)
        if cut is None or scan >= end:
            continue
        if cut > start:
            spans.append(Span(start, cut))
        start = scan
    spans.append(Span(start, end))
    return tuple(spans)


def _sentence_end(text: str, match: re.Match[str], start: int, end: int) -> int | None:
    """Where the sentence ends if the match is a boundary, or none."""
    if match.lastgroup == "line":
        return start + len(text[start : match.start()].rstrip())
    if match["cjk"] is not None:
        return match.end("cjk")
    gap_start, gap_end = match.span("gap")
    if gap_start == gap_end or gap_end >= end:
        return None
    if _LINE_BREAK.search(text, gap_start, gap_end) or _is_boundary(text, match, start, end):
        return gap_start
    return None


def _is_boundary(text: str, match: re.Match[str], start: int, end: int) -> bool:
    """Whether a sentence ends at a run of marks that is followed by white space."""
    mark_start = match.start("marks")
    gap_start, gap_end = match.span("gap")
    follow = _NEXT_WORD.match(text, gap_end, end)
    first, rest = (follow[1], follow[2]) if follow else ("", "")
    if first.islower() or text[gap_end] in ",،;؛:" or mark_start == start or text[mark_start - 1] in "([":
        return False  # also not after an elision in brackets, or after marks that open the passage
    if match["marks"] != ".":
        return True
    words = text[max(start, mark_start - _LAST_WORD_LENGTH) : mark_start].rsplit(None, 1)
    word = words[-1].strip(_WORD_EDGE) if words else ""
    if not word or (match.end("marks") < gap_start and not word.isascii()):
        return True  # a closer stands after the full stop of an Arabic sentence: no abbreviation
    opens = mark_start - start <= len(words[-1])
    if opens and (word.isdecimal() or len(word) == 1):
        return False  # "1. First" and "a. First": the number belongs to its line
    if (
        word in _ERAS
        and text[max(start, mark_start - 12) : mark_start - len(word)].rstrip(" )")[-1:].isdecimal()
    ):
        return True
    return not _leads_on(word, first, rest)


def _leads_on(word: str, first: str, rest: str) -> bool:
    """Whether `word.` is an abbreviation or an initial that goes on to the word `first + rest`."""
    lower = word.lower()
    is_starter = (first + rest).strip(_WORD_EDGE + _MARKS).lower() in STARTERS
    if lower in NEVER_FINAL or (len(word) == 1 and "ء" <= word <= "ي"):
        leads_on = True
    elif lower in FINAL_UNLESS_NUMBER:
        leads_on = first.isdecimal()
    elif lower in FINAL_BEFORE_STARTER:
        leads_on = word.isascii() and not is_starter and first.isalnum()
    elif len(word) == 1 and word.isupper():
        leads_on = first.isalpha() and not is_starter  # "J. K. Rowling" against "vitamin C. The"
    else:
        leads_on = _is_initials(word) and not is_starter
    return leads_on


def _is_initials(word: str) -> bool:
    """Whether the word is capitals with full stops between, as in `J.K.` (its last stop cut off)."""
    letters = word.split(".")
    return len(letters) > 1 and all(len(letter) == 1 and letter.isupper() for letter in letters)
