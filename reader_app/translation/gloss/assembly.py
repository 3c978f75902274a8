"""The English sentence of a gloss put together from its parts, with the origin of each."""

from collections.abc import Sequence
from typing import NamedTuple

from reader_app.domain.span import Span
from reader_app.domain.translation import Piece, TranslatedSentence

_CLOSERS = frozenset(",.;:!?)]}%…'’")
_OPENERS = frozenset("([{$£€#@")


class Part(NamedTuple):
    """A run of English and the source it stands for."""

    text: str
    source: Span
    is_mark: bool = False
    """Punctuation, which may attach to its neighbours."""
    space_before: bool = True
    """Whether the source has white space before it; decides on which side an ambiguous mark attaches."""


def assembled(parts: Sequence[Part]) -> TranslatedSentence:
    """The sentence that the parts make up, in their order; parts without text are passed over."""
    text = ""
    pieces: list[Piece] = []
    glue = True
    quoted = False
    for part in parts:
        if not part.text:
            continue
        attaches, opens = _attachment(part, quoted=quoted)
        if part.is_mark and part.text == '"':
            quoted = not quoted
        if text and not glue and not attaches:
            text += " "
        start = len(text)
        written = part.text if any(c.isalnum() for c in text) or part.is_mark else _capitalised(part.text)
        text += written
        pieces.append(Piece(part.source, Span(start, len(text))))
        glue = opens
    return TranslatedSentence(text, None, tuple(pieces))


def _attachment(part: Part, *, quoted: bool) -> tuple[bool, bool]:
    """Whether the part attaches to what is before it, and whether what follows attaches to it."""
    if not part.is_mark:
        return False, False
    if part.text == '"':
        return quoted, not quoted
    if part.text in {"-", "/", "–"}:
        return not part.space_before, not part.space_before
    return part.text in _CLOSERS, part.text in _OPENERS


def _capitalised(text: str) -> str:
    """The text with its first letter in upper case."""
    return text[:1].upper() + text[1:]
