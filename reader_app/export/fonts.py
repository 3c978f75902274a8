"""The bundled fonts as style sheet rules, under names that no installed font has."""

from base64 import b64encode
from collections.abc import Iterable, Mapping
from io import BytesIO

from reader_app.domain.resources import resource_path

FONT_SCHEME = "muqabala-font:"
"""Address under which the PDF child serves the bundled fonts; it serves nothing else."""

# Names of their own: an installed Noto Naskh 2.021 would make the PDF's text unsearchable.
_FACES = (
    ("Muqabala Naskh", "normal", "NotoNaskhArabic-Regular.ttf"),
    ("Muqabala Naskh", "bold", "NotoNaskhArabic-Bold.ttf"),
    ("Muqabala Serif", "normal", "NotoSerif-Regular.ttf"),
    ("Muqabala Serif", "bold", "NotoSerif-Bold.ttf"),
    ("Muqabala Sans", "normal", "NotoSans-Regular.ttf"),
    ("Muqabala Sans", "bold", "NotoSans-Bold.ttf"),
)

_VOWELS = "Muqabala Vowels"
"""The Naskh again, for text full of harakat: WeasyPrint 70 notes for each glyph of a font which letters it
first stood for, and a hamza that it first met under a haraka would be missing from every word."""

_PIECE = 1 << 16


def font_files() -> tuple[str, ...]:
    """File names of the bundled fonts."""
    return tuple(name for _family, _weight, name in _FACES)


def font_rules(addresses: Mapping[str, str]) -> str:
    """`@font-face` rules; `addresses` says where each font file is found."""
    return "\n".join(
        f"@font-face{{font-family:'{family}';font-weight:{weight};src:url({addresses[name]})}}"
        for family, weight, name in _FACES
    )


def linked_font_rules() -> str:
    """The rules with the addresses that the PDF child serves."""
    vowels = f"@font-face{{font-family:'{_VOWELS}';src:url({FONT_SCHEME}{_FACES[0][2]})}}"
    return font_rules({name: FONT_SCHEME + name for name in font_files()}) + "\n" + vowels


def embedded_font_rules(characters: str) -> str:
    """The rules with the fonts inside, cut down to these characters: for a self-contained page.

    Takes a second and holds up every other thread; run in the PDF child.
    """
    return font_rules({name: _subset(name, characters) for name in font_files()})


def characters_of(text: Iterable[str]) -> str:
    """The characters of long texts, and those of ASCII; other threads are let in between."""
    found = set(map(chr, range(0x20, 0x7F)))
    for part in text:
        for start in range(0, len(part), _PIECE):
            found.update(part[start : start + _PIECE])
    return "".join(sorted(found))


def _subset(name: str, characters: str) -> str:
    """The data address of a font with only these characters, with all its joining forms."""
    from fontTools import subset  # type: ignore[import-untyped]

    options = subset.Options(flavor="woff2", layout_features=["*"], notdef_outline=True)
    out = BytesIO()
    with subset.load_font(str(resource_path(f"fonts/{name}")), options) as font:
        cutter = subset.Subsetter(options)
        cutter.populate(text=characters)
        cutter.subset(font)
        subset.save_font(font, out, options)
    return "data:font/woff2;base64," + b64encode(out.getvalue()).decode("ascii")
