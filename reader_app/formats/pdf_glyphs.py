"""The letters of a PDF page with their places, through pdfium."""

import ctypes
import math
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

UNKNOWN = "\ufffd"
SOFT_HYPHEN = "\u00ad"
MAX_GLYPHS = 200_000
"""Letters of one page; a page of a newspaper holds some 20,000."""
_QUARTER = 90
_EQUAL = 0.05
_NAME_BYTES = 128
_BOLD = re.compile(rb"bold|black|heavy", re.IGNORECASE)
_INVISIBLE = frozenset("\u200e\u200f\u061c\u200b\u2060\ufeff")
_HYPHEN_CODES = frozenset({0x02, 0xAD})
_FORMS = range(0xFB1D, 0xFEFD)
_LATIN_LIGATURES = range(0xFB00, 0xFB07)


class Style(NamedTuple):
    """How the letters of one text object are set."""

    size: float
    """Height of the font in points, as it is seen on the page."""
    bold: bool
    quarter: int
    """Quarter turns against the clock, 0 to 3; slanted text counts as its nearest quarter."""
    font: int
    """A number of pdfium's for the font; 0 when there is none."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """A letter on a page. Places are points from the page's lower left corner."""

    char: str
    """One character, or several when pdfium tells them of one sign; U+FFFD when the font does not tell it."""
    left: float
    right: float
    y: float
    """Its baseline."""
    style: Style
    code: int = 0
    """Number of the sign in its font, of those the font does not tell."""

    @property
    def is_mark(self) -> bool:
        """Whether it stands over or under a letter."""
        return unicodedata.combining(self.char[0]) != 0

    @property
    def middle(self) -> float:
        """Half way between its sides."""
        return (self.left + self.right) / 2


class _Told(NamedTuple):
    """A letter as pdfium tells it, and what shows whether others belong to the same sign."""

    glyph: Glyph
    sign: tuple[int, float, float]
    """Text object and place of the pen."""
    height: tuple[float, float]
    """Lower and upper end of its box."""


def page_glyphs(page: Any) -> list[Glyph]:
    """The letters of a pdfium page in the order pdfium tells them; spaces it made up itself are left out."""
    import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

    text = page.get_textpage()
    try:
        count = min(pdfium.FPDFText_CountChars(text.raw), MAX_GLYPHS)
        signs: dict[tuple[int, float, float], list[_Told]] = {}
        for told in _told(pdfium, text.raw, count):
            signs.setdefault(told.sign, []).append(told)
    finally:
        text.close()
    return [glyph for sign in signs.values() for glyph in _of_one_sign(sign)]


def _told(pdfium: Any, text: Any, count: int) -> Iterator[_Told]:
    """Each letter by itself."""
    rect = pdfium.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    at_x, at_y = ctypes.byref(x), ctypes.byref(y)
    styles: dict[int, Style] = {}
    unicode_of, object_of = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_GetTextObject
    box_of, origin_of = pdfium.FPDFText_GetLooseCharBox, pdfium.FPDFText_GetCharOrigin
    is_unknown, is_hyphen = pdfium.FPDFText_HasUnicodeMapError, pdfium.FPDFText_IsHyphen
    high = ""
    for index in range(count):
        thing = object_of(text, index)
        if not thing:
            continue  # a space or a line end that pdfium made up
        code = unicode_of(text, index)
        address = ctypes.addressof(thing.contents)
        style = styles.get(address)
        if style is None:
            style = styles[address] = _style(pdfium, text, index, thing)
        if style.size <= 0 or not box_of(text, index, rect):
            continue
        char, high = _character(code, high)
        if char == UNKNOWN or is_unknown(text, index) == 1:
            char = UNKNOWN
        elif code in _HYPHEN_CODES or (char == "-" and is_hyphen(text, index) == 1):
            char = SOFT_HYPHEN
        if not char or char in _INVISIBLE:
            continue
        origin_of(text, index, at_x, at_y)
        left, right, baseline = _turned(rect, x.value, y.value, style.quarter)
        glyph = Glyph(char, left, max(left, right), baseline, style, code if char == UNKNOWN else 0)
        yield _Told(glyph, (address, x.value, y.value), (rect.bottom, rect.top))


