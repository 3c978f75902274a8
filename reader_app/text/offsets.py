"""Code points (Python's unit) against UTF-16 code units (Qt's unit)."""

from bisect import bisect_left

_BMP_END = 0xFFFF


class Utf16Map:
    """Converts offsets of one text between code points and UTF-16 code units.

    Costs nothing for a text without characters outside the basic plane, which is nearly every text.
    """

    __slots__ = ("_astral",)

    def __init__(self, text: str) -> None:
        """Note where the characters outside the basic plane are."""
        self._astral = (
            [index for index, char in enumerate(text) if ord(char) > _BMP_END]
            if text and max(text) > "\uffff"
            else []
        )

    def to_utf16(self, offset: int) -> int:
        """The UTF-16 offset of a code point offset."""
        return offset + bisect_left(self._astral, offset)

    def to_code_points(self, offset_utf16: int) -> int:
        """The code point offset of a UTF-16 offset; inside a surrogate pair, that of the pair's start."""
        if not self._astral:
            return offset_utf16
        low, high = 0, offset_utf16
        while low < high:
            middle = (low + high + 1) // 2
            if self.to_utf16(middle) <= offset_utf16:
                low = middle
            else:
                high = middle - 1
        return low


def to_utf16(text: str, offset: int) -> int:
    """The UTF-16 offset of a code point offset in `text`."""
    return Utf16Map(text).to_utf16(offset)
