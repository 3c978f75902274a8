"""Dates and times in Arabic and English text."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from reader_app.text import date_words as words
from reader_app.text.calendar_dates import DateMention
from reader_app.text.clock_times import find_times
from reader_app.text.date_joining import merged
from reader_app.text.normalise import fold
from reader_app.text.numbers import Amount, find_amounts
from reader_app.text.periods import find_periods
from reader_app.text.tokens import Token, glued, tokenise

_DASHES = {"-", "\u2010", "\u2011", "\u2013", "/", "."}
_FROM = {fold("من"), "of"}
_MAX_DAY = 31
_MONTHS = 12
_FIRST_YEAR, _LAST_YEAR = 1000, 2199
_FIRST_HIJRI_YEAR, _NO_HIJRI_YEAR = 1300, 1500
"""Years between these are Hijri when they stand with a month or are written as numbers."""
_FIRST_PLAIN_YEAR, _LAST_PLAIN_YEAR = 1800, 2100
"""Bare four-digit numbers between these are years."""
_SHORT_YEAR = 2
_NUMERIC_PARTS = 5
_YEAR_DIGITS = 4


class _Line:
    """Tokens of one text with the numbers that start and end at each."""

    def __init__(self, text: str, tokens: Sequence[Token], amounts: Iterable[Amount]) -> None:
        self.text, self.tokens = text, tokens
        self.starting = {amount.first: amount for amount in amounts}
        self.ending = {amount.last: amount for amount in self.starting.values()}

    def form(self, index: int) -> str:
        return self.tokens[index].form if 0 <= index < len(self.tokens) else ""

    def make(self, first: int, last: int, **fields: object) -> DateMention:
        start = self.tokens[first].start
        amount = self.starting.get(first)
        start = amount.start if amount is not None else start
        return DateMention(start, self.tokens[last - 1].end, first, last, **fields)  # type: ignore[arg-type]


def find_dates(
    text: str, tokens: Sequence[Token] | None = None, amounts: Sequence[Amount] | None = None
) -> list[DateMention]:
    """The dates and times of a text in order, without overlap. Linear in the length of the text."""
    tokens = tokenise(text) if tokens is None else tokens
    line = _Line(text, tokens, find_amounts(text, tokens) if amounts is None else amounts)
    found: list[DateMention] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if token.kind == "s" or (
            token.kind == "w" and index not in line.starting and not _may_be_date(token.form)
        ):
            index += 1
            continue
        mention = (
            _numeric(line, index) or _month_date(line, index) or _year(line, index) or _weekday(line, index)
        )
        if mention is None:
            index += 1
            continue
        while found and found[-1].last > mention.first:
            found.pop()
        found.append(mention)
        index = max(index + 1, mention.last)
    found = _without_overlap([*found, *find_periods(tokens), *find_times(tokens)])
    return merged(tokens, found)


def _without_overlap(mentions: list[DateMention]) -> list[DateMention]:
    """The mentions in order; of two that overlap the longer one."""
    kept: list[DateMention] = []
    for mention in sorted(mentions, key=lambda one: (one.first, -one.last)):
        if kept and mention.first < kept[-1].last:
            if mention.last - mention.first > kept[-1].last - kept[-1].first:
                kept[-1] = mention
            continue
        kept.append(mention)
    return kept


def _numeric(line: _Line, index: int) -> DateMention | None:
    """`2018-05-03`, `3/5/2018`, `3.5.2018`."""
    token = line.tokens[index]
    if token.kind != "n":
        return None
    if token.form.count(".") == _SHORT_YEAR:
        return _from_parts(line, index, index + 1, token.form.split("."))
    near = line.tokens[index : index + _NUMERIC_PARTS]
    if len(near) < _NUMERIC_PARTS or near[1].text not in {"-", "/"} or near[3].text != near[1].text:
        return None
    if (
        any(near[at].end != near[at + 1].start for at in range(4))
        or near[2].kind != "n"
        or near[4].kind != "n"
    ):
        return None
    return _from_parts(line, index, index + 5, [near[0].form, near[2].form, near[4].form])


def _from_parts(line: _Line, first: int, last: int, parts: list[str]) -> DateMention | None:
    if not all(part.isdigit() and len(part) <= _YEAR_DIGITS for part in parts):
        return None
    one, two, three = (int(part) for part in parts)
    if len(parts[0]) == _YEAR_DIGITS:
        year, month, day, swapped = one, two, three, False
    elif len(parts[2]) == _YEAR_DIGITS:
        year, swapped = three, one <= _MONTHS and two <= _MONTHS and one != two
        american = two > _MONTHS
        day, month = (two, one) if american else (one, two)
    else:
        return None
    if not (1 <= month <= _MONTHS and 1 <= day <= _MAX_DAY):
        return None
    hijri = _FIRST_HIJRI_YEAR <= year <= _NO_HIJRI_YEAR
    return line.make(first, last, year=year, month=month, day=day, swapped=swapped, hijri=hijri)


_FIRST_WORDS = {first for first, _ in (*words.TWO_WORD_MONTHS, *words.HIJRI_TWO_WORDS)}
_LATIN_HIJRI = {"rabi", "jumada", "dhu", "dhul", "zul", "zil"}
_MONTH_WORDS = words.MONTHS.keys() | words.HIJRI.keys() | _FIRST_WORDS | _LATIN_HIJRI


@lru_cache(maxsize=16384)
def _may_be_month(form: str) -> bool:
    return any(variant in _MONTH_WORDS for variant in _without_clitics(form))


@lru_cache(maxsize=16384)
def _may_be_date(form: str) -> bool:
    return _may_be_month(form) or _may_be_weekday(form)


@lru_cache(maxsize=16384)
def _may_be_weekday(form: str) -> bool:
    return any(variant in words.WEEKDAYS for variant in _without_clitics(form))


def _month_at(line: _Line, index: int) -> tuple[int, int, bool, bool] | None:
    """Month number, index behind it, whether Hijri, whether the word may mean something else."""
    token = line.tokens[index]
    if token.kind != "w" or not _may_be_month(token.form):
        return None
    for form in _without_clitics(token.form):
        pair = (form, line.form(index + 1))
        number = words.TWO_WORD_MONTHS.get(pair) or words.HIJRI_TWO_WORDS.get(pair)
        if number is not None:
            return number, index + 2, pair in words.HIJRI_TWO_WORDS, False
        if form in words.MONTHS:
            if (form.isascii() and not token.text[0].isupper()) or (form == "اب" and "آ" not in token.text):
                return None
            unsure = form in words.AMBIGUOUS_MONTHS or (
                form.isascii() and len(form) <= _YEAR_DIGITS and form not in {"june", "july"}
            )
            return words.MONTHS[form], index + 1, False, unsure
        if form in words.HIJRI:
            return words.HIJRI[form], index + 1, True, form not in {"رمضان", "ramadan", "شوال", "muharram"}
    return _latin_hijri(line, index)


def _latin_hijri(line: _Line, index: int) -> tuple[int, int, bool, bool] | None:
    """`Rabi al-Awwal`, `Dhu al-Hijjah`: letters put together up to four words on."""
    if line.form(index) not in _LATIN_HIJRI:
        return None
    letters = ""
    for at in range(index, min(index + 7, len(line.tokens))):
        if line.tokens[at].kind == "w":
            letters += line.form(at)
        if letters in words.HIJRI_LATIN:
            return words.HIJRI_LATIN[letters], at + 1, True, False
    return None


def _without_clitics(form: str) -> Iterable[str]:
    yield form
    if form and not form.isascii():
        for clitic in words.CLITICS:
            if form.startswith(clitic) and len(form) > len(clitic) + 2:
                yield form[len(clitic) :]


def _month_date(line: _Line, index: int) -> DateMention | None:
    """A date around the name of a month."""
    month = _month_at(line, index)
    if month is None:
        return None
    number, last, hijri, unsure = month
    if line.form(last) == "." and len(line.form(index)) <= _YEAR_DIGITS and line.form(index).isascii():
        last += 1
    last = _second_name(line, last, number)
    first, day, last_day = _day_before(line, index)
    if day is None:
        last, day, last_day = _day_behind(line, last)
    year, last, hijri = _year_behind(line, last, hijri)
    if unsure and day is None and year is None and line.form(index - 1) not in words.MONTH_BEFORE:
        return None
    return line.make(first, last, year=year, month=number, day=day, last_day=last_day, hijri=hijri)


def _second_name(line: _Line, at: int, number: int) -> int:
    """The index behind a second name of the same month: `مايو/أيار`, `أيار (مايو)`."""
    if line.form(at) in {"/", "("} and at + 1 < len(line.tokens):
        other = _month_at(line, at + 1)
        if other is not None and other[0] == number:
            return other[1] + (line.form(other[1]) == ")")
    return at


def _day_before(line: _Line, index: int) -> tuple[int, int | None, int | None]:
    """First token, day and last day of `3 May`, `3rd of May`, `الثالث من مايو`, `3-5 May`."""
    at = index
    if line.form(at - 1) in _FROM or line.form(at - 1) == "شهر":
        at -= 1
        at -= line.form(at - 1) in _FROM
    amount = line.ending.get(at)
    if (
        amount is None
        or amount.role not in {"cardinal", "ordinal", "range"}
        or not 1 <= amount.low <= _MAX_DAY
    ):
        return index, None, None
    if (
        amount.low.denominator != 1
        or amount.high > _MAX_DAY
        or (at != index and line.form(index - 1) == "of" and amount.role == "cardinal")
    ):
        return index, None, None
    last_day = int(amount.high) if amount.high > amount.low else None
    return amount.first, int(amount.low), last_day


def _day_behind(line: _Line, at: int) -> tuple[int, int | None, int | None]:
    """`May 3`, `May 3rd`, `May 3-5`."""
    after = at + (line.form(at) == "the")
    amount = line.starting.get(after)
    if amount is None or not amount.literal or amount.role not in {"cardinal", "ordinal", "range"}:
        return at, None, None
    if not 1 <= amount.low <= _MAX_DAY or amount.high > _MAX_DAY or amount.low.denominator != 1:
        return at, None, None
    return amount.last, int(amount.low), int(amount.high) if amount.high > amount.low else None


def _year_behind(line: _Line, at: int, hijri: bool) -> tuple[int | None, int, bool]:
    after = at
    while line.form(after) in {",", "،", *_FROM} or line.form(after) in words.YEAR_WORDS:
        after += 1
        if after > at + 3:
            break
    year = _year_number(line, after)
    if year is None:
        return None, at, hijri
    mark = line.form(after + 1)
    if mark in words.HIJRI_MARKS:
        return year, after + 2, True
    if mark in words.GREGORIAN_MARKS:
        return year, after + 2, False
    return year, after + 1, hijri or _FIRST_HIJRI_YEAR <= year <= _NO_HIJRI_YEAR


def _year_number(line: _Line, index: int) -> int | None:
    """The number at a token if it is written as a year: four digits, no separator."""
    if not 0 <= index < len(line.tokens):
        return None
    form = line.form(index)
    if line.tokens[index].kind != "n" or len(line.tokens[index].text) != _YEAR_DIGITS or not form.isdigit():
        return None
    year = int(form)
    amount = line.starting.get(index)
    if amount is not None and amount.last > index + 1 and amount.role not in {"range", "score"}:
        return None
    return year if _FIRST_YEAR <= year <= _LAST_YEAR else None


def _year(line: _Line, index: int) -> DateMention | None:
    """A year on its own: `عام 2017`, `in 2017`, `1438هـ`."""
    year = _year_number(line, index) or _second_year(line, index)
    if year is None:
        amount = line.starting.get(index)
        spelled = amount is not None and not amount.literal and line.form(index - 1) in words.YEAR_WORDS
        if (
            amount is not None
            and spelled
            and _FIRST_YEAR <= amount.low <= _LAST_YEAR
            and amount.role == "cardinal"
        ):
            return line.make(index, amount.last, year=int(amount.low))
        return None
    mark = line.form(index + 1)
    if mark in words.HIJRI_MARKS or (mark in words.GREGORIAN_MARKS and glued(line.tokens, index + 1)):
        return line.make(index, index + 2, year=year, hijri=mark in words.HIJRI_MARKS)
    if mark == "s" and glued(line.tokens, index + 1):
        return None
    before = next(
        (form for form in _without_clitics(line.form(index - 1)) if form in words.YEAR_WORDS),
        line.form(index - 1),
    )
    at = index - 1 if before in {"-", "\u2013", "("} else index
    if before in words.YEAR_WORDS or line.form(at - 1) in words.YEAR_BEFORE or before == "(":
        certain = before in words.YEAR_WORDS or year >= _NO_HIJRI_YEAR
        return (
            line.make(index, index + 1, year=year, hijri=year < _NO_HIJRI_YEAR and before in words.YEAR_WORDS)
            if certain
            else None
        )
    plain = _FIRST_PLAIN_YEAR <= year <= _LAST_PLAIN_YEAR and not _counted(line, index)
    return line.make(index, index + 1, year=year) if plain else None


def _second_year(line: _Line, index: int) -> int | None:
    """The second year of `1950-53`."""
    token = line.tokens[index]
    if (
        token.kind != "n"
        or len(token.form) != _SHORT_YEAR
        or not token.form.isdigit()
        or line.form(index - 1) not in {"-", "\u2013"}
    ):
        return None
    first = _year_number(line, index - 2)
    amount = line.starting.get(index - 2)
    if first is None or amount is None or not glued(line.tokens, index) or not glued(line.tokens, index - 1):
        return None
    year = first - first % 100 + int(token.form)
    return year if first < year and amount.last == index + 1 else None


def _counted(line: _Line, index: int) -> bool:
    """Whether a four-digit number seems to count what follows it: `2000 soldiers`."""
    if index + 1 >= len(line.tokens):
        return False
    token = line.tokens[index + 1]
    return (
        token.kind == "w"
        and not token.text[0].isupper()
        and token.form not in words.YEAR_BEFORE
        and (int(line.form(index)) % 50 == 0)
    )


def _weekday(line: _Line, index: int) -> DateMention | None:
    token = line.tokens[index]
    if token.kind != "w" or not _may_be_weekday(token.form):
        return None
    for form in _without_clitics(token.form):
        day = words.WEEKDAYS.get(form)
        if day is None:
            continue
        if form.isascii() and not token.text[0].isupper():
            return None
        first, last, relative = index, index + 1, ""
        if line.form(last) in words.LAST | words.NEXT | words.THIS and not form.isascii():
            relative = (
                "last"
                if line.form(last) in words.LAST
                else "next"
                if line.form(last) in words.NEXT
                else "this"
            )
            last += 1
        elif form.isascii() and line.form(index - 1) in words.LAST | words.NEXT | words.THIS:
            first = index - 1
            relative = (
                "last"
                if line.form(first) in words.LAST
                else "next"
                if line.form(first) in words.NEXT
                else "this"
            )
        return line.make(first, last, weekday=day, relative=relative)
    return None
