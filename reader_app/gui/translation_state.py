"""A translation as it arrives, passage by passage."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from itertools import chain

from reader_app.domain.bitext import Bitext
from reader_app.domain.document import Document, Passage, Side, TextWarning, TranslatedBy
from reader_app.domain.errors import ReaderError
from reader_app.domain.glossary import Glossary, Term
from reader_app.domain.language import LanguagePair
from reader_app.domain.progress import CancelToken, Progress
from reader_app.domain.translation import Piece, TranslatedSentence, TranslationEngine
from reader_app.services.ability import Abilities
from reader_app.services.engine_choice import pair_for
from reader_app.services.honesty import Doubt
from reader_app.services.lazy_session import LazySession
from reader_app.services.passage_assembly import TranslatedPassage
from reader_app.services.remembering import Remembered
from reader_app.services.translating import (
    OnPassage,
    TranslationRun,
    translated_document,
    translation_bitext,
)
from reader_app.services.translation_order import TranslationOrder


@dataclass(slots=True)
class TranslationState:
    """What is known of the translation of one document; lives in the GUI thread."""

    source: Document
    pair: LanguagePair
    made_by: TranslatedBy
    order: TranslationOrder
    passages: list[Passage | None]
    pieces: dict[int, tuple[Piece, ...]] = field(default_factory=dict)
    sentences: dict[int, tuple[TranslatedSentence, ...]] = field(default_factory=dict)
    """What passages were put together from: scores and origins of their sentences."""
    doubts: dict[int, tuple[Doubt, ...]] = field(default_factory=dict)
    """What was found on checking; a passage that was not checked has no entry."""
    arrived: int = 0

    @property
    def complete(self) -> bool:
        """Whether every passage has arrived."""
        return self.arrived == len(self.passages)

    def put(self, translated: TranslatedPassage) -> None:
        """Take one passage."""
        if self.passages[translated.index] is None:
            self.arrived += 1
        self.passages[translated.index] = translated.passage
        if translated.pieces:
            self.pieces[translated.index] = translated.pieces
        if translated.sentences:
            self.sentences[translated.index] = translated.sentences

    def parts(self) -> Iterable[object]:
        """What most of its memory is in."""
        return chain(self.passages, self.pieces.values(), self.sentences.values(), self.doubts.values())

    def rewrite(self, index: int, passage: Passage) -> None:
        """Put the reader's words in place of a passage; where single words came from is no longer known."""
        self.passages[index] = passage
        self.pieces.pop(index, None)
        self.doubts.pop(index, None)

    def bitext(self) -> Bitext:
        """The document beside its translation, with the doubts about it."""
        warnings = [doubt.warning() for number in sorted(self.doubts) for doubt in self.doubts[number]]
        if not self.made_by.is_gloss and len(self.doubts) < len(self.passages):
            sentence = "Not every passage of the translation had been checked when this was written."
            warnings.append(TextWarning("unchecked", sentence, side=Side.RIGHT))
        return translation_bitext(self.source, self.document(), tuple(warnings))

    def snapshot(self) -> "TranslationState":
        """The translation as it is now, for a job."""
        return replace(self, passages=list(self.passages), pieces={}, sentences={}, doubts=dict(self.doubts))

    def document(self) -> Document:
        """The translation as a document; what has not arrived stands as in the source."""
        passages = [
            made or original for made, original in zip(self.passages, self.source.passages, strict=True)
        ]
        return translated_document(self.source, passages, self.made_by, self.pair.target)


def new_translation(
    source: Document, pair: LanguagePair, made_by: TranslatedBy, first: int
) -> TranslationState:
    """A translation of which nothing has arrived; it will begin at passage `first`."""
    order = TranslationOrder(len(source.passages), first)
    return TranslationState(source, pair, made_by, order, [None] * len(source.passages))


def translation_work(
    state: TranslationState,
    engine: TranslationEngine,
    remembered: Remembered,
    glossary: Glossary,
    on_passage: OnPassage,
) -> Callable[[CancelToken, Progress], TranslatedBy]:
    """The job that makes the translation; `on_passage` is called from its thread."""

    def work(cancel: CancelToken, progress: Progress) -> TranslatedBy:
        session = LazySession(engine, state.pair)
        try:
            terms: Sequence[Term] = ()
            with suppress(ReaderError):  # a glossary that cannot be read is told of by the check
                terms = () if state.made_by.is_gloss else glossary.terms(state.pair)
            run = TranslationRun(state.source, session, state.pair, state.order, remembered, terms)
            run.run(on_passage, progress, cancel)
            return session.translated_by
        finally:
            session.close()

    return work


def warm_up(abilities: Abilities, documents: Sequence[Document]) -> None:
    """Load what translating a lone document begins with; slow the first time, so call it in a job."""
    if len(documents) == 1:
        with suppress(ReaderError):
            abilities.engines.available(pair_for(documents[0], None))
        _ = abilities.memory
