"""Facts of a compared pair in the real window: marks, panel, keys, the reader's word."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from reader_app.app.compose import Composition, build_library
from reader_app.domain.document import Side
from reader_app.domain.fact import Fact, FactKind, FactReview, FactStatus
from reader_app.gui.facts_flow import PANEL, FactsFlow
from reader_app.gui.main_window import MainWindow
from reader_app.gui.reading.content import Place, Role
from reader_app.gui.reading.marks import Mark, MarkStyle
from reader_app.services.fact_board import AGREEING, DIFFERING
from reader_app.storage.paths import Folders
from tests.gui.conftest import ARABIC, ENGLISH


def facts_of(window: MainWindow) -> FactsFlow:
    return next(feature for feature in window.features if isinstance(feature, FactsFlow))


@pytest.fixture
def pair(window: MainWindow, qtbot: QtBot) -> Iterator[MainWindow]:
    window.session.open_files([ARABIC, ENGLISH])
    qtbot.waitUntil(lambda: bool(facts_of(window).board.facts) and not window.session.busy, timeout=30_000)
    yield window
    QToolTip.hideText()


def fact_that(window: MainWindow, wanted: Callable[[Fact], bool]) -> int:
    return next(number for number, fact in enumerate(facts_of(window).board.facts) if wanted(fact))


def a_difference(window: MainWindow) -> int:
    return fact_that(window, lambda fact: fact.status is FactStatus.DIFFERS)


def marks(window: MainWindow, number: int, side: Side) -> list[Mark]:
    """The marks of the passage in which a fact stands on a side, those of its own words only."""
    fact = facts_of(window).board.facts[number]
    mention = fact.left if side is Side.LEFT else fact.right
    place = facts_of(window).on_text.place_of(number, side)
    assert mention is not None
    assert place is not None
    found = window.view._marks_of(place.column, place.passage)
    return [mark for mark in found if mark.span == mention.span]


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key, control: bool = False) -> None:
    modifier = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(facts_of(window).panel.list, key, modifier)


# Marks in the text


def test_facts_are_marked_by_shape_on_both_sides(pair: MainWindow) -> None:
    """What differs, agrees or stands alone has a style each; names that agree are pale until asked for."""
    board = facts_of(pair).board
    differs = a_difference(pair)
    for side in Side:
        assert marks(pair, differs, side)[-1].style is MarkStyle.DIFFERS
    money = fact_that(pair, lambda fact: fact.kind is FactKind.MONEY)
    assert marks(pair, money, Side.RIGHT)[-1].style is MarkStyle.AGREES
    alone = fact_that(pair, lambda fact: fact.status is FactStatus.RIGHT_ONLY)
    assert marks(pair, alone, Side.RIGHT)[-1].style is MarkStyle.ONLY_HERE
    name = fact_that(
        pair, lambda fact: fact.kind is FactKind.NAME and fact.status is FactStatus.AGREES and not fact.note
    )
    assert marks(pair, name, Side.LEFT)[-1].style is MarkStyle.AGREES_FAINT
    panel = facts_of(pair).panel
    panel._kinds.setCurrentIndex(panel._kinds.findData(FactKind.NAME.value))
    assert marks(pair, name, Side.LEFT)[-1].style is MarkStyle.AGREES
    assert not marks(pair, money, Side.RIGHT)
    assert panel.model.rowCount() == sum(fact.kind is FactKind.NAME for fact in board.facts)


def test_pointing_at_a_fact_lights_its_counterpart(pair: MainWindow) -> None:
    """Under the pointer a fact and what it was compared with are lit; then both go out."""
    number = a_difference(pair)
    on_text = facts_of(pair).on_text
    pair.view.point_at(on_text.place_of(number, Side.LEFT))
    for side in Side:
        assert marks(pair, number, side)[-1].style is MarkStyle.FACT_LIT
    assert not pair.view.grab().isNull()
    pair.view.point_at(None)
    assert on_text.lit == ()
    assert marks(pair, number, Side.RIGHT)[-1].style is MarkStyle.DIFFERS


def test_a_tool_tip_tells_all_of_a_fact(pair: MainWindow, qtbot: QtBot) -> None:
    """Over a marked place: kind, status, both texts, both values; elsewhere nothing."""
    flow = facts_of(pair)
    number = a_difference(pair)
    place = flow.on_text.place_of(number, Side.LEFT)
    assert place is not None
    pair.view.reveal(place)
    at = pair.view.text_rect(place._replace(offset=place.offset + 1))
    point = QPoint(at.x(), at.y() + at.height() // 2)
    viewport = pair.view.viewport()
    event = QHelpEvent(QEvent.Type.ToolTip, point, viewport.mapToGlobal(point))
    QApplication.sendEvent(viewport, event)
    fact = flow.board.facts[number]
    assert fact.left is not None
    assert fact.right is not None
    qtbot.waitUntil(lambda: bool(QToolTip.text()))
    for part in ("≠ differs", "date", fact.left.text, fact.right.text, fact.left.value, fact.right.value):
        assert part in QToolTip.text()


def test_marks_follow_the_columns(pair: MainWindow, when_idle: Callable[[], None]) -> None:
    """With the translation between the documents, the marks are on the documents and not on it."""
    pair.actions_by_name["translation"].trigger()
    when_idle()
    content = pair.view.content
    assert content is not None
    assert [column.role for column in content.columns][1] is Role.TRANSLATION
    number = a_difference(pair)
    places = [facts_of(pair).on_text.place_of(number, side) for side in Side]
    assert [place.column for place in places if place] == [0, 2]
    assert marks(pair, number, Side.RIGHT)
    # Doubts of the translation may be marked there already; facts are not.
    of_facts = (MarkStyle.AGREES, MarkStyle.AGREES_FAINT, MarkStyle.DIFFERS, MarkStyle.ONLY_HERE)
    on_translation = (
        mark.style
        for passage in range(len(content.columns[1].passages))
        for mark in pair.view._marks_of(1, passage)
    )
    assert not any(style in of_facts for style in on_translation)


# The panel


def test_the_model_is_a_model(pair: MainWindow, qtmodeltester: ModelTester) -> None:
    """Qt's own rules for list models hold, also while facts are dismissed and taken back."""
    panel = facts_of(pair).panel
    qtmodeltester.check(panel.model)
    count = panel.model.rowCount()
    panel.choose(a_difference(pair))
    panel.review_chosen(FactReview.DISMISSED)
    assert panel.model.rowCount() == count - 1
    panel.review_chosen(FactReview.CONFIRMED)
    assert panel.model.rowCount() == count - 1
    facts_of(pair).undo()
    facts_of(pair).undo()
    assert panel.model.rowCount() == count


