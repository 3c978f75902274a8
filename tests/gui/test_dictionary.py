"""The dictionary in the real window."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from reader_app.app.compose import Composition
from reader_app.gui.dictionary_flow import PANEL, DictionaryFlow
from reader_app.gui.main_window import MainWindow
from reader_app.gui.reading.content import Place, Role
from reader_app.gui.reading.selection import Selection
from tests.gui.conftest import ARABIC, ENGLISH
from tests.translation.stardict.books import write_book

WhenIdle = Callable[[], None]


@pytest.fixture
def reading(window: MainWindow, when_idle: WhenIdle) -> MainWindow:
    """The Arabic sample beside its gloss."""
    window.session.engine_name = "gloss"
    window.session.open_files([ARABIC])
    when_idle()
    return window


@pytest.fixture
def book(tmp_path: Path, abilities: Composition) -> Iterator[Path]:
    """A dictionary of the reader's; forgotten again, since all windows share the abilities."""
    yield write_book(tmp_path / "book", {"ميناء": "<b>haven</b><script>no</script>"}, sequence="h")
    for kept in abilities.word_books.books():
        abilities.word_books.remove(kept.key)


def flow(window: MainWindow) -> DictionaryFlow:
    return next(feature for feature in window.features if isinstance(feature, DictionaryFlow))


def place_of(window: MainWindow, word: str, role: Role = Role.ORIGINAL) -> Place:
    """Where a word first stands in the column of a role."""
    content = window.view.content
    assert content is not None
    number = next(n for n, column in enumerate(content.columns) if column.role is role)
    for at, passage in enumerate(content.columns[number].passages):
        if passage is not None and word in passage.text:
            return Place(number, at, passage.text.index(word) + 1)
    raise AssertionError(word)


def shown_word(window: MainWindow) -> str:
    shown = flow(window).panel.shown
    return shown.word if shown else ""


def double_click(window: MainWindow, place: Place) -> None:
    window.view.reveal(place)
    rect = window.view.text_rect(place)
    point = QPointF(rect.left(), rect.center().y())
    viewport = window.view.viewport()
    QApplication.sendEvent(
        viewport,
        QMouseEvent(
            QEvent.Type.MouseButtonDblClick,
            point,
            QPointF(viewport.mapToGlobal(point.toPoint())),
            Qt.MouseButton.LeftButton,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        ),
    )


def test_double_click_shows_the_word(reading: MainWindow, qtbot: QtBot) -> None:
    """The panel opens with form, part of speech and senses; the word is selected as ever."""
    double_click(reading, place_of(reading, "الميناء"))
    qtbot.waitUntil(lambda: shown_word(reading) == "الميناء", timeout=15_000)
    assert reading.side_panel.current == PANEL
    page = flow(reading).panel.page.toPlainText()
    assert "noun" in page
    assert "harbor" in page or "port" in page
    assert reading.view.selected_text() == "الميناء"
    assert "noun" in flow(reading).panel.page.accessibleDescription()


def test_key_shows_what_is_selected_or_opens_the_field(reading: MainWindow, qtbot: QtBot) -> None:
    """F4 looks the selection up; with nothing to look up it leads to the field, where a word can be typed."""
    inside = place_of(reading, "الميناء")
    start = inside._replace(offset=inside.offset - 1)
    reading.view.set_selection(Selection(start, start._replace(offset=start.offset + 7)))
    reading.actions_by_name["look_up"].trigger()
    qtbot.waitUntil(lambda: shown_word(reading) == "الميناء", timeout=15_000)
    panel = flow(reading).panel
    reading.session.close_documents()
    reading.actions_by_name["look_up"].trigger()
    panel.field.setText("كتاب")
    qtbot.keyClick(panel.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown_word(reading) == "كتاب", timeout=15_000)
    assert "book" in panel.page.toPlainText()


def test_pointing_changes_the_open_panel(reading: MainWindow, qtbot: QtBot) -> None:
    """A pointer that rests on a word shows it; one that only passes over another does not."""
    reading.side_panel.open(PANEL)
    reading.view.point_at(place_of(reading, "مدينة"))
    reading.view.point_at(place_of(reading, "الميناء"))
    qtbot.waitUntil(lambda: shown_word(reading) == "الميناء", timeout=15_000)
    assert len(flow(reading)._history) == 1
    reading.view.point_at(None)


def test_a_word_of_the_gloss_shows_its_source(reading: MainWindow, qtbot: QtBot) -> None:
    """Pointing at English in the gloss shows the Arabic word that it stands for."""
    content = reading.view.content
    assert content is not None
    column = next(column for column in content.columns if column.role is Role.TRANSLATION)
    piece = next(iter(column.pieces[0]))
    original = content.columns[0].passages[0]
    assert original is not None
    reading.side_panel.open(PANEL)
    reading.view.point_at(Place(content.columns.index(column), 0, piece.target.start))
    qtbot.waitUntil(lambda: bool(shown_word(reading)), timeout=15_000)
    assert shown_word(reading) in piece.source.of(original.text)
    reading.view.point_at(None)


