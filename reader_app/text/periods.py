"""Relative dates (`last week`), decades and centuries in Arabic and English text."""

from collections.abc import Sequence

from reader_app.text import date_words as words
from reader_app.text.calendar_dates import DateMention
from reader_app.text.number_words import NUMERALS
from reader_app.text.tokens import Token, glued

_YEAR_DIGITS = 4
_TEN = 10
_LAST_CENTURY = 30


def find_periods(tokens: Sequence[Token]) -> list[DateMention]:
    """Relative dates, decades and centuries in order; they may overlap other dates."""
    found = []
    for index, token in enumerate(tokens):
        if token.kind == "s":
            continue
        mention = _relative(tokens, index) or _decade(tokens, index) or _century(tokens, index)
        if mention is not None:
            found.append(mention)
    return found


def _form(tokens: Sequence[Token], index: int) -> str:
    return tokens[index].form if 0 <= index < len(tokens) else ""


def _make(
    tokens: Sequence[Token],
    first: int,
    last: int,
    relative: str = "",
    period: str = "",
    *,
    weak: bool = False,
) -> DateMention:
    return DateMention(
        tokens[first].start, tokens[last - 1].end, first, last, relative=relative, period=period, weak=weak
    )


def _century_name(number: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10 if number % 100 not in {11, 12, 13} else 0, "th")
    return f"{number}{ending} century"


def _side(form: str) -> str:
    return (
        "last"
        if form in words.LAST
        else "next"
        if form in words.NEXT
        else "this"
        if form in words.THIS
        else ""
    )


def _relative(tokens: Sequence[Token], index: int) -> DateMention | None:
    form = tokens[index].form
    single = words.SINGLE_RELATIVE.get(form) or (
        words.SINGLE_RELATIVE.get(form[1:]) if form[:1] == "و" else None
    )
    if single is not None:
        return _single(tokens, index, single)
    return _english_relative(tokens, index) if form.isascii() else _arabic_relative(tokens, index)


def _arabic_relative(tokens: Sequence[Token], index: int) -> DateMention | None:
    """`الأسبوع الماضي`, `هذا الشهر`, `اليوم`."""
    form = tokens[index].form
    bare = form
    for clitic in ("و", "ب", "ل", "ف"):
        if form.startswith(clitic) and form[1:] in words.PERIODS:
            bare = form[1:]
    if form.startswith("لل") and "ال" + form[2:] in words.PERIODS:
        bare = "ال" + form[2:]
    unit = words.PERIODS.get(bare)
    if unit is None:
        return None
    side = _side(_form(tokens, index + 1))
    if side and _form(tokens, index + 1) not in {"هذا", "هذه"}:
        return _make(tokens, index, index + 2, f"{side} {unit}")
    if _form(tokens, index - 1) in {"هذا", "هذه"} and unit in {"week", "month", "year", "summer", "winter"}:
        return _make(tokens, index - 1, index + 1, f"this {unit}", weak=True)
    return _make(tokens, index, index + 1, "today", weak=True) if unit == "day" else None


def _single(tokens: Sequence[Token], index: int, word: str) -> DateMention:
    weak = tokens[index].form in words.WEAK_RELATIVE
    if word == "yesterday" and _form(tokens, index + 1) == "الاول":
        return _make(tokens, index, index + 2, "day before yesterday")
    if tokens[index].form == "امس" and _form(tokens, index - 1) in {"اول", "قبل"}:
        return _make(tokens, index - 1, index + 1, "day before yesterday")
    return _make(tokens, index, index + 1, word, weak=weak)


def _english_relative(tokens: Sequence[Token], index: int) -> DateMention | None:
    form = tokens[index].form
    unit = words.PERIODS.get(_form(tokens, index + 1))
    if (
        form in words.PAST_EN
        and unit in {"week", "month", "year", "decade", "century"}
        and _form(tokens, index - 1) == "the"
    ):
        return _make(tokens, index, index + 2, f"last {unit}")
    side = _side(form)
    if not side or unit is None or not form.isascii():
        return None
    if form == "current" and unit not in {"week", "month", "year"}:
        return None
    if unit == "day":
        return None
    return _make(tokens, index, index + 2, f"{side} {unit}", weak=side == "this")


def _decade(tokens: Sequence[Token], index: int) -> DateMention | None:
    """`1990s`, `the nineties`, `التسعينيات`, `تسعينيات القرن الماضي`."""
    token = tokens[index]
    if token.kind == "n":
        return _decade_in_digits(tokens, index)
    decade = words.DECADES.get(token.form)
    if decade is None and token.form[:1] in {"و", "ب", "ل"}:
        decade = words.DECADES.get(token.form[1:])
    if decade is None:
        return None
    if _form(tokens, index + 1) == "القرن" and _side(_form(tokens, index + 2)) == "last":
        return _make(tokens, index, index + 3, period=f"19{decade // 10}X")
    if _form(tokens, index + 1) == "القرن" and _form(tokens, index + 2) == "العشرين":
        return _make(tokens, index, index + 3, period=f"19{decade // 10}X")
    return _make(tokens, index, index + 1, period=f"{decade}s")


def _decade_in_digits(tokens: Sequence[Token], index: int) -> DateMention | None:
    form, at = tokens[index].form, index + 1
    if at < len(tokens) and tokens[at].text in {"'", "\u2019"}:
        at += 1
    if _form(tokens, at) != "s" or not glued(tokens, at) or not form.isdigit() or int(form) % 10:
        return None
    if len(form) == _YEAR_DIGITS:
        return _make(tokens, index, at + 1, period=f"{form[:3]}X")
    short = len(form) == _YEAR_DIGITS // 2
    return _make(tokens, index, at + 1, period=f"{form}s") if short else None


def _century(tokens: Sequence[Token], index: int) -> DateMention | None:
    """`19th century`, `twentieth-century`, `القرن التاسع عشر`."""
    form = tokens[index].form
    if form in {"century", "centuries"}:
        at = index - 1
        if at >= 0 and tokens[at].text in {"-", "\u2010", "\u2011"}:
            at -= 1
        return _english_century(tokens, at, index + 1)
    if form in {"القرن", "للقرن", "والقرن"}:
        return _arabic_century(tokens, index)
    return None


def _english_century(tokens: Sequence[Token], at: int, last: int) -> DateMention | None:
    if _form(tokens, at) in {"st", "nd", "rd", "th"} and at and tokens[at - 1].form.isdigit():
        return _make(tokens, at - 1, last, period=_century_name(int(tokens[at - 1].form)))
    numeral = NUMERALS.get(_form(tokens, at))
    if numeral is None or numeral.role != "ordinal":
        return None
    number, first = int(numeral.value), at
    if number < _TEN and at > 1 and _form(tokens, at - 2) == "twenty":
        number, first = number + 20, at - 2
    return _make(tokens, first, last, period=_century_name(number))


def _arabic_century(tokens: Sequence[Token], index: int) -> DateMention | None:
    numeral = NUMERALS.get(_form(tokens, index + 1))
    if numeral is None or not numeral.article:
        return None
    number, last = int(numeral.value), index + 2
    following = NUMERALS.get(_form(tokens, last))
    if following is not None and numeral.role == "ordinal":
        if following.value == _TEN and not following.joined:
            number, last = number + 10, last + 1
        elif following.joined and following.value == 2 * _TEN:
            number, last = number + 20, last + 1
    return _make(tokens, index, last, period=_century_name(number)) if number <= _LAST_CENTURY else None