def test_counts_filter_and_say_what_they_count(pair: MainWindow) -> None:
    """Each count is a button with a sign of its own; the foot tells the same; differences come first."""
    panel, board = facts_of(pair).panel, facts_of(pair).board
    counts = board.counts()
    assert counts.differ >= 1
    assert panel.model.fact_at(0).status is FactStatus.DIFFERS
    texts = [button.text() for button in panel._statuses.values()]
    assert [text.split()[:2] for text in texts] == [
        ["=", str(counts.agree)],
        ["≠", str(counts.differ)],
        ["·", str(counts.one_sided)],
    ]
    panel._statuses[AGREEING].click()
    assert panel.model.rowCount() == counts.agree
    assert not marks(pair, a_difference(pair), Side.LEFT)
    panel._statuses[DIFFERING].click()
    assert panel.model.rowCount() == counts.agree + counts.differ
    panel._statuses[AGREEING].click()
    panel._statuses[DIFFERING].click()
    assert panel.model.rowCount() == len(board.facts)
    assert f"≠ {counts.differ}" in pair.status._facts.text()
    assert str(counts.agree) in pair.status._facts.accessibleName()


def test_a_card_tells_screen_readers_everything(pair: MainWindow) -> None:
    """Status, kind, both texts, note: in one line of text, though the card is painted."""
    panel = facts_of(pair).panel
    fact = panel.model.fact_at(0)
    spoken = panel.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert fact.left is not None
    assert fact.right is not None
    for part in ("date differs", fact.left.text, fact.right.text):
        assert part in spoken
    noted = fact_that(pair, lambda one: "left document" in one.note)
    row = panel.model.row_of(noted)
    assert row is not None
    assert "the Arabic text" in panel.model.index(row).data()
    assert not panel.grab().isNull()


