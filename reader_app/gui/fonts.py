"""The fonts that come with the program."""

from PySide6.QtGui import QFont, QFontDatabase

from reader_app.domain.language import Direction, direction_of
from reader_app.domain.resources import resource_path

FILES = (
    "NotoNaskhArabic-Regular.ttf",
    "NotoNaskhArabic-Bold.ttf",
    "NotoSans-Regular.ttf",
    "NotoSans-Bold.ttf",
    "NotoSerif-Regular.ttf",
    "NotoSerif-Bold.ttf",
)
ARABIC_FAMILY = "Noto Naskh Arabic"
LATIN_FAMILY = "Noto Serif"
INTERFACE_FAMILY = "Noto Sans"


def load_fonts() -> None:
    """Register the bundled fonts with Qt; needs an application."""
    for name in FILES:
        QFontDatabase.addApplicationFont(str(resource_path(f"fonts/{name}")))


def interface_font(points: float = 10.0) -> QFont:
    """The font of menus, buttons and messages."""
    font = QFont([INTERFACE_FAMILY, ARABIC_FAMILY])
    font.setPointSizeF(points)
    return font


def interface_points(language: str) -> float:
    """The size of an interface's font: Naskh letters look smaller than Latin ones of their size."""
    return 11.5 if direction_of(language) is Direction.RTL else 10.0


def text_font(language: str, pixels: int, arabic: str = "", latin: str = "") -> QFont:
    """The font of a document's text, in families that the reader chose or else the bundled ones.

    The other script falls back to its own font.
    """
    families = {
        Direction.RTL: [family for family in (arabic, ARABIC_FAMILY) if family],
        Direction.LTR: [family for family in (latin, LATIN_FAMILY) if family],
    }
    first = direction_of(language)
    second = Direction.LTR if first is Direction.RTL else Direction.RTL
    font = QFont(families[first] + families[second])
    font.setPixelSize(pixels)
    return font
