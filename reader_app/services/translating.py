"""Translating a document passage by passage, in the order that the reader needs."""

import hashlib
from collections import deque
from collections.abc import Callable, Sequence

from reader_app.domain.bitext import Bitext, Link, LinkOrigin, SentenceLink, SentenceRef
from reader_app.domain.document import Document, Passage, Source, TextWarning, TranslatedBy
from reader_app.domain.glossary import Term
from reader_app.domain.language import LanguagePair, direction_of
from reader_app.domain.progress import CancelToken, Progress
from reader_app.domain.translation import EngineSession, PendingTranslation
from reader_app.services.glossary_applying import TermApplier
from reader_app.services.passage_assembly import PassageAssembly, TranslatedPassage, engine_sentence
from reader_app.services.remembering import Remembered
from reader_app.services.sentence_queue import SentenceQueue, Waiting
from reader_app.services.translation_order import TranslationOrder

_LOOKED_UP_AT_ONCE = 256
"""Passages sought in the memory between two batches: some milliseconds."""

OnPassage = Callable[[TranslatedPassage], None]


class TranslationRun:
    """Translates one document with one engine session. Used once, from one thread."""

    def __init__(
        self,
        document: Document,
        session: EngineSession,
        pair: LanguagePair,
        order: TranslationOrder,
        remembered: Remembered | None = None,
        terms: Sequence[Term] = (),
    ) -> None:
        """Prepare; nothing is translated before `run`. What is remembered is not translated again.

        `terms` of the glossary are put in place of the engine's words where it is plain which those are.
        """
        self._document = document
        self._session = session
        self._direction = direction_of(pair.target)
        self._order = order
        self._remembered = remembered
        self._sought = bytearray(len(document.passages))
        """Which passages were sought in the memory."""
        self._begun: dict[int, PassageAssembly] = {}
        """Passages of which the memory knows some sentences."""
        self._terms = TermApplier(terms, self._rendered) if terms else None
        self._queue = SentenceQueue()
        self._jumps = order.jumps()
        self._done = 0

    def run(self, on_passage: OnPassage, progress: Progress, cancel: CancelToken) -> None:
        """Translate every passage the order hands out; stops within one batch of a cancel.

        `on_passage` is called from this thread as soon as a passage is whole.
        """
        try:
            self._run(on_passage, progress, cancel)
        finally:
            if self._remembered is not None:
                self._remembered.flush()

    def _run(self, on_passage: OnPassage, progress: Progress, cancel: CancelToken) -> None:
        pending: deque[tuple[list[Waiting], PendingTranslation]] = deque()
        while True:
            cancel.check()
            while len(pending) < self._session.max_in_flight and (
                batch := self._next_batch(on_passage, cancel)
            ):
                sentences = [assembly.sentence(position) for assembly, position in batch]
                pending.append((batch, self._session.submit(sentences)))
            if not pending:
                break
            self._look_ahead(on_passage)
            batch, answer = pending.popleft()
            for (assembly, position), sentence in zip(batch, answer.result(), strict=True):
                if self._remembered is not None:
                    self._remembered.keep(assembly.sentence(position), sentence)
                if assembly.put(position, sentence):
                    self._finish(assembly, on_passage)
            progress(self._done, len(self._document.passages))
        progress(self._done, len(self._document.passages))

    def _next_batch(self, on_passage: OnPassage, cancel: CancelToken) -> list[Waiting]:
        """The sentences to translate next; none when all were handed out."""
        if (jumps := self._order.jumps()) != self._jumps:
            self._jumps = jumps
            self._queue.put_aside()
        while self._queue.wants_more:
            if not self._take_passage(on_passage):
                self._queue.end()
                break
            cancel.check()
        return self._queue.next_batch()

    def _take_passage(self, on_passage: OnPassage) -> bool:
        index = self._order.take()
        if index is None:
            return False
        passage = self._document.passages[index]
        if self._remembered is not None and not self._sought[index]:
            self._seek(index, on_passage, taken=index)
        assembly = self._begun.pop(index, None) or PassageAssembly(index, passage)
        if not passage.sentences:
            self._done += 1
            on_passage(TranslatedPassage(index, passage))
        elif assembly.missing:
            missing = (number for number, made in enumerate(assembly.done) if made is None)
            self._queue.add((assembly, position) for position in missing)
        else:
            self._finish(assembly, on_passage)
        return True

    def _look_ahead(self, on_passage: OnPassage) -> None:
        """Seek further passages in the memory while the engine works."""
        if self._remembered is None:
            return
        start = self._sought.find(0, self._order.upcoming())
        start = start if start >= 0 else self._sought.find(0)
        if start >= 0:
            self._seek(start, on_passage)

    def _seek(self, start: int, on_passage: OnPassage, taken: int | None = None) -> None:
        """Seek the passages from `start` on; those known whole are done, but for the one just taken."""
        if self._remembered is None:
            return
        indices = []
        for index in range(start, min(start + _LOOKED_UP_AT_ONCE, len(self._sought))):
            if not self._sought[index]:
                self._sought[index] = 1
                indices.append(index)
        passages = self._document.passages
        sentences = [
            [engine_sentence(passages[n], at) for at in range(len(passages[n].sentences))] for n in indices
        ]
        known = self._remembered.known([text for texts in sentences for text in texts])
        for index, texts in zip(indices, sentences, strict=True) if known else ():
            assembly = PassageAssembly(index, passages[index])
            for position, text in enumerate(texts):
                if text in known:
                    assembly.put(position, known[text])
            if assembly.missing == len(texts):
                continue
            if assembly.missing or index == taken:
                self._begun[index] = assembly
            elif self._order.claim(index):
                self._finish(assembly, on_passage)

    def _finish(self, assembly: PassageAssembly, on_passage: OnPassage) -> None:
        self._done += 1
        if self._terms is not None:
            assembly.change(self._terms.apply)
        on_passage(assembly.passage(self._direction))

    def _rendered(self, texts: Sequence[str]) -> dict[str, str]:
        """What the engine makes of texts by themselves; kept in the memory like anything it makes."""
        known = dict(self._remembered.known(texts)) if self._remembered is not None else {}
        if missing := [text for text in texts if text not in known]:
            for text, made in zip(missing, self._session.submit(missing).result(), strict=True):
                known[text] = made
                if self._remembered is not None:
                    self._remembered.keep(text, made)
        return {text: made.text for text, made in known.items()}


