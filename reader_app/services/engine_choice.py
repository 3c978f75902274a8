"""Which engine translates a document, and into which language."""

from collections.abc import Sequence

from reader_app.domain.document import Document, TranslatedBy
from reader_app.domain.errors import NoEngineError
from reader_app.domain.language import UNKNOWN_LANGUAGE, LanguagePair, language_name
from reader_app.domain.translation import TranslationEngine

AUTO = "auto"


def default_target(language: str) -> str:
    """The language that a reader most likely wants beside a text in `language`."""
    return "ar" if language == "en" else "en"


class EngineChoice:
    """The engines of this installation, best first."""

    def __init__(self, engines: Sequence[TranslationEngine]) -> None:
        """Take the engines in order of preference; the gloss comes last."""
        self._engines = tuple(engines)

    @property
    def names(self) -> tuple[str, ...]:
        """What `--engine` accepts."""
        return (AUTO, *(engine.name for engine in self._engines))

    def available(self, pair: LanguagePair) -> tuple[TranslatedBy, ...]:
        """What could translate this pair here, best first."""
        found = (engine.describe(pair) for engine in self._engines)
        return tuple(made_by for made_by in found if made_by is not None)

    def targets(self, source: str, candidates: Sequence[str]) -> tuple[str, ...]:
        """Those of the candidates that a text in `source` can be translated into here."""
        others = (code for code in candidates if code != source)
        return tuple(
            code
            for code in others
            if any(engine.describe(LanguagePair(source, code)) for engine in self._engines)
        )

    def choose(self, pair: LanguagePair, name: str = AUTO) -> TranslationEngine:
        """The engine of that name, or for `auto` the best one that can do the pair.

        Raises `NoEngineError` in words that say what would help.
        """
        if name not in self.names:
            known = ", ".join(self.names)
            raise NoEngineError("unknown-engine", f"There is no engine called “{name}”; choose from {known}.")
        for engine in self._engines:
            if name in (AUTO, engine.name) and engine.describe(pair) is not None:
                return engine
        raise _no_engine(pair, name)


def pair_for(document: Document, target: str | None) -> LanguagePair:
    """The language pair for a document; without a target the likeliest. Raises `NoEngineError`."""
    if document.language == UNKNOWN_LANGUAGE:
        raise NoEngineError(
            "unknown-language", "The language of the document could not be told, so nothing can translate it."
        )
    goal = target or default_target(document.language)
    if goal == document.language:
        raise NoEngineError("same-language", f"The document is already in {language_name(goal)}.")
    return LanguagePair(document.language, goal)


def _no_engine(pair: LanguagePair, name: str) -> NoEngineError:
    names = f"{language_name(pair.source)} to {language_name(pair.target)}"
    if name == AUTO:
        return NoEngineError("no-engine", f"No translation pack from {names} is installed ({pair}).")
    return NoEngineError("no-pack", f"The engine “{name}” has no pack from {names} ({pair}).")
