"""What each word of a sentence says in it, for the view word by word."""

from collections.abc import Sequence
from typing import NamedTuple

from reader_app.translation.gloss.decoder import Chunk, Decoder, Item
from reader_app.translation.gloss.order import subject_first
from reader_app.translation.gloss.reading import Reading
from reader_app.translation.gloss.tables import Tables
from reader_app.translation.gloss.tokens import Token, TokenKind

_PREFIXES = {"و+": "and", "ف+": "so", "ال+": "the", "ب+": "in", "ل+": "to", "ك+": "as", "س+": "will"}


class WordGloss(NamedTuple):
    """A word's reading and its English."""

    reading: Reading
    gloss: str
    is_sound: bool
    """Whether the gloss only spells the word: nothing knows it."""


def word_glosses(
    tokens: Sequence[Token], readings: Sequence[Reading], decoder: Decoder, tables: Tables
) -> list[WordGloss]:
    """The gloss of each Arabic word in order, never empty.

    A word that the sentence puts in English together with others is said by itself.
    """
    found = iter(readings)
    items = [
        Item(next(found), "", is_mark=False, place=place)
        if token.kind is TokenKind.WORD
        else Item(None, token.form, token.kind is TokenKind.MARK, place)
        for place, token in enumerate(tokens)
    ]
    order = subject_first(items)
    chunks = decoder.decode([items[index] for index in order])
    said: dict[int, list[str]] = {}
    for chunk in chunks:
        for index, word in _owned(chunk):
            said.setdefault(order[index], []).append(word)
    return [
        WordGloss(item.reading, *_gloss(item.reading, said.get(place, ()), decoder, tables))
        for place, item in enumerate(items)
        if item.reading is not None
    ]


def _owned(chunk: Chunk) -> list[tuple[int, str]]:
    """The words of a chunk that stand for one item alone, with the item."""
    if chunk.origins:
        return [(chunk.first + origin, word) for origin, word in zip(chunk.origins, chunk.words, strict=True)]
    return [(chunk.first, word) for word in chunk.words] if chunk.first == chunk.last else []


def _gloss(reading: Reading, said: Sequence[str], decoder: Decoder, tables: Tables) -> tuple[str, bool]:
    """What is shown under a word, and whether it is but its sound."""
    stem = next((option.words for option in decoder.wordings.stem(reading) if option.words), ())
    is_sound = is_unknown(reading, tables)
    if any(word.lower() not in {"the", "a", "an", "of", "and"} for word in said):
        return " ".join(said), is_sound
    prefixes = [_PREFIXES[segment] for segment in reading.segments[: reading.stem_at] if segment in _PREFIXES]
    return " ".join([*prefixes, *stem]), is_sound


def is_unknown(reading: Reading, tables: Tables) -> bool:
    """Whether neither lexicon nor tables know a word, so that only its letters can be told."""
    stem = reading.stem
    known = (tables.function_words, tables.phrases, tables.lexicon, tables.names)
    return reading.analysis is None and not any(stem in table for table in known)
