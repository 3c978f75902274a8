"""Putting the translated sentences of a passage together."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from reader_app.domain.document import Passage
from reader_app.domain.language import Direction
from reader_app.domain.span import Span
from reader_app.domain.translation import Piece, SentenceOrigin, TranslatedSentence
from reader_app.text.direction import dominant_direction


@dataclass(frozen=True, slots=True)
class TranslatedPassage:
    """One passage as the engine gave it back."""

    index: int
    passage: Passage
    pieces: tuple[Piece, ...] = ()
    """Which part of the passage's source text each part of its translation stands for."""
    score: float | None = None
    """Mean of the engine's own scores of the sentences."""
    sentences: tuple[TranslatedSentence, ...] = ()
    """What the passage was put together from, one for each sentence of the source."""


class PassageAssembly:
    """Collects the sentences of one passage until it is whole."""

    def __init__(self, index: int, source: Passage) -> None:
        """Begin with none."""
        self.index = index
        self.source = source
        self.done: list[TranslatedSentence | None] = [None] * len(source.sentences)
        self.missing = len(source.sentences)

    def put(self, position: int, sentence: TranslatedSentence) -> bool:
        """Take one sentence; tells whether the passage is whole now."""
        self.missing -= self.done[position] is None
        self.done[position] = sentence
        return self.missing == 0

    def change(self, change: Callable[[str, TranslatedSentence], TranslatedSentence]) -> None:
        """Put each sentence through `change`, which gets the source sentence and what was made of it."""
        self.done = [
            made and change(engine_sentence(self.source, position), made)
            for position, made in enumerate(self.done)
        ]

    def sentence(self, position: int) -> str:
        """A sentence of the source as engines get it: on one line, with single spaces."""
        return engine_sentence(self.source, position)

    def passage(self, direction: Direction) -> TranslatedPassage:
        """The translated passage."""
        return assemble(
            self.index, self.source, [one or TranslatedSentence("") for one in self.done], direction
        )


def engine_sentence(source: Passage, position: int) -> str:
    """A sentence of a passage as engines get it: on one line, with single spaces."""
    return " ".join(source.sentences[position].of(source.text).split())


def assemble(
    index: int, source: Passage, sentences: Sequence[TranslatedSentence], direction: Direction
) -> TranslatedPassage:
    """The translated passage, with the white space of the source between its sentences."""
    if not any(sentence.text for sentence in sentences):
        # The engine gave nothing: the source stands there, seen to be untranslated, rather than a hole.
        return TranslatedPassage(index, source)
    text = ""
    spans: list[Span] = []
    pieces: list[Piece] = []
    terms: list[Span] = []
    end_before = source.sentences[0].start
    for number, (span, made) in enumerate(zip(source.sentences, sentences, strict=True)):
        gap = source.text[end_before : span.start]
        end_before = span.end
        text += (gap or " ") if text else ""
        start = len(text)
        # So does a single sentence: each sentence of the translation stands for one of the source.
        text += made.text or engine_sentence(source, number)
        spans.append(Span(start, len(text)))
        terms += (Span(term.start + start, term.end + start) for term in made.terms)
        pieces += (_shifted(piece, span.start, start) for piece in made.pieces)
    scores = [made.score for made in sentences if made.score is not None]
    passage = replace(
        source,
        text=text,
        sentences=tuple(spans),
        direction=dominant_direction(text) or direction,
        corrected=tuple(
            number for number, made in enumerate(sentences) if made.origin is SentenceOrigin.CORRECTED
        ),
        terms=tuple(terms),
    )
    score = sum(scores) / len(scores) if scores else None
    return TranslatedPassage(index, passage, tuple(pieces), score, tuple(sentences))


def _shifted(piece: Piece, source_by: int, target_by: int) -> Piece:
    source, target = piece
    return Piece(
        Span(source.start + source_by, source.end + source_by),
        Span(target.start + target_by, target.end + target_by),
    )
