"""Sizes and fonts of the reading view."""

from dataclasses import dataclass

from reader_app.domain.language import Direction


@dataclass(frozen=True, slots=True)
class ReadingStyle:
    """What the reader can set of the text's looks; pixels, and line heights as a factor of the font size."""

    arabic_pixels: int = 20
    latin_pixels: int = 16
    arabic_line: float = 1.85
    latin_line: float = 1.62
    margin: int = 28
    gutter: int = 64
    row_padding: int = 9
    paragraph_gap: int = 10
    """Between passages that share a row."""
    arabic_family: str = ""
    """Empty for the font that comes with the program."""
    latin_family: str = ""
    letters_a_line: int = 0
    """Letters in a line at most; 0 fills the column."""
    hidden_characters: bool = False
    """Whether flags show where hidden characters stand."""

    def pixels(self, direction: Direction) -> int:
        """Font size of a column."""
        return self.arabic_pixels if direction is Direction.RTL else self.latin_pixels

    def line_height(self, direction: Direction) -> int:
        """Distance from one line to the next, in pixels."""
        factor = self.arabic_line if direction is Direction.RTL else self.latin_line
        return round(self.pixels(direction) * factor)
