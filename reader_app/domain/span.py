"""Half-open ranges of a text."""

from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range `[start, end)` in code points of one text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The part of `text` that this span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end
