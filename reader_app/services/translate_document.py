"""Translating a whole document in one call, for the command line and exports."""

from collections.abc import Callable

from reader_app.domain.bitext import Bitext
from reader_app.domain.document import Document, Passage
from reader_app.domain.errors import ReaderError
from reader_app.domain.glossary import Glossary
from reader_app.domain.language import LanguagePair
from reader_app.domain.memory import TranslationMemory
from reader_app.domain.progress import CancelToken, Progress
from reader_app.services.engine_choice import AUTO, EngineChoice, pair_for
from reader_app.services.honesty import Doubt, HonestyCheck
from reader_app.services.lazy_session import LazySession
from reader_app.services.passage_assembly import TranslatedPassage
from reader_app.services.remembering import Remembered
from reader_app.services.translating import TranslationRun, translated_document, translation_bitext
from reader_app.services.translation_order import TranslationOrder


def translate_document(
    document: Document,
    engines: EngineChoice,
    target: str | None,
    progress: Progress,
    cancel: CancelToken,
    engine_name: str = AUTO,
    *,
    memory: TranslationMemory | None = None,
    on_memory_failure: Callable[[ReaderError], None] = lambda _error: None,
    checks: Callable[[LanguagePair], HonestyCheck] | None = None,
    glossary: Glossary | None = None,
) -> Bitext:
    """The document beside its translation. Raises `NoEngineError` or `CancelledError`.

    A memory that fails is told of once through `on_memory_failure`; translating goes on without it.
    With `checks` the doubts about the translation are among the warnings of the bitext.
    """
    pair = pair_for(document, target)
    session = LazySession(engines.choose(pair, engine_name), pair)
    remembered = Remembered(memory, session.translated_by, pair, on_memory_failure) if memory else None
    passages: list[Passage] = list(document.passages)

    check = checks(pair) if checks else None
    doubts: dict[int, tuple[Doubt, ...]] = {}

    def keep(translated: TranslatedPassage) -> None:
        index, made = translated.index, translated.passage
        passages[index] = made
        if check is not None:
            source, by = document.passages[index], session.translated_by
            doubts[index] = check.passage(index, source, made, translated.sentences, pair, by)

    try:
        order = TranslationOrder(len(passages))
        terms = () if glossary is None or session.translated_by.is_gloss else glossary.terms(pair)
        TranslationRun(document, session, pair, order, remembered, terms).run(keep, progress, cancel)
        right = translated_document(document, passages, session.translated_by, pair.target)
    finally:
        session.close()
    warnings = tuple(doubt.warning() for index in sorted(doubts) for doubt in doubts[index])
    return translation_bitext(document, right, warnings)
