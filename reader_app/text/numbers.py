"""Numbers in Arabic and English text: digits, words, ranges, ordinals, fractions and vague amounts."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from reader_app.text.normalise import fold
from reader_app.text.number_words import ATTACHED_SCALES, FEW, NUMERALS, VULGAR_FRACTIONS, Numeral
from reader_app.text.numeral_reading import Reading, read_literal, read_words
from reader_app.text.tokens import Token, glued, tokenise

_DASHES = {"-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212"}
_TO_WORDS = {"to", "الى", fold("إلى"), fold("الى")}
_THOUSAND = 1000
_BETWEEN = {"between", "بين"}
_CLITIC_WORDS = {"ال", "لل", "ب", "و", "ل", "بال", "وال", "ف", "ك", "كال", "من", "الى"}
_ABOUT = {
    "about", "around", "nearly", "almost", "approximately", "roughly", "some", "circa",
    *map(fold, ("نحو", "حوالي", "قرابة", "زهاء", "تقريبا", "يقارب", "يقرب", "يناهز", "بنحو")),
    *map(fold, ("بحوالي", "لنحو")),
}  # fmt: skip
_MORE = {
    "over", "exceeding", "least",
    *map(fold, ("يتجاوز", "تجاوز", "تجاوزت", "تتجاوز", "يفوق", "تفوق", "فاق", "فوق")),
}  # fmt: skip
_MORE_HEADS = {
    "more",
    *map(fold, ("أكثر", "بأكثر", "لأكثر", "وأكثر", "أزيد", "يزيد", "تزيد", "أعلى", "الأقل")),
}
_LESS = {"under", "below", fold("دون")}
_LESS_HEADS = {"less", "fewer", "under", "below", *map(fold, ("أقل", "بأقل", "دون", "يقل"))}
_LINKING = {"than", "at", *map(fold, ("من", "عن", "على", "ما"))}


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as a text states it; exact when `low == high`."""

    start: int
    end: int
    first: int
    """Index of its first token."""
    last: int
    """Index behind its last token."""
    low: Fraction
    high: Fraction
    step: Fraction
    """Place value of the last digit that is stated: 1.2 million has 100000."""
    role: str = "cardinal"
    """`cardinal`, `ordinal`, `vague`, `range`, `score` or `part`."""
    bound: str = ""
    """`~` about, `>` more than, `<` less than."""
    weak: bool = False
    """May be no number at all (one, second): worth telling only where the other side has it too."""
    literal: bool = False
    """Written with digits."""

    @property
    def value(self) -> str:
        """Normal form: `13`, `1/3`, `2.5`, `10-20`, `100000000..999999999` when vague."""
        if self.role == "vague":
            return f"{plain(self.low)}..{plain(self.high)}"
        if self.role in {"range", "score"}:
            return f"{plain(self.low)}-{plain(self.high)}"
        return plain(self.low)


def plain(value: Fraction) -> str:
    """The number in plain digits, or as a fraction when it has no short decimal form."""
    if value.denominator == 1:
        return str(value.numerator)
    scaled = value * 10**6
    if scaled.denominator == 1:
        sign = "-" if value < 0 else ""
        whole, rest = divmod(abs(int(scaled)), 10**6)
        return f"{sign}{whole}.{rest:06d}".rstrip("0")
    return f"{value.numerator}/{value.denominator}"


def find_amounts(text: str, tokens: Sequence[Token] | None = None) -> list[Amount]:
    """The numbers of a text in order, without overlap. Linear in the length of the text."""
    tokens = tokenise(text) if tokens is None else tokens
    found: list[Amount] = []
    index = 0
    while index < len(tokens):
        amount = _read(tokens, index)
        if amount is None:
            index += 1
            continue
        found.append(_with_bound(tokens, amount))
        index = amount.last
    return _join_ranges(tokens, found)


def _read(tokens: Sequence[Token], index: int) -> Amount | None:
    """The number that starts at a token, if one does."""
    token = tokens[index]
    if token.kind == "n":
        reading = None if _is_designator(tokens, index) else read_literal(tokens, index)
    elif token.kind == "w":
        reading = _read_word(tokens, index)
    elif token.text in VULGAR_FRACTIONS:
        part = VULGAR_FRACTIONS[token.text]
        reading = Reading(part, part, Fraction(0), "part", index + 1)
    else:
        return None
    if reading is None:
        return None
    last = tokens[reading.next - 1]
    weak = reading.weak
    return Amount(
        token.start + _clitic_length(token), last.end, index, reading.next,
        Fraction(reading.low), Fraction(reading.high), Fraction(reading.step), reading.role,
        weak=weak, literal=token.kind == "n",
    )  # fmt: skip


def _clitic_length(token: Token) -> int:
    """How many letters of clitics stand before the number itself: وبثلاثة has two."""
    numeral = NUMERALS.get(token.form) if token.kind == "w" else None
    if numeral is None:
        return int(token.kind == "w" and token.form[:1] == "و" and token.form[1:] in FEW)
    article = numeral.article and token.text.startswith(("لل", "ولل"))
    return numeral.joined + (numeral.preposition and not article)