def test_arabic_on_the_right_side_too(window: MainWindow, when_idle: WhenIdle, qtbot: QtBot) -> None:
    """The Arabic counterpart of an English document is looked up in the same way."""
    window.session.open_files([ENGLISH, ARABIC])
    when_idle()
    double_click(window, place_of(window, "الميناء", Role.COUNTERPART))
    qtbot.waitUntil(lambda: shown_word(window) == "الميناء", timeout=15_000)


def test_words_by_key_and_back_again(reading: MainWindow, qtbot: QtBot) -> None:
    """Ctrl+Left goes to the next Arabic word and selects it; history leads back and forward."""
    double_click(reading, place_of(reading, "الميناء"))
    qtbot.waitUntil(lambda: shown_word(reading) == "الميناء", timeout=15_000)
    reading.actions_by_name["next_word"].trigger()
    qtbot.waitUntil(lambda: shown_word(reading) != "الميناء", timeout=15_000)
    following = shown_word(reading)
    assert reading.view.selected_text() == following
    reading.actions_by_name["previous_word"].trigger()
    qtbot.waitUntil(lambda: shown_word(reading) == "الميناء", timeout=15_000)
    panel = flow(reading).panel
    panel.back.click()
    qtbot.waitUntil(lambda: shown_word(reading) == following, timeout=15_000)
    assert panel.forward.isEnabled()
    panel.forward.click()
    qtbot.waitUntil(lambda: shown_word(reading) == "الميناء", timeout=15_000)
    assert not panel.forward.isEnabled()


def test_words_walk_through_the_whole_document(reading: MainWindow) -> None:
    """From the first word each step goes on to the next, over passages, to the last word and no further."""
    from reader_app.gui.dictionary_pointing import neighbour, word_at
    from reader_app.services.dictionary import arabic_words

    content = reading.view.content
    assert content is not None
    texts = [passage.text for passage in content.columns[0].passages if passage is not None]
    every = [span.of(text) for text in texts for span in arabic_words(text)]
    found, seen = word_at(content, Place(0, 0, 0)), []
    while found is not None:
        seen.append(found.inquiry.word)
        last, found = found, neighbour(content, found, 1)
    assert seen == every
    back = []
    found = last
    while found is not None:
        back.append(found.inquiry.word)
        found = neighbour(content, found, -1)
    assert back[::-1] == every


def test_own_dictionary_is_added_shown_as_text_and_removed(
    reading: MainWindow, qtbot: QtBot, book: Path
) -> None:
    """A StarDict dictionary is looked up beside the built-in one; its markup stays without effect."""
    dictionary = flow(reading)
    dictionary.add_book(book)
    qtbot.waitUntil(lambda: "Book of small" in reading.banner.message, timeout=15_000)
    dictionary.look_up("الميناء")
    qtbot.waitUntil(lambda: "haven" in dictionary.panel.page.toPlainText(), timeout=15_000)
    assert "no" not in dictionary.panel.page.toPlainText().split()
    assert "<b>" not in dictionary.panel.page.toPlainText()
    removal = dictionary.panel.books_menu.actions()[-1]
    assert "Book of small" in removal.text()
    removal.trigger()
    qtbot.waitUntil(lambda: "haven" not in dictionary.panel.page.toPlainText(), timeout=15_000)
    assert book.exists()


def test_what_is_no_dictionary_is_told(reading: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    """A file that is no dictionary makes an error in the banner and changes nothing."""
    foreign = tmp_path / "foreign.ifo"
    foreign.write_text("hello", encoding="utf-8")
    flow(reading).add_book(foreign)
    qtbot.waitUntil(lambda: "foreign.ifo" in reading.banner.message, timeout=15_000)


def test_lemma_leads_on_and_an_unknown_word_is_told(reading: MainWindow, qtbot: QtBot) -> None:
    """A link in an entry looks its word up; a word that nobody knows is said to be unknown."""
    panel = flow(reading).panel
    panel.page.anchorClicked.emit(QUrl("كِتاب"))
    qtbot.waitUntil(lambda: shown_word(reading) == "كِتاب", timeout=15_000)
    flow(reading).look_up("زقفلبش")
    qtbot.waitUntil(lambda: "does not have" in panel.page.toPlainText(), timeout=15_000)
    reading.view.set_current(None)
    assert reading.view.place_at(QPoint(-5, -5)) is None


def test_a_tip_tells_the_word_unless_switched_off(
    reading: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With no panel open a resting pointer is told form and meaning; a setting ends that."""
    told: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, _widget: told.append(text))
    reading.side_panel.close_side()
    reading.view.point_at(place_of(reading, "الميناء"))
    qtbot.waitUntil(lambda: bool(told), timeout=15_000)
    assert "noun" in told[0]
    reading.settings.change("word_tips", False)
    reading.view.point_at(place_of(reading, "مدينة"))
    qtbot.wait(700)
    assert len(told) == 1
    reading.view.point_at(None)
