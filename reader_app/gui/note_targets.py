"""What in the text a note is to be put on: the selection, the sentence or the passage of the reader."""

from typing import NamedTuple

from reader_app.domain.document import Side
from reader_app.domain.span import Span
from reader_app.gui.reading.content import Content, Place, Role
from reader_app.gui.reading.selection import Selection
from reader_app.gui.reading.view import ReadingView

_ROLES = {Side.LEFT: Role.ORIGINAL, Side.RIGHT: Role.COUNTERPART}


class Target(NamedTuple):
    """A stretch of a document's own text; a translation made here is marked at its source."""

    side: Side
    passage: int
    span: Span


def column_of(content: Content, side: Side) -> int | None:
    """The column that shows the document of a side."""
    role = _ROLES[side]
    return next((n for n, column in enumerate(content.columns) if column.role is role), None)


def targets(view: ReadingView) -> list[Target]:
    """The selected stretches, passage by passage, or else the sentence that the keyboard is on."""
    content, selection = view.content, view.selection
    if content is None:
        return []
    if selection is None or selection.empty:
        return _sentence(content, view.current) if view.current is not None else []
    if content.columns[selection.first.column].role is Role.TRANSLATION:
        found = [
            target
            for number in range(selection.first.passage, selection.last.passage + 1)
            for target in _sentences(content, selection, number)
        ]
        return list(dict.fromkeys(found))
    return [
        target
        for number in range(selection.first.passage, selection.last.passage + 1)
        for target in _selected(content, selection, number)
    ]


def passage_target(view: ReadingView) -> Target | None:
    """The passage that the keyboard is on, or else the first on the screen."""
    content = view.content
    if content is None or not content.columns[0].passages:
        return None
    place = view.current or Place(0, view.first_visible_passage(0), 0)
    side = content.columns[place.column].side
    column = column_of(content, side)
    passage = content.columns[column].passages[place.passage] if column is not None else None
    return Target(side, place.passage, Span(0, len(passage.text))) if passage is not None else None


def _sentence(content: Content, place: Place) -> list[Target]:
    """The sentence at a place; of a translation, the sentence that it translates."""
    own = content.columns[place.column]
    if own.role is not Role.TRANSLATION:
        ref, passage = content.sentence_at(place), own.passages[place.passage]
        here = passage.sentences[ref.sentence] if ref is not None and passage is not None else None
        return [Target(own.side, place.passage, here)] if here is not None else []
    wanted = column_of(content, own.side)
    return [
        Target(own.side, light.passage, light.span)
        for light in content.lit_sentences(place)
        if light.column == wanted
    ]


def _sentences(content: Content, selection: Selection, number: int) -> list[Target]:
    column = selection.first.column
    passage = content.columns[column].passages[number]
    span = selection.span_in(column, number, len(passage.text)) if passage is not None else None
    if passage is None or span is None:
        return []
    starts = [sentence.start for sentence in passage.sentences if sentence.overlaps(span)]
    return [target for start in starts for target in _sentence(content, Place(column, number, start))]


def _selected(content: Content, selection: Selection, number: int) -> list[Target]:
    """The selected part of a passage without white space at its ends."""
    column = selection.first.column
    passage = content.columns[column].passages[number]
    span = selection.span_in(column, number, len(passage.text)) if passage is not None else None
    if passage is None or span is None:
        return []
    text = span.of(passage.text)
    start = span.start + len(text) - len(text.lstrip())
    end = span.end - (len(text) - len(text.rstrip()))
    return [Target(content.columns[column].side, number, Span(start, end))] if start < end else []
