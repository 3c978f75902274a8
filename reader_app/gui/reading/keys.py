"""What keys do in the reading view."""

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from reader_app.domain.bitext import SentenceRef
from reader_app.domain.language import Direction
from reader_app.gui.reading.content import Content, Place
from reader_app.gui.reading.selection import Selection


class Keyboardable(Protocol):
    """What the keys move about in: the reading view."""

    @property
    def content(self) -> Content | None:
        """What is shown."""
        ...

    @property
    def column_order(self) -> tuple[int, ...]:
        """The shown columns from left to right."""
        ...

    @property
    def current(self) -> Place | None:
        """The place that the keyboard is on."""
        ...

    @property
    def selection(self) -> Selection | None:
        """What is selected."""
        ...

    @property
    def page_height(self) -> int:
        """Height of what is on the screen, in pixels."""
        ...

    def first_visible_passage(self, column: int) -> int:
        """The first passage of a column on the screen, or 0."""
        ...

    def reveal(self, place: Place) -> None:
        """Scroll so that a place can be seen, and put the keyboard there."""
        ...

    def set_selection(self, selection: Selection | None) -> None:
        """Select a stretch of text."""
        ...

    def scroll_pixels(self, pixels: int) -> None:
        """Scroll down (or up) by so many pixels."""
        ...


class ReadingKeys:
    """Moves the reader's place by keys.

    Up and Down go to the sentence before and after; Left and Right to the column on that side of the screen;
    with Shift, Left and Right extend the selection by a letter towards that side of the screen, whatever the
    direction of the text, and Up and Down by a sentence.
    """

    def __init__(self, view: Keyboardable) -> None:
        """Serve one view."""
        self._view = view

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key asks; tells whether it was for reading."""
        content = self._view.content
        if content is None or event.modifiers() & (
            Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
        ):
            return False
        key = Qt.Key(event.key())
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if control and key not in (Qt.Key.Key_Home, Qt.Key.Key_End):
            return False
        if key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Space):
            up = key is Qt.Key.Key_PageUp or (key is Qt.Key.Key_Space and shift)
            height = self._view.page_height
            self._view.scroll_pixels((-1 if up else 1) * max(40, height - 60))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._to_end(content, last=key is Qt.Key.Key_End)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._by_sentence(content, 1 if key is Qt.Key.Key_Down else -1, extend=shift)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = 1 if key is Qt.Key.Key_Right else -1
            if shift:
                self._by_letter(content, step)
            else:
                self._to_column(content, step)
        elif key is Qt.Key.Key_Escape and self._view.selection is not None:
            self._view.set_selection(None)
        else:
            return False
        return True

    def _here(self) -> Place:
        if self._view.current is not None:
            return self._view.current
        column = self._view.column_order[0]
        return Place(column, self._view.first_visible_passage(column), 0)

    def _to_end(self, content: Content, *, last: bool) -> None:
        here = self._here()
        passages = content.columns[here.column].passages
        if passages:
            self._view.reveal(Place(here.column, len(passages) - 1 if last else 0, 0))

    def _by_sentence(self, content: Content, step: int, *, extend: bool) -> None:
        started = self._view.current is not None
        here = self._here()
        target = _next_sentence(content, here, step) if started else here
        if extend:
            before = self._view.selection
            anchor = before.anchor if before and before.anchor.column == here.column else here
            self._view.set_selection(Selection(anchor, target))
        else:
            self._view.set_selection(None)
        self._view.reveal(target)

    def _by_letter(self, content: Content, step: int) -> None:
        here = self._here()
        before = self._view.selection
        head = before.head if before else here
        anchor = before.anchor if before else here
        column = content.columns[head.column]
        passage = column.passages[head.passage]
        if passage is None:
            return
        if passage.direction is Direction.RTL:
            step = -step
        head = head._replace(offset=min(max(0, head.offset + step), len(passage.text)))
        self._view.set_selection(Selection(anchor, head))

    def _to_column(self, content: Content, step: int) -> None:
        order = self._view.column_order
        here = self._here()
        slot = order.index(here.column) + step if here.column in order else 0
        if not 0 <= slot < len(order):
            return
        column = order[slot]
        lit = next((light for light in content.lit_sentences(here) if light.column == column), None)
        if lit is not None:
            self._view.reveal(Place(column, lit.passage, lit.span.start))
        elif content.columns[column].passages:
            row = content.row_of(here.column, here.passage, here.offset)
            self._view.reveal(_nearest_place(content, column, row))


def _next_sentence(content: Content, here: Place, step: int) -> Place:
    passages = content.columns[here.column].passages
    ref = content.sentence_at(here) or SentenceRef(here.passage, 0)
    passage = passages[ref.passage]
    target = ref.sentence + step
    if passage is not None and 0 <= target < len(passage.sentences):
        return Place(here.column, ref.passage, passage.sentences[target].start)
    number = ref.passage + step
    if not 0 <= number < len(passages):
        return here
    following = passages[number]
    start = 0
    if following is not None and following.sentences:
        start = following.sentences[0 if step > 0 else -1].start
    return Place(here.column, number, start)


def _nearest_place(content: Content, column: int, row: int) -> Place:
    units = content.columns[column].units
    for near in (*range(row, -1, -1), *range(row + 1, len(content.rows))):
        for unit in content.units(column, near):
            return Place(column, units.passage(unit), units.start(unit))
    return Place(column, 0, 0)
