"""What is selected: a stretch of one column, in logical order."""

from dataclasses import dataclass

from reader_app.domain.span import Span
from reader_app.gui.reading.content import Column, Content, Place, carried


@dataclass(frozen=True, slots=True)
class Selection:
    """From where the reader pressed to where the pointer or caret is now; both in one column."""

    anchor: Place
    head: Place

    @property
    def empty(self) -> bool:
        """Whether nothing is selected."""
        return self.anchor == self.head

    @property
    def first(self) -> Place:
        """The end that comes first in reading order."""
        return min(self.anchor, self.head)

    @property
    def last(self) -> Place:
        """The end that comes last in reading order."""
        return max(self.anchor, self.head)

    def span_in(self, column: int, passage: int, length: int) -> Span | None:
        """The selected part of a passage of `length` code points, or none."""
        first, last = self.first, self.last
        if column != first.column or not first.passage <= passage <= last.passage:
            return None
        start = first.offset if passage == first.passage else 0
        end = last.offset if passage == last.passage else length
        return Span(start, end) if start < end else None

    def text(self, content: Content) -> str:
        """The selected text, passages on lines of their own."""
        column = content.columns[self.first.column]
        parts = []
        for number in range(self.first.passage, self.last.passage + 1):
            passage = column.passages[number]
            if passage is not None:
                span = self.span_in(self.first.column, number, len(passage.text))
                parts.append(span.of(passage.text) if span else "")
        return "\n".join(parts)


def chosen_text(content: Content, selection: Selection | None, current: Place | None) -> str:
    """The selected text, or the sentence that the keyboard is on."""
    if selection is not None and not selection.empty:
        return selection.text(content)
    for light in content.lit_sentences(current) if current else ():
        passage = content.columns[light.column].passages[light.passage]
        if current is not None and light.column == current.column and passage is not None:
            return light.span.of(passage.text)
    return ""


def word_at(column: Column, place: Place) -> Span:
    """The word at a place, marks and joined letters included; empty between words."""
    passage = column.passages[place.passage]
    text = passage.text if passage is not None else ""
    start = end = min(place.offset, len(text))
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not (text[end - 1].isalnum() or _is_mark(text[end - 1])):
        end -= 1
    return Span(start, end)


def _is_mark(char: str) -> bool:
    return "\u064b" <= char <= "\u0652" or char == "\u0670"


def carried_selection(
    selection: Selection | None, before: Content | None, after: Content | None
) -> Selection | None:
    """The same selection in a content that has other columns, or none where that is not there any more."""
    if selection is None:
        return None
    anchor, head = carried(selection.anchor, before, after), carried(selection.head, before, after)
    return Selection(anchor, head) if anchor is not None and head is not None else None
