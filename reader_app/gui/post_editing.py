"""The reader's own words in a translation: written in a dialog, kept in the memory, marked, undone."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QDialog

from reader_app.domain.errors import ReaderError
from reader_app.domain.language import LanguagePair
from reader_app.domain.memory import Correction, SimilarCorrection
from reader_app.domain.recovery import Draft
from reader_app.gui.banner import Tone
from reader_app.gui.check_panel import doubt_text
from reader_app.gui.passage_editor import PassageEditor, SentenceEdit
from reader_app.gui.reading.content import Place, Role
from reader_app.gui.reading.marks import Mark, MarkStyle
from reader_app.gui.translation_state import TranslationState
from reader_app.gui.workspace import Feature, Workspace
from reader_app.services.passage_assembly import engine_sentence
from reader_app.services.post_editing import places_of, sentence_texts, with_sentences

_LAYER = "corrections"
_NOT_NOW_MS = 500
"""So long an editor waits that would open by itself in front of a dialog or a menu."""
_WORTH_OFFERING = 0.65
"""How like another sentence must be for its correction to be offered."""


@dataclass(frozen=True, slots=True)
class SentenceChange:
    """A sentence of the source, and its translation before and after."""

    source: str
    before: str
    after: str
    was_corrected: bool


@dataclass(frozen=True, slots=True)
class _Waiting:
    """What was being written of a passage that is not translated yet."""

    draft: Draft
    document: str
    """Its SHA-256."""
    pair: LanguagePair | None
    """The languages, if they are known."""


class PostEditing(QObject):
    """Opens the editor and puts what was written where it belongs."""

    draft_changed = Signal()
    """What is being written has changed, or is saved or thrown away."""

    def __init__(self, workspace: Workspace) -> None:
        """Serve one window."""
        super().__init__(workspace.window)
        self._window = workspace.window
        self._abilities = workspace.abilities
        self._bridge = workspace.bridge
        self._session, self._view = workspace.session, workspace.view
        self._banner = workspace.banner
        self._undo: list[tuple[TranslationState, tuple[SentenceChange, ...]]] = []
        self.editor: PassageEditor | None = None
        self._edited = 0
        """The passage in the editor."""
        self._edited_of = ""
        """The SHA-256 of the document that it is of."""
        self._waiting: tuple[_Waiting, ...] = ()
        self._session.documents_changed.connect(self._on_documents_changed)
        self._session.passages_translated.connect(self._look)
        self._session.memory_failed.connect(self._on_memory_failed)
        self._view.set_marks(_LAYER, self._marks)
        self._view.viewport().installEventFilter(self)

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Answer to the actions of correcting a translation."""
        return {"edit_translation": self.edit_current, "undo_edit": self.undo}

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Open the editor on a double click in the translation; elsewhere it selects a word as ever."""
        if (
            isinstance(event, QMouseEvent)
            and event.type() is QEvent.Type.MouseButtonDblClick
            and event.button() is Qt.MouseButton.LeftButton
        ):
            place = self._view.place_at(event.position().toPoint())
            content = self._view.content
            if place is not None and content and content.columns[place.column].role is Role.TRANSLATION:
                return self.edit(place)
        return False

    def edit_current(self) -> None:
        """Edit the passage that the keyboard is on."""
        place = self._view.current or Place(0, self._view.first_visible_passage(0), 0)
        if not self.edit(place):
            self._banner.show_message(
                self.tr("There is no translation here that could be corrected."), Tone.NOTICE
            )

    def edit(self, place: Place) -> bool:
        """Open the editor on a passage; tells whether there was something to edit."""
        state, content = self._session.translation, self._view.content
        if state is None or content is None or content.columns[place.column].role is Role.COUNTERPART:
            return False
        made, source = state.passages[place.passage], state.source.passages[place.passage]
        if made is None or not made.sentences or len(made.sentences) != len(source.sentences):
            return False
        doubts = state.doubts.get(place.passage, ())
        rows = [
            SentenceEdit(
                engine_sentence(source, number),
                text,
                number in made.corrected,
                tuple(doubt_text(doubt) for doubt in doubts if doubt.sentence in (number, None)),
            )
            for number, text in enumerate(sentence_texts(made))
        ]
        at = content.sentence_at(place)
        editor = PassageEditor(rows, state.pair, at.sentence if at else 0, self._window)
        editor.saved.connect(lambda changes: self._on_saved(state, place.passage, changes))
        editor.finished.connect(self._on_closed)
        self.editor, self._edited, self._edited_of = editor, place.passage, state.source.source.sha256
        for field in editor.fields:
            field.textChanged.connect(self.draft_changed)
        self._offer_similar(state, editor, rows)
        editor.open()
        return True

    @property
    def drafts(self) -> tuple[Draft, ...]:
        """What is being written, and what is to be written on; not saved yet."""
        changes = self.editor.changes() if self.editor is not None and self._shows(self._edited_of) else {}
        now = (Draft(self._edited, tuple(changes.items())),) if changes else ()
        return now + tuple(one.draft for one in self._waiting)

    def resume(self, drafts: Iterable[Draft]) -> None:
        """Go on with what was being written, as soon as its passage is translated, by whatever engine.

        The editor opens on one after another.
        """
        left, state = self._session.left, self._session.translation
        if left is not None:
            pair = state.pair if state is not None else None
            self._waiting += tuple(_Waiting(draft, left.source.sha256, pair) for draft in drafts)
            self.draft_changed.emit()
            self._look()

    def _look(self) -> None:
        """Open the editor on what is to be written on, if it can be and nothing else is in front."""
        state = self._session.translation
        if state is None or self.editor is not None:
            return
        ready = [one for one in self._waiting if _is_ready(one, state)]
        if ready and self._is_busy_with_another():
            QTimer.singleShot(_NOT_NOW_MS, self, self._look)
            return
        opened = next((one for one in ready if self._reopen(one.draft)), None)
        self._waiting = tuple(one for one in self._waiting if one is not opened)

    def _is_busy_with_another(self) -> bool:
        """Whether the reader is in a menu, or in a dialog that this window waits for."""
        modal = QApplication.activeModalWidget()
        if modal is None:
            return QApplication.activePopupWidget() is not None
        everywhere = modal.windowModality() is Qt.WindowModality.ApplicationModal
        return everywhere or modal in self._window.findChildren(QDialog)

    def _reopen(self, draft: Draft) -> bool:
        content = self._view.content
        columns = content.columns if content is not None else ()
        column = next((n for n, one in enumerate(columns) if one.role is Role.TRANSLATION), None)
        if column is None or not self.edit(Place(column, draft.passage, 0)) or self.editor is None:
            return False
        for number, text in draft.texts:
            if number < len(self.editor.fields):
                self.editor.fields[number].setPlainText(text)
        return True

    def undo(self) -> None:
        """Take the last correction back, in the text and in the memory."""
        if not self._undo or self._undo[-1][0] is not self._session.translation:
            self._banner.show_message(self.tr("There is no correction to take back."), Tone.NOTICE)
            return
        state, changes = self._undo.pop()
        pair, memory = state.pair, self._abilities.memory
        for change in changes:
            self._put(state, change.source, change.before, by_reader=change.was_corrected)
            if change.was_corrected:
                correction = Correction(pair, change.source, change.before)
                self._write(lambda one=correction: memory.correct([one]))  # type: ignore[misc]
            else:
                self._write(lambda text=change.source: memory.withdraw(pair, text))  # type: ignore[misc]
        self._banner.show_message(self.tr("The correction is taken back."), Tone.NOTICE)

    def _on_saved(self, state: TranslationState, passage: int, written: Mapping[int, str]) -> None:
        made, source = state.passages[passage], state.source.passages[passage]
        if made is None:
            return
        # Another engine may have translated the document anew meanwhile: the words count there too.
        now = self._session.translation
        shown = now if now is not None and now.source is state.source and now.pair == state.pair else None
        texts = sentence_texts(made)
        changes = tuple(
            SentenceChange(engine_sentence(source, number), texts[number], text, number in made.corrected)
            for number, text in written.items()
        )
        if shown is not None:
            for change in changes:
                self._put(shown, change.source, change.after, by_reader=True)
        if shown is state:
            self._undo.append((state, changes))
        corrections = [Correction(state.pair, change.source, change.after) for change in changes]
        memory = self._abilities.memory
        # Said once it is true: whatever ends the program then, they are on the disk.
        self._write(lambda: memory.correct(corrections), self._tell_kept)

    def _write(self, write: Callable[[], None], then: Callable[[], None] = lambda: None) -> None:
        self._bridge.write(write, then, self._session.failed.emit)

    def _tell_kept(self) -> None:
        self._banner.show_message(
            self.tr("Your words are kept and will be used for this sentence from now on."),
            Tone.NOTICE,
            ((self.tr("&Take back"), self.undo),),
        )

    def _put(self, state: TranslationState, source: str, text: str, *, by_reader: bool) -> None:
        """Write a sentence's translation wherever the document has the sentence."""
        touched: dict[int, dict[int, str]] = {}
        for number, position in places_of(state.source, source):
            touched.setdefault(number, {})[position] = text
        changed = []
        for number, texts in touched.items():
            made = state.passages[number]
            if made is not None and len(made.sentences) == len(state.source.passages[number].sentences):
                language = state.pair.target
                state.rewrite(number, with_sentences(made, texts, language, by_reader=by_reader))
                changed.append(number)
        if changed:
            self._session.passages_translated.emit(changed)

    def _offer_similar(
        self, state: TranslationState, editor: PassageEditor, rows: Sequence[SentenceEdit]
    ) -> None:
        """Look in the memory for what the reader wrote for similar sentences."""

        def found(similar: Mapping[str, SimilarCorrection]) -> None:
            if self.editor is not editor:
                return
            for number, row in enumerate(rows):
                match = similar.get(row.source)
                if match is not None and match.correction.target != row.target:
                    why = self.tr("You wrote for a sentence {0} alike").format(f"{match.similarity:.0%}")
                    editor.offer(number, match.correction.target, why)

        sources = [row.source for row in rows]
        self._bridge.start(
            "similar",
            lambda _cancel, _progress: self._abilities.memory.similar(state.pair, sources, _WORTH_OFFERING),
            found,
            lambda _error: None,  # an offer that cannot be made is not missed
        )

    def _on_closed(self, _result: int) -> None:
        self.editor = None
        self.draft_changed.emit()
        self._view.setFocus()
        QTimer.singleShot(0, self, self._look)

    def _on_documents_changed(self) -> None:
        """Forget what cannot be taken back or written on any more: it was of another document."""
        self._undo.clear()
        here = tuple(one for one in self._waiting if self._shows(one.document))
        if here != self._waiting:
            self._waiting = here
            self.draft_changed.emit()

    def _shows(self, sha256: str) -> bool:
        """Whether this document is open."""
        return self._session.left is not None and self._session.left.source.sha256 == sha256

    def _on_memory_failed(self, error: ReaderError) -> None:
        self._banner.show_message(
            self.tr("{0} Translating goes on without the memory.").format(error.sentence), Tone.NOTICE
        )

    def _marks(self, column: int, passage: int) -> Sequence[Mark]:
        content = self._view.content
        if content is None or content.columns[column].role is not Role.TRANSLATION:
            return ()
        made = content.columns[column].passages[passage]
        if made is None or not made.corrected:
            return ()
        spans = [made.sentences[number] for number in made.corrected if number < len(made.sentences)]
        return [
            Mark(span, style) for span in spans for style in (MarkStyle.CORRECTED, MarkStyle.CORRECTED_SIGN)
        ]


def _is_ready(waiting: _Waiting, state: TranslationState) -> bool:
    """Whether its passage is translated, into the languages that it is in."""
    passage = waiting.draft.passage
    return (
        waiting.pair in (None, state.pair)
        and passage < len(state.passages)
        and state.passages[passage] is not None
    )


def editing_among(features: Iterable[Feature]) -> PostEditing | None:
    """The one of a window's features that holds what is being written, once it is made."""
    return next((one for one in features if isinstance(one, PostEditing)), None)


def hand_over_drafts(old: Iterable[Feature], new: Iterable[Feature]) -> None:
    """Let what is being written in one window be written on in another that shows the same."""
    written, writes = editing_among(old), editing_among(new)
    drafts = written.drafts if written is not None else ()
    if written is not None and written.editor is not None:
        written.editor.done(0)  # what were typed there now would be lost
    if writes is not None and drafts:
        writes.resume(drafts)
