"""What an engine makes of sentences, and the Protocol of engines."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple, Protocol

from reader_app.domain.document import TranslatedBy
from reader_app.domain.language import LanguagePair
from reader_app.domain.span import Span


class Piece(NamedTuple):
    """A part of a translated sentence and the part of the source sentence it stands for."""

    source: Span
    target: Span


class SentenceOrigin(Enum):
    """Where the translation of a sentence comes from."""

    ENGINE = "engine"
    MEMORY = "memory"
    """The same engine and pack made it earlier."""
    CORRECTED = "corrected"
    """The reader wrote it for this very sentence."""
    SIMILAR = "similar"
    """The reader wrote it for a sentence much like this one."""


@dataclass(frozen=True, slots=True)
class TranslatedSentence:
    """One sentence as an engine gives it back."""

    text: str
    score: float | None = None
    """The engine's own mean log probability a token; none when the engine has no opinion."""
    pieces: tuple[Piece, ...] = ()
    """Word by word origin where the engine knows it (the gloss always does); spans within the sentences."""
    origin: SentenceOrigin = SentenceOrigin.ENGINE
    terms: tuple[Span, ...] = ()
    """Words that the glossary put in place of the engine's."""


class PendingTranslation(Protocol):
    """A batch that the engine is working on."""

    def result(self) -> tuple[TranslatedSentence, ...]:
        """The batch, in the order it was submitted; blocks. Raises `ReaderError` if the engine failed."""
        ...


class EngineSession(Protocol):
    """An engine loaded for one language pair. Used from one thread at a time."""

    @property
    def translated_by(self) -> TranslatedBy:
        """Engine, pack and version, as shown with the translation."""
        ...

    @property
    def max_in_flight(self) -> int:
        """How many batches may be pending at once and still help throughput."""
        ...

    def submit(self, sentences: Sequence[str]) -> PendingTranslation:
        """Start translating a batch; each sentence is one line without space at its ends."""
        ...

    def close(self) -> None:
        """Free memory and processes; safe to call twice."""
        ...


class TranslationEngine(Protocol):
    """Makes translations for the language pairs it has packs for."""

    @property
    def name(self) -> str:
        """`argos`, `gloss`, …: the command line's `--engine`."""
        ...

    def describe(self, pair: LanguagePair) -> TranslatedBy | None:
        """What would translate the pair, or none when nothing installed can. Cheap: loads nothing."""
        ...

    def open(self, pair: LanguagePair) -> EngineSession:
        """Load what the pair needs. Slow. Raises `NoEngineError` when `describe` gives none."""
        ...
