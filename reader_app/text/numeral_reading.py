"""How a run of number words and digits adds up to one number."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from reader_app.text.number_words import ATTACHED_SCALES, NUMERALS, VULGAR_FRACTIONS, Numeral
from reader_app.text.tokens import Token, glued

_ORDINAL_SUFFIXES = {"st", "nd", "rd", "th"}
_WEAK_WORDS = {1, 2}
_CONSTRUCT_DUALS = {conj + word for conj in ("", "و") for word in ("الفا", "مليونا", "مليارا")}
"""ألفا جندي is 2000 soldiers; behind another number or with tanwin the same letters are one thousand."""
_DASHES = {"-", "\u2010", "\u2011"}
_COMMAS = {",", "\u060c"}
Number = int | Fraction
_TEN, _DOZEN, _TWENTY, _HUNDRED, _THOUSAND = 10, 12, 20, 100, 1000
_MOST_DIGITS = 30
"""Longer runs of digits are no number anyone states."""
_GROUP = 3
"""Digits between two separators of thousands."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A number read from some tokens."""

    low: Number
    high: Number
    step: Number
    role: str
    next: int
    """Index of the first token behind it."""
    weak: bool = False


def read_literal(tokens: Sequence[Token], index: int) -> Reading | None:
    """A number that starts with digits: `1,250`, `2.5 million`, `50m`, `21st`, `2½`; none for `1.2.3`."""
    literal = literal_value(tokens[index].form)
    if literal is None:
        return None
    value, step = literal
    after = index + 1
    if token_is_grouped(tokens[index].form):
        value, step = value * 1000, 1000
    token = tokens[after] if after < len(tokens) else None
    if token is not None and glued(tokens, after):
        if token.form in _ORDINAL_SUFFIXES:
            return Reading(value, value, 1, "ordinal", after + 1)
        if token.text in VULGAR_FRACTIONS:
            total = value + VULGAR_FRACTIONS[token.text]
            return Reading(total, total, Fraction(1, 4), "cardinal", after + 1)
        scale = ATTACHED_SCALES.get(token.form)
        if scale is not None and (token.form not in {"m", "b", "k"} or _money_before(tokens, index)):
            return Reading(value * scale, value * scale, step * scale, "cardinal", after + 1)
    number = _Sum(value, step)
    number.digits = True
    return number.read(tokens, after)


def _money_before(tokens: Sequence[Token], index: int) -> bool:
    return index > 0 and tokens[index - 1].text in {"$", "£", "€", "¥", "USD", "GBP", "EUR"}


def literal_value(form: str) -> tuple[Number, Number] | None:
    """The value of a folded number literal and the place value of its last digit; none for `1.2.3`."""
    if len(form) >= _GROUP and (form[-3] in _COMMAS or form[-2] in _COMMAS):  # 103,7: a decimal comma
        form = form.replace(",", ".").replace("\u060c", ".")
    bare = "".join(char for char in form if char.isdigit() or char == ".")
    whole, dot, decimals = bare.partition(".")
    if "." in decimals or len(bare) > _MOST_DIGITS:
        return None
    if dot:
        return Fraction(int(whole + decimals), 10 ** len(decimals)), Fraction(1, 10 ** len(decimals))
    value = int(whole)
    return value, trailing_place(value)


def token_is_grouped(form: str) -> bool:
    """Whether the point of a literal parts thousands: `150.000` is no decimal anyone writes."""
    whole, _, decimals = form.partition(".")
    return decimals == "000" and 1 <= len(whole) <= _GROUP and whole != "0"


def trailing_place(value: int) -> int:
    """The place value of the last digit that is not nought: 1200 gives 100, 0 gives 1."""
    step = 1
    while value and value % 10 == 0:
        value //= 10
        step *= 10
    return step


