"""Words, number literals and signs of a text with their offsets: what the fact finders read."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from reader_app.text.normalise import fold

_DIGIT = "0-9\u0660-\u0669\u06f0-\u06f9"
_MARK = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u0640"
_ARABIC = "\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f"
_NUMBER = (
    rf"[{_DIGIT}]{{1,3}}(?:[,\u066c\u060c'\u2019\u00a0\u2009\u202f][{_DIGIT}]{{3}})+(?:[.\u066b][{_DIGIT}]+)?"
    rf"(?![{_DIGIT}])"
    rf"|[{_DIGIT}]{{1,3}}(?: [{_DIGIT}]{{3}})* 000(?![{_DIGIT}])"
    rf"|[{_DIGIT}]+[,\u060c][{_DIGIT}]{{1,2}}(?![{_DIGIT}]|[,\u060c.][{_DIGIT}])"
    rf"|[{_DIGIT}]+(?:[.\u066b][{_DIGIT}]+)*"
)
_TOKEN = re.compile(
    rf"(?P<n>{_NUMBER})|(?P<w>(?:[^\W\d_{_ARABIC}]+[\u0300-\u036f]*)+|[^\W\d_\u0640](?:[{_ARABIC}]|[{_MARK}])*)|(?P<s>[^\s\u200c-\u200f\u202a-\u202e\u2066-\u2069])"
)


class Token(NamedTuple):
    """A word (`w`), a number literal (`n`) or one sign (`s`)."""

    start: int
    end: int
    kind: str
    text: str
    form: str
    """Folded spelling of a word or a number literal; a sign as it stands."""


@lru_cache(maxsize=65536)
def _form(text: str) -> str:
    return fold(text)


def tokenise(text: str) -> list[Token]:
    """The tokens of a text in order; white space and invisible direction marks are left out."""
    return [
        Token(
            match.start(),
            match.end(),
            kind,
            part,
            part if kind == "s" else part.lower() if part.isascii() else _form(part),
        )
        for match in _TOKEN.finditer(text)
        if (kind := match.lastgroup or "s") and (part := match.group())
    ]


def glued(tokens: Sequence[Token], index: int) -> bool:
    """Whether the token at `index` follows the one before it without any space."""
    return 0 < index < len(tokens) and tokens[index - 1].end == tokens[index].start
