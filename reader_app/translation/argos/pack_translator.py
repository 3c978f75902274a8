"""One pack loaded into CTranslate2."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reader_app.domain.errors import ReaderError
from reader_app.domain.pack import InstalledPack
from reader_app.domain.span import Span
from reader_app.translation.argos.clauses import TOKEN_LIMIT, clause_spans
from reader_app.translation.argos.instructions import prefer_wide_vectors
from reader_app.translation.argos.tokenizer import PackTokenizer, open_tokenizer
from reader_app.translation.packs.metadata import MODEL, read_metadata

_LENGTH_PENALTY = 0.2
"""What argostranslate 1.12 decodes with; results then differ from Argos' own only by beam size."""

_UNSPACED = {"zh", "zt", "ja", "th", "lo", "km", "my"}
"""Languages whose clauses are joined without a space."""


@dataclass(frozen=True, slots=True)
class DecodingSettings:
    """How hard a pack searches and on how many threads."""

    beam_size: int = 2
    inter_threads: int = 2
    intra_threads: int = 1


@dataclass(frozen=True, slots=True)
class Scored:
    """A translated text with the sum of its tokens' log probabilities."""

    text: str
    log_probability: float
    tokens: int

    @staticmethod
    def joined(parts: Sequence["Scored"], separator: str) -> "Scored":
        """Parts of one text as a whole."""
        return Scored(
            separator.join(part.text for part in parts if part.text),
            sum(part.log_probability for part in parts),
            sum(part.tokens for part in parts),
        )


class PackTranslator:
    """A loaded pack. One thread submits at a time; the work is done on CTranslate2's own threads."""

    def __init__(self, pack: InstalledPack, settings: DecodingSettings) -> None:
        """Load the pack; slow. Raises `ReaderError` if it is damaged."""
        prefer_wide_vectors()
        import ctranslate2

        self.pack = pack
        self.separator = "" if pack.pair.target.split("-")[0] in _UNSPACED else " "
        self._prefix = read_metadata(pack.folder).target_prefix
        self._beam_size = settings.beam_size
        try:
            self._tokenizer: PackTokenizer = open_tokenizer(pack.folder, pack.pair)
            self._translator: Any = ctranslate2.Translator(
                str(pack.folder / MODEL),
                inter_threads=settings.inter_threads,
                intra_threads=settings.intra_threads,
            )
        except Exception as error:  # the loaders raise what they like over a damaged file
            raise ReaderError(
                "pack_damaged", f"The pack {pack} cannot be loaded; install it anew."
            ) from error

    def clauses(self, text: str) -> list[Span]:
        """The parts of a text that the pack translates one by one; mostly the whole text."""
        return clause_spans(text, lambda part: len(self._tokenizer.encode(part)))

    def submit(self, texts: Sequence[str]) -> "PendingTexts":
        """Start translating texts; long ones are cut and their parts joined again."""
        cut = [self._cut(text) for text in texts]
        started = iter(self._start([tokens for parts in cut for tokens in parts if tokens]))
        return PendingTexts(self, [[next(started) if tokens else None for tokens in parts] for parts in cut])

    def scored(self, result: Any) -> Scored:
        """Text and score of one of CTranslate2's results."""
        tokens = result.hypotheses[0]
        length = len(tokens) + 1  # the end-of-sentence token counts
        text = self._tokenizer.decode(tokens[1:] if self._prefix and tokens[:1] == [self._prefix] else tokens)
        return Scored(text, result.scores[0] * length**_LENGTH_PENALTY, length)

    def close(self) -> None:
        """Free the memory; waits for batches under way."""
        self._translator.unload_model()

    def _cut(self, text: str) -> list[list[str]]:
        tokens = self._tokenizer.encode(text)
        if len(tokens) <= TOKEN_LIMIT:
            return [tokens]
        return [self._tokenizer.encode(span.of(text)) for span in self.clauses(text)]

    def _start(self, batch: list[list[str]]) -> list[Any]:
        if not batch:
            return []
        started: list[Any] = self._translator.translate_batch(
            batch,
            target_prefix=[[self._prefix]] * len(batch) if self._prefix else None,
            asynchronous=True,
            beam_size=self._beam_size,
            length_penalty=_LENGTH_PENALTY,
            # A pack that goes round in circles stops here instead of at 256 tokens for each short line.
            max_decoding_length=32 + 3 * max(len(tokens) for tokens in batch),
            replace_unknowns=True,
            return_scores=True,
        )
        return started


class PendingTexts:
    """Texts that a pack is translating."""

    def __init__(self, translator: PackTranslator, parts: list[list[Any]]) -> None:
        """Wait for the parts of each text; a part without tokens is none."""
        self._translator = translator
        self._parts = parts

    def result(self) -> list[Scored]:
        """The translations in the order of the texts; blocks."""
        joined = Scored.joined
        try:
            return [
                joined([self._one(part) for part in parts], self._translator.separator)
                for parts in self._parts
            ]
        except RuntimeError as error:
            pack = self._translator.pack
            raise ReaderError("engine_failed", f"The pack {pack} failed while translating.") from error

    def _one(self, part: Any) -> Scored:
        return Scored("", 0.0, 0) if part is None else self._translator.scored(part.result())
