"""Clock times in Arabic and English text."""

from collections.abc import Sequence

from reader_app.text import date_words as words
from reader_app.text.calendar_dates import DateMention
from reader_app.text.normalise import fold
from reader_app.text.number_words import NUMERALS
from reader_app.text.tokens import Token

_NOON, _HOUR, _TWO_DIGITS = 12, 60, 2
_AND_HALF = {fold("والنصف"): 30, fold("والربع"): 15, fold("والثلث"): 20}
_LESS_QUARTER = (fold("إلا"), fold("ربعا")), (fold("إلا"), fold("الربع")), (fold("إلا"), fold("ربع"))


def find_times(tokens: Sequence[Token]) -> list[DateMention]:
    """Clock times in order: `16:40`, `4.40 am`, `5 p.m.`, `الساعة الرابعة والنصف مساء`."""
    found = []
    for index, token in enumerate(tokens):
        mention = None
        if token.kind == "n":
            mention = _literal(tokens, index)
        elif token.form in words.CLOCK_WORDS and index + 1 < len(tokens):
            mention = _spelled(tokens, index)
        elif token.form in {"noon", "midnight"} or (
            token.form == "منتصف" and _form(tokens, index + 1) == "الليل"
        ):
            hour = 12 if token.form == "noon" else 0
            mention = _make(tokens, index, index + (2 if token.form == "منتصف" else 1), hour, 0, sure=True)
        if mention is not None:
            found.append(mention)
    return found


def _form(tokens: Sequence[Token], index: int) -> str:
    return tokens[index].form if 0 <= index < len(tokens) else ""


def _make(
    tokens: Sequence[Token], first: int, last: int, hour: int, minute: int, *, sure: bool
) -> DateMention:
    return DateMention(
        tokens[first].start, tokens[last - 1].end, first, last, hour=hour, minute=minute, half_day=sure
    )


def _half(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """`am`, `pm` or nothing, and the index behind it."""
    form = _form(tokens, at)
    if form in words.MORNING:
        return "am", at + 1
    if form in words.AFTERNOON:
        return "pm", at + 1
    if form in {"a", "p"} and _form(tokens, at + 1) == "." and _form(tokens, at + 2) == "m":
        return form + "m", at + 3 + (_form(tokens, at + 3) == ".")
    if form in {"من", "في"} and _form(tokens, at + 1) in {"الصباح", "صباح"}:
        return "am", at + 2
    if (
        form == "in"
        and _form(tokens, at + 1) == "the"
        and _form(tokens, at + 2) in {"morning", "afternoon", "evening"}
    ):
        return ("am" if _form(tokens, at + 2) == "morning" else "pm"), at + 3
    return "", at


def _to_24(hour: int, half: str) -> int:
    if half == "pm" and hour < _NOON:
        return hour + 12
    return 0 if half == "am" and hour == _NOON else hour


def _literal(tokens: Sequence[Token], index: int) -> DateMention | None:
    token = tokens[index]
    at, hour, minute, clear = index + 1, -1, 0, False
    if (
        _form(tokens, at) == ":"
        and at + 1 < len(tokens)
        and tokens[at].end == tokens[at + 1].start
        and token.end == tokens[at].start
    ):
        if tokens[at + 1].kind != "n" or len(tokens[at + 1].form) != _TWO_DIGITS or not token.form.isdigit():
            return None
        hour, minute, at, clear = int(token.form), int(tokens[at + 1].form), at + 2, True
    elif "." in token.form:
        parts = token.form.split(".")
        if len(parts) == _TWO_DIGITS and len(parts[1]) == _TWO_DIGITS and len(parts[0]) <= _TWO_DIGITS:
            hour, minute = int(parts[0]), int(parts[1])
    elif token.form.isdigit() and len(token.form) <= _TWO_DIGITS:
        hour = int(token.form)
    if not (0 <= hour <= 2 * _NOON and 0 <= minute < _HOUR):
        return None
    half, last = _half(tokens, at)
    first = index
    if _form(tokens, index - 1) in words.CLOCK_WORDS:
        first, clear = index - 1, True
    if not half and _form(tokens, at) == "o" and _form(tokens, at + 2) == "clock":
        return _make(tokens, index, at + 3, hour, 0, sure=False)
    if not half and not clear:
        return None
    return _make(
        tokens,
        first,
        last,
        _to_24(hour, half),
        minute,
        sure=bool(half) or hour > _NOON or token.form[0] == "0",
    )


def _spelled(tokens: Sequence[Token], index: int) -> DateMention | None:
    """`الساعة الرابعة والنصف عصرا`."""
    numeral = NUMERALS.get(_form(tokens, index + 1))
    hours = {"الواحده": 1}
    hour = hours.get(_form(tokens, index + 1), 0)
    if not hour:
        if numeral is None or numeral.role != "ordinal" or not numeral.article or numeral.value == 1:
            return None
        hour = int(numeral.value)
    at, minute = index + 2, 0
    if hour <= _TWO_DIGITS and _form(tokens, at) in {"عشره", "عشر"}:
        hour, at = hour + 10, at + 1
    if _form(tokens, at) in _AND_HALF:
        minute, at = _AND_HALF[_form(tokens, at)], at + 1
    elif (_form(tokens, at), _form(tokens, at + 1)) in _LESS_QUARTER:
        hour, minute, at = hour - 1, 45, at + 2
    half, last = _half(tokens, at)
    return _make(tokens, index, last, _to_24(hour, half), minute, sure=bool(half))
