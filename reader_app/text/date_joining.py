"""Parts of one date that stand side by side: weekday, day and clock time."""

from collections.abc import Sequence
from dataclasses import replace

from reader_app.text.calendar_dates import DateMention
from reader_app.text.normalise import fold
from reader_app.text.tokens import Token

_BETWEEN = {
    ",",
    "،",
    "(",
    ")",
    "at",
    "on",
    "the",
    "a",
    fold("في"),
    fold("الموافق"),
    fold("يوم"),
    "to",
    fold("من"),
    fold("شهر"),
}
_LONGEST_GAP = 2


def merged(tokens: Sequence[Token], mentions: Sequence[DateMention]) -> list[DateMention]:
    """The mentions with weekday, day and clock time that stand together made one."""
    joined: list[DateMention] = []
    for mention in mentions:
        before = joined[-1] if joined else None
        if before is not None and _belong(tokens, before, mention):
            joined[-1] = replace(
                before, end=mention.end, last=mention.last,
                **{
                    name: getattr(mention if getattr(before, name) is None else before, name)
                    for name in ("year", "month", "day", "last_day", "weekday", "hour", "minute")
                },
                hijri=before.hijri or mention.hijri, swapped=before.swapped or mention.swapped,
                half_day=before.half_day and mention.half_day, weak=False,
                relative=before.relative or mention.relative,
            )  # fmt: skip
            continue
        joined.append(mention)
    return joined


def _belong(tokens: Sequence[Token], before: DateMention, after: DateMention) -> bool:
    gap = tokens[before.last : after.first]
    if len(gap) > _LONGEST_GAP or any(token.form not in _BETWEEN for token in gap):
        return False
    if before.period or after.period or (before.relative and after.relative):
        return False
    if before.hijri != after.hijri and (before.year or before.month) and (after.year or after.month):
        return False
    stated = ("year", "month", "day", "weekday", "hour")
    if any(getattr(before, name) is not None and getattr(after, name) is not None for name in stated):
        return False
    clock = before.hour is not None or after.hour is not None
    dated = before.weekday is not None and after.day is not None and not before.day
    return (
        clock and bool(before.day or before.weekday or before.relative or after.day or after.weekday)
    ) or dated