def _read_word(tokens: Sequence[Token], index: int) -> Reading | None:
    form = tokens[index].form
    if form in {"a", "an"}:
        return _read_after_article(tokens, index)
    if form in FEW:
        following = NUMERALS.get(tokens[index + 1].form) if index + 1 < len(tokens) else None
        if following is not None and following.role in {"vague", "scale", "hundred"}:
            size = Fraction(following.value)
            return Reading(size * 2, size * 10, size, "vague", index + 2)
        return None
    numeral = NUMERALS.get(form)
    return None if numeral is None else read_words(tokens, index, numeral)


def _read_after_article(tokens: Sequence[Token], index: int) -> Reading | None:
    """`a million`, `a dozen`, `a third of`, `a few hundred`."""
    if index + 1 >= len(tokens):
        return None
    form = tokens[index + 1].form
    numeral = NUMERALS.get(form)
    if form in FEW:
        return _read_word(tokens, index + 1)
    if form == "couple":
        return Reading(2, 2, 1, "cardinal", index + 2, weak=True)
    if numeral is not None and numeral.role in {"hundred", "scale", "part"}:
        return read_words(tokens, index + 1, numeral)
    if (
        numeral is not None
        and numeral.role == "ordinal"
        and _form_at(tokens, index + 2) == "of"
        and numeral.value in {3, 5, 10, 8}
    ):
        part = Fraction(1, int(numeral.value))
        return Reading(part, part, Fraction(0), "part", index + 2)
    return None


def _form_at(tokens: Sequence[Token], index: int) -> str:
    return tokens[index].form if 0 <= index < len(tokens) else ""


def _is_designator(tokens: Sequence[Token], index: int) -> bool:
    """Whether a literal is part of a name: COVID-19, MH370, F-16, A4."""
    before = index - 1
    if not glued(tokens, index):
        return False
    if tokens[before].text in _DASHES and glued(tokens, before):
        before -= 1
        word = tokens[before]
        return (
            word.kind == "w"
            and word.form not in _CLITIC_WORDS
            and not (word.form in NUMERALS or word.form == "mid")
        )
    word = tokens[before]
    if word.kind != "w":
        return word.text in {"/", "@", "#", "_"} and before > 0 and tokens[before - 1].kind == "w"
    return word.form not in _CLITIC_WORDS and word.form not in {"us", "usd", "eur", "gbp"}


def _with_bound(tokens: Sequence[Token], amount: Amount) -> Amount:
    """The amount with what the words before it say of its exactness."""
    form, head = _form_at(tokens, amount.first - 1), _form_at(tokens, amount.first - 2)
    if form in _LINKING and head:
        sign = "~" if head in _ABOUT else ">" if head in _MORE_HEADS else "<" if head in _LESS_HEADS else ""
    else:
        sign = "~" if form in _ABOUT else ">" if form in _MORE else "<" if form in _LESS else ""
    return replace(amount, bound=sign) if sign else amount


def _join_ranges(tokens: Sequence[Token], amounts: list[Amount]) -> list[Amount]:
    """The amounts with `10-20`, `10 to 20` and `between 10 and 20` made one."""
    joined: list[Amount] = []
    for amount in amounts:
        before = joined[-1] if joined else None
        role = None if before is None else _range_role(tokens, before, amount)
        if before is None or role is None:
            joined.append(amount)
            continue
        low, high = before.low, amount.high
        if role == "range":
            low *= _shared_scale(low, amount)
        joined[-1] = replace(
            before, end=amount.end, last=amount.last, low=low, high=high,
            step=min(before.step, amount.step), role=role if low < high or role == "score" else "score",
        )  # fmt: skip
    return joined


def _shared_scale(low: Fraction, high: Amount) -> int:
    """What the lower end of a range must be multiplied with: a million in `10 to 20 million`."""
    for scale in (10**12, 10**9, 10**6, 1000):
        if low < _THOUSAND and high.step >= scale / 10 and low * scale < high.high < 1000 * scale:
            return scale
    return 1


def _range_role(tokens: Sequence[Token], left: Amount, right: Amount) -> str | None:
    """`range` or `score` when two amounts in a row are one statement, otherwise none."""
    if {left.role, right.role} - {"cardinal"}:
        return None
    gap = tokens[left.last : right.first]
    if len(gap) == 1 and gap[0].text in _DASHES:
        tight = gap[0].start == left.end and gap[0].end == right.start
        if tight or (left.literal and right.literal):
            return "range" if left.low < right.high else "score"
        return None
    if len(gap) == 1 and gap[0].form in _TO_WORDS and left.low < right.high:
        return "range"
    if _form_at(tokens, left.first - 1) in _BETWEEN:
        linked = (len(gap) == 1 and gap[0].form in {"and", "و"}) or (not gap and _joined(tokens, right))
        return "range" if linked and left.low < right.high else None
    return None


def _joined(tokens: Sequence[Token], amount: Amount) -> bool:
    numeral: Numeral | None = NUMERALS.get(tokens[amount.first].form)
    return numeral is not None and numeral.joined


__all__ = ["ATTACHED_SCALES", "Amount", "find_amounts", "plain"]
