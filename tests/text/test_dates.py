import pytest

from reader_app.text.calendar_dates import DateMention, agreement
from reader_app.text.dates import find_dates


def date(text: str) -> DateMention:
    (found,) = find_dates(text)
    return found


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("في 3 أيار 2018", "on May 3, 2018", True),
        ("في مايو/أيار 2018", "on May 3, 2018", True),
        ("الثلاثاء 3 أيار", "on Tuesday", True),
        ("في 3 أيار 2018", "on May 4, 2018", False),
        ("15 رمضان 1445 هـ", "March 25, 2024", True),
        ("15 رمضان 1445 هـ", "June 25, 2024", False),
        ("3/5/2018", "March 5, 2018", True),
        ("التسعينيات", "the 1990s", True),
        ("الأسبوع الماضي", "last month", False),
        ("الثلاثاء الماضي", "on Tuesday", True),
    ],
)
def test_dates_agree_by_what_both_state(left: str, right: str, same: bool) -> None:
    """Fields that both dates state decide, across calendars by calculation."""
    verdict = agreement(date(left), date(right))
    assert verdict is not None
    assert verdict[0] is same


def test_a_relative_date_is_not_compared_with_a_calendar_date() -> None:
    """Nobody knows here when the text was written."""
    assert agreement(date("الأسبوع الماضي"), date("May 3, 2018")) is None
