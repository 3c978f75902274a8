"""Notes that the disk did not take: kept, shown and written when it takes them again."""

import threading
from collections.abc import Mapping, Sequence
from pathlib import Path

from reader_app.domain.notes import Note, Notebook, ReadingPlace

_IN_VAIN = 3
"""So many notes that cannot be written one after the other mean that none can."""

_Owed = Mapping[str, Note | None]
"""By key what the disk is to have; none for what it is to forget."""


class OwingNotebook:
    """A notebook that owes the disk what it could not write. One for the program: all windows see the same.

    What is owed goes with the next change, or by `save_owed`; a change of the same note takes its place.
    """

    def __init__(self, notebook: Notebook) -> None:
        """Nothing is owed yet."""
        self._notebook = notebook
        self._owed: _Owed = {}
        """Replaced as a whole, so that it can be read while somebody waits for the disk."""
        self._writing = threading.Lock()

    @property
    def unsaved(self) -> frozenset[str]:
        """Keys of notes that could not be written, or not be forgotten, so far."""
        return frozenset(self._owed)

    def notes(self, document: str, path: Path | None) -> tuple[Note, ...]:
        """Notes as they are to be. Raises `ReaderError`."""
        owed = self._owed  # first: what is written meanwhile is found either way
        return _with_owed(self._notebook.notes(document, path), owed, document, path)

    def owed(self, document: str, path: Path | None) -> tuple[Note, ...]:
        """Of the notes of a document those that are owed, for when the others cannot be read."""
        return _with_owed((), self._owed, document, path)

    def save(self, notes: Sequence[Note], removed: Sequence[str] = ()) -> None:
        """Keep notes and forget others, all or nothing, and what is owed with them if that works.

        Raises `ReaderError`; all of it is owed then.
        """
        new: _Owed = {note.key: note for note in notes} | dict.fromkeys(removed)
        with self._writing:
            owed = {key: note for key, note in self._owed.items() if key not in new}
            try:
                self._write({**owed, **new})
            except Exception:
                if not owed or not self._is_written(new):
                    self._owed = {**owed, **new}
                    raise
                self._owed = owed  # one note that cannot be written holds up no other
            else:
                self._owed = {}

    def save_owed(self) -> None:
        """Try again to write what is owed. Raises `ReaderError` if something still is."""
        with self._writing:
            if not self._owed:
                return
            try:
                self._write(self._owed)
            except Exception:
                self._write_singly()
                if self._owed:
                    raise
            else:
                self._owed = {}

    def place(self, document: str) -> ReadingPlace | None:
        """Where reading of a document (by SHA-256) stopped."""
        return self._notebook.place(document)

    def save_place(self, document: str, place: ReadingPlace) -> None:
        """Remember where reading of a document stopped."""
        self._notebook.save_place(document, place)

    def _write_singly(self) -> None:
        """Write what can be written by itself; what cannot comes last the next time."""
        written, in_vain = set[str](), list[str]()
        for key, note in self._owed.items():
            if self._is_written({key: note}):
                written.add(key)
                in_vain.clear()
            else:
                in_vain.append(key)
                if len(in_vain) == _IN_VAIN:
                    break
        left = {key: note for key, note in self._owed.items() if key not in written}
        self._owed = {key: left[key] for key in (*(key for key in left if key not in in_vain), *in_vain)}

    def _is_written(self, owed: _Owed) -> bool:
        try:
            self._write(owed)
        except Exception:  # noqa: BLE001  whoever asked is told of the first fault
            return False
        return True

    def _write(self, owed: _Owed) -> None:
        kept = [note for note in owed.values() if note is not None]
        self._notebook.save(kept, [key for key, note in owed.items() if note is None])


def _with_owed(kept: Sequence[Note], owed: _Owed, document: str, path: Path | None) -> tuple[Note, ...]:
    there = {note.key: note for note in kept}
    for key, note in owed.items():
        if note is None:
            there.pop(key, None)
        elif key in there or note.document == document or _is_at(note, path):
            there[key] = note
    return tuple(there.values())


def _is_at(note: Note, path: Path | None) -> bool:
    return path is not None and note.path is not None and note.path.absolute() == path.absolute()
