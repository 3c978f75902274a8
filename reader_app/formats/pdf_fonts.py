"""Letters of signs that a PDF's font does not name, found by their outlines in the same font on this machine.

Programs that look a sign's letter up in the font alone (Qt up to 6.11 does) lose every sign that only the
font's own rules lead to, such as the parts of lam-alef. Their outlines are in the file all the same.
"""

import ctypes
import io
import os
import re
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from reader_app.domain.resources import resource_path

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

_SUBSET_MARK = re.compile(r"^[A-Z]{6}\+")
_NAME_BYTES = 256
_MAX_FONT_BYTES = 20_000_000
_MAX_FILES = 20_000
_CLOSE = 0.004
"""How far two outlines of the same sign may be apart, in heights of the font: another resolution rounds."""
_ROUNDS = 6
_SINGLE, _LIGATURE, _EXTENSION = 1, 4, 7


class _Shape(NamedTuple):
    """What an outline is recognised by, in heights of the font."""

    left: float
    bottom: float
    right: float
    top: float
    area: float

    def distance(self, other: "_Shape") -> float:
        """The largest difference."""
        return max(abs(one - two) for one, two in zip(self, other, strict=True))


class FontSigns:
    """Finds letters of nameless signs; made for one document, whose fonts must stay open."""

    def __init__(self) -> None:
        """Know no font yet."""
        self._fonts: dict[int, _EmbeddedFont | None] = {}
        self._found: dict[tuple[int, int], str] = {}

    def text(self, pdfium: Any, font: Any, code: int) -> str:
        """The letters of sign number `code` of a pdfium font; empty when nobody knows them."""
        key = _address(font), code
        if key not in self._found:
            embedded = self._opened(pdfium, font)
            try:
                self._found[key] = embedded.text(code) if embedded else ""
            except Exception:  # noqa: BLE001 - whatever fontTools makes of a broken font, the letter stays unknown
                self._found[key] = ""
        return self._found[key]

    def has_arabic(self, pdfium: Any, font: Any) -> bool:
        """Whether it is a font with Arabic letters that nameless signs can be found in."""
        embedded = self._opened(pdfium, font)
        return embedded is not None and embedded.has_arabic

    def _opened(self, pdfium: Any, font: Any) -> "_EmbeddedFont | None":
        address = _address(font)
        if address not in self._fonts:
            try:
                self._fonts[address] = _opened(pdfium, font)
            except Exception:  # noqa: BLE001 - as above
                self._fonts[address] = None
        return self._fonts[address]

    def size(self, font: Any, code: int) -> tuple[float, float]:
        """Width and height of the outline of sign number `code`, in heights of the font."""
        embedded = self._fonts.get(_address(font))
        return embedded.size(code) if embedded else (0.0, 0.0)

    def letter_size(self, font: Any, letter: str) -> tuple[float, float]:
        """Width and height of a letter's own sign in the whole font, in heights of the font."""
        embedded = self._fonts.get(_address(font))
        return embedded.letter_size(letter) if embedded else (0.0, 0.0)


def _address(font: Any) -> int:
    return ctypes.cast(font, ctypes.c_void_p).value or 0


class _EmbeddedFont:
    """A font in the PDF beside the whole font of the same name."""

    def __init__(self, font: "TTFont", whole: "TTFont") -> None:
        self._font, self._whole = font, whole
        self._names = font.getGlyphOrder()
        self._letters = _letters(whole)
        self.has_arabic = "ل" in self._letters.values()
        self._boxes = [(name, _box(whole, name)) for name in self._letters]

    def text(self, code: int) -> str:
        """The letters of the sign of the whole font that looks the same."""
        if not 0 < code < len(self._names):
            return ""
        box = _box(self._font, self._names[code])
        if box is None:
            return ""
        near = [
            name
            for name, other in self._boxes
            if other and max(abs(one - two) for one, two in zip(box, other, strict=True)) <= _CLOSE
        ]
        if not near:
            return ""
        shape = _shape(self._font, self._names[code])
        distances = [(_shape(self._whole, name).distance(shape), name) for name in near]
        distance, name = min(distances)
        return self._letters[name] if distance <= _CLOSE else ""

    def size(self, code: int) -> tuple[float, float]:
        """Width and height of a sign's outline, in heights of the font."""
        return _size(self._font, self._names[code]) if 0 < code < len(self._names) else (0.0, 0.0)

    def letter_size(self, letter: str) -> tuple[float, float]:
        """The same of a letter's own sign in the whole font."""
        name = (self._whole.getBestCmap() or {}).get(ord(letter))
        return _size(self._whole, name) if name else (0.0, 0.0)


