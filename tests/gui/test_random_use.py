"""The reading view driven at random."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from reader_app.domain.bitext import Link, SentenceLink, SentenceRef
from reader_app.domain.document import Document
from reader_app.formats.opener import FileOpener
from reader_app.gui.reading.content import Content, Place, Role, document_column
from reader_app.gui.reading.selection import Selection
from reader_app.gui.reading.style import ReadingStyle
from reader_app.gui.reading.view import ReadingView
from reader_app.gui.theme import THEMES
from reader_app.services.counterparts import Counterparts
from reader_app.services.rows import linked_rows
from tests.gui.conftest import ARABIC, ENGLISH


def a_link(left: Document, right: Document, one: int, other: int) -> Link:
    sentences = ()
    if left.passages[one].sentences and right.passages[other].sentences:
        sentences = (SentenceLink((SentenceRef(one, 0),), (SentenceRef(other, 0),), 0.9),)
    return Link((one,), (other,), 0.9, sentences=sentences)


class RandomReader(RuleBasedStateMachine):
    """Does what readers do, in any order."""

    @initialize()
    def start(self) -> None:
        opener = FileOpener()
        self.documents = (opener.open_file(Path(ARABIC)), opener.open_file(Path(ENGLISH)))
        self.view = ReadingView()
        self.view.resize(900, 500)
        self.view.show()
        self.open([3, 1, 0, 2], swap=False)

    @rule(order=st.permutations(range(6)), swap=st.booleans())
    def open(self, order: list[int], swap: bool) -> None:
        left, right = self.documents[::-1] if swap else self.documents
        links = [a_link(left, right, one, other) for one, other in enumerate(order)]
        columns = [document_column(left, Role.ORIGINAL), document_column(right, Role.COUNTERPART)]
        rows = linked_rows(links, columns[0].units, columns[1].units)
        self.view.set_content(Content(columns, rows, Counterparts(links)), (0, 1), shade=True)

    @rule()
    def close(self) -> None:
        self.view.set_content(None, ())

    @rule(pixels=st.integers(-3000, 3000))
    def scroll(self, pixels: int) -> None:
        self.view.scroll_pixels(pixels)

    @rule(share=st.floats(0, 1))
    def drag_the_bar(self, share: float) -> None:
        bar = self.view.verticalScrollBar()
        bar.setValue(round(share * bar.maximum()))

    @rule(width=st.integers(250, 1600), height=st.integers(60, 900))
    def resize(self, width: int, height: int) -> None:
        self.view.resize(width, height)
        QApplication.processEvents()

    @rule(theme=st.sampled_from(list(THEMES.values())), arabic=st.integers(9, 60), latin=st.integers(9, 60))
    def change_looks(self, theme: object, arabic: int, latin: int) -> None:
        self.view.set_looks(theme, ReadingStyle(arabic_pixels=arabic, latin_pixels=latin))  # type: ignore[arg-type]

    @rule(order=st.sampled_from([(0, 1), (1, 0), (0,), (1,)]))
    def swap(self, order: tuple[int, ...]) -> None:
        if self.view.content is not None:
            self.view.set_content(self.view.content, order, keep_place=True, shade=True)

    @rule(x=st.integers(-10, 1700), y=st.integers(-10, 1000))
    def point(self, x: int, y: int) -> None:
        self.view.point_at(self.view.place_at(QPoint(x, y)))

    @rule(
        column=st.integers(0, 1),
        first=st.tuples(st.integers(0, 5), st.integers(0, 60)),
        passages=st.integers(0, 4),
    )
    def select(self, column: int, first: tuple[int, int], passages: int) -> None:
        if self.view.content is None:
            return
        anchor = Place(column, *first)
        head = Place(column, first[0] + passages, 3)
        self.view.set_selection(Selection(anchor, head))
        self.view.set_current(anchor)
        assert self.view.selected_text() is not None

    @invariant()
    def rows_follow_each_other(self) -> None:
        if not hasattr(self, "view"):
            return
        self.view.grab()
        rows = self.view.visible_rows
        heights = self.view.scroller.heights
        for number, (row, y) in enumerate(rows[1:]):
            before, before_y = rows[number]
            assert row == before + 1
            assert y == before_y + heights.height(before)
        if rows and self.view.scroller.position == 0:
            assert rows[0] == (0, 0)

    def teardown(self) -> None:
        if hasattr(self, "view"):
            self.view.close()
            self.view.deleteLater()
            QApplication.processEvents()


@pytest.mark.usefixtures("qapp")
def test_no_order_of_actions_breaks_the_view() -> None:
    """Scrolling, selecting, resizing, swapping, closing at random: no exception, no overlap of rows."""
    run_state_machine_as_test(
        RandomReader,
        settings=settings(
            max_examples=25, stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )
