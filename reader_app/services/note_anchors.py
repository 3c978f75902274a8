"""Fixing notes to passages, and finding their passages again when the document has changed."""

import os
import time
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from reader_app.domain.document import Document, Passage
from reader_app.domain.notes import Anchor, Note, NoteKind
from reader_app.domain.span import Span

_QUOTE_LENGTH = 300
_TELLING = 12
"""Code points from which on a quotation that occurs once is taken for the one that was meant."""


@dataclass(frozen=True, slots=True)
class PlacedNote:
    """A note and where it stands in the document that is open."""

    note: Note
    passage: int
    span: Span


@dataclass(frozen=True, slots=True)
class FoundNotes:
    """The notes of a document: those whose text is there, and those whose text is gone."""

    placed: tuple[PlacedNote, ...] = ()
    detached: tuple[Note, ...] = ()


def new_note(
    document: Document, kind: NoteKind, passage: int, span: Span, *, colour: int = 0, text: str = ""
) -> Note:
    """A note on a stretch of a document's passage."""
    anchor = anchor_at(document.passages, passage, span)
    source = document.source
    return Note(
        os.urandom(16).hex(), kind, source.sha256, source.path, anchor, colour, text, created=int(time.time())
    )


def anchor_at(passages: Sequence[Passage], passage: int, span: Span) -> Anchor:
    """An anchor at a stretch of a passage."""
    text = passages[passage].text
    covered = span.of(text)
    return Anchor(passage, span, _sha256(text), covered[:_QUOTE_LENGTH], _sha256(covered))


def find_notes(notes: Sequence[Note], passages: Sequence[Passage]) -> FoundNotes:
    """Where notes stand among passages that may have changed since.

    A passage with the very text that the note was made on is its place, the nearest if there are several;
    else the only place where the quotation stands. A note without either is detached, never misplaced.
    """
    finder = _Finder(passages)
    placed, detached = [], []
    for note in notes:
        found = finder.find(note.anchor)
        if found is None:
            detached.append(note)
        else:
            placed.append(PlacedNote(note, *found))
    return FoundNotes(tuple(placed), tuple(detached))


class _Finder:
    """Looks anchors up; hashes all passages only when one is not where it was."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = passages
        self._by_hash: dict[str, list[int]] | None = None

    def find(self, anchor: Anchor) -> tuple[int, Span] | None:
        at = anchor.passage
        if at < len(self._passages) and _sha256(self._passages[at].text) == anchor.passage_sha256:
            return at, anchor.span
        same = self._with_hash(anchor.passage_sha256)
        if same:
            return min(same, key=lambda number: abs(number - at)), anchor.span
        return self._by_quote(anchor)

    def _with_hash(self, wanted: str) -> list[int]:
        if self._by_hash is None:
            self._by_hash = {}
            for number, passage in enumerate(self._passages):
                self._by_hash.setdefault(_sha256(passage.text), []).append(number)
        return self._by_hash.get(wanted, [])

    def _by_quote(self, anchor: Anchor) -> tuple[int, Span] | None:
        length = anchor.span.end - anchor.span.start
        if length < _TELLING:
            return None
        found: list[tuple[int, Span]] = []
        for number, passage in enumerate(self._passages):
            start = passage.text.find(anchor.quote)
            while start >= 0:
                span = Span(start, start + length)
                if _sha256(span.of(passage.text)) == anchor.quote_sha256:
                    found.append((number, span))
                start = passage.text.find(anchor.quote, start + 1)
        return found[0] if len(found) == 1 else None


def _sha256(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
