"""Checks translations in the background and shows what should not be relied on."""

from collections.abc import Callable, Mapping, Sequence
from time import sleep

from PySide6.QtCore import QObject, QTimer

from reader_app.domain.errors import ReaderError
from reader_app.domain.progress import CancelToken, Progress
from reader_app.gui.arrivals import Arrivals
from reader_app.gui.check_panel import CheckPanel
from reader_app.gui.reading.content import Place, Role
from reader_app.gui.reading.marks import Mark, MarkStyle
from reader_app.gui.session_jobs import SessionJobs
from reader_app.gui.translation_state import TranslationState
from reader_app.gui.workspace import Workspace
from reader_app.services.honesty import Doubt

PANEL = "check"
_LAYER = "check"
_BREATH = 0.004
"""Seconds between two passages in which the window has Python to itself."""
_GATHER_MS = 400
_Found = tuple[TranslationState, int, tuple[Doubt, ...]]


class CheckFlow(QObject):
    """Runs the honesty check over a finished translation, from where the reader is."""

    def __init__(self, workspace: Workspace) -> None:
        """Serve one window."""
        super().__init__(workspace.window)
        self._abilities = workspace.abilities
        self._session, self._view = workspace.session, workspace.view
        self._side_panel = workspace.side_panel
        self._jobs = SessionJobs(workspace.bridge, self)
        self._jobs.failed.connect(self._session.failed)
        self._arrivals = Arrivals[_Found](workspace.bridge, self._take)
        self.panel = CheckPanel()
        self.panel.chosen.connect(self._go)
        self._side_panel.add(PANEL, self.tr("Check"), self.panel)
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(_GATHER_MS)
        self._gather.timeout.connect(self._show)
        self._session.translation_ended.connect(self.check)
        self._session.documents_changed.connect(self._begin_anew)
        self._session.columns_changed.connect(self._begin_anew)
        self._session.passages_translated.connect(self._on_passages)
        self._session.cancelled.connect(self._jobs.stop_all)
        self._view.set_marks(_LAYER, self._marks)
        self._side_panel.opened.connect(lambda name: self._show() if name == PANEL else None)

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Answer to the action that shows the list."""
        return {"check": lambda: self._side_panel.toggle(PANEL)}

    @property
    def busy(self) -> bool:
        """Whether passages are still being checked."""
        return self._jobs.busy or self._arrivals.waiting

    def check(self) -> None:
        """Check every passage that was not checked, from where the reader is to the end, then the rest."""
        state = self._session.translation
        if state is None or state.made_by.is_gloss:
            return
        first = self._view.first_visible_passage(0)
        count = len(state.passages)
        order = [n for n in (*range(first, count), *range(first)) if n not in state.doubts]
        passages, sentences = list(state.passages), dict(state.sentences)

        def work(cancel: CancelToken, _progress: Progress) -> None:
            try:
                check = self._abilities.honesty_check(state.pair)
            except ReaderError:
                return  # the memory's own trouble is told where it is used
            for number in order:
                cancel.check()
                made, source = passages[number], state.source.passages[number]
                if made is not None:
                    said = sentences.get(number, ())
                    found = check.passage(number, source, made, said, state.pair, state.made_by)
                    self._arrivals.add((state, number, found))
                    sleep(_BREATH)

        self._jobs.start("check", work, lambda _nothing: self._arrivals.then(self._show))

    def recheck(self) -> None:
        """Check everything again, as when the glossary has changed."""
        if self._session.translation is not None:
            self._session.translation.doubts.clear()
            self.check()

    def _begin_anew(self) -> None:
        """Another translation is shown, or the same in other columns."""
        state = self._session.translation
        if state is None or not state.doubts:
            self._jobs.stop_all()
            if state is not None and state.complete and not self._session.busy:
                self.check()
        self._show()

    def _on_passages(self, passages: Sequence[int]) -> None:
        """Passages that the reader wrote anew are checked again."""
        state = self._session.translation
        if state is not None and state.complete and not self._session.busy:
            for number in passages:
                state.doubts.pop(number, None)
            self.check()

    def _take(self, found: Sequence[_Found]) -> None:
        for state, number, doubts in found:
            if state is self._session.translation:
                state.doubts[number] = doubts
        if not self._gather.isActive():
            self._gather.start()

    def _show(self) -> None:
        """Bring marks and list in line with what was found."""
        state = self._session.translation
        self._view.viewport().update()
        doubts: list[Doubt] = []
        if state is not None:
            doubts = [doubt for number in sorted(state.doubts) for doubt in state.doubts[number]]
        count = len(doubts)
        self._side_panel.set_title(PANEL, self.tr("Check ({0})").format(count) if count else self.tr("Check"))
        if self._side_panel.current == PANEL or not self.busy:
            self.panel.show_doubts(doubts, self._note(state, count))

    def _note(self, state: TranslationState | None, count: int) -> str:
        if state is None:
            return self.tr("There is no translation to check.")
        if state.made_by.is_gloss:
            return self.tr("A gloss shows meanings of single words; it is not checked as a translation is.")
        if len(state.doubts) < len(state.passages):
            return self.tr("Checked {0} of {1} passages.").format(len(state.doubts), len(state.passages))
        if not count:
            return self.tr("Nothing was found. That does not make the translation right.")
        return self.tr("Found by comparing the translation with the original:")

    def _marks(self, column: int, passage: int) -> Sequence[Mark]:
        state, content = self._session.translation, self._view.content
        if state is None or content is None or content.columns[column].role is not Role.TRANSLATION:
            return ()
        made = state.passages[passage]
        if made is None:
            return ()
        marks = [Mark(span, MarkStyle.TERM) for span in made.terms]
        for number in {doubt.sentence for doubt in state.doubts.get(passage, ())}:
            spans = made.sentences if number is None else made.sentences[number : number + 1]
            marks += [Mark(span, MarkStyle.DOUBTFUL) for span in spans]
        return marks

    def _go(self, doubt: Doubt) -> None:
        """Show the place of a doubt in the translation."""
        state, content = self._session.translation, self._view.content
        if state is None or content is None:
            return
        column = next((n for n, one in enumerate(content.columns) if one.role is Role.TRANSLATION), None)
        made = state.passages[doubt.passage]
        if column is not None and made is not None:
            spans = made.sentences[doubt.sentence or 0 :]
            self._view.reveal(Place(column, doubt.passage, spans[0].start if spans else 0))
