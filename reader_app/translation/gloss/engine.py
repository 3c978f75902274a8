"""The engine `gloss`: English word by word for Arabic, with no pack."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from reader_app.domain.document import TranslatedBy
from reader_app.domain.errors import NoEngineError
from reader_app.domain.language import LanguagePair
from reader_app.domain.span import Span
from reader_app.domain.translation import TranslatedSentence
from reader_app.translation.gloss.analyser import WordAnalyser
from reader_app.translation.gloss.assembly import Part, assembled
from reader_app.translation.gloss.decoder import Chunk, Decoder, Item
from reader_app.translation.gloss.order import subject_first, with_missing_subjects, without_conjunction
from reader_app.translation.gloss.reading import readings
from reader_app.translation.gloss.tables import tables
from reader_app.translation.gloss.tokens import Token, TokenKind, tokens_of

PAIR = LanguagePair("ar", "en")
_MADE_BY = TranslatedBy(engine="gloss", pack="", is_gloss=True)


class GlossEngine:
    """Glosses Arabic in English; always there."""

    def __init__(self, analyser: WordAnalyser | None = None) -> None:
        """Share the dictionary's analyser, or make one; starts no process yet."""
        self.analyser = analyser or WordAnalyser()

    @property
    def name(self) -> str:
        """`gloss`."""
        return "gloss"

    def describe(self, pair: LanguagePair) -> TranslatedBy | None:
        """What would gloss the pair: itself for Arabic to English, else none."""
        return _MADE_BY if pair == PAIR else None

    def open(self, pair: LanguagePair) -> "GlossSession":
        """A session for Arabic to English. Raises `NoEngineError` for any other pair."""
        if pair != PAIR:
            raise NoEngineError(
                "no-engine", f"The built-in gloss explains Arabic in English only, not {pair}."
            )
        return GlossSession(self.analyser)


class GlossSession:
    """Glosses batches of sentences. Used from one thread at a time."""

    def __init__(self, analyser: WordAnalyser) -> None:
        """Keep the analyser; its worker starts, and the tables are read, with the first batch."""
        self._analyser = analyser
        self._decoder: Decoder | None = None

    @property
    def translated_by(self) -> TranslatedBy:
        """The gloss, marked as one."""
        return _MADE_BY

    @property
    def max_in_flight(self) -> int:
        """One: a batch is glossed when its result is asked for."""
        return 1

    def submit(self, sentences: Sequence[str]) -> "PendingGloss":
        """Note a batch; `result` does the work."""
        return PendingGloss(self, tuple(sentences))

    def gloss(self, sentences: Sequence[str]) -> tuple[TranslatedSentence, ...]:
        """Each sentence glossed. Raises `ReaderError` when the analyser does not work."""
        tokenised = [tokens_of(sentence) for sentence in sentences]
        words = [token.form for tokens in tokenised for token in tokens if token.kind is TokenKind.WORD]
        self._analyser.analyses(words)
        return tuple(self._sentence(tokens) for tokens in tokenised)

    def close(self) -> None:
        """Do nothing: the analyser belongs to the engine, which the dictionary shares."""

    def _sentence(self, tokens: Sequence[Token]) -> TranslatedSentence:
        """One sentence glossed."""
        learnt = tables()
        if self._decoder is None:
            self._decoder = Decoder(learnt)
        forms = [token.form if token.kind is TokenKind.WORD else "" for token in tokens]
        found = iter(readings(list(zip(forms, self._analyser.analyses(forms), strict=True)), learnt))
        items = [
            Item(next(found), "", is_mark=False, place=place)
            if token.kind is TokenKind.WORD
            else Item(None, token.form, token.kind is TokenKind.MARK, place)
            for place, token in enumerate(tokens)
        ]
        items[:1] = [without_conjunction(item) for item in items[:1]]
        items = with_missing_subjects(items)
        order = subject_first(items)
        chunks = self._decoder.decode([items[index] for index in order])
        turned = [tokens[index] for index in order]
        return assembled(_covering([part for chunk in chunks for part in _parts(chunk, turned)]))


def _parts(chunk: Chunk, tokens: Sequence[Token]) -> Iterator[Part]:
    """A chunk of English in parts, each with the source it stands for."""
    covered = tokens[chunk.first : chunk.last + 1]
    first = covered[0]
    if not chunk.origins:
        span = Span(min(token.span.start for token in covered), max(token.span.end for token in covered))
        yield Part(" ".join(chunk.words), span, first.kind is TokenKind.MARK, first.space_before)
        return
    for origin, group in groupby(zip(chunk.origins, chunk.words, strict=True), key=itemgetter(0)):
        yield Part(" ".join(word for _, word in group), covered[origin].span)


def _covering(parts: Sequence[Part]) -> list[Part]:
    """The parts that have English; a word without any (`قد`) belongs to the part after or before it."""
    kept: list[Part] = []
    silent: Span | None = None
    for part in parts:
        if not part.text:
            silent = _union(silent, part.source) if silent and _touch(silent, part.source) else part.source
            continue
        if silent is not None and _touch(silent, part.source):
            kept.append(part._replace(source=_union(silent, part.source)))
        else:
            kept.append(part)
        silent = None
    if silent is not None and kept and not kept[-1].is_mark and _touch(kept[-1].source, silent):
        kept[-1] = kept[-1]._replace(source=_union(kept[-1].source, silent))
    return kept


def _touch(first: Span, second: Span) -> bool:
    """Whether the second span begins inside the first or one space after it."""
    return first.start <= second.start <= first.end + 1


def _union(first: Span, second: Span) -> Span:
    """The span from the first to the end of both."""
    return Span(first.start, max(first.end, second.end))


class PendingGloss:
    """A batch to be glossed."""

    def __init__(self, session: GlossSession, sentences: tuple[str, ...]) -> None:
        """Keep the batch."""
        self._session = session
        self._sentences = sentences

    def result(self) -> tuple[TranslatedSentence, ...]:
        """The batch glossed, in its order."""
        return self._session.gloss(self._sentences)
