"""How the normal values of facts are written for people, in the language of the window."""

import re

from PySide6.QtCore import QCoreApplication, QLocale

from reader_app.domain.fact import FactKind
from reader_app.gui.translator import SOURCE_LANGUAGE, spoken_language

_NARROW_SPACE = "\u202f"
_LONG_INTEGER = re.compile(r"(?<![\d.])\d{5,}(?!\d)")
_YEARLESS = re.compile(r"--(\d\d)(?:-(\d\d))?(.*)", re.DOTALL)
_COUNTED = re.compile(r"(\S+) (second|minute|hour|day|week|month|year|decade|century|degree|acre|inch)")
_RELATIVE = re.compile(
    r"day before yesterday|yesterday|today|tonight|tomorrow"
    r"|(?:last|this|next) (?:day|night|evening|week|weekend|month|year|decade|century"
    r"|spring|summer|autumn|winter)"
)
_DECADE = re.compile(r"(\d\d\d)X|(\d0)s")
_CENTURY = re.compile(r"(\d\d?)(?:st|nd|rd|th) century")
_HIJRI = re.compile(r"(?<=\d) AH\b")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY = re.compile("|".join(_WEEKDAYS))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Values", text)


def shown_value(value: str, kind: FactKind) -> str:
    """A normal value as people read it: thousands apart, ranges with a dash, dates and units in words."""
    if kind is FactKind.NAME:
        return value
    dashed = value.replace("..", "–")
    return _date(dashed) if kind is FactKind.DATE else _amount(dashed)


def _amount(value: str) -> str:
    counted = _COUNTED.fullmatch(value)
    number, unit = counted.groups() if counted else (value, "")
    shown = _LONG_INTEGER.sub(lambda found: f"{int(found[0]):,}".replace(",", _NARROW_SPACE), number)
    return _counts(unit, one=number == "1").format(shown) if unit else shown


def _date(value: str) -> str:
    yearless = _YEARLESS.fullmatch(value)
    if yearless:
        value = _day_and_month(*yearless.groups())
    locale = QLocale(spoken_language())
    value = _RELATIVE.sub(lambda found: _relative(found[0]), value)
    value = _WEEKDAY.sub(lambda found: locale.standaloneDayName(_WEEKDAYS.index(found[0]) + 1), value)
    value = _DECADE.sub(lambda found: _tr("{0}s").format(f"{found[1]}0" if found[1] else found[2]), value)
    if spoken_language() != SOURCE_LANGUAGE:  # English counts centuries as the value does
        value = _CENTURY.sub(lambda found: _tr("century {0}").format(found[1]), value)
    return _HIJRI.sub(" " + _tr("AH"), value)


def _day_and_month(month: str, day: str | None, rest: str) -> str:
    number = int(month)
    locale = QLocale(spoken_language())
    name = locale.standaloneMonthName(number) if 0 < number <= 12 else month  # noqa: PLR2004  months
    return (f"{int(day)} {name}" if day else name) + rest


def _counts(unit: str, *, one: bool) -> str:
    """An amount of a unit; languages with more than two forms say “in days”."""
    return {
        "second": _tr("{0} second") if one else _tr("{0} seconds"),
        "minute": _tr("{0} minute") if one else _tr("{0} minutes"),
        "hour": _tr("{0} hour") if one else _tr("{0} hours"),
        "day": _tr("{0} day") if one else _tr("{0} days"),
        "week": _tr("{0} week") if one else _tr("{0} weeks"),
        "month": _tr("{0} month") if one else _tr("{0} months"),
        "year": _tr("{0} year") if one else _tr("{0} years"),
        "decade": _tr("{0} decade") if one else _tr("{0} decades"),
        "century": _tr("{0} century") if one else _tr("{0} centuries"),
        "degree": _tr("{0} degree") if one else _tr("{0} degrees"),
        "acre": _tr("{0} acre") if one else _tr("{0} acres"),
        "inch": _tr("{0} inch") if one else _tr("{0} inches"),
    }[unit]


def _relative(value: str) -> str:
    return {
        "day before yesterday": _tr("day before yesterday"),
        "yesterday": _tr("yesterday"),
        "today": _tr("today"),
        "tonight": _tr("tonight"),
        "tomorrow": _tr("tomorrow"),
        "last day": _tr("last day"),
        "last night": _tr("last night"),
        "last evening": _tr("last evening"),
        "last week": _tr("last week"),
        "last weekend": _tr("last weekend"),
        "last month": _tr("last month"),
        "last year": _tr("last year"),
        "last decade": _tr("last decade"),
        "last century": _tr("last century"),
        "last spring": _tr("last spring"),
        "last summer": _tr("last summer"),
        "last autumn": _tr("last autumn"),
        "last winter": _tr("last winter"),
        "this day": _tr("this day"),
        "this night": _tr("this night"),
        "this evening": _tr("this evening"),
        "this week": _tr("this week"),
        "this weekend": _tr("this weekend"),
        "this month": _tr("this month"),
        "this year": _tr("this year"),
        "this decade": _tr("this decade"),
        "this century": _tr("this century"),
        "this spring": _tr("this spring"),
        "this summer": _tr("this summer"),
        "this autumn": _tr("this autumn"),
        "this winter": _tr("this winter"),
        "next day": _tr("next day"),
        "next night": _tr("next night"),
        "next evening": _tr("next evening"),
        "next week": _tr("next week"),
        "next weekend": _tr("next weekend"),
        "next month": _tr("next month"),
        "next year": _tr("next year"),
        "next decade": _tr("next decade"),
        "next century": _tr("next century"),
        "next spring": _tr("next spring"),
        "next summer": _tr("next summer"),
        "next autumn": _tr("next autumn"),
        "next winter": _tr("next winter"),
    }[value]
