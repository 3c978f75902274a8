"""Amounts with what they count: money, percent and quantities with their unit."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from reader_app.text.normalise import fold
from reader_app.text.numbers import Amount, find_amounts
from reader_app.text.tokens import Token, glued, tokenise
from reader_app.text.unit_words import (
    CODES,
    COUNTRIES,
    CUBIC,
    CURRENCIES,
    DEFAULT_CODE,
    DUAL_CURRENCIES,
    DUAL_UNITS,
    FAMILIES,
    PER_HOUR,
    SQUARE,
    SYMBOLS,
    UNITS,
)

_PERCENT_SIGNS = {"%", "\u066a", "\uff05"}
_PERCENT_WORDS = {"percent", "pct", *map(fold, ("بالمئة", "بالمائة", "بالمية"))}
_HUNDRED = {fold("المئة"), fold("المائة"), fold("المية"), fold("مئة"), fold("مائة")}
_POINTS = {
    ("percentage", "points"),
    ("percentage", "point"),
    (fold("نقطة"), fold("مئوية")),
    (fold("نقاط"), fold("مئوية")),
}
_DASHES = {"-", "\u2010", "\u2011"}
_WEIGHT_WORDS = {
    "weigh",
    "weighs",
    "weighed",
    "weighing",
    "weight",
    "heavy",
    "heavier",
    "lighter",
    "lost",
    "gained",
}
_LARGE = 1000
_SHORTEST = 3
_ARTICLES = ("وال", "بال", "كال", "لل", "ال", "و", "ب", "ل")


@dataclass(frozen=True, slots=True)
class Measure:
    """An amount with its currency or unit."""

    start: int
    end: int
    amount: Amount
    kind: str = "number"
    """`number`, `money` or `percent`."""
    unit: str = ""
    """ISO 4217 code, a family such as `pound`, a unit such as `km`, `%`, `pp`, or nothing."""
    first: int = 0
    last: int = 0

    @property
    def value(self) -> str:
        """Normal form: `13`, `50000000 GBP`, `25 %`, `30 km`."""
        return f"{self.amount.value} {self.unit}" if self.unit else self.amount.value


def bare(form: str) -> str:
    """The folded Arabic word without one leading article or preposition, for looking it up; else as it is."""
    for prefix in _ARTICLES:
        if form.startswith(prefix) and len(form) > len(prefix) + 1:
            return form[len(prefix) :]
    return form


def find_measures(text: str, tokens: Sequence[Token] | None = None) -> list[Measure]:
    """The numbers of a text with their units, in order, without overlap."""
    tokens = tokenise(text) if tokens is None else tokens
    measures: list[Measure] = []
    for amount in find_amounts(text, tokens):
        if not measures or amount.first >= measures[-1].last:  # not the hundred of "in the hundred"
            measures.append(_attach(tokens, amount))
    return _with_duals(tokens, measures)


def _attach(tokens: Sequence[Token], amount: Amount) -> Measure:
    plain = Measure(amount.start, amount.end, amount, first=amount.first, last=amount.last)
    if amount.role in {"ordinal", "score"}:
        return plain
    return _percent(tokens, plain) or _symbol_before(tokens, plain) or _word_behind(tokens, plain) or plain


def _percent(tokens: Sequence[Token], plain: Measure) -> Measure | None:
    at = plain.last
    forms = [token.form for token in tokens[at : at + 3]]
    size = 0
    if forms and (forms[0] in _PERCENT_SIGNS or forms[0] in _PERCENT_WORDS):
        size = 1
    elif (
        tuple(forms[:2]) == ("per", "cent")
        or (forms[:1] == [fold("في")] and forms[1:2] and forms[1] in _HUNDRED)
        or (len(forms) > 1 and forms[0] in _DASHES and forms[1] in _PERCENT_WORDS)
    ):
        size = 2
    elif tuple(forms[:2]) in _POINTS:
        return _widened(tokens, plain, at + 2, "percent", "pp")
    elif plain.first and tokens[plain.first - 1].text in _PERCENT_SIGNS and glued(tokens, plain.first):
        start = tokens[plain.first - 1].start
        return replace(_percent_of(plain), start=start, first=plain.first - 1)
    if not size:
        return None
    return _percent_of(_widened(tokens, plain, at + size, "percent", "%"))


def _percent_of(measure: Measure) -> Measure:
    return replace(measure, kind="percent", unit="%", amount=replace(measure.amount, weak=False))


def _widened(tokens: Sequence[Token], plain: Measure, last: int, kind: str, unit: str) -> Measure:
    amount = replace(plain.amount, weak=plain.amount.weak and kind == "number" and plain.amount.low == 1)
    return replace(plain, end=tokens[last - 1].end, last=last, kind=kind, unit=unit, amount=amount)


def _symbol_before(tokens: Sequence[Token], plain: Measure) -> Measure | None:
    """`$50`, `US$50`, `£ 50 million`, `USD 50`."""
    at = plain.first - 1
    if at < 0:
        return None
    sign = tokens[at]
    unit = SYMBOLS.get(sign.text) or (sign.text if sign.text in CODES else "")
    if not unit:
        return None
    if sign.text == "$" and glued(tokens, at) and at:
        country = {
            "us": "US",
            "c": "CA",
            "ca": "CA",
            "a": "AU",
            "au": "AU",
            "hk": "HK",
            "nz": "NZ",
            "s": "SG",
        }.get(tokens[at - 1].form)
        if country:
            at, unit = at - 1, FAMILIES["dollar"][country]
    money = _widened(tokens, plain, plain.last, "money", unit)
    return replace(money, start=tokens[at].start, first=at)


def _word_behind(tokens: Sequence[Token], plain: Measure) -> Measure | None:
    """A currency or unit word behind the number, as in `50 million Egyptian pounds` or `550-pound`."""
    at = plain.last
    vague = plain.amount.role == "vague" or plain.amount.step >= _LARGE
    vague = vague or plain.amount.weak
    if at < len(tokens) and (tokens[at].text in _DASHES or (vague and tokens[at].form in {"of", "من"})):
        at += 1
    if at >= len(tokens):
        return None
    word = tokens[at]
    if word.kind == "s":
        unit = SYMBOLS.get(word.text)
        return _widened(tokens, plain, at + 1, "money", unit) if unit and glued(tokens, at) else None
    if word.text in CODES:
        return _widened(tokens, plain, at + 1, "money", word.text)
    if (
        word.form in COUNTRIES
        and at + 1 < len(tokens)
        and tokens[at + 1].form in CURRENCIES
        and word.form.isascii()
    ):
        family = CURRENCIES[tokens[at + 1].form]
        return _widened(
            tokens, plain, at + 2, "money", FAMILIES.get(family, {}).get(COUNTRIES[word.form], family)
        )
    family = CURRENCIES.get(word.form) or CURRENCIES.get(
        bare(word.form) if len(word.form) > _SHORTEST else "", ""
    )
    if family:
        return _money(tokens, plain, at, family)
    return _unit(tokens, plain, at)


def _money(tokens: Sequence[Token], plain: Measure, at: int, family: str) -> Measure:
    word, last = tokens[at], at + 1
    if word.form in {"pound", "pounds"} and _is_weight(tokens, plain, at):
        return _widened(tokens, plain, last, "number", "lb")
    unit = DEFAULT_CODE.get(family, family)
    behind = tokens[last] if last < len(tokens) else None
    if behind is not None and behind.kind == "w":
        country = COUNTRIES.get(behind.form) or COUNTRIES.get(bare(behind.form), "")
        arabic_or_sterling = not behind.form.isascii() or behind.form == "sterling"
        if country and arabic_or_sterling and country in FAMILIES.get(family, {}):
            return _widened(tokens, plain, last + 1, "money", FAMILIES[family][country])
    return _widened(tokens, plain, last, "money", unit)


def _is_weight(tokens: Sequence[Token], plain: Measure, at: int) -> bool:
    if plain.amount.low >= _LARGE or plain.amount.role == "vague":
        return False
    near = {token.form for token in tokens[max(0, plain.first - 5) : at + 3]}
    return bool(near & _WEIGHT_WORDS) or (tokens[at].form == "pound" and plain.amount.low > 1)


def _unit(tokens: Sequence[Token], plain: Measure, at: int) -> Measure | None:
    """A unit of measure behind the number; `square kilometres`, `كيلومتر مربع`, `km per hour`."""
    word = tokens[at]
    power = ""
    if word.form in SQUARE | CUBIC and at + 1 < len(tokens):
        power = "2" if word.form in SQUARE else "3"
        at += 1
    unit = UNITS.get(tokens[at].form) or UNITS.get(bare(tokens[at].form), "")
    if not unit and glued(tokens, at) and tokens[at].form in {"m", "g", "l", "ft"}:
        unit = tokens[at].form
    if not unit:
        return None
    last = at + 1
    if (
        unit == "kg"
        and last < len(tokens)
        and UNITS.get(tokens[last].form) in {"m", "g"}
        and tokens[at].form == fold("كيلو")
    ):
        unit, last = ("km" if UNITS[tokens[last].form] == "m" else "kg"), last + 1
    behind = [token.form for token in tokens[last : last + 2]]
    if not power and behind and behind[0] in SQUARE | CUBIC and not behind[0].isascii():
        power = "2" if behind[0] in SQUARE else "3"
        last += 1
    elif unit in {"km", "mi"}:
        size = 2 if tuple(behind) in PER_HOUR else 1 if tuple(behind[:1]) in PER_HOUR else 0
        if size:
            unit, last = ("km/h" if unit == "km" else "mph"), last + size
    return _widened(tokens, plain, last, "number", unit + power)


def _with_duals(tokens: Sequence[Token], measures: list[Measure]) -> list[Measure]:
    """The measures and the Arabic duals between them (يومين: two days)."""
    taken = {index for measure in measures for index in range(measure.first, measure.last)}
    duals = []
    for index, token in enumerate(tokens):
        if index in taken or not token.form.endswith(("ين", "ان")):
            continue
        unit, family = DUAL_UNITS.get(token.form), DUAL_CURRENCIES.get(token.form)
        if unit or family:
            two = Fraction(2)
            start = token.start + (token.form.startswith("و"))
            amount = Amount(start, token.end, index, index + 1, two, two, Fraction(1))
            kind = "number" if unit else "money"
            label = unit or DEFAULT_CODE.get(family or "", family or "")
            duals.append(Measure(start, token.end, amount, kind, label, index, index + 1))
    return sorted([*measures, *duals], key=lambda measure: measure.start) if duals else measures
