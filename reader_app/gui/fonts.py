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


def text_font(language: str, pixels: int) -> QFont:
    """The font of a document's text; the other script falls back to its own bundled font."""
    arabic_first = direction_of(language) is Direction.RTL
    font = QFont([ARABIC_FAMILY, LATIN_FAMILY] if arabic_first else [LATIN_FAMILY, ARABIC_FAMILY])
    font.setPixelSize(pixels)
    return font
