"""The translation memory: what was translated before, and what the reader corrected."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from reader_app.domain.document import TranslatedBy
from reader_app.domain.language import LanguagePair
from reader_app.domain.translation import TranslatedSentence


@dataclass(frozen=True, slots=True)
class Correction:
    """A sentence with the translation that the reader gave it, or that came with an imported memory."""

    pair: LanguagePair
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class SimilarCorrection:
    """A correction of a sentence that is much like another one."""

    correction: Correction
    similarity: float
    """From 0 to 1; 1 for the same sentence."""


class TranslationMemory(Protocol):
    """Keeps translations of sentences. Safe from any thread and process; every call may raise `ReaderError`.

    Sentences are compared as engines get them: on one line, with single spaces.
    """

    def recall(
        self, made_by: TranslatedBy, pair: LanguagePair, sentences: Sequence[str]
    ) -> Mapping[str, TranslatedSentence]:
        """Those of the sentences that this engine with this pack translated before, with that origin."""
        ...

    def remember(
        self, made_by: TranslatedBy, pair: LanguagePair, translations: Mapping[str, TranslatedSentence]
    ) -> None:
        """Keep translations by sentence, all of them or, if it raises, none."""
        ...

    def corrected(self, pair: LanguagePair, sentences: Sequence[str]) -> Mapping[str, str]:
        """Those of the sentences that have a correction."""
        ...

    def similar(
        self, pair: LanguagePair, sentences: Sequence[str], least: float
    ) -> Mapping[str, SimilarCorrection]:
        """For each sentence the correction of the sentence most like it, if it is at least so similar."""
        ...

    def correct(self, corrections: Sequence[Correction]) -> None:
        """Keep corrections for good, each in place of an earlier one of the same sentence."""
        ...

    def withdraw(self, pair: LanguagePair, source: str) -> None:
        """Forget the correction of a sentence."""
        ...

    def corrections(self) -> tuple[Correction, ...]:
        """All corrections, oldest first."""
        ...


class MemoryExchange(Protocol):
    """Carries corrections to and from other programs as TMX."""

    def export_file(self, target: Path) -> int:
        """Write all corrections to a file and give their number. Raises `ReaderError`."""
        ...

    def import_file(self, file: Path) -> int:
        """Take all units of a TMX file as corrections and give their number. Raises `ReaderError`."""
        ...
