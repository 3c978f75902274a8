"""Heights of very many rows: estimated until measured, with sums by block."""

from collections.abc import Iterable
from itertools import accumulate

_BLOCK = 256


class RowHeights:
    """Row heights in pixels. Finding a row by height and changing one both cost microseconds."""

    def __init__(self, estimates: Iterable[int] = ()) -> None:
        """Begin with estimates; `set_exact` replaces them one by one."""
        self._heights = list(estimates)
        self._exact = bytearray(len(self._heights))
        self._sums = [
            sum(self._heights[start : start + _BLOCK]) for start in range(0, len(self._heights), _BLOCK)
        ]

    def __len__(self) -> int:
        """The number of rows."""
        return len(self._heights)

    @property
    def total(self) -> int:
        """Height of all rows together."""
        return sum(self._sums)

    def height(self, row: int) -> int:
        """Height of a row, exact or estimated."""
        return self._heights[row]

    def is_exact(self, row: int) -> bool:
        """Whether the row has been measured."""
        return bool(self._exact[row])

    def set_exact(self, row: int, height: int) -> None:
        """Replace a row's height by its measured one."""
        self._sums[row // _BLOCK] += height - self._heights[row]
        self._heights[row] = height
        self._exact[row] = 1

    def forget(self, row: int) -> None:
        """The row has changed: its height is only an estimate again."""
        self._exact[row] = 0

    def top(self, row: int) -> int:
        """Height of all rows above a row."""
        block = row // _BLOCK
        return sum(self._sums[:block]) + sum(self._heights[block * _BLOCK : row])

    def row_at(self, y: int) -> tuple[int, int]:
        """The row at a height, and how far below the row's top that is; the nearest row outside the range."""
        if not self._heights:
            return 0, 0
        y = max(0, y)
        for block, upto in enumerate(accumulate(self._sums)):
            if y < upto:
                y -= upto - self._sums[block]
                break
        else:
            return len(self._heights) - 1, self._heights[-1]
        row = block * _BLOCK
        while y >= self._heights[row]:
            y -= self._heights[row]
            row += 1
        return row, y
