"""Putting the reader's own words into a translated passage."""

from collections.abc import Mapping
from dataclasses import replace

from reader_app.domain.document import Document, Passage
from reader_app.domain.language import direction_of
from reader_app.domain.span import Span
from reader_app.services.passage_assembly import engine_sentence
from reader_app.text.direction import dominant_direction


def sentence_texts(passage: Passage) -> tuple[str, ...]:
    """The sentences of a passage."""
    return tuple(span.of(passage.text) for span in passage.sentences)


def with_sentences(
    passage: Passage, changes: Mapping[int, str], language: str, *, by_reader: bool = True
) -> Passage:
    """The passage with other words in some of its sentences, by number; what stands between them stays.

    An empty text leaves a sentence as it was. Without `by_reader` the sentences count as the engine's again.
    """
    text = ""
    spans: list[Span] = []
    terms: list[Span] = []
    end_before = 0
    for number, span in enumerate(passage.sentences):
        text += passage.text[end_before : span.start]
        start = len(text)
        words = " ".join(changes.get(number, "").split())
        text += words or span.of(passage.text)
        if not words:
            shift = start - span.start
            terms += (Span(a + shift, b + shift) for a, b in passage.terms if span.start <= a < span.end)
        spans.append(Span(start, len(text)))
        end_before = span.end
    text += passage.text[end_before:]
    touched = {number for number in changes if number < len(spans)}
    corrected = set(passage.corrected) | touched if by_reader else set(passage.corrected) - touched
    return replace(
        passage,
        text=text,
        sentences=tuple(spans),
        direction=dominant_direction(text) or direction_of(language),
        corrected=tuple(sorted(corrected)),
        terms=tuple(terms),
    )


def places_of(document: Document, sentence: str) -> tuple[tuple[int, int], ...]:
    """Passage and sentence numbers at which a document has this sentence, as engines get it."""
    return tuple(
        (number, position)
        for number, passage in enumerate(document.passages)
        if sentence.split(maxsplit=1)[0] in passage.text
        for position in range(len(passage.sentences))
        if engine_sentence(passage, position) == sentence
    )
