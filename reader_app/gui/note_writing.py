"""Notes on their way to the disk: what could not be written is kept, told of and tried again."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from reader_app.domain.notes import Note, Notebook
from reader_app.gui.job_bridge import JobBridge
from reader_app.services.note_history import NoteChange

_AGAIN_MS = 10_000


class NoteWriting(QObject):
    """Has changes of notes written one after the other; outlives what is open."""

    failed = Signal(object)
    """Something could not be written: once, until writing has worked again."""
    unsaved_changed = Signal()

    def __init__(self, notebook: Notebook, bridge: JobBridge, parent: QObject | None = None) -> None:
        """Nothing is owed yet."""
        super().__init__(parent)
        self._notebook = notebook
        self._bridge = bridge
        self._owed: dict[str, Note | None] = {}
        """By key what the disk is to have, none for what it is to forget."""
        self.unsaved: frozenset[str] = frozenset()
        """Keys of what is owed after it was tried in vain."""
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_AGAIN_MS)
        self._again.timeout.connect(self.write)

    @property
    def owed(self) -> Mapping[str, Note | None]:
        """What the disk is to have and may not have yet, by key; none for what it is to forget."""
        return dict(self._owed)

    def put(self, changes: Sequence[NoteChange]) -> None:
        """Have changes written, with what is still owed."""
        for change in changes:
            if change.after is not None:
                self._owed[change.after.key] = change.after
            elif change.before is not None:
                self._owed[change.before.key] = None
        self.write()

    def write(self) -> None:
        """Try to write what is owed: together, after a failure one by one, so that none holds up others."""
        owed = self.owed
        for part in [{key: note} for key, note in owed.items()] if self.unsaved else [owed] if owed else []:
            self._write(part)

    def _write(self, owed: Mapping[str, Note | None]) -> None:
        kept = [note for note in owed.values() if note is not None]
        removed = [key for key, note in owed.items() if note is None]
        self._bridge.write(
            lambda: self._notebook.save(kept, removed),
            lambda: self._on_written(owed),
            lambda error: self._on_failed(owed, error),
        )

    def _on_written(self, written: Mapping[str, Note | None]) -> None:
        for key, note in written.items():
            if key in self._owed and self._owed[key] == note:
                del self._owed[key]
        self._set_unsaved(self.unsaved - written.keys())

    def _on_failed(self, written: Mapping[str, Note | None], error: BaseException) -> None:
        self._again.start()
        if not self.unsaved:
            self.failed.emit(error)
        self._set_unsaved(self.unsaved | (written.keys() & self._owed.keys()))

    def _set_unsaved(self, keys: frozenset[str]) -> None:
        if keys != self.unsaved:
            self.unsaved = keys
            self.unsaved_changed.emit()


def with_owed(kept: Sequence[Note], owed: Mapping[str, Note | None], document: str) -> tuple[Note, ...]:
    """The notes of a document (by SHA-256) as they are to be, where the disk has older ones."""
    there = {note.key: note for note in kept}
    for key, note in owed.items():
        if note is None:
            there.pop(key, None)
        elif key in there or note.document == document:
            there[key] = note
    return tuple(there.values())
