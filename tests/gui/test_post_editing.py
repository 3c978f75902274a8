"""Correcting, checking and remembering a translation in the real window, with a real pack."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader_app.app.compose import Composition, build_library
from reader_app.domain.bitext import Bitext
from reader_app.gui.main_window import MainWindow
from reader_app.gui.memory_flow import MemoryFlow
from reader_app.gui.post_editing import PostEditing
from reader_app.gui.reading.content import Place
from reader_app.gui.reading.marks import MarkStyle
from reader_app.storage.paths import Folders
from tests.packs_for_tests import PackRecipe, build_pack

TEXT = (
    "وصلت السفينة إلى الميناء. الجسر الجديد مفتوح اليوم.\n\n"
    "القطار متأخر غدا. وصلت السفينة إلى الميناء.\n\n"
    "عمال الإنقاذ في المدينة بعد الظهر.\n"
)
FIRST = "arrived ship to harbour."
_F = TypeVar("_F")


@pytest.fixture(scope="module")
def packs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("packs")
    build_pack(folder, PackRecipe())
    return folder


@pytest.fixture
def text(tmp_path: Path) -> Path:
    file = tmp_path / "harbour.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


@pytest.fixture
def open_window(
    qtbot: QtBot, folders: Folders, packs: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[], MainWindow]]:
    """Open a window over the test's own folders and pack; all are closed in the end."""
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(packs))
    opened: list[tuple[MainWindow, Composition]] = []

    def make() -> MainWindow:
        abilities = Composition(folders)
        window = MainWindow(abilities, build_library(folders))
        qtbot.addWidget(window)
        window.resize(1200, 800)
        window.show()
        qtbot.waitExposed(window)
        opened.append((window, abilities))
        return window

    yield make
    for window, abilities in opened:
        window.close()
        abilities.close()


@pytest.fixture
def window(open_window: Callable[[], MainWindow], qtbot: QtBot, text: Path) -> MainWindow:
    made = open_window()
    show(made, qtbot, text)
    return made


def show(window: MainWindow, qtbot: QtBot, text: Path) -> None:
    window.session.open_files([text])
    qtbot.waitUntil(
        lambda: (
            window.session.translation is not None
            and window.session.translation.complete
            and not window.session.busy
        ),
        timeout=30_000,
    )


def feature(window: MainWindow, kind: type[_F]) -> _F:
    return next(one for one in window.features if isinstance(one, kind))


def texts(window: MainWindow) -> list[str]:
    state = window.session.translation
    assert state is not None
    return [passage.text if passage else "" for passage in state.passages]


def correct(window: MainWindow, qtbot: QtBot, place: Place, sentence: int, words: str) -> None:
    """Write a sentence anew as a reader does."""
    editing = feature(window, PostEditing)
    window.view.set_current(place)
    window.actions_by_name["edit_translation"].trigger()
    editor = editing.editor
    assert editor is not None
    editor.fields[sentence].setPlainText(words)
    editor.accept()
    qtbot.waitUntil(lambda: not window.session._bridge.writing, timeout=10_000)


def styles(window: MainWindow, passage: int) -> set[MarkStyle]:
    return {mark.style for mark in window.view._marks_of(1, passage)}


def exported(window: MainWindow) -> Bitext:
    make = window.session.export_bitext()
    assert make is not None
    return make()


def test_a_correction_is_shown_marked_kept_and_undone(
    window: MainWindow, qtbot: QtBot, open_window: Callable[[], MainWindow], text: Path
) -> None:
    """It stands wherever the sentence stands, comes back in the next session, and can be taken back."""
    assert texts(window)[0].startswith(FIRST)
    correct(window, qtbot, Place(1, 0, 0), 0, "The ship came in.")
    assert texts(window)[0].startswith("The ship came in. ")
    assert texts(window)[1].endswith(" The ship came in.")
    assert MarkStyle.CORRECTED in styles(window, 0)
    assert MarkStyle.CORRECTED not in styles(window, 2)
    assert exported(window).right.passages[1].corrected == (1,)
    other = open_window()
    show(other, qtbot, text)
    assert texts(other) == texts(window)
    assert MarkStyle.CORRECTED in styles(other, 1)
    window.actions_by_name["undo_edit"].trigger()
    assert texts(window)[0].startswith(FIRST)
    assert exported(window).right.passages[0].corrected == ()
    qtbot.waitUntil(lambda: not window.session._bridge.writing, timeout=10_000)
    show(other, qtbot, text)
    other.session.translate()
    qtbot.waitUntil(lambda: not other.session.busy, timeout=10_000)
    assert texts(other)[0].startswith(FIRST)


