"""Translating a document passage by passage, in the order that the reader needs."""

import hashlib
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from reader_app.domain.bitext import Bitext, Link, LinkOrigin, SentenceLink, SentenceRef
from reader_app.domain.document import Document, Passage, Source, TranslatedBy
from reader_app.domain.language import Direction, LanguagePair, direction_of
from reader_app.domain.progress import CancelToken, Progress
from reader_app.domain.span import Span
from reader_app.domain.translation import EngineSession, PendingTranslation, Piece, TranslatedSentence
from reader_app.services.translation_order import TranslationOrder
from reader_app.text.direction import dominant_direction

BATCH_SIZES = (1, 2, 4, 8, 16)
"""Sentences a batch: small at first so that the first passage is there at once, then what is fast."""


@dataclass(frozen=True, slots=True)
class TranslatedPassage:
    """One passage as the engine gave it back."""

    index: int
    passage: Passage
    pieces: tuple[Piece, ...] = ()
    """Which part of the passage's source text each part of its translation stands for."""
    score: float | None = None
    """Mean of the engine's own scores of the sentences."""


OnPassage = Callable[[TranslatedPassage], None]


class _Assembly:
    """Collects the sentences of one passage until it is whole."""

    def __init__(self, index: int, source: Passage) -> None:
        self.index = index
        self.source = source
        self.done: list[TranslatedSentence | None] = [None] * len(source.sentences)
        self.missing = len(source.sentences)

    def put(self, position: int, sentence: TranslatedSentence) -> bool:
        """Take one sentence; tells whether the passage is whole now."""
        self.done[position] = sentence
        self.missing -= 1
        return self.missing == 0

    def passage(self, direction: Direction) -> TranslatedPassage:
        """The translated passage, with the white space of the source between its sentences."""
        source = self.source
        text = ""
        spans: list[Span] = []
        pieces: list[Piece] = []
        scores: list[float] = []
        end_before = source.sentences[0].start
        for span, sentence in zip(source.sentences, self.done, strict=True):
            made = sentence or TranslatedSentence("")
            gap = source.text[end_before : span.start]
            end_before = span.end
            if not made.text:
                continue
            text += (gap or " ") if text else ""
            start = len(text)
            text += made.text
            spans.append(Span(start, len(text)))
            pieces += (_shifted(piece, span.start, start) for piece in made.pieces)
            scores += [made.score] if made.score is not None else []
        if not text:
            # The engine gave nothing: the source stands there, seen to be untranslated, rather than a hole.
            return TranslatedPassage(self.index, source)
        passage = replace(
            source, text=text, sentences=tuple(spans), direction=dominant_direction(text) or direction
        )
        return TranslatedPassage(
            self.index, passage, tuple(pieces), sum(scores) / len(scores) if scores else None
        )


def _shifted(piece: Piece, source_by: int, target_by: int) -> Piece:
    source, target = piece
    return Piece(
        Span(source.start + source_by, source.end + source_by),
        Span(target.start + target_by, target.end + target_by),
    )


class TranslationRun:
    """Translates one document with one engine session. Used once, from one thread."""

    def __init__(
        self, document: Document, session: EngineSession, pair: LanguagePair, order: TranslationOrder
    ) -> None:
        """Prepare; nothing is translated before `run`."""
        self._document = document
        self._session = session
        self._direction = direction_of(pair.target)
        self._order = order
        self._waiting: deque[tuple[_Assembly, int]] = deque()
        self._done = 0

    def run(self, on_passage: OnPassage, progress: Progress, cancel: CancelToken) -> None:
        """Translate every passage the order hands out; stops within one batch of a cancel.

        `on_passage` is called from this thread as soon as a passage is whole.
        """
        pending: deque[tuple[list[tuple[_Assembly, int]], PendingTranslation]] = deque()
        sizes = iter(BATCH_SIZES)
        size = next(sizes)
        while True:
            cancel.check()
            while len(pending) < self._session.max_in_flight and (
                batch := self._next_batch(size, on_passage)
            ):
                pending.append((batch, self._session.submit([self._sentence(part) for part in batch])))
                size = next(sizes, BATCH_SIZES[-1])
            if not pending:
                break
            batch, answer = pending.popleft()
            for (assembly, position), sentence in zip(batch, answer.result(), strict=True):
                if assembly.put(position, sentence):
                    self._finish(assembly, on_passage)
            progress(self._done, len(self._document.passages))
        progress(self._done, len(self._document.passages))

    def _next_batch(self, size: int, on_passage: OnPassage) -> list[tuple[_Assembly, int]]:
        batch: list[tuple[_Assembly, int]] = []
        while len(batch) < size:
            if not self._waiting and not self._take_passage(on_passage):
                break
            if self._waiting:
                batch.append(self._waiting.popleft())
        return batch

    def _take_passage(self, on_passage: OnPassage) -> bool:
        index = self._order.take()
        if index is None:
            return False
        passage = self._document.passages[index]
        if passage.sentences:
            assembly = _Assembly(index, passage)
            self._waiting.extend((assembly, position) for position in range(len(passage.sentences)))
        else:
            self._done += 1
            on_passage(TranslatedPassage(index, passage))
        return True

    def _finish(self, assembly: _Assembly, on_passage: OnPassage) -> None:
        self._done += 1
        on_passage(assembly.passage(self._direction))

    @staticmethod
    def _sentence(part: tuple[_Assembly, int]) -> str:
        assembly, position = part
        return " ".join(assembly.source.sentences[position].of(assembly.source.text).split())


def translated_document(
    source: Document, passages: Sequence[Passage], made_by: TranslatedBy, language: str
) -> Document:
    """The right document made from translated passages, one for each of the source."""
    joined = "\n".join(passage.text for passage in passages).encode()
    title = next(
        (p.text for p, s in zip(passages, source.passages, strict=True) if s.text == source.title), ""
    )
    return Document(
        passages=tuple(passages),
        source=Source(
            path=None,
            sha256=hashlib.sha256(joined).hexdigest(),
            size=len(joined),
            format="translation",
            encoding="utf-8",
        ),
        language=language,
        direction=direction_of(language),
        title=title,
        translated_by=made_by,
    )


def translation_bitext(left: Document, right: Document) -> Bitext:
    """A document and its translation, linked passage by passage and sentence by sentence."""
    return Bitext(left, right, tuple(translation_link(left, right, n) for n in range(len(left.passages))))


def translation_link(left: Document, right: Document, index: int) -> Link:
    """The link between passage `index` and its translation."""
    count = min(len(left.passages[index].sentences), len(right.passages[index].sentences))
    return Link(
        (index,),
        (index,),
        1.0,
        LinkOrigin.TRANSLATED,
        tuple(SentenceLink((SentenceRef(index, n),), (SentenceRef(index, n),), 1.0) for n in range(count)),
    )
