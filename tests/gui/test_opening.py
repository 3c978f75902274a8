"""Opening documents in the real window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader_app.gui.main_window import MainWindow
from tests.gui.conftest import ARABIC, ENGLISH

WhenIdle = Callable[[], None]


def drop(target: QWidget, files: list[Path]) -> bool:
    """Drag files over a widget and let go, as a file manager does."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    at = target.rect().center()
    arguments = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(QPoint(at), *arguments)
    QApplication.sendEvent(target, enter)
    QApplication.sendEvent(target, QDragMoveEvent(QPoint(at), *arguments))
    event = QDropEvent(QPointF(at), *arguments)
    QApplication.sendEvent(target, event)
    return enter.isAccepted() and event.isAccepted()


def button(window: MainWindow, words: str) -> QPushButton:
    """The banner's button that says these words."""
    found = [b for b in window.banner.findChildren(QPushButton) if words in b.text().replace("&", "")]
    assert found, f"no button says {words}"
    return found[-1]


def test_a_dropped_file_opens_beside_its_gloss(window: MainWindow, when_idle: WhenIdle) -> None:
    """One file dropped on the start page is read and glossed, a passage for each of its passages."""
    assert drop(window, [ARABIC])
    when_idle()
    session = window.session
    assert session.left is not None
    assert session.left.source.path == ARABIC
    assert session.translation is not None
    assert session.translation.complete
    assert all(passage is not None and passage.text for passage in session.translation.passages)
    assert session.translation.made_by.is_gloss
    assert "gloss, not a translation" in window.banner.message


def test_two_dropped_files_become_a_comparison(window: MainWindow, when_idle: WhenIdle) -> None:
    """Two files dropped together are matched, with links that name real passages."""
    assert drop(window, [ARABIC, ENGLISH])
    when_idle()
    bitext = window.session.bitext
    assert bitext is not None
    assert len(bitext.links) >= 3


def test_a_second_file_is_offered_as_the_counterpart(
    window: MainWindow, when_idle: WhenIdle, qtbot: QtBot
) -> None:
    """A file dropped on an open document asks what it is, and comparing keeps the open one on its side."""
    window.session.open_files([ARABIC])
    when_idle()
    assert drop(window.view.viewport(), [ENGLISH])
    assert ENGLISH.name in window.banner.message
    assert window.session.counterpart is None
    qtbot.mouseClick(button(window, "Compare"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.session.bitext is not None, timeout=30_000)
    assert window.session.left is not None
    assert window.session.left.source.path == ARABIC


def test_pasted_text_opens(window: MainWindow, when_idle: WhenIdle) -> None:
    """Text of the clipboard is a document like any other."""
    QGuiApplication.clipboard().setText("وصلت السفينة إلى الميناء.\n\nوعاد البحارة إلى بيوتهم.")
    window.actions_by_name["paste_text"].trigger()
    when_idle()
    assert window.session.left is not None
    assert len(window.session.left.passages) == 2
    assert window.session.left.language == "ar"


def test_an_empty_clipboard_is_told(window: MainWindow) -> None:
    """Pasting nothing says so and opens nothing."""
    QGuiApplication.clipboard().setText("  ")
    window.actions_by_name["paste_text"].trigger()
    assert "clipboard" in window.banner.message
    assert window.session.left is None


@pytest.mark.parametrize(
    ("make", "word"),
    [
        (lambda folder: folder / "missing.txt", "missing.txt"),
        (lambda folder: folder, ""),
        (lambda folder: _file(folder / "empty.txt", b""), "empty.txt"),
        (
            lambda folder: _file(folder / "picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256))),
            "picture.txt",
        ),
    ],
    ids=["missing", "folder", "empty", "binary"],
)
def test_bad_input_says_one_sentence_and_keeps_what_is_open(
    window: MainWindow,
    when_idle: WhenIdle,
    qtbot: QtBot,
    tmp_path: Path,
    make: Callable[[Path], Path],
    word: str,
) -> None:
    """What cannot be read is told in the banner; the open document stays as it was."""
    window.session.open_files([ARABIC])
    when_idle()
    window.banner.hide()
    before = window.session.left
    window.session.open_files([make(tmp_path)])
    qtbot.waitUntil(lambda: bool(window.banner.message), timeout=10_000)
    assert word in window.banner.message
    assert window.session.left is before
    assert window.view.content is not None


def _file(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def test_a_file_that_changes_or_vanishes_is_told(
    window: MainWindow, when_idle: WhenIdle, qtbot: QtBot, tmp_path: Path
) -> None:
    """The text stays; the banner offers to read a changed file again and tells of a lost one."""
    file = _file(tmp_path / "live.txt", "وصل الوفد إلى المدينة أمس.".encode())
    window.session.open_files([file])
    when_idle()
    window.banner.hide()
    file.write_text("وصل الوفد إلى المدينة اليوم. وبقي فيها.", encoding="utf-8")
    qtbot.waitUntil(lambda: "changed" in window.banner.message, timeout=10_000)
    qtbot.mouseClick(button(window, "Read it again"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(
        lambda: window.session.left is not None and "اليوم" in window.session.left.passages[0].text,
        timeout=10_000,
    )
    when_idle()
    file.unlink()
    qtbot.waitUntil(lambda: "no longer" in window.banner.message, timeout=10_000)
    assert window.session.left is not None
    assert "اليوم" in window.session.left.passages[0].text


def test_recent_files_come_back(window: MainWindow, when_idle: WhenIdle, qtbot: QtBot) -> None:
    """What was open is listed on the start page and opens from there."""
    window.session.open_files([ARABIC, ENGLISH])
    when_idle()
    window.session.close_documents()
    qtbot.waitUntil(lambda: bool(window.start_page.findChildren(QPushButton, "recentFile")))
    recent = window.start_page.findChildren(QPushButton, "recentFile")
    assert ARABIC.name in recent[-1].text()
    assert ENGLISH.name in recent[-1].text()
    recent[-1].click()
    when_idle()
    assert window.session.counterpart is not None
