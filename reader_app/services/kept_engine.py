"""An engine that stays loaded for a while, so that the next document begins at once."""

import threading
from collections.abc import Sequence

from reader_app.domain.document import TranslatedBy
from reader_app.domain.errors import ReaderError
from reader_app.domain.language import LanguagePair
from reader_app.domain.translation import (
    EngineSession,
    PendingTranslation,
    TranslatedSentence,
    TranslationEngine,
)

IDLE_SECONDS = 60.0
"""After so long without work the pack's memory is given back."""


class KeptEngine:
    """A `TranslationEngine` that keeps its last session; safe from any thread."""

    def __init__(self, engine: TranslationEngine, idle_seconds: float = IDLE_SECONDS) -> None:
        """Keep nothing yet."""
        self._engine = engine
        self._idle_seconds = idle_seconds
        self._lock = threading.Lock()
        self._kept: tuple[LanguagePair, EngineSession] | None = None
        self._timer: threading.Timer | None = None
        self._open = True

    @property
    def name(self) -> str:
        """The engine's own name."""
        return self._engine.name

    def describe(self, pair: LanguagePair) -> TranslatedBy | None:
        """As the engine itself says."""
        return self._engine.describe(pair)

    def open(self, pair: LanguagePair) -> EngineSession:
        """The session that was kept, if it is for this pair and its pack is the same; else a new one."""
        kept = self._take()
        if kept is not None:
            if kept[0] == pair and kept[1].translated_by == self._engine.describe(pair):
                return _KeptSession(kept[1], self, pair)
            kept[1].close()
        return _KeptSession(self._engine.open(pair), self, pair)

    def close(self) -> None:
        """Free what is kept, and keep nothing any more; safe to call twice."""
        with self._lock:
            self._open = False
        self._drop()

    def keep(self, pair: LanguagePair, session: EngineSession) -> None:
        """Hold a session that nobody uses now until it is wanted or the time is up."""
        before = self._take()
        with self._lock:
            keeping = self._open
            if keeping:
                self._kept = (pair, session)
                self._timer = threading.Timer(self._idle_seconds, self._drop)
                self._timer.daemon = True
                self._timer.start()
        if before is not None:
            before[1].close()
        if not keeping:
            session.close()

    def _take(self) -> tuple[LanguagePair, EngineSession] | None:
        with self._lock:
            kept, self._kept = self._kept, None
            if self._timer is not None:
                self._timer.cancel()
                self._timer = None
        return kept

    def _drop(self) -> None:
        kept = self._take()
        if kept is not None:
            kept[1].close()


class _KeptSession:
    """A session that goes back to its engine when it is closed, unless it failed."""

    def __init__(self, session: EngineSession, engine: KeptEngine, pair: LanguagePair) -> None:
        self._session = session
        self._engine = engine
        self._pair = pair
        self._pending: list[_Watched] = []
        self._closed = False

    @property
    def translated_by(self) -> TranslatedBy:
        """Engine, pack and version."""
        return self._session.translated_by

    @property
    def max_in_flight(self) -> int:
        """As the engine has it."""
        return self._session.max_in_flight

    def submit(self, sentences: Sequence[str]) -> PendingTranslation:
        """Start translating a batch."""
        pending = _Watched(self._session.submit(sentences))
        self._pending = [*(one for one in self._pending if not one.done), pending]
        return pending

    def close(self) -> None:
        """Wait for batches under way, as unloading would, and give the session back; free a failed one."""
        if self._closed:
            return
        self._closed = True
        try:
            for pending in self._pending:
                if not pending.done:
                    pending.result()
        except ReaderError:
            self._session.close()
        else:
            self._engine.keep(self._pair, self._session)


class _Watched:
    """A batch of which is known whether it came back well."""

    def __init__(self, pending: PendingTranslation) -> None:
        self._pending = pending
        self.done = False

    def result(self) -> tuple[TranslatedSentence, ...]:
        """The batch; blocks."""
        sentences = self._pending.result()
        self.done = True
        return sentences