def test_a_card_leads_to_its_place_and_then_to_the_other_side(pair: MainWindow, qtbot: QtBot) -> None:
    """Enter puts the reader on the fact in the text; Enter again on what it was compared with."""
    flow = facts_of(pair)
    pair.actions_by_name["facts"].trigger()
    pair.actions_by_name["facts"].trigger()
    assert flow.panel.list.hasFocus()
    number = flow.panel.chosen
    assert number is not None
    seen = []
    for _time in range(3):
        press(qtbot, pair, Qt.Key.Key_Return)
        seen.append(pair.view.current)
    left, right = (flow.on_text.place_of(number, side) for side in Side)
    assert seen == [left, right, left]
    assert not pair.view.text_rect(left).isNull() if left else False
    assert flow.on_text.lit == (number,)
    press(qtbot, pair, Qt.Key.Key_Down)
    assert flow.panel.chosen != number
    assert flow.on_text.lit == (flow.panel.chosen,)
    press(qtbot, pair, Qt.Key.Key_Escape)
    assert pair.view.hasFocus()


# From difference to difference


def test_keys_go_from_difference_to_difference(pair: MainWindow, qtbot: QtBot) -> None:
    """D goes on in the column that is read, Shift+D back; at the end the window says so."""
    flow = facts_of(pair)
    differing = [n for n, fact in enumerate(flow.board.facts) if fact.status is FactStatus.DIFFERS]
    pair.view.setFocus()
    pair.view.set_current(Place(0, 0, 0))
    seen = []
    for _number in differing:
        qtbot.keyClick(pair.view, Qt.Key.Key_D)
        seen.append(flow.panel.chosen)
    assert seen == differing
    assert pair.view.current == flow.on_text.place_of(differing[-1], Side.LEFT)
    qtbot.keyClick(pair.view, Qt.Key.Key_D)
    assert "no further difference" in pair.banner.message
    qtbot.keyClick(pair.view, Qt.Key.Key_D, Qt.KeyboardModifier.ShiftModifier)
    assert pair.view.current == flow.on_text.place_of(differing[-2], Side.LEFT)
    pair.view.set_current(Place(1, 0, 0))
    qtbot.keyClick(pair.view, Qt.Key.Key_D)
    assert pair.view.current is not None
    assert pair.view.current.column == 1


# What the reader says


def test_a_dismissed_fact_goes_and_can_be_brought_back(pair: MainWindow, qtbot: QtBot) -> None:
    """X hides card and mark and counts; it is found behind its filter; Ctrl+Z brings it back."""
    flow = facts_of(pair)
    number, counts = a_difference(pair), flow.board.counts()
    pair.side_panel.open(PANEL)
    flow.panel.list.setFocus()
    flow.panel.choose(number)
    press(qtbot, pair, Qt.Key.Key_X)
    assert flow.board.counts().differ == counts.differ - 1
    assert flow.panel.model.row_of(number) is None
    assert not marks(pair, number, Side.LEFT)
    assert f"≠ {counts.differ - 1}" in pair.status._facts.text()
    assert pair.session.bitext is not None
    assert pair.session.bitext.facts[number].review is FactReview.DISMISSED
    assert len(pair.session.bitext.links) == len(flow._session.bitext.links if flow._session.bitext else ())
    flow.panel._dismissed.click()
    assert flow.panel.model.rowCount() == 1
    assert flow.panel.model.row_of(number) == 0
    flow.panel._dismissed.click()
    press(qtbot, pair, Qt.Key.Key_Z, control=True)
    assert flow.board.counts() == counts
    assert flow.panel.chosen == number
    assert not flow.panel.undo.isEnabled()


