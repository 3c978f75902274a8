"""Which Arabic word a place of the reading view means."""

from reader_app.domain.span import Span
from reader_app.gui.reading.content import Content, Place
from reader_app.services.dictionary import Inquiry, arabic_word_at, arabic_words

_ARABIC = "ar"


def inquiry_at(content: Content, place: Place) -> Inquiry | None:
    """The Arabic word at a place with its sentence.

    At a word of another language it is the Arabic word that it stands for: in a gloss always, in other
    columns where word links are known.
    """
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


def first_inquiry(content: Content, place: Place, text: str) -> Inquiry | None:
    """The first Arabic word of a chosen text that begins at a place."""
    first = next(iter(arabic_words(text)), None)
    if first is None:
        return inquiry_at(content, place)
    return inquiry_at(content, place._replace(offset=place.offset + first.start))


def _in_column(content: Content, place: Place) -> Inquiry | None:
    passage = content.columns[place.column].passages[place.passage]
    span = arabic_word_at(passage.text, place.offset) if passage is not None else None
    if passage is None or span is None:
        return None
    word = span.of(passage.text)
    for sentence in passage.sentences:
        if sentence.start <= span.start and span.end <= sentence.end:
            at = Span(span.start - sentence.start, span.end - sentence.start)
            return Inquiry(word, sentence.of(passage.text), at)
    return Inquiry(word)
