"""A date as a text states it, its normal form, and what two dates have in common."""

from dataclasses import dataclass
from datetime import date, timedelta

from reader_app.text.date_words import WEEKDAY_NAMES


@dataclass(frozen=True, slots=True)
class DateMention:
    """The parts of a date that a text states; what it does not state is none."""

    start: int
    end: int
    first: int
    """Index of its first token."""
    last: int
    """Index behind its last token."""
    year: int | None = None
    month: int | None = None
    day: int | None = None
    last_day: int | None = None
    """The end of a range of days in one month."""
    weekday: int | None = None
    hour: int | None = None
    minute: int | None = None
    hijri: bool = False
    relative: str = ""
    """`last week`, `yesterday`; kept relative because the day of writing is not known."""
    period: str = ""
    """A decade (`199X`, `90s`) or a century (`19th century`)."""
    swapped: bool = False
    """Day and month are written as two numbers and may be meant the other way round."""
    half_day: bool = True
    """Whether the hour is sure to mean one half of the day."""
    weak: bool = False

    @property
    def value(self) -> str:
        """Normal form after ISO 8601: `2017-04`, `--04-12`, `Tuesday`, `last week`, `1445-09-12 AH`."""
        parts = [self.relative, self.period, self._calendar_value()]
        if self.weekday is not None and not (self.month and self.day) and not parts[2]:
            parts.append(WEEKDAY_NAMES[self.weekday - 1])
        clock = "" if self.hour is None else f"{self.hour:02d}:{self.minute or 0:02d}"
        text = " ".join(part for part in parts if part)
        return f"{text}T{clock}" if text[:1].isdigit() and clock and self.day else f"{text} {clock}".strip()

    def _calendar_value(self) -> str:
        if self.year is None and self.month is None and self.day is None:
            return ""
        text = "-" if self.year is None else f"{self.year:04d}"
        if self.month:
            text += f"-{self.month:02d}"
        if self.day:
            text += f"-{self.day:02d}" if self.month else f"--{self.day:02d}"
        if self.last_day:
            text += f"/{self.last_day:02d}"
        return text + (" AH" if self.hijri else "")


def agreement(left: DateMention, right: DateMention) -> tuple[bool, str] | None:
    """Whether two dates agree, with a note when less than exactly; none when they cannot be compared."""
    if left.value == right.value:
        return True, ""
    if left.hijri != right.hijri:
        return _across_calendars(left, right)
    if left.relative or right.relative:
        return _relative(left, right)
    if left.period or right.period:
        return _periods(left, right)
    return _fields(left, right)


def _relative(left: DateMention, right: DateMention) -> tuple[bool, str] | None:
    if left.relative and right.relative:
        same = left.relative == right.relative and left.weekday == right.weekday
        return same and _clock_agrees(left, right), ""
    if left.weekday and left.weekday == right.weekday:
        return True, "One side says which week."
    return None


def _clock_agrees(left: DateMention, right: DateMention) -> bool:
    return left.hour is None or right.hour is None or (left.hour, left.minute) == (right.hour, right.minute)


def _fields(left: DateMention, right: DateMention) -> tuple[bool, str] | None:
    pairs = [
        (getattr(left, name), getattr(right, name))
        for name in ("year", "month", "day", "last_day", "weekday")
    ]
    if left.hour is not None and right.hour is not None:
        if not (left.half_day and right.half_day):
            pairs.append((left.hour % 12, right.hour % 12))
        else:
            pairs.append((left.hour, right.hour))
        pairs.append((left.minute or 0, right.minute or 0))
    shared = [(one, other) for one, other in pairs if one is not None and other is not None]
    if not shared:
        return None
    if all(one == other for one, other in shared):
        return True, "One side is more exact."
    if (left.swapped or right.swapped) and {left.month, left.day} == {right.month, right.day}:
        return True, "Day and month may be in either order."
    return False, ""


def _periods(left: DateMention, right: DateMention) -> tuple[bool, str] | None:
    if bool(left.period) != bool(right.period):
        return None
    if left.period.endswith("century") or right.period.endswith("century"):
        return (False, "") if left.period.endswith("century") and right.period.endswith("century") else None
    same = left.period[-3:].replace("X", "0s")[-3:-1] == right.period[-3:].replace("X", "0s")[-3:-1]
    return same, "One side does not name the century." if same else ""


def gregorian_range(mention: DateMention) -> tuple[date, date] | None:
    """First and last Gregorian day of a Hijri or Gregorian date with a year; none outside the tables."""
    if mention.year is None:
        return None
    try:
        if mention.hijri:
            return _hijri_range(mention.year, mention.month, mention.day)
        first = date(mention.year, mention.month or 1, mention.day or 1)
        if mention.day:
            return first, first
        if mention.month:
            following = date(mention.year + mention.month // 12, mention.month % 12 + 1, 1)
            return first, following - timedelta(days=1)
        return first, date(mention.year, 12, 31)
    except (ValueError, OverflowError):
        return None


def _hijri_range(year: int, month: int | None, day: int | None) -> tuple[date, date]:
    from hijridate import Hijri

    first = Hijri(year, month or 1, day or 1)
    if day:
        last = first
    elif month:
        last = Hijri(year, month, first.month_length())
    else:
        last = Hijri(year, 12, Hijri(year, 12, 1).month_length())
    return date(*first.to_gregorian().datetuple()), date(*last.to_gregorian().datetuple())


def _across_calendars(left: DateMention, right: DateMention) -> tuple[bool, str] | None:
    """A Hijri against a Gregorian date: the sighting of the moon may shift a day."""
    one, other = gregorian_range(left), gregorian_range(right)
    if one is None or other is None:
        return None
    shift = timedelta(days=2 if left.day and right.day else 1)
    if one[0] - shift <= other[1] and other[0] - shift <= one[1]:
        return (
            True,
            "Hijri and Gregorian dates meet by calculation; the sighting of the moon may shift a day.",
        )
    return False, "Compared across calendars by calculation."
