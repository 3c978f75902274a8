"""The letters of a PDF page with their places, through pdfium."""

import ctypes
import math
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any, NamedTuple

from reader_app.formats.pdf_clips import Box, visible_box
from reader_app.formats.pdf_fonts import FontSigns

UNKNOWN = "\ufffd"
STRETCH = "\ufdd0"
"""A stroke that only stretches a word; no character has this code."""
MAX_GLYPHS = 200_000
"""Letters of one page; a page of a newspaper holds some 20,000."""
_QUARTER = 90
_EQUAL = 0.05
_FLAT = 0.15
_CLOSE = 0.015
_TURNED_BRACKETS = dict(zip("()[]{}<>", ")(][}{><", strict=True))
_PAIR = 2
_LAM, _SHADDA, _TATWEEL = "ل", "\u0651", "\u0640"
_ALEFS = frozenset("اأإآ")
_SPACE = 0x20
_SPACES = frozenset({0x09, 0x0A, 0x0D})
_NAME_BYTES = 128
_BOLD = re.compile(rb"bold|black|heavy", re.IGNORECASE)
_INVISIBLE = frozenset("\u200e\u200f\u061c\u200b\u2060\ufeff")
_LINE_END_HYPHEN = 0x02
"""What pdfium makes of a hyphen at the end of a line."""
_SYMBOL_BULLETS = frozenset({0xF0B7, 0xF0A7, 0xF0D8, 0xF0FC, 0xF076, 0xF0A8, 0xE00A, 0xE00C})
"""Bullets of the symbol fonts of office programs (Symbol, Wingdings, OpenSymbol)."""
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
    floats: bool = False
    """Its baseline is not known: what is told of its place is that of a mark on it."""
    after: int = 0
    """Number of a space that pdfium saw before it, without a sign of its own; 0 when there is none."""
    before: int = 0
    """Number of such a space behind it."""

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


def page_glyphs(page: Any, signs: FontSigns) -> list[Glyph]:
    """The letters of a pdfium page in the order pdfium tells them; spaces it made up itself are left out."""
    import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

    text = page.get_textpage()
    try:
        count = min(pdfium.FPDFText_CountChars(text.raw), MAX_GLYPHS)
        groups: dict[tuple[int, float, float], list[_Told]] = {}
        for told in _told(pdfium, text.raw, count, signs):
            groups.setdefault(told.sign, []).append(told)
    finally:
        text.close()
    return [glyph for sign in groups.values() for glyph in _of_one_sign(sign)]


def _told(pdfium: Any, text: Any, count: int, signs: FontSigns) -> Iterator[_Told]:
    """Each letter by itself."""
    last: _Told | None = None
    gap = 0
    for index, told in _letters(pdfium, text, count, signs):
        if told is None:  # a space or a line end that pdfium made up
            gap = index if pdfium.FPDFText_GetUnicode(text, index) == _SPACE else 0
            continue
        if last is not None:
            yield last._replace(glyph=replace(last.glyph, before=gap)) if gap else last
        last = told._replace(glyph=replace(told.glyph, after=gap)) if gap else told
        gap = 0
    if last is not None:
        yield last


def _letters(pdfium: Any, text: Any, count: int, signs: FontSigns) -> Iterator[tuple[int, _Told | None]]:
    """Each letter with its number, and nothing with the number of what stands for no letter of the page."""
    rect = pdfium.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    at_x, at_y = ctypes.byref(x), ctypes.byref(y)
    looks: dict[int, tuple[Style, Box | None]] = {}
    unicode_of, object_of = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_GetTextObject
    box_of, origin_of = pdfium.FPDFText_GetLooseCharBox, pdfium.FPDFText_GetCharOrigin
    high = ""
    is_first = True
    for index in range(count):
        thing = object_of(text, index)
        if not thing:
            yield index, None
            is_first = True
            continue
        address = ctypes.addressof(thing.contents)
        if address not in looks:
            looks[address] = _style(pdfium, text, index, thing), visible_box(pdfium, thing)
        style, frame = looks[address]
        if style.size <= 0 or not box_of(text, index, rect):
            continue
        if frame and not frame.holds((rect.left + rect.right) / 2, (rect.bottom + rect.top) / 2):
            continue
        code = unicode_of(text, index)
        char, high = _character(code, high)
        if char in _TURNED_BRACKETS or (is_first and char.isascii() and char.strip()):
            char = _misnamed(pdfium, text, index, style, signs) or char
        elif _is_nameless(pdfium, text, index, char, code):
            char = _nameless(pdfium, text, index, style, signs)
        if not char or char in _INVISIBLE:
            continue
        origin_of(text, index, at_x, at_y)
        left, right, baseline = _turned(rect, x.value, y.value, style.quarter)
        glyph = Glyph(char, left, max(left, right), baseline, style)
        is_first = False
        yield index, _Told(glyph, (address, x.value, y.value), (rect.bottom, rect.top))


def _is_nameless(pdfium: Any, text: Any, index: int, char: str, code: int) -> bool:
    """Whether pdfium tells the number of a sign in its font, or nothing, for want of a letter."""
    if char == UNKNOWN or pdfium.FPDFText_HasUnicodeMapError(text, index) == 1:
        return True
    return code in _SPACES and min(_ink(pdfium, text, index)) > 0