def _character(code: int, high: str) -> tuple[str, str]:
    """The character of a code point or a UTF-16 unit, and the half of a pair that waits for its other."""
    if 0xD800 <= code < 0xDC00:  # noqa: PLR2004 - Unicode's own bounds
        return "", chr(code)
    if 0xDC00 <= code < 0xE000:  # noqa: PLR2004
        return (
            ((high + chr(code)).encode("utf-16", "surrogatepass").decode("utf-16"), "")
            if high
            else (UNKNOWN, "")
        )
    if code in (0, 0xFFFE, 0xFFFF) or 0xE000 <= code < 0xF900 or code > 0x10FFFF:  # noqa: PLR2004
        return UNKNOWN, ""
    char = chr(code)
    if code in _FORMS or code in _LATIN_LIGATURES:
        char = unicodedata.normalize("NFKC", char).strip()
    elif code == 0xA0 or char.isspace():  # noqa: PLR2004
        char = " "
    elif code < 0x20 and code not in _HYPHEN_CODES:  # noqa: PLR2004
        char = ""
    return char, ""


def _style(pdfium: Any, text: Any, index: int, thing: Any) -> Style:
    """How a letter is set; the same for all of its text object."""
    matrix = pdfium.FS_MATRIX()
    size = pdfium.FPDFText_GetFontSize(text, index)
    quarter = 0
    if pdfium.FPDFText_GetMatrix(text, index, matrix):
        size *= math.hypot(matrix.c, matrix.d)
        turn = math.degrees(math.atan2(matrix.b, matrix.a))
        quarter = round(turn / _QUARTER) % 4
    font = pdfium.FPDFTextObj_GetFont(thing)
    bold = _BOLD.search(_font_name(pdfium, font)) is not None
    font = ctypes.cast(font, ctypes.c_void_p).value or 0
    return Style(abs(size), bold, quarter, font)


def _font_name(pdfium: Any, font: Any) -> bytes:
    """The font's own name; what pdfium tells of its weight is guessed."""
    name = ctypes.create_string_buffer(_NAME_BYTES)
    return name.raw if font and pdfium.FPDFFont_GetBaseFontName(font, name, _NAME_BYTES) else b""


def _turned(rect: Any, x: float, y: float, quarter: int) -> tuple[float, float, float]:
    """Left, right and baseline as if the letter stood upright."""
    if quarter == 1:
        return rect.bottom, rect.top, -x
    if quarter == 2:  # noqa: PLR2004 - half a turn
        return -rect.right, -rect.left, -y
    if quarter == 3:  # noqa: PLR2004 - three quarters
        return -rect.top, -rect.bottom, x
    return rect.left, rect.right, y


def _of_one_sign(sign: Sequence[_Told]) -> list[Glyph]:
    """The letters that were drawn from one place by one text object.

    A sign that stands for several letters is told as letters in one box, or, when the PDF itself says what
    a group of signs means, in equal shares of their box.
    """
    glyphs = [told.glyph for told in sign]
    if len(sign) == 1:
        return glyphs
    first = glyphs[0]
    if all((one.left, one.right) == (first.left, first.right) for one in glyphs) and first.right > first.left:
        return [replace(first, char="".join(one.char for one in glyphs))]
    width = first.right - first.left
    is_shared = all(told.height == sign[0].height for told in sign) and all(
        abs(one.right - one.left - width) < width * _EQUAL for one in glyphs
    )
    if not is_shared or not any(one.is_mark for one in glyphs):
        return glyphs
    merged: list[Glyph] = []
    for glyph in sorted(glyphs, key=lambda one: -one.left):
        if glyph.is_mark and merged:
            merged[-1] = replace(merged[-1], char=merged[-1].char + glyph.char)
        else:
            merged.append(glyph)
    return merged