class _Sum:
    """Adds number words to a first number while they can belong to it."""

    def __init__(self, group: Number, step: Number) -> None:
        self.total: Number = 0
        self.group: Number = group
        self.step: Number = step
        self.last_scale: Number = 10**18
        self.digits = False
        """Whether the number starts with digits."""
        self.words_group = False
        """Whether the group is made of words, which other words may add to."""

    @classmethod
    def of_words(cls, value: int) -> "_Sum":
        """A sum that starts with a word below 1000."""
        start = cls(value, trailing_place(value))
        start.words_group = True
        return start

    @classmethod
    def of_scale(cls, scale: Number, factor: int) -> "_Sum":
        """A sum that starts with a thousand or more, once or twice."""
        start = cls(0, scale)
        start.total, start.last_scale, start.words_group = scale * factor, scale, True
        return start

    def read(self, tokens: Sequence[Token], index: int) -> Reading:
        """Go on from `index` as far as the number goes."""
        end = index
        while index < len(tokens):
            token = tokens[index]
            joined = False
            if token.form in {"and", "و"} or (token.text in _DASHES and glued(tokens, index)):
                joined = token.form in {"and", "و"}
                index += 1
                if index >= len(tokens) or not (joined or glued(tokens, index)):
                    break
                token = tokens[index]
            after = self._add_part(tokens, index, joined) or self._add(tokens, index, joined)
            if after is None:
                break
            index = end = after
        value = self.total + self.group
        return Reading(value, value, self.step or 1, "cardinal", end)

    def _add_part(self, tokens: Sequence[Token], index: int, joined: bool) -> int | None:
        """`and a half`, `ونصف المليون`: half of the scale before it."""
        at = index
        if joined and tokens[at].form in {"a", "an"}:
            at += 1
        numeral = NUMERALS.get(tokens[at].form) if at < len(tokens) else None
        if numeral is None or numeral.role != "part" or not (joined or numeral.joined) or numeral.article:
            return None
        after = at + 1
        scale = 1 if self.group else self.last_scale if self.total else 1
        following = NUMERALS.get(tokens[after].form) if after < len(tokens) else None
        if (
            following is not None
            and following.role == "scale"
            and following.article
            and following.value == scale
        ):
            after += 1
        if self.group:  # two and a half million: a scale may follow
            self.group += numeral.value
            self.step = Fraction(1, 10)
            return after
        self.total += numeral.value * scale
        self.step = Fraction(scale, 10)
        return after

    def _add(self, tokens: Sequence[Token], index: int, joined: bool) -> int | None:
        token = tokens[index]
        if token.kind == "n":
            return self._add_literal(tokens, index, joined)
        numeral = NUMERALS.get(token.form) if token.kind == "w" else None
        if numeral is None or (numeral.article and numeral.role != "scale" and not numeral.joined):
            return None
        joined = joined or numeral.joined
        if numeral.role == "scale" or (
            numeral.role == "vague" and numeral.value in {1000, 10**6, 10**9} and self.group
        ):
            return index + 1 if self._scale(numeral.value, joined) else None
        if numeral.role == "dual":
            return index + 1 if self._dual(int(numeral.value), joined) else None
        small = numeral.role in {"unit", "hundred"} and not self._ended(tokens, index, joined)
        if not small or not self._small(numeral, joined):
            return None
        self.step = trailing_place(int(self.group)) if self.group else self.step
        return index + 1

    def _dual(self, value: int, joined: bool) -> bool:
        """Add a joined `وألفين` behind a larger scale."""
        fits = joined and not self.group and value < self.last_scale
        if fits:
            self.total += value
            self.last_scale = value
            self.step = _THOUSAND
        return fits

    def _ended(self, tokens: Sequence[Token], index: int, joined: bool) -> bool:
        """Whether a small number word behind a scale starts another number."""
        english = tokens[index].form.isascii()
        if not self.total:
            return False
        if self.digits and english:  # 1.7 million four years ago
            return True
        return self._other_number(tokens, index) or not (joined or english)

    def _other_number(self, tokens: Sequence[Token], index: int) -> bool:
        """Whether the words go on to a scale as large as before: three million and five million."""
        for token in tokens[index + 1 : index + 6]:
            following = NUMERALS.get(token.form)
            if following is None and token.text not in _DASHES:
                return False
            if (
                following is not None
                and following.role in {"scale", "vague"}
                and following.value >= self.last_scale
            ):
                return True
        return False

    def _add_literal(self, tokens: Sequence[Token], index: int, joined: bool) -> int | None:
        """`مليار و200 مليون`: digits behind a scale, only with a smaller scale behind them."""
        if not joined or self.group or not self.total:
            return None
        literal = literal_value(tokens[index].form)
        following = NUMERALS.get(tokens[index + 1].form) if index + 1 < len(tokens) else None
        if literal is None or following is None or following.role not in {"scale", "vague"}:
            return None
        if following.value >= self.last_scale:
            return None
        self.group, self.step = literal
        self.words_group = False
        return index + 1

    def _scale(self, scale: Number, joined: bool) -> bool:
        if scale >= self.last_scale or (joined and self.group) or (scale == _DOZEN and self.total):
            return False
        if not self.group and self.total and not joined:
            return False
        self.total += (self.group or 1) * scale
        place = trailing_place(int(self.group)) if self.group == int(self.group) else self.step
        self.step = (place if self.group else 1) * scale
        self.group = 0
        self.last_scale = scale
        self.words_group = True
        return True

    def _small(self, numeral: Numeral, joined: bool) -> bool:
        """Add a word below 1000 to the group."""
        value, group = int(numeral.value), self.group
        if not self.words_group and group:
            if numeral.value == _HUNDRED and isinstance(group, int) and 0 < group < _HUNDRED and not joined:
                self.group, self.words_group = group * 100, True
                return True
            return False
        if value == _HUNDRED and not joined and 0 < group < _HUNDRED and numeral.role == "hundred":
            self.group = group * 100
        elif group == 0:
            if self.total == 0 and joined:
                return False
            self.group = value
        elif group % 100 == 0 and value < _HUNDRED and group >= _HUNDRED:
            self.group = group + value
        elif value == _TEN and not joined and 1 <= group % 100 < _TEN:
            self.group = group + 10
        elif self._tens_and_units(value, joined):
            self.group = group + value
        else:
            return False
        self.words_group = True
        return True

    def _tens_and_units(self, value: int, joined: bool) -> bool:
        rest = self.group % 100
        arabic = joined and 1 <= rest < _TEN and value >= _TWENTY and value % 10 == 0
        english = not joined and rest >= _TWENTY and rest % 10 == 0 and 1 <= value < _TEN
        return arabic or english


