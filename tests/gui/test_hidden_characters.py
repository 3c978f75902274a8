"""Hidden characters shown on demand, and the warning where they reorder text."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QImage
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reader_app.gui.main_window import MainWindow
from reader_app.gui.reading.hidden_marks import flag_font, flag_place
from reader_app.gui.reading.layouts import LaidOut
from reader_app.text.hidden_characters import hidden_characters

WhenIdle = Callable[[], None]
_PERSIAN = "بندر هفت ماه پس از توفان دوباره باز می\u200cشود و\u00a0قایق\u200cها\u200f\u200e برمی\u200cگردند."
_TROJAN = "Pay \u202e001\u202c dollars"


@pytest.fixture
def reading(window: MainWindow, when_idle: WhenIdle, tmp_path: Path) -> MainWindow:
    path = tmp_path / "marks.txt"
    path.write_text(f"{_PERSIAN}\n\nPlain words follow.\n", encoding="utf-8")
    window.session.open_files([path])
    when_idle()
    return window


def unit(window: MainWindow) -> LaidOut:
    found = window.view._layouts.get(0, 0)
    assert found is not None
    return found


def picture(window: MainWindow) -> QImage:
    return window.view.viewport().grab().toImage()


def test_flags_are_painted_and_the_text_stays(reading: MainWindow) -> None:
    """The picture changes and changes back; text, line breaks and what is copied do not."""
    before, lines = picture(reading), unit(reading).layout.lineCount()
    reading.actions_by_name["hidden_characters"].trigger()
    assert reading.actions_by_name["hidden_characters"].isChecked()
    assert reading.settings.current.hidden_characters
    assert picture(reading) != before
    assert unit(reading).layout.text() == _PERSIAN
    assert unit(reading).layout.lineCount() == lines
    content = reading.view.content
    assert content is not None
    passage = content.columns[0].passages[0]
    assert passage is not None
    assert passage.text == _PERSIAN
    reading.actions_by_name["hidden_characters"].trigger()
    assert not reading.actions_by_name["hidden_characters"].isChecked()
    assert picture(reading) == before


def test_flags_stand_where_the_characters_are(reading: MainWindow) -> None:
    """Each flag is over its character's place in the right-to-left line, and none covers another."""
    laid_out = unit(reading)
    metrics = QFontMetricsF(flag_font(laid_out.layout.font()))
    taken: dict[int, list[QRectF]] = {}
    stretches = []
    for hidden in hidden_characters(laid_out.text):
        found = flag_place(laid_out, hidden, metrics, taken)
        assert found is not None
        stretches.append((hidden.sign, found[1].center().x(), found[1].width()))
    assert [sign for sign, _x, _width in stretches] == ["ZWNJ", "NBSP", "ZWNJ", "RLM", "LRM", "ZWNJ"]
    places = [x for _sign, x, _width in stretches]
    assert places == sorted(places, reverse=True), "later in the text is further to the left"
    assert next(width for sign, _x, width in stretches if sign == "NBSP") > 1
    for flags in taken.values():
        for number, flag in enumerate(flags):
            assert not any(flag.intersects(other) for other in flags[number + 1 :])


def test_reordering_controls_are_told_of(
    window: MainWindow, when_idle: WhenIdle, qtbot: QtBot, tmp_path: Path
) -> None:
    """A document whose letters are shown in another order says so, and shows where."""
    path = tmp_path / "trojan.txt"
    path.write_text("First paragraph.\n\n" * 60 + _TROJAN + "\n", encoding="utf-8")
    window.session.open_files([path])
    when_idle()
    qtbot.waitUntil(lambda: "order" in window.banner.message)
    (show,) = [b for b in window.banner.findChildren(QPushButton) if "Show" in b.text().replace("&", "")]
    show.click()
    assert window.settings.current.hidden_characters
    assert window.view.current is not None
    assert window.view.current.passage == 60
    assert not window.view.text_rect(window.view.current).isEmpty()


def test_damaged_characters_are_told_of(
    window: MainWindow, when_idle: WhenIdle, qtbot: QtBot, tmp_path: Path
) -> None:
    """A text that could not be read wholly says so when it is opened."""
    path = tmp_path / "damaged.txt"
    path.write_bytes("نص طويل بما يكفي ليُعرف ترميزه بلا شك. ".encode() * 20 + b"\xd9 " + "وانتهى".encode())
    window.session.open_files([path])
    when_idle()
    qtbot.waitUntil(lambda: "could not be read" in window.banner.message)
