"""Translating a whole document in one call, for the command line and exports."""

from reader_app.domain.bitext import Bitext
from reader_app.domain.document import Document, Passage
from reader_app.domain.progress import CancelToken, Progress
from reader_app.services.engine_choice import AUTO, EngineChoice, pair_for
from reader_app.services.translating import (
    TranslatedPassage,
    TranslationRun,
    translated_document,
    translation_bitext,
)
from reader_app.services.translation_order import TranslationOrder


def translate_document(
    document: Document,
    engines: EngineChoice,
    target: str | None,
    progress: Progress,
    cancel: CancelToken,
    engine_name: str = AUTO,
) -> Bitext:
    """The document beside its translation. Raises `NoEngineError` or `CancelledError`."""
    pair = pair_for(document, target)
    session = engines.choose(pair, engine_name).open(pair)
    passages: list[Passage] = list(document.passages)

    def keep(translated: TranslatedPassage) -> None:
        passages[translated.index] = translated.passage

    try:
        order = TranslationOrder(len(passages))
        TranslationRun(document, session, pair, order).run(keep, progress, cancel)
        right = translated_document(document, passages, session.translated_by, pair.target)
    finally:
        session.close()
    return translation_bitext(document, right)