def test_a_word_on_a_fact_is_kept_for_the_next_session(
    pair: MainWindow, qtbot: QtBot, folders: Folders, abilities: Composition
) -> None:
    """Confirmed in one window, confirmed in the next, also when the files are opened the other way round."""
    flow = facts_of(pair)
    number = a_difference(pair)
    key = flow.board.keys[number]
    pair.view.set_current(flow.on_text.place_of(number, Side.LEFT))
    pair.actions_by_name["confirm_fact"].trigger()
    assert flow.board.facts[number].review is FactReview.CONFIRMED
    for files in ([ARABIC, ENGLISH], [ENGLISH, ARABIC]):
        again = MainWindow(abilities, build_library(folders))
        qtbot.addWidget(again)
        again.session.open_files(files)
        qtbot.waitUntil(lambda shown=again: bool(facts_of(shown).board.facts), timeout=30_000)
        board = facts_of(again).board
        known = board.number_of(key)
        assert known is not None
        assert board.facts[known].review is FactReview.CONFIRMED
        assert sum(fact.review is not None for fact in board.facts) == 1
        again.close()


def test_a_word_on_a_fact_outlasts_a_new_comparison(
    pair: MainWindow, qtbot: QtBot, when_idle: Callable[[], None]
) -> None:
    """A link is corrected and the facts compared anew, while one is reviewed: nothing is lost."""
    flow = facts_of(pair)
    number = fact_that(pair, lambda fact: fact.kind is FactKind.PERCENT)
    key = flow.board.keys[number]
    flow.review(number, FactReview.CONFIRMED)
    unlinked = fact_that(pair, lambda fact: fact.kind is FactKind.MONEY)
    pair.view.set_current(flow.on_text.place_of(unlinked, Side.LEFT))
    before = flow.board
    pair.actions_by_name["mark_wrong"].trigger()
    flow.review(a_difference(pair), FactReview.DISMISSED)
    when_idle()
    qtbot.waitUntil(lambda: flow.ready and flow.board is not before)
    known = flow.board.number_of(key)
    assert known is not None
    assert flow.board.facts[known].review is FactReview.CONFIRMED
    assert flow.board.counts().dismissed == 1
    assert pair.session.bitext is not None
    assert pair.session.bitext.facts is flow.board.facts


# The panel comes and goes


def test_the_panel_opens_for_a_pair_and_closes_with_it(
    pair: MainWindow, when_idle: Callable[[], None]
) -> None:
    """In a wide window it opens by itself, the keyboard stays in the text; it closes with the pair."""
    assert pair.side_panel.current == PANEL
    assert pair.actions_by_name["facts"].isChecked()
    assert pair.view.hasFocus()
    pair.session.close_documents()
    assert pair.side_panel.current == ""
    assert not pair.actions_by_name["facts"].isChecked()
    assert not pair.actions_by_name["facts"].isEnabled()
    assert pair.status._facts.isHidden()
    assert facts_of(pair).board.facts == ()
    pair.session.open_files([ARABIC, ENGLISH])
    when_idle()


def test_closed_by_the_reader_it_stays_closed(pair: MainWindow, qtbot: QtBot) -> None:
    """F9 closes it; the next pair does not open it; F9 opens it again and goes into it."""
    flow = facts_of(pair)
    qtbot.keyClick(pair.view, Qt.Key.Key_F9)
    assert pair.side_panel.current == ""
    assert pair.view.hasFocus()
    pair.session.open_files([ENGLISH, ARABIC])
    qtbot.waitUntil(lambda: pair.session.left is not None and pair.session.left.language == "en")
    qtbot.waitUntil(lambda: bool(flow.board.facts), timeout=30_000)
    assert pair.side_panel.current == ""
    qtbot.keyClick(pair.view, Qt.Key.Key_F9)
    assert pair.side_panel.current == PANEL
    assert flow.panel.list.hasFocus()
    assert pair.settings.current.facts_open


def test_a_narrow_window_keeps_its_room(window: MainWindow, qtbot: QtBot) -> None:
    """Under 1200 pixels the text keeps the width; the facts are a key away."""
    window.resize(1000, 700)
    window.session.open_files([ARABIC, ENGLISH])
    qtbot.waitUntil(lambda: bool(facts_of(window).board.facts), timeout=30_000)
    assert window.side_panel.current == ""
    window.actions_by_name["facts"].trigger()
    assert window.side_panel.current == PANEL
