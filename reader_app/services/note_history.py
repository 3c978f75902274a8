"""What was changed of notes, so that it can be undone and done again."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from reader_app.domain.notes import Note

_KEPT = 200


class NoteChange(NamedTuple):
    """One note before and after; none where it was not or is not there."""

    before: Note | None
    after: Note | None

    def reversed(self) -> "NoteChange":
        """The change that takes this one back."""
        return NoteChange(self.after, self.before)


def changed(notes: Mapping[str, Note], changes: Sequence[NoteChange]) -> dict[str, Note]:
    """The notes, by their keys, as they are after changes."""
    after = dict(notes)
    for change in changes:
        if change.after is not None:
            after[change.after.key] = change.after
        elif change.before is not None:
            after.pop(change.before.key, None)
    return after


class NoteHistory:
    """Steps, each of one or more changes that belong together."""

    def __init__(self) -> None:
        """Begin with nothing done."""
        self._done: list[tuple[NoteChange, ...]] = []
        self._undone: list[tuple[NoteChange, ...]] = []

    def add(self, changes: tuple[NoteChange, ...]) -> None:
        """Remember a step that was just made; what was undone before cannot be done again."""
        self._done = [*self._done[-_KEPT + 1 :], changes]
        self._undone.clear()

    def undo(self) -> tuple[NoteChange, ...]:
        """What to do to take the last step back; nothing when there is none."""
        if not self._done:
            return ()
        step = self._done.pop()
        self._undone.append(step)
        return tuple(change.reversed() for change in reversed(step))

    def redo(self) -> tuple[NoteChange, ...]:
        """What to do to make the step again that was last undone."""
        if not self._undone:
            return ()
        step = self._undone.pop()
        self._done.append(step)
        return step
