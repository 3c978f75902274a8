"""One side moved against the other: unlocked, the wheel moves the column under it alone.

What the reader has brought side by side so stays side by side when scrolling is locked again, until the rows
are lined up anew.
"""

from reader_app.gui.reading.scroller import Scroller

Rows = tuple[tuple[int, int], ...]
"""Rows with the y of each top."""


class SideShift:
    """How far the last column is moved against the others, in pixels."""

    def __init__(self, scroller: Scroller) -> None:
        """Move against this scroller; begin locked and lined up."""
        self._scroller = scroller
        self.unlocked = False
        self.pixels = 0

    def line_up(self) -> None:
        """Put the rows side by side again."""
        self.pixels = 0

    def scroll(self, pixels: int, *, moved_column: bool) -> None:
        """Scroll: all columns together while locked, else only the moved column or only the others."""
        before = self._scroller.position
        if self.unlocked and moved_column:
            end = self._scroller.heights.total - before
            self.pixels = min(max(-before, self.pixels + pixels), max(0, end))
            return
        self._scroller.scroll_by(pixels)
        if self.unlocked:
            self.pixels -= self._scroller.position - before

    def rows(self, rows: Rows, height: int) -> Rows:
        """The visible rows of the moved column; `rows` are those of the others."""
        if not self.pixels or not rows:
            return rows
        other = Scroller(self._scroller.measure)
        other.heights = self._scroller.heights
        other.go_to_pixel(max(0, self._scroller.position + self.pixels))
        return tuple(other.visible(height))
