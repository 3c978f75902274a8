"""Small numbers drawn as pictures, so that they are seen but never copied with the text around them.

Text extraction (poppler 22, pypdf 7) moves a digit that stands in a right-to-left line to the line's end
and glues it to a word there; a picture with an alternative text leaves the words alone.
"""

from functools import cache
from typing import Any

from reader_app.domain.resources import resource_path

NUMBER_SCHEME = "muqabala-number:"
"""Address under which the PDF child serves these pictures."""

_FONT_FILES = {False: "NotoSans-Regular.ttf", True: "NotoNaskhArabic-Regular.ttf"}
_COLOURS = {"place": "#5f6673", "sentence": "#0f766e"}


def number_image(kind: str, number: str) -> str:
    """The picture of a number as HTML; `kind` is `place` (of a passage) or `sentence`."""
    arabic = not number.isascii()
    width = 0.55 * len(number) * (1.25 if arabic else 1.05)
    script = " arabic-number" if arabic else ""
    address = f"{NUMBER_SCHEME}{kind}:{ascii_digits(number)}" + (":a" if arabic else "")
    style = f"width:{width:.2f}em"
    return f'<img class="{kind}-number{script}" style="{style}" src="{address}" alt="{number}">'


def ascii_digits(number: str) -> str:
    """The number in the digits 0–9."""
    return str(int(number))


def number_svg(address: str) -> bytes:
    """The picture for an address made by `number_image`. Raises ValueError or KeyError for any other."""
    kind, digits, *rest = address.removeprefix(NUMBER_SCHEME).split(":")
    arabic = rest == ["a"]
    text = ascii_digits(digits)
    if arabic:
        text = "".join(chr(0x660 + int(digit)) for digit in text)
    font = _font(arabic)
    units = font["head"].unitsPerEm
    paths, x = [], 0
    for digit in text:
        name = font.getBestCmap()[ord(digit)]
        paths.append(f'<path transform="translate({x} 0) scale(1 -1)" d="{_outline(arabic, name)}"/>')
        x += font["hmtx"][name][0]
    top = round(units * 0.75)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 {-top} {x} {top + round(units * 0.05)}" '
        f'fill="{_COLOURS[kind]}">{"".join(paths)}</svg>'
    ).encode("ascii")


@cache
def _font(arabic: bool) -> Any:
    """The font whose digits are drawn."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    return TTFont(resource_path(f"fonts/{_FONT_FILES[arabic]}"))


@cache
def _outline(arabic: bool, name: str) -> str:
    """The outline of a glyph as SVG path data."""
    from fontTools.pens.svgPathPen import SVGPathPen  # type: ignore[import-untyped]

    glyphs = _font(arabic).getGlyphSet()
    pen = SVGPathPen(glyphs)
    glyphs[name].draw(pen)
    return str(pen.getCommands())
