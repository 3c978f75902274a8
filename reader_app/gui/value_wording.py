"""How the normal values of facts are written for people, in the language of the window."""

import re

from PySide6.QtCore import QCoreApplication, QLocale

from reader_app.domain.fact import FactKind
from reader_app.gui.translator import SOURCE_LANGUAGE, spoken_language
from reader_app.text.date_words import WEEKDAY_NAMES


def _T(_context: str, text: str) -> str:  # noqa: N802  Qt's own name for this is all capitals
    """Mark a string of the tables for translation."""
    return text


_UNITS = {
    "second": (_T("Values", "{0} second"), _T("Values", "{0} seconds")),
    "minute": (_T("Values", "{0} minute"), _T("Values", "{0} minutes")),
    "hour": (_T("Values", "{0} hour"), _T("Values", "{0} hours")),
    "day": (_T("Values", "{0} day"), _T("Values", "{0} days")),
    "week": (_T("Values", "{0} week"), _T("Values", "{0} weeks")),
    "month": (_T("Values", "{0} month"), _T("Values", "{0} months")),
    "year": (_T("Values", "{0} year"), _T("Values", "{0} years")),
    "decade": (_T("Values", "{0} decade"), _T("Values", "{0} decades")),
    "century": (_T("Values", "{0} century"), _T("Values", "{0} centuries")),
    "degree": (_T("Values", "{0} degree"), _T("Values", "{0} degrees")),
    "acre": (_T("Values", "{0} acre"), _T("Values", "{0} acres")),
    "inch": (_T("Values", "{0} inch"), _T("Values", "{0} inches")),
}
"""One and several of each unit that is a word; languages with more than two forms say “in days”."""
_RELATIVE_DATES = (
    _T("Values", "day before yesterday"),
    _T("Values", "yesterday"),
    _T("Values", "today"),
    _T("Values", "tonight"),
    _T("Values", "tomorrow"),
    _T("Values", "last day"),
    _T("Values", "last night"),
    _T("Values", "last evening"),
    _T("Values", "last week"),
    _T("Values", "last weekend"),
    _T("Values", "last month"),
    _T("Values", "last year"),
    _T("Values", "last decade"),
    _T("Values", "last century"),
    _T("Values", "last spring"),
    _T("Values", "last summer"),
    _T("Values", "last autumn"),
    _T("Values", "last winter"),
    _T("Values", "this day"),
    _T("Values", "this night"),
    _T("Values", "this evening"),
    _T("Values", "this week"),
    _T("Values", "this weekend"),
    _T("Values", "this month"),
    _T("Values", "this year"),
    _T("Values", "this decade"),
    _T("Values", "this century"),
    _T("Values", "this spring"),
    _T("Values", "this summer"),
    _T("Values", "this autumn"),
    _T("Values", "this winter"),
    _T("Values", "next day"),
    _T("Values", "next night"),
    _T("Values", "next evening"),
    _T("Values", "next week"),
    _T("Values", "next weekend"),
    _T("Values", "next month"),
    _T("Values", "next year"),
    _T("Values", "next decade"),
    _T("Values", "next century"),
    _T("Values", "next spring"),
    _T("Values", "next summer"),
    _T("Values", "next autumn"),
    _T("Values", "next winter"),
)
_NARROW_SPACE = "\u202f"
_LONG_INTEGER = re.compile(r"(?<![\d.])\d{5,}(?!\d)")
_YEARLESS = re.compile(r"--(\d\d)(?:-(\d\d))?(.*)", re.DOTALL)
_COUNTED = re.compile(rf"(\S+) ({'|'.join(_UNITS)})")
_RELATIVE = re.compile("|".join(sorted(_RELATIVE_DATES, key=len, reverse=True)))  # weekend before week
_DECADE = re.compile(r"(\d\d\d)X|(\d0)s")
_CENTURY = re.compile(r"(\d\d?)(?:st|nd|rd|th) century")
_HIJRI = re.compile(r"(?<=\d) AH\b")
_WEEKDAY = re.compile("|".join(WEEKDAY_NAMES))


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
    return _tr(_UNITS[unit][number != "1"]).format(shown) if unit else shown


def _date(value: str) -> str:
    yearless = _YEARLESS.fullmatch(value)
    if yearless:
        value = _day_and_month(*yearless.groups())
    value = _RELATIVE.sub(lambda found: _tr(found[0]), value)
    value = _WEEKDAY.sub(lambda found: _weekday(found[0]), value)
    value = _DECADE.sub(lambda found: _tr("{0}s").format(f"{found[1]}0" if found[1] else found[2]), value)
    if spoken_language() != SOURCE_LANGUAGE:  # English counts centuries as the value does
        value = _CENTURY.sub(lambda found: _tr("century {0}").format(found[1]), value)
    return _HIJRI.sub(" " + _tr("AH"), value)


def _weekday(name: str) -> str:
    return QLocale(spoken_language()).standaloneDayName(WEEKDAY_NAMES.index(name) + 1)


def _day_and_month(month: str, day: str | None, rest: str) -> str:
    number = int(month)
    name = QLocale(spoken_language()).standaloneMonthName(number) if 0 < number <= 12 else month  # noqa: PLR2004  months
    return (f"{int(day)} {name}" if day else name) + rest