def read_words(tokens: Sequence[Token], index: int, numeral: Numeral) -> Reading | None:
    """A number that starts with a word."""
    special = _READERS.get(numeral.role)
    if special is not None:
        return special(tokens, index, numeral)
    start = _Sum.of_words(int(numeral.value))
    reading = start.read(tokens, index + 1)
    if reading.next < len(tokens) and reading.role == "cardinal":
        reading = _english_ordinal_tail(tokens, reading) or _english_parts(tokens, reading) or reading
    if reading.next == index + 1 and numeral.value == 1:
        return Reading(1, 1, 1, "cardinal", index + 1, weak=True)
    return reading


def _read_scale(tokens: Sequence[Token], index: int, numeral: Numeral) -> Reading:
    """`million`, `ألف`, `ألفين`; a plural that no number stands before is vague."""
    token = tokens[index]
    if numeral.role == "dual":
        return _Sum.of_scale(int(numeral.value) // 2, 2).read(tokens, index + 1)
    if token.form.endswith(_PLURALS) or token.text.endswith(("لاف", "لوف")):
        return _read_vague(tokens, index, numeral)
    factor = 2 if token.form in _CONSTRUCT_DUALS and "\u064b" not in token.text else 1
    return _Sum.of_scale(numeral.value, factor).read(tokens, index + 1)


def _english_ordinal_tail(tokens: Sequence[Token], reading: Reading) -> Reading | None:
    """`twenty-first`, `one hundredth`."""
    at = reading.next + (tokens[reading.next].text in _DASHES)
    numeral = NUMERALS.get(tokens[at].form) if at < len(tokens) else None
    if numeral is None or numeral.role != "ordinal" or not tokens[at].form.isascii():
        return None
    if reading.low % 10 == 0 and reading.low >= _TWENTY and 1 <= numeral.value < _TEN and at > reading.next:
        value = reading.low + numeral.value
        return Reading(value, value, 1, "ordinal", at + 1)
    return None


def _english_parts(tokens: Sequence[Token], reading: Reading) -> Reading | None:
    """`two-thirds`, `three quarters`, `one third`, `ثلاثة أرباع`."""
    at = reading.next + (tokens[reading.next].text in _DASHES)
    if at >= len(tokens) or reading.low >= _TWENTY:
        return None
    form = tokens[at].form
    numeral = NUMERALS.get(form)
    part: Number | None = None
    if numeral is not None and numeral.role == "part" and not numeral.joined and not numeral.article:
        part = numeral.value
    elif reading.low == 1 and form in {"third", "fifth", "tenth", "eighth"} and numeral is not None:
        part = Fraction(1, int(numeral.value))
    elif form == "ارباع":
        part = Fraction(1, 4)
    elif form == "اخماس":
        part = Fraction(1, 5)
    if part is None or (part == Fraction(1, 2) and reading.low == 1):
        return None
    return Reading(reading.low * part, reading.low * part, 0, "part", at + 1)


def _read_ordinal(tokens: Sequence[Token], index: int, numeral: Numeral) -> Reading:
    value, at = int(numeral.value), index + 1
    following = NUMERALS.get(tokens[at].form) if at < len(tokens) else None
    if following is not None and following.role == "unit" and not tokens[index].form.isascii():
        if following.value == _TEN and not following.joined and value < _TEN:
            return Reading(value + 10, value + 10, 1, "ordinal", at + 1)
        if following.joined and following.article and following.value >= _TWENTY:
            total = value + int(following.value)
            return Reading(total, total, 1, "ordinal", at + 1)
    return Reading(value, value, 1, "ordinal", at, weak=value in _WEAK_WORDS)


def _read_vague(tokens: Sequence[Token], index: int, numeral: Numeral) -> Reading:
    """`hundreds of millions`, `عشرات الآلاف`, `thousands`."""
    size, at = Fraction(numeral.value), index + 1
    if at < len(tokens) and tokens[at].form == "of":
        at += 1
    following = NUMERALS.get(tokens[at].form) if at < len(tokens) else None
    if (
        following is not None
        and following.role in {"vague", "scale"}
        and not following.joined
        and size < _THOUSAND
    ):
        size *= following.value
        return Reading(size, size * 10, size, "vague", at + 1)
    return Reading(size, size * (8 if size == _DOZEN else 10), size, "vague", index + 1)


def _read_part(tokens: Sequence[Token], index: int, numeral: Numeral) -> Reading | None:
    """`half a million`, `a quarter of a million`, `نصف مليون`, `نصف`."""
    if numeral.article:
        return None
    at = index + 1
    while at < min(len(tokens), index + 3) and tokens[at].form in {"a", "of", "an"}:
        at += 1
    following = NUMERALS.get(tokens[at].form) if at < len(tokens) else None
    if following is not None and following.role == "scale" and not following.joined:
        value = numeral.value * following.value
        return Reading(value, value, value, "cardinal", at + 1)
    weak = numeral.joined or tokens[index].form in {"quarter", "quarters", "half", "ربع"}
    return Reading(numeral.value, numeral.value, 0, "part", index + 1, weak=weak)


_PLURALS = ("ملايين", "مليارات", "بلايين", "يونات")
_READERS: dict[str, Callable[[Sequence[Token], int, Numeral], Reading | None]] = {
    "ordinal": _read_ordinal,
    "vague": _read_vague,
    "part": _read_part,
    "scale": _read_scale,
    "dual": _read_scale,
}
