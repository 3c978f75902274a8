"""The user guide, in every language of the window."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QColor, QKeySequence
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from reader_app.domain.resources import resource_path
from reader_app.gui.action_table import MENUS, SPECS
from reader_app.gui.actions import tr
from reader_app.gui.guide_text import guide_page
from reader_app.gui.guide_window import GuideWindow
from reader_app.gui.main_window import MainWindow
from reader_app.gui.theme import DARK, ThemeName
from reader_app.gui.translator import use_language
from tests.gui.conftest import choose_theme

LANGUAGES = ("en", "ar")


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    use_language(qapp, request.param)
    yield request.param
    use_language(qapp, "en")


def open_guide(window: MainWindow) -> GuideWindow:
    window.actions_by_name["guide"].trigger()
    (guide,) = window.findChildren(GuideWindow)
    return guide


def source(language: str) -> str:
    return resource_path(f"guide/{language}.html").read_text(encoding="utf-8")


def test_both_guides_say_the_same() -> None:
    """The same sections in the same order, with the same actions in each of them."""
    english, arabic = (re.split(r'<h2 id="(\w+)">', source(language)) for language in LANGUAGES)
    assert english[1::2] == arabic[1::2]
    for section, one, other in zip(english[1::2], english[2::2], arabic[2::2], strict=True):
        assert sorted(re.findall(r"{(.*?)}", one)) == sorted(re.findall(r"{(.*?)}", other)), section


def test_actions_are_those_of_the_program(language: str) -> None:
    """Every action named in the text exists; every key of every menu entry is in the list."""
    named = set(re.findall(r"{action:(\w+)}", source(language)))
    specs = {spec.name: spec for spec in SPECS}
    assert named <= specs.keys()
    html = guide_page(language).html
    assert "{" not in html
    listed = [specs[name] for _title, names in MENUS for name in names if name in specs]
    for spec in listed:
        assert not spec.keys or f"{tr(spec.text).replace('&', '').rstrip('…')}</td>" in html
        for key in spec.keys:
            shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
            assert f"\u2066{shown}\u2069" in html
    assert {spec.name for spec in SPECS if spec.keys} - {spec.name for spec in listed} == set()


def test_it_opens_once_in_the_right_direction(language: str, window: MainWindow, qtbot: QtBot) -> None:
    """F1 opens a window of its own, in the language and direction of the program; F1 again shows the same."""
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_F1)  # type: ignore[no-untyped-call]
    guide = open_guide(window)
    assert guide.isWindow()
    assert (guide.layoutDirection() is Qt.LayoutDirection.RightToLeft) == (language == "ar")
    block = guide.text.document().firstBlock()
    assert (block.textDirection() is Qt.LayoutDirection.RightToLeft) == (language == "ar")
    assert guide.sections.count() == len(guide_page(language).sections) >= 8
    guide.close()


def test_sections_are_reached(window: MainWindow, qtbot: QtBot) -> None:
    """Choosing a section in the list scrolls to it; a link to a section as well, and none leads elsewhere."""
    guide = open_guide(window)
    qtbot.waitExposed(guide)
    bar = guide.text.verticalScrollBar()
    places = []
    for row in range(guide.sections.count()):
        guide.sections.setCurrentRow(row)
        places.append(bar.value())
    assert places == sorted(places)
    assert len(set(places)) >= len(places) - 2
    guide.text.anchorClicked.emit(QUrl("#facts"))
    assert bar.value() == places[[key for key, _title in guide_page("en").sections].index("facts")]
    before = bar.value()
    guide.text.anchorClicked.emit(QUrl("https://example.org/#facts"))
    assert bar.value() == before
    guide.close()


def test_search_minds_no_spelling(qapp: QApplication, window: MainWindow) -> None:
    """Harakat, ة for ه and hamzas do not matter; every hit is marked at its very letters, Enter goes on."""
    use_language(qapp, "ar")
    guide = open_guide(window)
    guide.field.setText("التَرجمه")
    marks = guide.text.extraSelections()
    assert len(marks) >= 5
    assert {mark.cursor.selectedText() for mark in marks} == {"الترجمة"}
    place = guide.text.verticalScrollBar().value()
    for _hit in marks[:-1]:
        guide.next_hit()
    assert guide.text.verticalScrollBar().value() > place
    count = next(label for label in guide.findChildren(QLabel) if str(len(marks)) in label.text())
    guide.field.setText("ضضضض")
    assert not guide.text.extraSelections()
    assert count.text() == "لا يوجد"
    guide.close()
    use_language(qapp, "en")


def test_it_follows_the_theme(window: MainWindow, qtbot: QtBot) -> None:
    """The text takes the colours of the theme while it is open, and stays where it was."""
    guide = open_guide(window)
    guide.show_section("facts")
    place = guide.text.verticalScrollBar().value()
    choose_theme(window, ThemeName.DARK, qtbot)
    found = {
        fragment.fragment().charFormat().foreground().color().name()
        for block in (guide.text.document().begin(), guide.text.document().begin().next())
        for fragment in block  # type: ignore[attr-defined]
    }
    assert QColor(DARK.ink).name() in found
    assert guide.text.verticalScrollBar().value() == place
    guide.close()
