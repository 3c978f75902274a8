"""Whether two numbers or dates say the same, and how surely."""

from fractions import Fraction
from typing import NamedTuple

from reader_app.facts.counted_nouns import may_count_the_same
from reader_app.facts.finding import Stated
from reader_app.text.calendar_dates import agreement as dates_agree
from reader_app.text.measures import Measure
from reader_app.text.numbers import Amount
from reader_app.text.unit_words import DIMENSIONS, FAMILIES

EXACT, NEAR, LOOSE = 3, 2, 1
_CLOSE = Fraction(25, 1000)
_ABOUT_CLOSE = Fraction(5, 100)
_THOUSANDTH = Fraction(1, 1000)
_LARGE = 1000
_CONVERTED = Fraction(4, 100)


class Agreement(NamedTuple):
    """How well two statements agree."""

    level: int
    note: str = ""


def agree(left: Stated, right: Stated) -> Agreement | None:
    """How two statements agree; none when they do not."""
    if left.date is not None and right.date is not None:
        verdict = dates_agree(left.date, right.date)
        if verdict is None or not verdict[0]:
            return None
        return Agreement(EXACT if left.value == right.value else NEAR, verdict[1])
    if left.measure is not None and right.measure is not None:
        return _measures(left.measure, right.measure)
    return _year_and_number(left, right)


def _year_and_number(left: Stated, right: Stated) -> Agreement | None:
    date, measure = (left.date, right.measure) if left.date is not None else (right.date, left.measure)
    if date is None or measure is None or measure.unit or measure.amount.low != measure.amount.high:
        return None
    if date.year == measure.amount.low and date.month is None:
        return Agreement(NEAR, "One side may mean a number instead of a year.")
    return None


def _measures(left: Measure, right: Measure) -> Agreement | None:
    units = _units(left, right)
    if units is None:
        return None
    factor, unit_note, level = units
    amounts = _amounts(left.amount, right.amount, factor)
    if amounts is None:
        return None
    note = " ".join(part for part in (amounts.note, unit_note) if part)
    return Agreement(min(level, amounts.level), note)


def _units(left: Measure, right: Measure) -> tuple[Fraction, str, int] | None:
    """What the right amount must be multiplied with, a note and a level; none when the units cannot agree."""
    one = Fraction(1)
    if left.unit == right.unit and left.kind == right.kind:
        return one, "", EXACT
    if left.kind == right.kind == "percent":
        return one, "One side counts percentage points.", LOOSE
    if left.kind == right.kind == "money":
        return _currencies(left.unit, right.unit)
    kinds = {left.kind, right.kind}
    if kinds == {"money", "number"}:
        return _money_and_number(left, right)
    return _quantities(left, right) if kinds == {"number"} else None


def _money_and_number(left: Measure, right: Measure) -> tuple[Fraction, str, int] | None:
    bare = left if left.kind == "number" else right
    large = bare.amount.low >= _LARGE or bare.amount.role == "vague"
    pound = {left.unit, right.unit} == {"lb", "pound"}
    if pound or (not bare.unit and large):
        return Fraction(1), "One side does not name the currency.", LOOSE
    return None


def _quantities(left: Measure, right: Measure) -> tuple[Fraction, str, int] | None:
    if not left.unit or not right.unit:
        return Fraction(1), "", NEAR
    from_right, to_left = DIMENSIONS.get(right.unit), DIMENSIONS.get(left.unit)
    if from_right is None or to_left is None or from_right[0] != to_left[0]:
        return None
    return from_right[1] / to_left[1], "The units differ; converted.", NEAR


def _currencies(left: str, right: str) -> tuple[Fraction, str, int] | None:
    for family, other in ((left, right), (right, left)):
        if family in FAMILIES and (other in FAMILIES[family].values() or other == family):
            return Fraction(1), f"One side names the currency less exactly ({family}).", NEAR
    return None


def _amounts(left: Amount, right: Amount, factor: Fraction) -> Agreement | None:
    low, high = right.low * factor, right.high * factor
    if left.role == "score" or right.role == "score":
        same = {left.low, left.high} == {right.low, right.high}
        return Agreement(EXACT if left.low == right.low else NEAR) if same else None
    if "vague" in {left.role, right.role}:
        return _vague(left, right)
    if (left.low * 1000 == low and left.step == _THOUSANDTH) or (
        low * 1000 == left.low and right.step == _THOUSANDTH
    ):
        return Agreement(NEAR, "The point of one number was read as parting thousands.")
    if (left.low, left.high) == (low, high):
        ordinal = (left.role == "ordinal") != (right.role == "ordinal")
        opposed = {left.bound, right.bound} == {"<", ">"}
        return None if opposed else Agreement(NEAR if ordinal else EXACT)
    if "ordinal" in {left.role, right.role} or left.low != left.high or low != high:
        return None
    return _rounded(left, right, low, factor) if factor == 1 else _converted(left, low)


def _vague(left: Amount, right: Amount) -> Agreement | None:
    if left.role == right.role:
        meet = (
            left.low < right.high and right.low < left.high and left.high / left.low == right.high / right.low
        )
        return (
            Agreement(EXACT if left.low == right.low else NEAR)
            if meet and left.low == right.low
            else _nested(left, right)
        )
    vague, exact = (left, right) if left.role == "vague" else (right, left)
    inside = vague.low < exact.low and exact.high < vague.high
    return Agreement(LOOSE, "One side is less exact.") if inside else None


def _nested(left: Amount, right: Amount) -> Agreement | None:
    """Several hundred lie within hundreds."""
    inside = (left.low <= right.low and right.high <= left.high) or (
        right.low <= left.low and left.high <= right.high
    )
    return Agreement(NEAR, "One side is less exact.") if inside else None


def _converted(left: Amount, low: Fraction) -> Agreement | None:
    if low == left.low:
        return Agreement(EXACT)
    return Agreement(NEAR) if left.low and abs(low - left.low) <= _CONVERTED * left.low else None


def _rounded(left: Amount, right: Amount, low: Fraction, factor: Fraction) -> Agreement | None:
    """Two exact numbers of which one may be the other, rounded."""
    if left.role == "part" or right.role == "part":
        return Agreement(NEAR) if abs(left.low - low) < Fraction(1, 100) else None
    for coarse, fine in ((left, right), (right, left)):
        value, other = coarse.low, fine.low
        step = coarse.step * (1 if coarse is left else factor)
        if step <= fine.step or not value:
            continue
        about = coarse.bound
        gap = other - value
        limit = _ABOUT_CLOSE if about else _CLOSE
        close = abs(gap) <= limit * value
        if about == ">" and 0 <= gap < step:
            close = close or gap <= value / 5
        near = abs(gap) * 2 <= step or (about == ">" and 0 <= gap < step)
        fraction = step.denominator > 1 or fine.step.denominator > 1
        if near and close and (value >= _LARGE or about or fraction):
            return Agreement(NEAR, "One side is rounded.")
    return None


def rivals(left: Stated, right: Stated) -> bool | None:
    """Whether two statements that disagree are about the same thing; none when that is not known."""
    if left.kind is not right.kind:
        return False
    if left.date is not None and right.date is not None:
        verdict = dates_agree(left.date, right.date)
        return None if verdict is not None and not verdict[0] else False
    if left.measure is None or right.measure is None:
        return False
    units = _units(left.measure, right.measure)
    if units is None or (left.measure.amount.role == "ordinal") != (right.measure.amount.role == "ordinal"):
        return False
    same = may_count_the_same(left.noun, right.noun)
    if same is not None:
        return same
    return None
