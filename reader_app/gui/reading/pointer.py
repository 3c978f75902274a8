"""What the pointer does in the reading view."""

from typing import Protocol

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QMouseEvent

from reader_app.gui.reading.content import Content, Place
from reader_app.gui.reading.selection import Selection, word_at


class Pointable(Protocol):
    """What the pointer moves about in: the reading view."""

    @property
    def content(self) -> Content | None:
        """What is shown."""
        ...

    @property
    def selection(self) -> Selection | None:
        """What is selected."""
        ...

    def place_at(self, point: QPoint, *, nearest: bool = False) -> Place | None:
        """The place under a point of the viewport."""
        ...

    def point_at(self, place: Place | None) -> None:
        """Light a place with its counterparts."""
        ...

    def set_current(self, place: Place | None) -> None:
        """Put the keyboard on a sentence."""
        ...

    def set_selection(self, selection: Selection | None) -> None:
        """Select a stretch of text."""
        ...


class ReadingPointer:
    """Lights what is pointed at, selects what is dragged over, takes words by double click."""

    def __init__(self, view: Pointable) -> None:
        """Serve one view."""
        self._view = view

    def move(self, event: QMouseEvent) -> None:
        """Light the sentence under the pointer, or extend the selection."""
        selection = self._view.selection
        if event.buttons() & Qt.MouseButton.LeftButton and selection is not None:
            head = self._view.place_at(event.position().toPoint(), nearest=True)
            if head is not None and head.column == selection.anchor.column:
                self._view.set_selection(Selection(selection.anchor, head))
            return
        self._view.point_at(self._view.place_at(event.position().toPoint()))

    def press(self, event: QMouseEvent) -> None:
        """Put the keyboard where the pointer is and begin a selection."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        place = self._view.place_at(event.position().toPoint())
        self._view.set_selection(Selection(place, place) if place else None)
        if place is not None:
            self._view.set_current(place)

    def double_click(self, event: QMouseEvent) -> None:
        """Select the word under the pointer."""
        place, content = self._view.place_at(event.position().toPoint()), self._view.content
        if place is not None and content is not None:
            span = word_at(content.columns[place.column], place)
            ends = place._replace(offset=span.start), place._replace(offset=span.end)
            self._view.set_selection(Selection(*ends))
