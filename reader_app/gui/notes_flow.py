"""Highlights, notes and bookmarks in the window: made, shown in the text and in a panel, undone."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QTimer

from reader_app.domain.document import Document, Side
from reader_app.domain.errors import ReaderError
from reader_app.domain.notes import COLOURS, Note, NoteKind
from reader_app.domain.progress import CancelToken, Progress
from reader_app.domain.span import Span
from reader_app.gui.note_targets import Target, column_of, passage_target, targets
from reader_app.gui.notes_panel import NoteLine, NotesPanel
from reader_app.gui.reading.content import Place
from reader_app.gui.reading.marks import Mark, MarkStyle
from reader_app.gui.session_jobs import SessionJobs
from reader_app.gui.workspace import Workspace
from reader_app.services.note_anchors import FoundNotes, find_notes, new_note
from reader_app.services.note_history import NoteChange, NoteHistory, changed

PANEL = "notes"
_LAYER = "notes"
_STYLES = dict(
    zip(COLOURS, (MarkStyle.NOTE_1, MarkStyle.NOTE_2, MarkStyle.NOTE_3, MarkStyle.NOTE_4), strict=True)
)
_MESSAGE_MS = 3000
_AGAIN_MS = 10_000
"""So long after the disk has taken nothing it is tried again."""
_Read = tuple[Sequence[tuple[Side, FoundNotes]], ReaderError | None]
"""The notes of what is open by side, and why some could not be read."""


class _Where(NamedTuple):
    """Where a note stands; without a passage it is detached."""

    side: Side
    passage: int | None
    span: Span


class NotesFlow(QObject):
    """Keeps the notes of what is open; every change is shown and written at once."""

    def __init__(self, workspace: Workspace) -> None:
        """Serve one window."""
        super().__init__(workspace.window)
        self._workspace = workspace
        self._session, self._view = workspace.session, workspace.view
        self._notebook = workspace.library.notebook
        self._unsaved: frozenset[str] = frozenset()
        """Keys of what the disk has not taken, as it is shown."""
        self._told = self._unread = False
        """Whether it was said that the disk takes nothing, and whether notes could not be read."""
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_AGAIN_MS)
        self._again.timeout.connect(self._try_again)
        self._jobs = SessionJobs(workspace.bridge, self)
        self._jobs.failed.connect(self._session.failed)
        self._history = NoteHistory()
        self._notes: dict[str, Note] = {}
        self._where: dict[str, _Where] = {}
        """Also of notes that were deleted: undoing brings them back to their place."""
        self._marks: dict[tuple[Side, int], list[Mark]] = {}
        self.panel = NotesPanel()
        workspace.side_panel.add(PANEL, self.tr("Notes"), self.panel)
        self._connect()

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Answer to the actions on notes."""
        return {
            "highlight_1": lambda: self.highlight(1),
            "highlight_2": lambda: self.highlight(2),
            "highlight_3": lambda: self.highlight(3),
            "highlight_4": lambda: self.highlight(4),
            "remove_highlight": self.remove_highlights,
            "write_note": self.write_note,
            "bookmark": self.toggle_bookmark,
            "undo_note": self.undo,
            "redo_note": self.redo,
            "notes": lambda: self._workspace.side_panel.toggle(PANEL),
        }

    def _connect(self) -> None:
        self._session.documents_changed.connect(self._load)
        self._session.columns_changed.connect(self._refresh)
        panel = self.panel
        panel.go_asked.connect(self._go)
        panel.text_edited.connect(self._on_text_edited)
        panel.colour_asked.connect(self._on_colour_asked)
        panel.delete_asked.connect(self._on_delete_asked)
        panel.undo_asked.connect(self.undo)
        panel.left.connect(self._view.setFocus)
        appearance = self._workspace.appearance
        appearance.theme_changed.connect(lambda: panel.set_theme(appearance.theme))
        self._workspace.window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Save what is being written before the window goes."""
        if event.type() is QEvent.Type.Close:
            self.panel.flush()
            if self._notebook.unsaved:
                self._try_again()  # for this window a last time
        return super().eventFilter(watched, event)

    @property
    def notes(self) -> tuple[Note, ...]:
        """The notes of what is open."""
        return tuple(self._notes.values())

    # Reading them

    def _document(self, side: Side) -> Document | None:
        return self._session.left if side is Side.LEFT else self._session.counterpart

    def _load(self) -> None:
        """Read the notes of what is open, and find their places, in a job."""
        self.panel.flush()
        self._history = NoteHistory()
        self._notes, self._where = {}, {}
        self._refresh()
        self._read()

    def _read(self) -> None:
        opened = [(side, document) for side in Side if (document := self._document(side)) is not None]
        notebook = self._notebook

        def work(cancel: CancelToken, _progress: Progress) -> _Read:
            found, failure = [], None
            for side, document in opened:
                cancel.check()
                where = document.source.sha256, document.source.path
                try:
                    kept = notebook.notes(*where)
                except ReaderError as error:
                    kept, failure = notebook.owed(*where), error.with_traceback(None)
                found.append((side, find_notes(kept, document.passages)))
            return found, failure

        self._jobs.start("notes", work, self._on_read)

    def _on_read(self, read: _Read) -> None:
        found, failure = read
        self._unread = failure is not None
        if failure is not None:
            self._tell_failure(failure)
        self._notes = {}
        for side, notes in found:
            for placed in notes.placed:
                self._take(placed.note, _Where(side, placed.passage, placed.span))
            for note in notes.detached:
                self._take(note, _Where(side, None, note.anchor.span))
        self._refresh()
        self._see_unsaved()

    def _take(self, note: Note, where: _Where) -> None:
        """Keep a note that was read; a document beside itself has its notes once."""
        if note.key not in self._notes:
            self._notes[note.key], self._where[note.key] = note, where

    # Changing them

    def highlight(self, colour: int) -> None:
        """Highlight the selection or the current sentence; again in the same colour takes it away."""
        wanted = self._targets()
        same = [self._highlight_at(target) for target in wanted]
        if wanted and all(note and note.colour == colour and not note.text for note in same):
            self._change([NoteChange(note, None) for note in same if note])
            return
        changes = []
        for target, note in zip(wanted, same, strict=True):
            if note is not None:
                changes.append(NoteChange(note, replace(note, colour=colour)))
            else:
                changes.append(NoteChange(None, self._new(target, NoteKind.HIGHLIGHT, colour)))
        self._change(changes)
        if wanted:
            self._view.set_selection(None)

    def remove_highlights(self) -> None:
        """Take the highlights away that the selection or the current sentence touches."""
        touched = {note.key: note for target in self._targets() for note in self._touching(target)}
        self._change([NoteChange(note, None) for note in touched.values()])

    def write_note(self) -> None:
        """Write a note on the selection or the current sentence, or go on writing the one that is there."""
        wanted = self._targets()[:1]
        if not wanted:
            return
        there = self._highlight_at(wanted[0]) or next(iter(self._touching(wanted[0])), None)
        if there is None:
            there = self._new(wanted[0], NoteKind.HIGHLIGHT, COLOURS[0])
            self._change([NoteChange(None, there)])
        self._view.set_selection(None)
        self._workspace.side_panel.open(PANEL)
        self.panel.choose(there.key, write=True)

    def toggle_bookmark(self) -> None:
        """Set a bookmark at the passage where the reader is, or take it away."""
        target = passage_target(self._view)
        if target is None:
            return
        there = [note for note in self._at(target) if note.kind is NoteKind.BOOKMARK]
        if there:
            self._change([NoteChange(note, None) for note in there])
            self._tell(self.tr("Bookmark taken away"))
        else:
            self._change([NoteChange(None, self._new(target, NoteKind.BOOKMARK))])
            self._tell(self.tr("Bookmark set; it is listed among the notes (Ctrl+Shift+N)"))

    def undo(self) -> None:
        """Take the last change of notes back."""
        self.panel.flush()
        changes = self._history.undo()
        self._apply(changes)
        self._tell(self.tr("Change of notes undone") if changes else self.tr("Nothing to undo"))

    def redo(self) -> None:
        """Make the change again that was undone last."""
        self._apply(self._history.redo())

    def _on_text_edited(self, key: str, text: str) -> None:
        note = self._notes.get(key)
        if note is not None:
            self._change([NoteChange(note, replace(note, text=text))])

    def _on_colour_asked(self, key: str, colour: int) -> None:
        note = self._notes.get(key)
        if note is not None and note.colour != colour:
            self._change([NoteChange(note, replace(note, colour=colour))])

    def _on_delete_asked(self, key: str) -> None:
        if key in self._notes:
            self.panel.flush()
            self._change([NoteChange(self._notes[key], None)])

    def _new(self, target: Target, kind: NoteKind, colour: int = 0) -> Note:
        side, passage, span = target
        document = self._document(side)
        if document is None:
            raise ValueError("no document on this side")
        note = new_note(document, kind, passage, span, colour=colour)
        self._where[note.key] = _Where(side, passage, span)
        return note

    def _change(self, changes: Sequence[NoteChange]) -> None:
        """Make a step that can be undone."""
        if changes:
            self._apply(changes)
            self._history.add(tuple(changes))

    def _apply(self, changes: Sequence[NoteChange]) -> None:
        """Show changes, and have them written."""
        if not changes:
            return
        self._notes = changed(self._notes, changes)
        self._refresh()
        kept = [change.after for change in changes if change.after is not None]
        removed = [change.before.key for change in changes if change.before and change.after is None]
        self._workspace.bridge.write(
            lambda: self._notebook.save(kept, removed), self._on_written, self._on_not_written
        )
        if self._jobs.running("notes"):  # what it reads may be older than this change
            self._read()

    def _on_written(self) -> None:
        self._told = False
        self._see_unsaved()

    def _on_not_written(self, error: BaseException) -> None:
        self._tell_failure(error)
        self._see_unsaved()

    def _tell_failure(self, error: BaseException) -> None:
        """Say that the disk takes nothing, once until it does again."""
        if not self._told:
            self._session.failed.emit(error)
        self._told = True

    def _try_again(self) -> None:
        self._workspace.bridge.write(
            self._notebook.save_owed, self._on_tried_again, lambda _error: self._see_unsaved()
        )

    def _see_unsaved(self) -> None:
        """Show what the disk has not taken, and see to it that it is tried again."""
        unsaved = self._notebook.unsaved
        if unsaved != self._unsaved:
            self._unsaved = unsaved
            self._refresh()
        if unsaved or self._unread:
            self._again.start()

    def _on_tried_again(self) -> None:
        self._see_unsaved()
        if self._unread:
            self._read()

    # Finding them

    def _targets(self) -> list[Target]:
        found = targets(self._view)
        if not found and self._session.left is not None:
            self._tell(self.tr("Select text first, or go to a sentence with the arrow keys or a click"))
        return found

    def _at(self, target: Target) -> list[Note]:
        return [
            note for key, note in self._notes.items() if self._where[key][:2] == (target.side, target.passage)
        ]

    def _highlight_at(self, target: Target) -> Note | None:
        """The highlight of exactly this stretch."""
        return next((note for note in self._touching(target) if self._where[note.key] == tuple(target)), None)

    def _touching(self, target: Target) -> list[Note]:
        return [
            note
            for note in self._at(target)
            if note.kind is NoteKind.HIGHLIGHT and self._where[note.key].span.overlaps(target.span)
        ]

    # Showing them

    def _refresh(self) -> None:
        """Show the notes as they are now, in the text and in the panel."""
        self._marks = {}
        for key, note in self._notes.items():
            side, passage, span = self._where[key]
            if passage is not None:
                self._marks.setdefault((side, passage), []).extend(_marks(note, span))
        self._view.set_marks(_LAYER, self._marks_of if self._marks else None)
        ordered = sorted(self._notes.values(), key=lambda note: self._reading_order(note.key))
        self.panel.set_lines(
            [
                NoteLine(
                    note,
                    detached=self._where[note.key].passage is None,
                    unsaved=note.key in self._unsaved,
                )
                for note in ordered
            ]
        )
        title = self.tr("Notes")
        self._workspace.side_panel.set_title(PANEL, f"{title} ({len(ordered)})" if ordered else title)

    def _reading_order(self, key: str) -> tuple[bool, int, int, int]:
        side, passage, span = self._where[key]
        content = self._view.content
        column = column_of(content, side) if content is not None else None
        if passage is None or content is None or column is None:
            return True, 0, 0, 0
        return False, content.row_of(column, passage, span.start), column, span.start

    def _marks_of(self, column: int, passage: int) -> Sequence[Mark]:
        """The marks of one passage; called while it is painted."""
        content = self._view.content
        for side in Side:
            if content is not None and column_of(content, side) == column:
                return self._marks.get((side, passage), ())
        return ()

    def _go(self, key: str, with_keyboard: bool) -> None:
        side, passage, span = self._where[key]
        content = self._view.content
        column = column_of(content, side) if content is not None else None
        if column is None or passage is None:
            self._tell(self.tr("The text of this note is no longer in the document"))
            return
        self._view.reveal(Place(column, passage, span.start))
        if with_keyboard:
            self._view.setFocus()

    def _tell(self, sentence: str) -> None:
        self._workspace.status.showMessage(sentence, _MESSAGE_MS)


def _marks(note: Note, span: Span) -> list[Mark]:
    """What a note looks like in the text: a colour, a sign in the margin, or both."""
    if note.kind is NoteKind.BOOKMARK:
        return [Mark(span, MarkStyle.BOOKMARKED)]
    marks = [Mark(span, _STYLES.get(note.colour, MarkStyle.NOTE_1))]
    return [*marks, Mark(span, MarkStyle.WRITTEN)] if note.text else marks
