"""Characters that cannot be seen: controls of direction, joining and lines, and spaces of other kinds."""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

_HIDDEN = re.compile(
    "[\u0000-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f"
    "\u2028-\u202f\u205f-\u206f\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff\U000e0000-\U000e0fff]"
)
_SIGNS = {
    "\t": "⇥", "\n": "↵", "\r": "CR", "\u0085": "NEL", "\u00a0": "NBSP", "\u00ad": "SHY", "\u034f": "CGJ",
    "\u061c": "ALM", "\u200b": "ZWSP", "\u200c": "ZWNJ", "\u200d": "ZWJ", "\u200e": "LRM", "\u200f": "RLM",
    "\u2028": "LS", "\u2029": "PS", "\u202a": "LRE", "\u202b": "RLE", "\u202c": "PDF", "\u202d": "LRO",
    "\u202e": "RLO", "\u202f": "NNBSP", "\u2060": "WJ", "\u2066": "LRI", "\u2067": "RLI", "\u2068": "FSI",
    "\u2069": "PDI", "\ufeff": "BOM", "\ufffc": "OBJ", "\u3000": "IDSP", "\u2009": "THSP", "\u200a": "HSP",
    "\u2003": "EM", "\u2002": "EN", "\u2007": "FSP", "\ufffe": "FFFE", "\uffff": "FFFF",
}  # fmt: skip
_SEEN = "\ufffd"
"""The replacement character has a shape of its own."""


class HiddenCharacter(NamedTuple):
    """A character that cannot be seen."""

    offset: int
    sign: str
    """A short name to show in its place: `RLM`, `NBSP`, `U+0007`."""
    has_width: bool
    """Whether it takes room in the line, as spaces do."""


def hidden_characters(text: str) -> Iterator[HiddenCharacter]:
    """The hidden characters of a text, in order."""
    for match in _HIDDEN.finditer(text):
        char = match[0]
        if char != _SEEN:
            has_width = char == "\t" or unicodedata.category(char) == "Zs"
            yield HiddenCharacter(match.start(), _SIGNS.get(char) or f"U+{ord(char):04X}", has_width)
