"""The units of a translation: cut like those of its source."""

from collections.abc import Sequence

from reader_app.domain.document import Passage
from reader_app.services.rows import Units


class MirroredUnits(Units):
    """As many units a passage as the source has, in proportion to the text that is there now."""

    __slots__ = ("_source", "_texts")

    def __init__(self, source: Units, passages: Sequence[Passage | None]) -> None:
        """Follow `source`; `passages` is looked at anew at every call, so that it may fill up later."""
        super().__init__(())
        self._source = source
        self._texts = passages
        self.count = source.count

    def passage(self, unit: int) -> int:
        """The passage that a unit is part of."""
        return self._source.passage(unit)

    def first(self, passage: int) -> int:
        """The first unit of a passage; for the passage after the last, the number of units."""
        return self._source.first(passage)

    def start(self, unit: int) -> int:
        """Where the unit begins in its passage, in code points."""
        passage = self._source.passage(unit)
        first = self._source.first(passage)
        if unit == first:
            return 0
        text = self._texts[passage]
        if text is None:
            return 0
        count = self._source.first(passage + 1) - first
        return self._snapped(text.text, len(text.text) * (unit - first) // count)

    def end(self, unit: int, length: int) -> int:
        """Where the unit ends in its passage of `length` code points."""
        following = unit + 1
        if following < self.count and self._source.passage(following) == self._source.passage(unit):
            return self.start(following)
        return length

    def at(self, passage: int, offset: int) -> int:
        """The unit of a passage that holds the code point offset."""
        units = range(self.first(passage), max(self.first(passage + 1), self.first(passage) + 1))
        return max((unit for unit in units if self.start(unit) <= offset), default=units[0])

    @staticmethod
    def _snapped(text: str, near: int) -> int:
        space = text.rfind(" ", 0, near)
        return space + 1 if space >= 0 else near
