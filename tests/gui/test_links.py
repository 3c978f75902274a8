"""Going along links and correcting them in the real window."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader_app.app.compose import Composition, build_library
from reader_app.domain.bitext import LinkOrigin, Verdict
from reader_app.domain.document import Side
from reader_app.gui.main_window import MainWindow
from reader_app.gui.reading.content import Place, Role
from reader_app.storage.paths import Folders
from tests.gui.conftest import ARABIC, ENGLISH

WhenIdle = Callable[[], None]


@pytest.fixture
def pair(window: MainWindow, when_idle: WhenIdle) -> MainWindow:
    window.session.open_files([ARABIC, ENGLISH])
    when_idle()
    return window


def links(window: MainWindow) -> set[tuple[tuple[int, ...], tuple[int, ...]]]:
    assert window.session.bitext is not None
    return {(link.left, link.right) for link in window.session.bitext.links}


def test_linked_passages_share_a_row(pair: MainWindow) -> None:
    """A link that keeps the order has a row to itself; the foot counts what is linked."""
    content = pair.view.content
    assert content is not None
    assert content.counterparts is not None
    shared = [
        (tuple(content.rows.left_units(row)), tuple(content.rows.right_units(row)))
        for row in range(len(content.rows))
        if content.rows.left_units(row) and content.rows.right_units(row)
    ]
    assert set(shared) & links(pair)
    assert str(len(links(pair))) in pair.status._counts.text()


def test_keys_go_from_link_to_link_and_to_what_is_unmatched(pair: MainWindow) -> None:
    """Next and previous link walk through the links; next unmatched finds a passage in none."""
    content = pair.view.content
    assert content is not None
    seen = []
    for _step in range(3):
        pair.actions_by_name["next_link"].trigger()
        here = pair.view.current
        assert here is not None
        seen.append(content.link_of(here.column, here.passage))
    assert None not in seen
    assert len(set(seen)) == 3
    pair.actions_by_name["previous_link"].trigger()
    assert pair.view.current is not None
    assert content.link_of(pair.view.current.column, pair.view.current.passage) == seen[1]
    assert "sure" in pair.status._link.text()
    pair.view.set_current(Place(0, 0, 0))
    pair.actions_by_name["next_unmatched"].trigger()
    assert pair.view.current is not None
    assert content.link_of(0, pair.view.current.passage) is None


def test_a_wrong_link_goes_and_stays_away(
    pair: MainWindow, when_idle: WhenIdle, qtbot: QtBot, folders: Folders, abilities: Composition
) -> None:
    """Marked wrong, a link is gone, matching anew does not bring it back, and so in the next session."""
    pair.actions_by_name["next_link"].trigger()
    number = pair.view.chosen_link()
    assert pair.session.bitext is not None
    assert number is not None
    wrong = pair.session.bitext.links[number]
    pair.actions_by_name["mark_wrong"].trigger()
    when_idle()
    assert (wrong.left, wrong.right) not in links(pair)
    pair.session.match()
    when_idle()
    rejected = {(a, b) for a in wrong.left for b in wrong.right}
    assert not rejected & {(a, b) for left, right in links(pair) for a in left for b in right}
    again = MainWindow(abilities, build_library(folders))
    qtbot.addWidget(again)
    again.session.open_files([ARABIC, ENGLISH])
    qtbot.waitUntil(lambda: again.session.bitext is not None, timeout=30_000)
    assert not rejected & {(a, b) for left, right in links(again) for a in left for b in right}
    again.close()


def test_the_reader_links_two_passages(pair: MainWindow, when_idle: WhenIdle) -> None:
    """L on one side and L on the other make a link that matching keeps."""
    content = pair.view.content
    assert content is not None
    left = next(n for n, p in enumerate(content.columns[0].passages) if content.link_of(0, n) is None and p)
    right = next(n for n, p in enumerate(content.columns[1].passages) if content.link_of(1, n) is None and p)
    pair.view.set_current(Place(0, left, 0))
    pair.actions_by_name["link"].trigger()
    assert "other side" in pair.banner.message
    pair.view.set_current(Place(1, right, 0))
    pair.actions_by_name["link"].trigger()
    when_idle()
    assert ((left,), (right,)) in links(pair)
    pair.session.match()
    when_idle()
    assert pair.session.bitext is not None
    made = next(link for link in pair.session.bitext.links if left in link.left)
    assert right in made.right
    assert made.origin is LinkOrigin.READER
    assert made.verdict is Verdict.RIGHT


def test_three_columns_light_together(pair: MainWindow, when_idle: WhenIdle) -> None:
    """With the translation shown too, a sentence lights in the original, its gloss and the counterpart."""
    pair.actions_by_name["translation"].trigger()
    when_idle()
    content = pair.view.content
    assert content is not None
    assert [column.role for column in content.columns] == [Role.ORIGINAL, Role.TRANSLATION, Role.COUNTERPART]
    assert content.counterparts is not None
    link = next(link for link in content.counterparts.links if link.sentences)
    sentence = link.sentences[0]
    passage = content.columns[0].passages[sentence.left[0].passage]
    assert passage is not None
    place = Place(0, sentence.left[0].passage, passage.sentences[sentence.left[0].sentence].start)
    assert {light.column for light in content.lit_sentences(place)} == {0, 1, 2}
    back = Place(2, sentence.right[0].passage, 0)
    assert {light.column for light in content.lit_sentences(back)} >= {2}
    assert content.columns[1].side is Side.LEFT


def test_the_overview_jumps_where_it_is_clicked(pair: MainWindow, qtbot: QtBot) -> None:
    """A click at the foot of the strip shows the end of the pair."""
    pair.resize(1000, 420)
    strip = pair.overview
    assert strip.isVisible()
    at = strip.rect().center()
    at.setY(strip.height() - 2)
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=at)
    assert pair.view.content is not None
    assert pair.view.visible_rows[-1][0] == len(pair.view.content.rows) - 1