def _opened(pdfium: Any, font: Any) -> _EmbeddedFont | None:
    """The font's data with the whole font of its name, where both are there."""
    from fontTools.ttLib import TTFont

    name = ctypes.create_string_buffer(_NAME_BYTES)
    if not pdfium.FPDFFont_GetBaseFontName(font, name, _NAME_BYTES):
        return None
    path = _font_file(_SUBSET_MARK.sub("", name.value.decode("utf-8", "replace")))
    size = ctypes.c_size_t()
    if path is None or not pdfium.FPDFFont_GetFontData(font, None, 0, size):
        return None
    if not 0 < size.value <= _MAX_FONT_BYTES:
        return None
    data = (ctypes.c_uint8 * size.value)()
    pdfium.FPDFFont_GetFontData(font, data, size.value, size)
    embedded, whole = TTFont(io.BytesIO(bytes(data))), TTFont(path, lazy=True)
    return _EmbeddedFont(embedded, whole) if "glyf" in embedded and "glyf" in whole else None


def _font_file(name: str) -> Path | None:
    """The file of the font of this PostScript name: fonts of the program first, then those installed."""
    wanted = re.sub(r"[\W_]", "", name.removesuffix("MT")).lower()
    for number, path in enumerate(_font_files()):
        if re.sub(r"[\W_]", "", path.stem).lower() == wanted:
            return path
        if number > _MAX_FILES:
            break
    return None


def _font_files() -> Iterator[Path]:
    yield from sorted(resource_path("fonts").glob("*.ttf"))
    home = Path(os.path.expanduser("~"))  # noqa: PTH111 - Path.home() raises where there is none
    folders = [Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), home / ".local/share/fonts"]
    if sys.platform == "win32":
        folders = [Path(os.environ.get("SYSTEMROOT", "C:\\Windows"), "Fonts")]
    elif sys.platform == "darwin":
        folders = [Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts"]
    for folder in folders:
        yield from folder.rglob("*.ttf")


def _letters(font: "TTFont") -> dict[str, str]:
    """The letters each sign of a font stands for, those that its substitutions lead to among them."""
    letters: dict[str, str] = {}
    for code, name in (font.getBestCmap() or {}).items():
        letters.setdefault(name, unicodedata.normalize("NFKC", chr(code)))
    if "GSUB" not in font:
        return letters
    singles, ligatures = _substitutions(font)
    for _ in range(_ROUNDS):
        before = len(letters)
        for name, other in singles:
            if name in letters:
                letters.setdefault(other, letters[name])
        for parts, other in ligatures:
            if all(part in letters for part in parts):
                letters.setdefault(other, "".join(letters[part] for part in parts))
        if len(letters) == before:
            break
    return letters


def _substitutions(font: "TTFont") -> tuple[list[tuple[str, str]], list[tuple[list[str], str]]]:
    """The font's substitutions of one sign for one and of one for several."""
    singles: list[tuple[str, str]] = []
    ligatures: list[tuple[list[str], str]] = []
    for lookup in font["GSUB"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            kind, inner = lookup.LookupType, table
            if kind == _EXTENSION:
                kind, inner = table.ExtSubTable.LookupType, table.ExtSubTable
            if kind == _SINGLE:
                singles += inner.mapping.items()
            elif kind == _LIGATURE:
                ligatures += [
                    ([first, *ligature.Component], ligature.LigGlyph)
                    for first, found in inner.ligatures.items()
                    for ligature in found
                ]
    return singles, ligatures


def _box(font: "TTFont", name: str) -> tuple[float, float, float, float] | None:
    """The sides of a sign's outline, in heights of the font; none when it has no outline."""
    glyph = font["glyf"][name]
    if not hasattr(glyph, "xMin"):
        return None
    unit = font["head"].unitsPerEm
    return glyph.xMin / unit, glyph.yMin / unit, glyph.xMax / unit, glyph.yMax / unit


def _size(font: "TTFont", name: str) -> tuple[float, float]:
    """Width and height of a sign's outline, in heights of the font."""
    box = _box(font, name)
    return (box[2] - box[0], box[3] - box[1]) if box else (0.0, 0.0)


def _shape(font: "TTFont", name: str) -> _Shape:
    """What a sign's outline is recognised by."""
    from fontTools.pens.areaPen import AreaPen  # type: ignore[import-untyped]
    from fontTools.pens.boundsPen import BoundsPen  # type: ignore[import-untyped]

    signs = font.getGlyphSet()
    bounds, area = BoundsPen(signs), AreaPen(signs)
    signs[name].draw(bounds)
    signs[name].draw(area)
    unit = font["head"].unitsPerEm
    left, bottom, right, top = bounds.bounds or (0.0, 0.0, 0.0, 0.0)
    return _Shape(left / unit, bottom / unit, right / unit, top / unit, area.value / unit**2)