def _nameless(pdfium: Any, text: Any, index: int, style: Style, signs: FontSigns) -> str:
    """The letters of a nameless sign: those found by its outline, else a mere stroke, else unknown."""
    code = pdfium.FPDFText_GetUnicode(text, index)
    font = pdfium.FPDFTextObj_GetFont(pdfium.FPDFText_GetTextObject(text, index))
    found = signs.text(pdfium, font, code)
    width, height = _ink(pdfium, text, index)
    if found and _fits(signs.size(font, code), width / style.size, height / style.size):
        return STRETCH if found == _TATWEEL else found
    y, bottom = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(text, index, ctypes.c_double(), y)
    pdfium.FPDFText_GetCharBox(text, index, *(ctypes.c_double() for _ in range(2)), bottom, ctypes.c_double())
    is_stroke = 0 < height < min(_FLAT * style.size, width / 2)
    return STRETCH if is_stroke and abs(bottom.value - y.value) < _FLAT * style.size else UNKNOWN


def _fits(size: tuple[float, float], width: float, height: float) -> bool:
    """Whether an outline has this size; all in heights of the font."""
    return abs(size[0] - width) < _CLOSE and abs(size[1] - height) < _CLOSE


def _misnamed(pdfium: Any, text: Any, index: int, style: Style, signs: FontSigns) -> str:
    """The letters of a sign in an Arabic font whose number pdfium (up to 152) takes for a character.

    It forgets that it had no name for a sign when it turns brackets round, as it does in right-to-left
    lines, and after a space that it made up itself.
    """
    char = chr(pdfium.FPDFText_GetUnicode(text, index))
    font = pdfium.FPDFTextObj_GetFont(pdfium.FPDFText_GetTextObject(text, index))
    if not signs.has_arabic(pdfium, font):
        return ""
    width, height = (side / style.size for side in _ink(pdfium, text, index))

    turned = _TURNED_BRACKETS.get(char, char)
    if any(_fits(signs.letter_size(font, one), width, height) for one in (char, turned)):
        return ""
    codes = [code for code in (ord(turned), ord(char)) if _fits(signs.size(font, code), width, height)]
    return next((found for code in codes if (found := signs.text(pdfium, font, code))), "")


def _ink(pdfium: Any, text: Any, index: int) -> tuple[float, float]:
    """Width and height of a sign's outline, in points."""
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    pdfium.FPDFText_GetCharBox(text, index, left, right, bottom, top)
    return right.value - left.value, top.value - bottom.value


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
    if code in _SYMBOL_BULLETS:
        return "•", ""
    if code < 0x20 and code not in _SPACES and code != _LINE_END_HYPHEN:  # noqa: PLR2004
        return UNKNOWN, ""  # the number of a sign without a name
    if code in (0, 0xFFFE, 0xFFFF) or 0xE000 <= code < 0xF900 or code > 0x10FFFF:  # noqa: PLR2004
        return UNKNOWN, ""
    char = "-" if code == _LINE_END_HYPHEN else chr(code)
    if code in _FORMS or code in _LATIN_LIGATURES:
        char = unicodedata.normalize("NFKC", char).strip()
    elif code == 0xA0 or char.isspace():  # noqa: PLR2004
        char = " "
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
    if len(sign) == 1:
        return [sign[0].glyph]
    glyphs = list(_of_one_box([told.glyph for told in sign]))
    if len(glyphs) == 1:
        return glyphs
    width = glyphs[0].right - glyphs[0].left
    is_shared = all(told.height == sign[0].height for told in sign) and all(
        abs(one.right - one.left - width) < width * _EQUAL for one in glyphs
    )
    if not is_shared:
        return glyphs
    marks = "".join(sorted((one.char for one in glyphs if one.is_mark), key=lambda mark: mark != _SHADDA))
    letters = [one for one in glyphs if not one.is_mark]
    left, right = min(one.left for one in glyphs), max(one.right for one in glyphs)
    before = next((one.before for one in glyphs if one.before), 0)
    chars = {one.char for one in letters}
    if len(letters) == 1 and marks:
        char = letters[0].char + marks
        return [replace(letters[0], char=char, left=left, right=right, floats=True, before=before)]
    if len(letters) == _PAIR and _LAM in chars and chars & _ALEFS:
        lam, alef = sorted(letters, key=lambda one: one.char != _LAM)
        middle = (left + right) / 2
        return [
            replace(lam, left=middle, right=right, floats=bool(marks), before=0),
            replace(alef, char=alef.char + marks, left=left, right=middle, floats=bool(marks), before=before),
        ]
    return glyphs


def _of_one_box(glyphs: Sequence[Glyph]) -> Iterator[Glyph]:
    """The letters, those that follow each other in the very same box as one."""
    for (left, right), group in groupby(glyphs, key=lambda one: (one.left, one.right)):
        same = list(group)
        if left < right:
            yield replace(same[0], char="".join(one.char for one in same), before=same[-1].before)
        else:
            yield from same
