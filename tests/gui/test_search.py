"""Searching both sides in the real window."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader_app.gui.main_window import MainWindow
from reader_app.gui.reading.marks import MarkStyle
from reader_app.gui.search_bar import SearchBar
from reader_app.gui.search_flow import SearchFlow
from tests.gui.conftest import ARABIC, ENGLISH

WhenIdle = Callable[[], None]


@pytest.fixture
def pair(window: MainWindow, when_idle: WhenIdle) -> MainWindow:
    window.session.open_files([ARABIC, ENGLISH])
    when_idle()
    return window


def search_flow(window: MainWindow) -> SearchFlow:
    return next(feature for feature in window.features if isinstance(feature, SearchFlow))


def bar(window: MainWindow) -> SearchBar:
    return search_flow(window).bar


def type_query(qtbot: QtBot, window: MainWindow, query: str) -> None:
    """Ask for the field and type; wait for the count."""
    window.actions_by_name["find"].trigger()
    bar(window).count.setText("")
    bar(window).field.setText(query)
    qtbot.waitUntil(lambda: bool(bar(window).count.text()), timeout=10_000)


def hit_text(window: MainWindow) -> str:
    """What is marked as the current hit."""
    content, place = window.view.content, search_flow(window).hit_place
    assert content is not None
    assert place is not None
    passage = content.columns[place.column].passages[place.passage]
    assert passage is not None
    return next(
        mark.span.of(passage.text)
        for mark in window.view._marks_of(place.column, place.passage)
        if mark.style is MarkStyle.FOUND_NOW
    )


def test_both_sides_are_searched(pair: MainWindow, qtbot: QtBot) -> None:
    """A number is found on both sides, in either digits; Enter and Shift+Enter walk through, and round."""
    type_query(qtbot, pair, "2023")
    total = int(bar(pair).count.text().split()[-1])
    seen = []
    for step in range(total):
        place = search_flow(pair).hit_place
        assert place is not None
        assert bar(pair).count.text() == f"{step + 1} of {total}"
        seen.append(place)
        assert hit_text(pair) in {"2023", "٢٠٢٣"}
        qtbot.keyClick(bar(pair).field, Qt.Key.Key_Return)
    assert {place.column for place in seen} == {0, 1}
    assert search_flow(pair).hit_place == seen[0]
    qtbot.keyClick(bar(pair).field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert search_flow(pair).hit_place == seen[-1]
    pair.actions_by_name["find_next"].trigger()
    assert search_flow(pair).hit_place == seen[0]


def test_harakat_and_attached_letters_do_not_matter_unless_asked(pair: MainWindow, qtbot: QtBot) -> None:
    """ميناء finds والميناء; with the switch for exact search on, only what is written so."""
    type_query(qtbot, pair, "المِيناء")
    assert bar(pair).count.text().startswith("1 of")
    bar(pair).exact.click()
    qtbot.waitUntil(lambda: bar(pair).count.text() == "Nothing found", timeout=10_000)
    assert bar(pair).count.property("nothing") is True


def test_the_counterpart_of_a_hit_is_marked(pair: MainWindow, qtbot: QtBot) -> None:
    """Where the sentence of a hit has a counterpart, that is marked in the other column."""
    bitext, content = pair.session.bitext, pair.view.content
    assert bitext is not None
    assert content is not None
    sentence = next(part for link in bitext.links for part in link.sentences)
    ref = sentence.left[0]
    passage = bitext.left.passages[ref.passage]
    type_query(qtbot, pair, passage.sentences[ref.sentence].of(passage.text))
    styles = [mark.style for other in sentence.right for mark in pair.view._marks_of(1, other.passage)]
    assert MarkStyle.FOUND_COUNTERPART in styles


def test_escape_gives_the_keyboard_back(pair: MainWindow, qtbot: QtBot) -> None:
    """Escape takes the marks away, goes back to the text at the hit, and F3 brings the search back."""
    type_query(qtbot, pair, "harbour")
    place = search_flow(pair).hit_place
    assert place is not None
    qtbot.keyClick(bar(pair).field, Qt.Key.Key_Escape)
    assert pair.view.hasFocus()
    assert not bar(pair).query
    assert pair.view.current == place
    styles = {mark.style for mark in pair.view._marks_of(place.column, place.passage)}
    assert not styles & {MarkStyle.FOUND, MarkStyle.FOUND_NOW}
    pair.actions_by_name["find_next"].trigger()
    qtbot.waitUntil(lambda: search_flow(pair).hit_place == place, timeout=10_000)
    pair.view.setFocus()
    qtbot.keyClick(pair.view, Qt.Key.Key_Escape)
    assert not bar(pair).query


def test_a_translation_is_searched_as_it_arrives(
    window: MainWindow, when_idle: WhenIdle, qtbot: QtBot
) -> None:
    """With the translation beside the text, its words are found too."""
    window.session.open_files([ARABIC])
    when_idle()
    type_query(qtbot, window, "the")
    qtbot.waitUntil(lambda: search_flow(window).hit_place is not None, timeout=10_000)
    place = search_flow(window).hit_place
    assert place is not None
    assert place.column == 1


def test_new_links_do_not_move_the_reader(pair: MainWindow, qtbot: QtBot) -> None:
    """What changes beside an open search renews its marks and leaves the view where it is."""
    type_query(qtbot, pair, "harbour")
    place = search_flow(pair).hit_place
    pair.view.scroll_pixels(400)
    row = pair.view.scroller.row
    assert row > 0
    pair.session.columns_changed.emit()
    qtbot.waitUntil(lambda: not search_flow(pair)._jobs.busy, timeout=10_000)
    assert search_flow(pair)._content is pair.view.content
    assert search_flow(pair).hit_place == place
    assert pair.view.scroller.row == row


def test_a_column_more_leaves_the_hit_where_it_is(
    pair: MainWindow, qtbot: QtBot, when_idle: WhenIdle
) -> None:
    """With the translation shown between the two, the hit in the counterpart is still the current one."""
    type_query(qtbot, pair, "harbour")
    for _step in range(3):
        pair.actions_by_name["find_next"].trigger()
    place = search_flow(pair).hit_place
    assert place is not None
    assert place.column == 1
    pair.actions_by_name["translation"].trigger()
    when_idle()
    moved = place._replace(column=2)
    qtbot.waitUntil(lambda: search_flow(pair).hit_place == moved, timeout=10_000)


def test_the_selection_becomes_the_query(pair: MainWindow, qtbot: QtBot) -> None:
    """Ctrl+F with a word selected searches for it."""
    from reader_app.gui.reading.content import Place
    from reader_app.gui.reading.selection import Selection

    content = pair.view.content
    assert content is not None
    passage = content.columns[1].passages[0]
    assert passage is not None
    word = passage.text.split()[0]
    pair.view.set_selection(Selection(Place(1, 0, 0), Place(1, 0, len(word))))
    pair.actions_by_name["find"].trigger()
    assert bar(pair).query == word
    qtbot.waitUntil(lambda: bar(pair).count.text().startswith("1 of"), timeout=10_000)


def test_no_query_no_search(window: MainWindow, qtbot: QtBot, when_idle: WhenIdle) -> None:
    """Without a document the field is off; closing the document ends the search."""
    assert not bar(window).isEnabled()
    window.session.open_files([ENGLISH])
    when_idle()
    type_query(qtbot, window, "harbour")
    window.session.close_documents()
    assert not bar(window).isEnabled()
    assert search_flow(window).hit_place is None
