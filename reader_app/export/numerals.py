"""Small digits drawn as pictures, so that they are seen but never copied with the text around them.

Text extraction (poppler 22, pypdf 7) moves a digit that stands in a right-to-left line to the line's end
and glues it to a word there; a picture with an alternative text leaves the words alone.
"""

from functools import cache

from reader_app.domain.resources import resource_path

NUMBER_SCHEME = "muqabala-digit:"
"""Address under which the PDF child serves these pictures."""

_COLOUR = "#0f766e"


def number_image(number: str) -> str:
    """The number as HTML pictures, one a digit, so that a long document needs only ten of them."""
    digits = "".join(f'<img src="{NUMBER_SCHEME}{digit}" alt="{digit}">' for digit in number)
    return f'<span class="s">{digits}</span>'


@cache
def number_svg(address: str) -> bytes:
    """The picture for an address of `number_image`. Raises ValueError for any other."""
    from fontTools.pens.svgPathPen import SVGPathPen  # type: ignore[import-untyped]
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    digit = int(address.removeprefix(NUMBER_SCHEME)) % 10
    with TTFont(resource_path("fonts/NotoSans-Regular.ttf")) as font:
        name = font.getBestCmap()[ord(str(digit))]
        glyphs = font.getGlyphSet()
        pen = SVGPathPen(glyphs)
        glyphs[name].draw(pen)
        width, units = font["hmtx"][name][0], font["head"].unitsPerEm
    height = round(units * 0.75)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}">'
        f'<path fill="{_COLOUR}" transform="translate(0 {height}) scale(1 -1)" '
        f'd="{pen.getCommands()}"/></svg>'
    ).encode("ascii")
