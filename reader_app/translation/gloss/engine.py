"""The engine `gloss`: English word by word for Arabic, with no pack."""

from collections.abc import Sequence

from reader_app.domain.document import TranslatedBy
from reader_app.domain.errors import NoEngineError
from reader_app.domain.language import LanguagePair
from reader_app.domain.translation import TranslatedSentence
from reader_app.translation.gloss.analyser import WordAnalyser
from reader_app.translation.gloss.assembly import Part, assembled
from reader_app.translation.gloss.romanise import romanised
from reader_app.translation.gloss.tokens import Token, TokenKind, tokens_of
from reader_app.translation.gloss.wording import wording

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
        """Keep the analyser; its worker starts with the first batch."""
        self._analyser = analyser

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
        self._analyser.analyses(list(dict.fromkeys(words)))
        return tuple(assembled([self._part(token) for token in tokens]) for tokens in tokenised)

    def close(self) -> None:
        """Do nothing: the analyser belongs to the engine, which the dictionary shares."""

    def _part(self, token: Token) -> Part:
        """The English of one token."""
        if token.kind is TokenKind.WORD:
            return Part(self._english(token.form), token.span)
        return Part(token.form, token.span, token.kind is TokenKind.MARK, token.space_before)

    def _english(self, word: str) -> str:
        """The English of an Arabic word: its first reading and first sense."""
        for analysis in self._analyser.analyses([word])[0]:
            if analysis.senses:
                return " ".join(wording(analysis, analysis.senses[0]))
        return romanised(word)


class PendingGloss:
    """A batch to be glossed."""

    def __init__(self, session: GlossSession, sentences: tuple[str, ...]) -> None:
        """Keep the batch."""
        self._session = session
        self._sentences = sentences

    def result(self) -> tuple[TranslatedSentence, ...]:
        """The batch glossed, in its order."""
        return self._session.gloss(self._sentences)
