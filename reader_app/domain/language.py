"""Languages and the direction they are written in."""

from enum import Enum
from typing import NamedTuple

UNKNOWN_LANGUAGE = "und"
"""BCP 47 code of a text whose language nobody could tell."""

_RTL_LANGUAGES = frozenset({"ar", "fa", "ur", "he", "yi", "ps", "sd", "ug", "ckb", "dv", "syr"})

_NAMES = {
    "ar": "Arabic",
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fa": "Persian",
    "fr": "French",
    "he": "Hebrew",
    "it": "Italian",
    "pt": "Portuguese",
    "ru": "Russian",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "ur": "Urdu",
    "zh": "Chinese",
    UNKNOWN_LANGUAGE: "Unknown language",
}


class Direction(Enum):
    """Base direction of a passage or a column."""

    LTR = "ltr"
    RTL = "rtl"


class LanguagePair(NamedTuple):
    """An ordered pair of language codes: `ar→en` is not `en→ar`."""

    source: str
    target: str

    def __str__(self) -> str:
        """The pair as it is shown: `ar→en`."""
        return f"{self.source}→{self.target}"


def direction_of(language: str) -> Direction:
    """The direction in which a language (BCP 47 code) is written."""
    return Direction.RTL if language.split("-", maxsplit=1)[0] in _RTL_LANGUAGES else Direction.LTR


def language_name(language: str) -> str:
    """The English name of a language code, or the code itself when it has none here."""
    return _NAMES.get(language, language)
