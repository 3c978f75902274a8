"""What one run of an engine takes from the translation memory and puts into it."""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from time import monotonic

from reader_app.domain.document import TranslatedBy
from reader_app.domain.errors import ReaderError
from reader_app.domain.language import LanguagePair
from reader_app.domain.memory import SimilarCorrection, TranslationMemory
from reader_app.domain.translation import SentenceOrigin, TranslatedSentence

LEAST_SIMILAR = 0.95
"""How like a corrected sentence another must be to get its correction without the reader being asked."""
_FEWEST_WORDS = 6
"""In a shorter sentence a letter or two are another word: “to the city” is much like “to the harbour”."""
_KEPT_AT_ONCE = 256
_KEPT_AFTER = 3.0
"""Seconds after which what was translated is written even if it is little."""


class Remembered:
    """The memory for one engine and pair; when it fails, translating goes on without it and says so once."""

    def __init__(
        self,
        memory: TranslationMemory,
        made_by: TranslatedBy,
        pair: LanguagePair,
        on_failure: Callable[[ReaderError], None] = lambda _error: None,
    ) -> None:
        """`on_failure` is called once, from the thread that translates."""
        self._memory = memory
        self._made_by = made_by
        self._pair = pair
        self._on_failure = on_failure
        self._new: dict[str, TranslatedSentence] = {}
        self._kept = monotonic()
        self._failed = False

    def known(self, sentences: Sequence[str]) -> Mapping[str, TranslatedSentence]:
        """What is known of sentences: the reader's corrections first, then what was translated before.

        A gloss is made anew each time, since what it knows comes with the program.
        """
        if self._failed:
            return {}
        try:
            known: dict[str, TranslatedSentence] = {}
            if not self._made_by.is_gloss:
                known.update(self._memory.recall(self._made_by, self._pair, sentences))
            corrected = self._memory.corrected(self._pair, sentences)
            others = [
                sentence
                for sentence in sentences
                if sentence not in corrected and len(sentence.split()) >= _FEWEST_WORDS
            ]
            for source, similar in self._memory.similar(self._pair, others, LEAST_SIMILAR).items():
                if _same_numbers(source, similar):
                    known[source] = TranslatedSentence(
                        similar.correction.target, origin=SentenceOrigin.SIMILAR
                    )
        except ReaderError as error:
            self._fail(error)
            return {}
        for source, target in corrected.items():
            known[source] = TranslatedSentence(target, origin=SentenceOrigin.CORRECTED)
        return known

    def keep(self, source: str, made: TranslatedSentence) -> None:
        """Remember what the engine made; written some hundred sentences at a time."""
        if self._failed or self._made_by.is_gloss or not made.text:
            return
        self._new[source] = made
        if len(self._new) >= _KEPT_AT_ONCE or monotonic() - self._kept > _KEPT_AFTER:
            self.flush()

    def flush(self) -> None:
        """Write what has not been written."""
        new, self._new = self._new, {}
        self._kept = monotonic()
        if new and not self._failed:
            try:
                self._memory.remember(self._made_by, self._pair, new)
            except ReaderError as error:
                self._fail(error)

    def _fail(self, error: ReaderError) -> None:
        self._failed = True
        self._on_failure(error)


def _same_numbers(sentence: str, similar: SimilarCorrection) -> bool:
    """Whether two sentences name the same numbers: else the correction of one is wrong for the other."""
    return _numbers(sentence) == _numbers(similar.correction.source)


def _numbers(text: str) -> list[tuple[Fraction, Fraction]]:
    # Its tables are read at import: not before the window is painted.
    from reader_app.text.numbers import find_amounts

    return sorted((amount.low, amount.high) for amount in find_amounts(text))
