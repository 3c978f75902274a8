"""Where the reader is in the text: a row and a distance from its top. No Qt."""

from collections.abc import Callable, Iterable

from reader_app.gui.reading.row_heights import RowHeights


class Scroller:
    """Keeps the row at the top of the view where it is while heights around it become exact."""

    def __init__(self, measure: Callable[[int], int]) -> None:
        """`measure(row)` lays a row out and returns its height in pixels."""
        self.measure = measure
        self.heights = RowHeights()
        self.row = 0
        self.offset = 0
        """Pixels of the anchor row that are above the view."""

    def reset(self, estimates: Iterable[int]) -> None:
        """Take new rows and stand at their beginning."""
        self.heights = RowHeights(estimates)
        self.row = self.offset = 0

    def reflow(self, estimates: Iterable[int]) -> None:
        """Take new heights of the same rows, as after a resize, and keep the row at the top."""
        share = self.offset / max(1, self.heights.height(self.row)) if len(self.heights) else 0.0
        self.heights = RowHeights(estimates)
        self.row = min(self.row, max(0, len(self.heights) - 1))
        self.offset = round(share * self._exact(self.row)) if len(self.heights) else 0

    @property
    def position(self) -> int:
        """Pixels above the view, as far as heights are known."""
        return self.heights.top(self.row) + self.offset

    def go_to_pixel(self, y: int) -> None:
        """Stand at a height, as when the scroll bar is dragged."""
        self.row, self.offset = self.heights.row_at(y)

    def go_to_row(self, row: int, above: int = 0) -> None:
        """Put the top of a row `above` pixels below the top of the view."""
        self.row, self.offset = row, 0
        self.scroll_by(-above)

    def scroll_by(self, pixels: int) -> None:
        """Move down (or up) by exactly so many pixels, measuring the rows passed over."""
        if not len(self.heights):
            return
        self.offset += pixels
        while self.offset < 0 and self.row > 0:
            self.row -= 1
            self.offset += self._exact(self.row)
        self.offset = max(0, self.offset)
        while self.row + 1 < len(self.heights) and self.offset >= self._exact(self.row):
            self.offset -= self._exact(self.row)
            self.row += 1

    def visible(self, height: int) -> list[tuple[int, int]]:
        """The rows that a view of this height shows, with the y of each top; measures them."""
        if not len(self.heights):
            return []
        rows = self._downwards(height)
        last, y = rows[-1]
        missing = height - (y + self._exact(last))
        if missing > 0 and (self.row or self.offset):
            self.scroll_by(-missing)
            rows = self._downwards(height)
        return rows

    def _downwards(self, height: int) -> list[tuple[int, int]]:
        rows: list[tuple[int, int]] = []
        row, y = self.row, -self.offset
        while row < len(self.heights) and (y < height or not rows):
            rows.append((row, y))
            y += self._exact(row)
            row += 1
        return rows

    def _exact(self, row: int) -> int:
        if not self.heights.is_exact(row):
            self.heights.set_exact(row, max(1, self.measure(row)))
        return self.heights.height(row)