def test_a_double_click_on_the_translation_opens_the_editor(window: MainWindow, qtbot: QtBot) -> None:
    """On the original it selects a word as before."""
    editing = feature(window, PostEditing)
    viewport = window.view.viewport()
    qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=window.view.text_rect(Place(0, 0, 3)).center())
    assert editing.editor is None
    qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=window.view.text_rect(Place(1, 0, 3)).center())
    assert editing.editor is not None
    assert editing.editor.fields[0].toPlainText() == FIRST
    editing.editor.reject()
    assert texts(window)[0].startswith(FIRST)


def test_words_of_a_similar_sentence_are_offered(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    """The editor offers what the reader wrote for a sentence much like this one."""
    correct(window, qtbot, Place(1, 0, 0), 0, "The ship came in.")
    other = tmp_path / "other.txt"
    other.write_text("وصلت السفينة إلى المدينة.\n", encoding="utf-8")
    show(window, qtbot, other)
    assert texts(window) == ["arrived ship to city."]
    editing = feature(window, PostEditing)
    assert editing.edit(Place(1, 0, 0))
    editor = editing.editor
    assert editor is not None
    qtbot.waitUntil(lambda: editor._hints[0].count() == 1, timeout=10_000)
    button = editor._hints[0].itemAt(0)
    assert button is not None
    button.widget().click()  # type: ignore[attr-defined]
    assert editor.fields[0].toPlainText() == "The ship came in."
    editor.reject()


def test_doubts_are_marked_listed_and_exported(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    """A lost number is found in the background, marked on its sentence, listed, and in the export."""
    lost = tmp_path / "lost.txt"
    lost.write_text("وصلت السفينة إلى الميناء.\n\nثلاثة أيام بعد المطر. القطار متأخر.\n", encoding="utf-8")
    show(window, qtbot, lost)
    correct(window, qtbot, Place(1, 1, 0), 0, "Days after the rain.")
    check = feature(window, MemoryFlow).check
    state = window.session.translation
    assert state is not None
    qtbot.waitUntil(lambda: len(state.doubts) == 2 and not check.busy, timeout=20_000)
    qtbot.waitUntil(lambda: check.panel.list.count() > 0, timeout=5_000)
    assert [doubt.code for doubt in state.doubts[1]] == ["lost_number"]
    assert MarkStyle.DOUBTFUL in styles(window, 1)
    item = check.panel.list.item(0)
    assert item is not None
    assert "ثلاثة" in item.text()
    check.panel.list.itemActivated.emit(item)
    assert window.view.current is not None
    assert window.view.current.passage == 1
    warnings = exported(window).warnings
    assert [(warning.code, warning.passage) for warning in warnings] == [("lost_number", 1)]


def test_a_glossary_is_brought_in_and_checked(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    """After the import the passages that break a term are found; forgetting the glossary clears that."""
    terms = tmp_path / "terms.csv"
    terms.write_text("ميناء,port\n", encoding="utf-8")
    flow = feature(window, MemoryFlow)
    flow.import_glossary(terms)
    state = window.session.translation
    assert state is not None

    def broken() -> set[int]:
        return {n for n, found in state.doubts.items() if any(doubt.code == "glossary" for doubt in found)}

    qtbot.waitUntil(lambda: broken() == {0, 1}, timeout=20_000)
    flow.clear_glossary()
    qtbot.waitUntil(lambda: len(state.doubts) == 3 and not broken(), timeout=20_000)


def test_corrections_go_to_other_programs_and_back(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, text: Path
) -> None:
    """Exported as TMX and withdrawn, a correction comes back with the import."""
    correct(window, qtbot, Place(1, 0, 0), 0, "The ship came in.")
    flow, target = feature(window, MemoryFlow), tmp_path / "memory.tmx"
    flow.export_memory(target)
    qtbot.waitUntil(target.exists, timeout=10_000)
    window.actions_by_name["undo_edit"].trigger()
    qtbot.waitUntil(lambda: not window.session._bridge.writing, timeout=10_000)
    flow.import_memory(target)
    qtbot.waitUntil(lambda: "taken over" in window.banner.message, timeout=10_000)
    show(window, qtbot, text)
    window.session.translate()
    qtbot.waitUntil(lambda: not window.session.busy, timeout=10_000)
    assert texts(window)[0].startswith("The ship came in.")
