"""Arabic shown word by word, with harakat and without, in the real window."""

import re
from collections.abc import Callable, Iterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetricsF, QTextLayout, QTextOption
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader_app.domain.dictionary import VocalisedWord
from reader_app.gui.fonts import text_font
from reader_app.gui.main_window import MainWindow
from reader_app.gui.reading.content import Place
from reader_app.gui.reading.interlinear_layout import InterlinearLayout
from reader_app.gui.reading.layouts import LaidOut
from reader_app.gui.reading.selection import Selection
from reader_app.services.dictionary import arabic_words
from reader_app.text.vocalisation import ShownMap, shown_harakat
from tests.gui.conftest import ARABIC

WhenIdle = Callable[[], None]
MARKS = {chr(code) for code in range(0x64B, 0x653)}


@pytest.fixture
def reading(window: MainWindow, when_idle: WhenIdle) -> MainWindow:
    window.session.engine_name = "gloss"
    window.session.open_files([ARABIC])
    when_idle()
    return window


def laid_out(window: MainWindow) -> Iterator[LaidOut]:
    """The units of the Arabic column that are on the screen."""
    content = window.view.content
    assert content is not None
    for row, _y in window.view.visible_rows:
        for unit in content.units(0, row):
            found = window.view._layouts.get(0, unit)
            if found is not None:
                yield found


def choose(window: MainWindow, qtbot: QtBot, action: str) -> None:
    """Choose a mode and wait until the screen shows it."""
    window.actions_by_name[action].trigger()
    window.view.viewport().repaint()
    qtbot.waitUntil(
        lambda: all(found.layout.text() != found.text for found in laid_out(window)), timeout=15_000
    )


def place(found: LaidOut, offset: int) -> Place:
    return Place(0, found.passage, found.start + offset)