def translated_document(
    source: Document, passages: Sequence[Passage], made_by: TranslatedBy, language: str
) -> Document:
    """The right document made from translated passages, one for each of the source."""
    joined = "\n".join(passage.text for passage in passages).encode()
    title = next(
        (p.text for p, s in zip(passages, source.passages, strict=True) if s.text == source.title), ""
    )
    return Document(
        passages=tuple(passages),
        source=Source(
            path=None,
            sha256=hashlib.sha256(joined).hexdigest(),
            size=len(joined),
            format="translation",
            encoding="utf-8",
        ),
        language=language,
        direction=direction_of(language),
        title=title,
        translated_by=made_by,
    )


def translation_bitext(left: Document, right: Document, warnings: tuple[TextWarning, ...] = ()) -> Bitext:
    """A document and its translation, linked passage by passage and sentence by sentence."""
    links = tuple(translation_link(left, right, n) for n in range(len(left.passages)))
    return Bitext(left, right, links, warnings=(*left.warnings, *warnings))


def translation_link(left: Document, right: Document, index: int) -> Link:
    """The link between passage `index` and its translation."""
    count = min(len(left.passages[index].sentences), len(right.passages[index].sentences))
    return Link(
        (index,),
        (index,),
        1.0,
        LinkOrigin.TRANSLATED,
        tuple(SentenceLink((SentenceRef(index, n),), (SentenceRef(index, n),), 1.0) for n in range(count)),
    )
