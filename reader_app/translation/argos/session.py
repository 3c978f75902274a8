"""A route of one or two loaded packs, which takes batches of sentences."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

from reader_app.domain.document import TranslatedBy
from reader_app.domain.errors import ReaderError
from reader_app.domain.span import Span
from reader_app.domain.translation import PendingTranslation, Piece, TranslatedSentence
from reader_app.translation.argos.pack_translator import PackTranslator, Scored


class ArgosSession:
    """Loaded packs for one language pair, directly or through English. Used from one thread at a time."""

    def __init__(
        self, legs: Sequence[PackTranslator], translated_by: TranslatedBy, max_in_flight: int
    ) -> None:
        """Take over the loaded packs, first leg first."""
        self._legs = tuple(legs)
        self._translated_by = translated_by
        self._max_in_flight = max_in_flight
        # A second leg begins when the first ends, whoever waits: so a thread for each batch in flight.
        self._relay = ThreadPoolExecutor(max_in_flight, "argos-pivot") if len(self._legs) > 1 else None
        self._open = True

    @property
    def translated_by(self) -> TranslatedBy:
        """Engine, pack and version, as shown with the translation."""
        return self._translated_by

    @property
    def max_in_flight(self) -> int:
        """How many batches may be pending at once and still help throughput."""
        return self._max_in_flight

    def submit(self, sentences: Sequence[str]) -> PendingTranslation:
        """Start translating a batch; an empty sentence stays empty."""
        if not self._open:
            raise ReaderError("engine_closed", "The translation engine is closed.")
        first = self._legs[0]
        spans = [first.clauses(sentence) for sentence in sentences]
        texts = [span.of(sentence) for sentence, cut in zip(sentences, spans, strict=True) for span in cut]
        pending = first.submit(texts)
        wait = (
            pending.result if self._relay is None else self._relay.submit(self._pivot, pending.result).result
        )
        return _PendingSentences(spans, wait, self._legs[-1].separator)

    def close(self) -> None:
        """Free the packs' memory; safe to call twice."""
        if not self._open:
            return
        self._open = False
        if self._relay is not None:
            self._relay.shutdown(wait=True, cancel_futures=True)
        for leg in self._legs:
            leg.close()

    def _pivot(self, first: Callable[[], list[Scored]]) -> list[Scored]:
        halves = first()
        for leg in self._legs[1:]:
            wholes = leg.submit([half.text for half in halves]).result()
            halves = [
                Scored(whole.text, half.log_probability + whole.log_probability, half.tokens + whole.tokens)
                for half, whole in zip(halves, wholes, strict=True)
            ]
        return halves


class _PendingSentences:
    """A batch under way, with the spans its sentences were cut into."""

    def __init__(self, spans: list[list[Span]], wait: Callable[[], list[Scored]], separator: str) -> None:
        self._spans = spans
        self._wait = wait
        self._separator = separator

    def result(self) -> tuple[TranslatedSentence, ...]:
        """The batch, in the order it was submitted; blocks."""
        parts = iter(self._wait())
        return tuple(_sentence(cut, [next(parts) for _ in cut], self._separator) for cut in self._spans)


def _sentence(spans: Sequence[Span], parts: Sequence[Scored], separator: str) -> TranslatedSentence:
    """The translated parts of a sentence as one; pieces tell which part comes from where."""
    whole = Scored.joined(parts, separator)
    score = whole.log_probability / whole.tokens if whole.tokens else None
    if len(spans) < 2:  # noqa: PLR2004 - a sentence in one piece says nothing about its words
        return TranslatedSentence(whole.text, score)
    pieces: list[Piece] = []
    start = 0
    for span, part in zip(spans, parts, strict=True):
        if part.text:
            pieces.append(Piece(span, Span(start, start + len(part.text))))
            start += len(part.text) + len(separator)
    return TranslatedSentence(whole.text, score, tuple(pieces))
