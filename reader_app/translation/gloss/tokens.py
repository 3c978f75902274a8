"""Tokens of a sentence for glossing: Arabic words, numbers, Latin words, punctuation."""

import re
from enum import Enum
from typing import NamedTuple

from reader_app.domain.span import Span
from reader_app.text.normalise import without_marks

_ARABIC = "\u0621-\u064a\u0671-\u06d3\u06fa-\u06ff"
_MARK = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0640"
_DIGIT = "0-9٠-٩۰-۹"
_TOKEN = re.compile(
    rf"(?P<number>[{_DIGIT}]+(?:[.,:/٫٬،\-–][{_DIGIT}]+)*[%٪]?)"
    rf"|(?P<arabic>[{_ARABIC}{_MARK}]+)"
    rf"|(?P<latin>[^\W\d_{_ARABIC}{_MARK}][^\s{_ARABIC}{_MARK}]*)"
    r"|(?P<mark>\S)"
)
_LATIN_TAIL = ".,;:!?\"'()[]{}«»“”‘’…،؛؟"
_DIGITS = {base + n: str(n) for base in (0x660, 0x6F0) for n in range(10)}
_NUMBER = str.maketrans({**_DIGITS, ord("٫"): ".", ord("٬"): ",", ord("٪"): "%"})
_MARKS = str.maketrans(
    {"،": ",", "؛": ";", "؟": "?", "۔": ".", "٪": "%", "«": '"', "»": '"', "“": '"', "”": '"'}
)


class TokenKind(Enum):
    """What a token is."""

    WORD = "word"
    NUMBER = "number"
    LATIN = "latin"
    MARK = "mark"


class Token(NamedTuple):
    """A token, where it stands, and its form: bare Arabic letters, or what is written in English for it."""

    kind: TokenKind
    span: Span
    form: str
    space_before: bool
    """Whether white space stands before it, or it opens the sentence."""


def tokens_of(sentence: str) -> list[Token]:
    """The tokens of a sentence in order; every character that is not white space is in one of them."""
    tokens: list[Token] = []
    end = -1
    for match in _TOKEN.finditer(sentence):
        for kind, span in _parts(match):
            tokens.append(Token(kind, span, _form(kind, span.of(sentence)), span.start != end))
            end = span.end
    return tokens


def _parts(match: re.Match[str]) -> list[tuple[TokenKind, Span]]:
    """The tokens of one match: a Latin run gives up the punctuation at its end."""
    span = Span(*match.span())
    if match.lastgroup == "arabic":
        kind = TokenKind.WORD if without_marks(match.group()) else TokenKind.MARK
        return [(kind, span)]
    if match.lastgroup != "latin":
        return [(TokenKind.NUMBER if match.lastgroup == "number" else TokenKind.MARK, span)]
    core = len(match.group().rstrip(_LATIN_TAIL)) or 1
    middle = span.start + core
    tail = [(TokenKind.MARK, Span(at, at + 1)) for at in range(middle, span.end)]
    return [(TokenKind.LATIN, Span(span.start, middle)), *tail]


def _form(kind: TokenKind, text: str) -> str:
    """The form of a token's text."""
    if kind is TokenKind.WORD:
        return without_marks(text)
    if kind is TokenKind.NUMBER:
        return text.translate(_NUMBER).replace("،", ",")
    return text.translate(_MARKS) if kind is TokenKind.MARK else text
