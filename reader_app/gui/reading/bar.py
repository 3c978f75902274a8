"""The scroll bar of the reading view, in line with a scroller whose heights become exact as one reads."""

from collections.abc import Callable

from PySide6.QtWidgets import QScrollBar

from reader_app.gui.reading.scroller import Scroller


class ReadingBar:
    """Shows where the scroller is and moves it when the reader moves the bar."""

    def __init__(self, bar: QScrollBar, scroller: Scroller, on_moved: Callable[[], None]) -> None:
        """`on_moved` is called after the reader has moved the bar."""
        self._bar = bar
        self._scroller = scroller
        self._on_moved = on_moved
        self._setting = False
        bar.valueChanged.connect(self._on_value_changed)

    def show_position(self, height: int, step: int) -> None:
        """Bring the bar in line; `height` is that of the view, `step` that of a line, in pixels."""
        self._setting = True
        self._bar.setPageStep(height)
        self._bar.setSingleStep(step)
        self._bar.setRange(0, max(0, self._scroller.heights.total - height))
        self._bar.setValue(self._scroller.position)
        self._setting = False

    def _on_value_changed(self, value: int) -> None:
        if self._setting:
            return
        step = value - self._scroller.position
        if abs(step) < 2 * self._bar.pageStep():
            self._scroller.scroll_by(step)
        else:
            self._scroller.go_to_pixel(value)
        self._on_moved()
