"""An engine that is loaded when the first sentence needs it."""

from collections.abc import Sequence

from reader_app.domain.document import TranslatedBy
from reader_app.domain.errors import NoEngineError
from reader_app.domain.language import LanguagePair
from reader_app.domain.translation import EngineSession, PendingTranslation, TranslationEngine


class LazySession:
    """An `EngineSession` that costs nothing for a document the translation memory knows whole."""

    def __init__(self, engine: TranslationEngine, pair: LanguagePair) -> None:
        """Load nothing yet. Raises `NoEngineError` if the engine cannot do the pair."""
        described = engine.describe(pair)
        if described is None:
            raise NoEngineError("no-pack", f"The engine “{engine.name}” has no pack for {pair}.")
        self._engine = engine
        self._pair = pair
        self._described = described
        self._session: EngineSession | None = None

    @property
    def translated_by(self) -> TranslatedBy:
        """Engine, pack and version; with the pack's hash once it is loaded."""
        return self._session.translated_by if self._session else self._described

    @property
    def max_in_flight(self) -> int:
        """One batch until the engine is loaded and knows better."""
        return self._session.max_in_flight if self._session else 1

    def submit(self, sentences: Sequence[str]) -> PendingTranslation:
        """Load the engine if that has not happened and start translating a batch."""
        if self._session is None:
            self._session = self._engine.open(self._pair)
        return self._session.submit(sentences)

    def close(self) -> None:
        """Free what was loaded; safe to call twice."""
        if self._session is not None:
            self._session.close()
