"""What one window has open: documents, translation, links, and the jobs that make them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader_app.domain.bitext import Bitext
from reader_app.domain.document import Document, Side, TranslatedBy
from reader_app.domain.errors import ReaderError
from reader_app.domain.library import Library, RecentFiles
from reader_app.domain.matching import Corrections
from reader_app.domain.progress import CancelToken, Progress
from reader_app.gui.arrivals import Arrivals
from reader_app.gui.job_bridge import JobBridge
from reader_app.gui.letting_go import LettingGo
from reader_app.gui.session_jobs import SessionJobs
from reader_app.services.ability import Abilities
from reader_app.services.arranging import Arrangement, arrange
from reader_app.services.engine_choice import AUTO, pair_for
from reader_app.services.kept_encoding import open_as_kept

if TYPE_CHECKING:  # translating is loaded when a document is opened, not before the window is seen
    from reader_app.domain.fact import Fact
    from reader_app.gui.translation_state import TranslationState
    from reader_app.services.passage_assembly import TranslatedPassage

_Arrivals = Arrivals["tuple[TranslationState, TranslatedPassage]"]
Opening = tuple[Callable[[CancelToken, Progress], tuple[Document, ...]], str]
"""How documents are read, in a job, and the text that was pasted for them, if it was."""
_Matched = tuple[Arrangement, Corrections, ReaderError | None]
"""What was found with which corrections, and why there may be none of them."""
_ARRANGED_AT_ONCE = 1000
"""Links that are laid out anew between two frames; more take a job."""


class ReadingSession(QObject):
    """The state behind one window. All of it lives in the GUI thread; jobs get snapshots."""

    documents_opened = Signal()
    """Other documents are open, or none, and nothing of them is shown: say now what to translate into."""
    documents_changed = Signal()
    """Other documents are open: show them from the beginning."""
    columns_changed = Signal()
    """The same documents are to be shown otherwise: a translation came or went, links are new."""
    passages_translated = Signal(object)
    """Numbers of passages whose translation has arrived or changed."""
    translation_ended = Signal()
    progress_changed = Signal(str, int, int)
    """Task, done, total (0: unknown)."""
    idle = Signal()
    cancelled = Signal()
    """The reader asked for all work to stop."""
    memory_failed = Signal(object)
    """The translation memory cannot be used: a `ReaderError`, told once for each translation."""
    failed = Signal(object)
    """An exception; a `ReaderError` has a sentence for the user."""

    def __init__(
        self, abilities: Abilities, bridge: JobBridge, library: Library, parent: QObject | None = None
    ) -> None:
        """Begin with nothing open."""
        super().__init__(parent)
        self._abilities = abilities
        self._bridge = bridge
        self._library = library
        self._jobs = SessionJobs(bridge, self)
        self._jobs.progress_changed.connect(self.progress_changed)
        self._jobs.idle.connect(self.idle)
        self._jobs.failed.connect(self.failed)
        self._arrivals: _Arrivals = Arrivals(bridge, self._take_arrivals)
        self._letting_go = LettingGo(self)
        self.left: Document | None = None
        self.counterpart: Document | None = None
        self.pasted = ""
        """The text that was opened without a file, as it was."""
        self.translation: TranslationState | None = None
        self.arrangement: Arrangement | None = None
        """How left and counterpart stand side by side, once matched."""
        self.remember: Callable[[RecentFiles], None] = library.add_recent
        """Called with files that were opened, in the job that has read them."""
        self.corrections = Corrections()
        self.engine_name = AUTO
        self.target: str | None = None
        self._opening: Opening | None = None

    @property
    def bitext(self) -> Bitext | None:
        """Left and counterpart with their links and facts, once matched."""
        return self.arrangement.bitext if self.arrangement else None

    @property
    def letting_go(self) -> bool:
        """Whether parts of what was closed are still to be freed."""
        return self._letting_go.held > 0

    @property
    def suffixes(self) -> tuple[str, ...]:
        """File name endings that can be opened."""
        return self._abilities.opener.suffixes

    # Opening

    def open_files(self, paths: Sequence[Path], encoding: str | None = None) -> None:
        """Open one file, or two as a comparison; what is open stays until they could be read."""
        files, abilities, library = tuple(paths[:2]), self._abilities, self._library

        def read(cancel: CancelToken, progress: Progress) -> tuple[Document, ...]:
            opener = abilities.opener  # loaded when first asked for: not in the window's thread
            if encoding is not None:
                return tuple(opener.open_file(path, encoding=encoding) for path in files)
            return tuple(open_as_kept(opener, library, path, progress, cancel) for path in files)

        self.open_by((read, ""))

    def open_text(self, text: str) -> None:
        """Open pasted text."""
        abilities = self._abilities
        self.open_by((lambda _cancel, _progress: (abilities.opener.open_text(text),), text))

    def open_counterpart(self, path: Path) -> None:
        """Open a file as the other version of what is open."""
        left, abilities, library = self.left, self._abilities, self._library
        if left is None:
            self.open_files([path])
        else:

            def read(cancel: CancelToken, progress: Progress) -> tuple[Document, ...]:
                return left, open_as_kept(abilities.opener, library, path, progress, cancel)

            self.open_by((read, self.pasted))

    def read_in(self, side: Side, encoding: str | None) -> None:
        """Read the file of a side again in an encoding, kept for it, or with none as it is detected."""
        chosen = self.left if side is Side.LEFT else self.counterpart
        if chosen is None or chosen.source.path is None:
            return
        path, left, right = chosen.source.path, self.left, self.counterpart
        abilities, library = self._abilities, self._library

        def read(_cancel: CancelToken, _progress: Progress) -> tuple[Document, ...]:
            found = abilities.opener.open_file(path, encoding=encoding)
            with suppress(ReaderError):  # what cannot be kept is chosen again the next time
                library.keep_encoding(path, encoding)
            both = (found, right) if side is Side.LEFT else (left, found)
            return tuple(document for document in both if document is not None)

        self.open_by((read, ""))

    def take_opening(self) -> Opening | None:
        """What is being read now, for another session to read: this one stops."""
        opening = self._opening if self._jobs.running("open") else None
        self._jobs.stop("open")
        return opening

    def open_by(self, opening: Opening) -> None:
        """Read in a job and show what was read; all that takes a moment is done there."""
        read, pasted = self._opening = opening

        def work(cancel: CancelToken, progress: Progress) -> tuple[tuple[Document, ...], ReaderError | None]:
            from reader_app.gui.translation_state import warm_up

            documents = read(cancel, progress)
            # Loading engines and writing to the library would be felt as a jerk in the window.
            warm_up(self._abilities, documents)
            return documents, self._remember(documents)

        def opened(result: tuple[tuple[Document, ...], ReaderError | None]) -> None:
            documents, error = result
            self._opening = None
            self.pasted = pasted
            self._show(documents[0], documents[1] if len(documents) > 1 else None)
            if error is not None:
                self.failed.emit(error)

        self._jobs.start("open", work, opened)

    def reload(self) -> None:
        """Read the open files again."""
        documents = [document for document in (self.left, self.counterpart) if document]
        paths = [document.source.path for document in documents]
        if paths and all(paths):
            self.open_files([path for path in paths if path])

    def close_documents(self) -> None:
        """Close what is open."""
        self._jobs.stop("translate", "match")
        self._let_go(self.translation, self.left, self.counterpart)
        self.left = self.counterpart = self.translation = self.arrangement = None
        self.documents_opened.emit()
        self.documents_changed.emit()

    def _show(self, left: Document, counterpart: Document | None) -> None:
        self._jobs.stop("translate", "match")
        if not self._jobs.running("open"):
            self._opening = None
        self._let_go(self.translation, self.left, self.counterpart)
        self.left, self.counterpart = left, counterpart
        self.translation = None
        self.arrangement = None
        self.documents_opened.emit()
        # The column of the translation is planned first, so that the window lays its rows out once.
        start = self._plan_translation(0) if counterpart is None else self.match
        self.documents_changed.emit()
        start()

    def _remember(self, documents: tuple[Document, ...]) -> ReaderError | None:
        """Put documents among the recent ones; gives what went wrong. Called in a job."""
        paths = [document.source.path for document in documents]
        if paths[0] is None:
            return None
        try:
            self.remember(RecentFiles(paths[0], paths[1] if len(paths) > 1 else None))
        except ReaderError as error:
            return error
        return None

    # Matching

    def match(self) -> None:
        """Find the links between the document and its counterpart."""
        left, right = self.left, self.counterpart
        if left is None or right is None:
            return
        abilities, library = self._abilities, self._library

        def kept() -> tuple[Corrections, ReaderError | None]:
            try:
                return library.corrections(left.source.sha256, right.source.sha256), None
            except ReaderError as error:
                return Corrections(), error

        def work(cancel: CancelToken, progress: Progress) -> _Matched:
            corrections, error = kept()
            # The comparer is made when it is first asked for: not in the window's thread.
            bitext = abilities.comparer.link(left, right, corrections, progress, cancel)
            return arrange(bitext), corrections, error

        self._jobs.start("match", work, self._on_matched)

    def _on_matched(self, matched: _Matched) -> None:
        arrangement, self.corrections, failure = matched
        if failure is not None:
            self.failed.emit(failure)
        self._show_arrangement(arrangement)
        # The links are there to be read; what the facts say of them follows.
        self.refresh_facts()

    def _show_arrangement(self, arrangement: Arrangement) -> None:
        self.arrangement = arrangement
        self.columns_changed.emit()

    # Translating

    def translate(self, first: int = 0) -> None:
        """Translate the left document, from passage `first` on; replaces a translation that is there."""
        self._jobs.stop("translate")
        if self.left is not None:
            start = self._plan_translation(first)
            self.columns_changed.emit()
            start()

    def _plan_translation(self, first: int) -> Callable[[], None]:
        """Make room for a translation of the left document; what is given starts it, or tells why not."""
        self._let_go(self.translation)
        self.translation = None
        left = self.left
        if left is None:
            return lambda: None
        from reader_app.gui.translation_state import new_translation, translation_work
        from reader_app.services.remembering import Remembered

        try:
            pair = pair_for(left, self.target)
            engine = self._abilities.engines.choose(pair, self.engine_name)
        except ReaderError as error:
            # Without its frames: through them it would hold itself, and what was read just now.
            failure = error.with_traceback(None)
            return lambda: self.failed.emit(failure)
        made_by = engine.describe(pair)
        if made_by is None:
            return lambda: None
        state = new_translation(left, pair, made_by, first)
        self.translation = state

        def arrived(translated: TranslatedPassage) -> None:
            self._arrivals.add((state, translated))

        def memory_failed(error: ReaderError) -> None:
            self._bridge.deliver(lambda: self.memory_failed.emit(error))

        remembered = Remembered(self._abilities.memory, made_by, pair, memory_failed)
        work = translation_work(state, engine, remembered, self._abilities.glossary, arrived)
        return lambda: self._jobs.start("translate", work, lambda done: self._on_translated(state, done))

    def drop_translation(self) -> None:
        """Stop translating and show no translation."""
        self._jobs.stop("translate")
        self._let_go(self.translation)
        self.translation = None
        self.columns_changed.emit()

    def _let_go(self, translation: TranslationState | None, *documents: Document | None) -> None:
        """Have what is given up here freed little by little."""
        for document in documents:
            if document is not None:
                self._letting_go.take(document.passages)
        if translation is not None:
            self._letting_go.take(translation.parts())

    def look_at(self, first: int) -> None:
        """The reader now sees passage `first`: translate from there."""
        if self.translation is not None:
            self.translation.order.look_at(first)

    def _take_arrivals(self, arrivals: Sequence[tuple[TranslationState, TranslatedPassage]]) -> None:
        for state, translated in arrivals:
            state.put(translated)
        shown = [translated.index for state, translated in arrivals if state is self.translation]
        if shown:
            self.passages_translated.emit(shown)

    def _on_translated(self, state: TranslationState, made_by: TranslatedBy) -> None:
        state.made_by = made_by
        self._arrivals.then(self.translation_ended.emit)

    # For exports

    def export_bitext(self) -> Callable[[], Bitext] | None:
        """What makes the bitext that an export would write, to be called in the export's job.

        The comparison, or the document beside its translation as far as it has arrived; none when there is
        nothing beside the document.
        """
        left, counterpart, bitext = self.left, self.counterpart, self.bitext
        if bitext is not None:
            return lambda: bitext
        if left is not None and counterpart is not None:
            return lambda: Bitext(left, counterpart)
        if left is not None and self.translation is not None:
            translation = self.translation.snapshot()
            return translation.bitext
        return None

    def set_bitext(self, bitext: Bitext, corrections: Corrections) -> None:
        """Show corrected links and have the corrections written."""
        self.corrections = corrections
        if len(bitext.links) <= _ARRANGED_AT_ONCE:
            self._show_arrangement(arrange(bitext))
        else:
            self._jobs.start("arrange", lambda _cancel, _progress: arrange(bitext), self._show_arrangement)
        pair = bitext.left.source.sha256, bitext.right.source.sha256
        self._bridge.write(
            lambda: self._library.save_corrections(*pair, corrections), on_failed=self.failed.emit
        )

    def set_facts(self, facts: tuple[Fact, ...]) -> None:
        """Hold the same facts with the reader's word on them, for exports; what is shown stays."""
        if self.arrangement is not None:
            reviewed = replace(self.arrangement.bitext, facts=facts)
            self.arrangement = replace(self.arrangement, bitext=reviewed)

    def refresh_facts(self) -> None:
        """Compare the facts anew after links were corrected."""
        bitext = self.bitext
        if bitext is None:
            return

        def compared(found: Bitext) -> None:
            # Reviewing a fact makes another bitext of the same links.
            if self.arrangement is not None and self.arrangement.bitext.links is bitext.links:
                self._show_arrangement(replace(self.arrangement, bitext=replace(bitext, facts=found.facts)))

        self._jobs.start(
            "facts", lambda cancel, _progress: self._abilities.comparer.with_facts(bitext, cancel), compared
        )

    @property
    def busy(self) -> bool:
        """Whether any job is running, or what it made is still being taken over."""
        return self._jobs.busy or self._arrivals.waiting

    def cancel(self) -> None:
        """Stop all work; what has been made stays."""
        self._jobs.stop_all()
        self.cancelled.emit()