def test_every_word_has_its_gloss_under_it(reading: MainWindow, qtbot: QtBot) -> None:
    """Glosses stand in the column, do not overlap, and pointing at one means the word above it."""
    choose(reading, qtbot, "interlinear")
    units = list(laid_out(reading))
    assert units
    width = reading.view.geometry_of_rows.boxes[0].text_width
    for found in units:
        assert found.glosses is not None
        metrics = QFontMetricsF(found.glosses.font)
        ends: dict[float, float] = {}
        for text, at in found.glosses.placed:
            right = at.x() + metrics.horizontalAdvance(text)
            assert at.x() > -1
            assert right < width + 1
            assert right <= ends.get(at.y(), width + 1)  # from right to left along each line
            ends[at.y()] = at.x()
    words = sum(len(arabic_words(found.text)) for found in units)
    assert sum(len(found.glosses.placed) for found in units if found.glosses) > 0.6 * words
    first = units[0]
    span = arabic_words(first.text)[1]
    rect = reading.view.text_rect(place(first, span.start + 1))
    below = reading.view.place_at(QPoint(rect.left(), rect.bottom() + first.below_line // 2))
    assert below is not None
    assert span.start <= below.offset - first.start <= span.end


@pytest.mark.parametrize("mode", ["interlinear", "show_harakat"])
def test_offsets_are_those_of_the_document(reading: MainWindow, qtbot: QtBot, mode: str) -> None:
    """Each letter found on the screen is the letter of the text, and what is copied is the text."""
    choose(reading, qtbot, mode)
    found = next(iter(laid_out(reading)))
    assert MARKS & set(found.layout.text())
    for span in arabic_words(found.text):
        for offset in range(span.start, span.end):
            rect = reading.view.text_rect(place(found, offset))
            hit = reading.view.place_at(QPoint(rect.left(), rect.center().y()))
            assert hit is not None
            assert abs(hit.offset - found.start - offset) <= 1
    end = place(found, len(found.text))
    reading.view.set_selection(Selection(place(found, 0), end))
    assert reading.view.selected_text() == found.text
    reading.view.viewport().grab()


def test_written_harakat_are_hidden(window: MainWindow, when_idle: WhenIdle, qtbot: QtBot) -> None:
    """Nothing but the marks goes from the screen; the copied text has them."""
    text = "وَصَلَ الكِتَابُ إِلى المَدِينَةِ صَباحَ يَومِ السَّبتِ."
    window.session.engine_name = "gloss"
    window.session.open_text(text)
    when_idle()
    choose(window, qtbot, "hide_harakat")
    found = next(iter(laid_out(window)))
    assert found.layout.text() == "".join(char for char in text if char not in MARKS)
    window.view.set_selection(Selection(Place(0, 0, 0), Place(0, 0, len(text))))
    assert window.view.selected_text() == text


def test_a_mode_is_left_by_choosing_it_again_and_kept_in_the_settings(
    reading: MainWindow, qtbot: QtBot
) -> None:
    """One mode at a time is ticked; the second choice shows the text as it is written."""
    choose(reading, qtbot, "interlinear")
    choose(reading, qtbot, "show_harakat")
    assert reading.settings.current.arabic_text == "harakat"
    ticked = [
        name
        for name in ("interlinear", "show_harakat", "hide_harakat")
        if reading.actions_by_name[name].isChecked()
    ]
    assert ticked == ["show_harakat"]
    reading.actions_by_name["show_harakat"].trigger()
    assert reading.settings.current.arabic_text == "written"
    assert not reading.actions_by_name["show_harakat"].isChecked()
    assert all(found.layout.text() == found.text for found in laid_out(reading))


def test_the_place_in_the_text_stays(reading: MainWindow, qtbot: QtBot) -> None:
    """The passage at the top is the same before and after a change of mode."""
    reading.resize(1000, 400)
    reading.view.reveal(Place(0, 3, 0))
    reading.view.show_row(3)
    reading.view.scroll_pixels(100)
    top = reading.view.first_visible_passage(0)
    choose(reading, qtbot, "interlinear")
    assert reading.view.first_visible_passage(0) == top


ARABIC_TEXT = st.lists(
    st.one_of(
        st.text("ابتثجحخدرزسشصضطعغفقكلمنهويىةأإ" + "\u064e\u0650\u0651", min_size=1, max_size=12),
        st.sampled_from(["34", "(NATO)", "،", "2023/5/1", "«", "😀", "-", "  ", "word"]),
    ),
    min_size=1,
    max_size=40,
).map(" ".join)


@settings(max_examples=60, deadline=None)
@example(  # was laid out for ever
    text="ز نعح 34 ضنهىه \u064eطثضعتخسدس يصشأحكِغ", width=119, meanings=["bccczaab ya byzb"], rtl=True
)
@given(
    text=ARABIC_TEXT,
    width=st.integers(60, 700),
    meanings=st.lists(st.text("abc xyz", max_size=40), min_size=1),
    rtl=st.booleans(),
)
def test_any_text_is_laid_out_whole(
    qapp: QApplication, text: str, width: int, meanings: list[str], rtl: bool
) -> None:
    """Whatever words and glosses are: every character is in a line once, and glosses keep to the column."""
    assert qapp is not None
    words = tuple(
        VocalisedWord(span, span.of(text), meanings[number % len(meanings)].strip())
        for number, span in enumerate(arabic_words(text))
    )
    shown = shown_harakat(text, words)
    layout = QTextLayout(shown.text, text_font("ar", 20))
    option = QTextOption()
    option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    height, glosses = InterlinearLayout(layout, words, 0, ShownMap(shown)).break_lines(width, 37)
    lines = [layout.lineAt(number) for number in range(layout.lineCount())]
    assert [line.textStart() for line in lines] == [
        0, *(line.textStart() + line.textLength() for line in lines[:-1])
    ]  # fmt: skip
    assert lines[-1].textStart() + lines[-1].textLength() == len(shown.text.encode("utf-16-le")) // 2
    assert height >= len(lines) * (37 + glosses.height) - len(lines)
    metrics = QFontMetricsF(glosses.font)
    # A mark without a letter stands on the space before it, which then cannot be broken at.
    is_breakable = not re.search(r"(^|\s)[\u064e\u0650\u0651]", shown.text)
    for line in lines:
        assert line.naturalTextWidth() <= width + 1 or not is_breakable
    for gloss in glosses.placed:
        # In a column of three letters a gloss may stand out where Qt breaks no line.
        is_held = rtl and is_breakable and width >= 200
        if is_held and metrics.horizontalAdvance(gloss.text) <= width:
            assert -1 <= gloss.at.x() <= width + 1 - metrics.horizontalAdvance(gloss.text)
