"""Which Arabic word a place of the reading view means."""

from dataclasses import dataclass

from reader_app.domain.span import Span
from reader_app.gui.reading.content import Content, Place
from reader_app.services.dictionary import Inquiry, arabic_word_at, arabic_words

_ARABIC = "ar"


@dataclass(frozen=True, slots=True)
class FoundWord:
    """An Arabic word of the text."""

    inquiry: Inquiry
    start: Place
    end: int
    """Offset of its end in the passage."""


def word_at(content: Content, place: Place) -> FoundWord | None:
    """The Arabic word at a place with its sentence.

    At a word of another language it is the Arabic word that it stands for: in a gloss always, in other
    columns where word links are known.
    """
    if place.column >= len(content.columns):
        return None
    if content.columns[place.column].language == _ARABIC:
        return _in_column(content, place)
    for light in content.lit_words(place):
        column = content.columns[light.column]
        passage = column.passages[light.passage]
        if column.language == _ARABIC and passage is not None:
            first = next(iter(arabic_words(light.span.of(passage.text))), None)
            if first is not None:
                return _in_column(content, Place(light.column, light.passage, light.span.start + first.start))
    return None


def first_word(content: Content, place: Place, text: str) -> FoundWord | None:
    """The first Arabic word of a chosen text that begins at a place."""
    first = next(iter(arabic_words(text)), None)
    return word_at(content, place._replace(offset=place.offset + first.start) if first else place)


def neighbour(content: Content, word: FoundWord, step: int) -> FoundWord | None:
    """The Arabic word after (1) or before (-1) a word in its column, or none at its end."""
    column, number, _ = word.start
    if column >= len(content.columns):
        return None
    passages = content.columns[column].passages
    near = word.end if step > 0 else word.start.offset
    while 0 <= number < len(passages):
        passage = passages[number]
        words = arabic_words(passage.text) if passage is not None else []
        if step > 0:
            beyond = [span for span in words if span.start >= near]
        else:
            beyond = [span for span in reversed(words) if span.end <= near]
        if beyond:
            return _in_column(content, Place(column, number, beyond[0].start))
        number += step
        following = passages[number] if 0 <= number < len(passages) else None
        near = 0 if step > 0 or following is None else len(following.text)
    return None


def _in_column(content: Content, place: Place) -> FoundWord | None:
    passage = content.columns[place.column].passages[place.passage]
    span = arabic_word_at(passage.text, place.offset) if passage is not None else None
    if passage is None or span is None:
        return None
    start = place._replace(offset=span.start)
    word = span.of(passage.text)
    for sentence in passage.sentences:
        if sentence.start <= span.start and span.end <= sentence.end:
            at = Span(span.start - sentence.start, span.end - sentence.start)
            return FoundWord(Inquiry(word, sentence.of(passage.text), at), start, span.end)
    return FoundWord(Inquiry(word), start, span.end)
