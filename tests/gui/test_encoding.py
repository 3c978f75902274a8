"""The encoding of a file: shown, chosen by its preview, kept, taken back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from reader_app.domain.document import Side
from reader_app.gui.encoding_dialog import EncodingDialog
from reader_app.gui.main_window import MainWindow
from reader_app.gui.reading.content import Place
from tests.gui.conftest import ARABIC, ENGLISH

WhenIdle = Callable[[], None]
_TEXT = "عاد البحارة إلى المرفأ.\n\nوفُتحت السوق من جديد.\n"


@pytest.fixture
def old_file(tmp_path: Path) -> Path:
    path = tmp_path / "old.txt"
    path.write_bytes(_TEXT.encode("windows-1256"))
    return path


def ask(window: MainWindow, qtbot: QtBot) -> EncodingDialog:
    """Open the dialog by its key."""
    window.activateWindow()
    qtbot.keyClick(window.view, Qt.Key.Key_E)
    qtbot.waitUntil(lambda: bool(window.findChildren(EncodingDialog)), timeout=15_000)
    (dialog,) = window.findChildren(EncodingDialog)
    qtbot.waitExposed(dialog)
    return dialog


def choose(dialog: EncodingDialog, encoding: str) -> None:
    (row,) = [
        n for n in range(dialog.list.count()) if f"\u2066{encoding}\u2069" in dialog.list.item(n).text()
    ]
    dialog.list.setCurrentRow(row)


def encoding_of(window: MainWindow) -> str:
    return window.session.left.source.encoding if window.session.left else ""


def test_one_key_reads_a_file_in_another_encoding_and_back(
    window: MainWindow, when_idle: WhenIdle, qtbot: QtBot, old_file: Path
) -> None:
    """Previews change with the line pointed out; the choice is read, told and can be taken back."""
    window.session.open_files([old_file])
    when_idle()
    assert encoding_of(window) == "windows-1256"
    dialog = ask(window, qtbot)
    assert dialog.preview.toPlainText().startswith("عاد البحارة")
    assert dialog.preview.layoutDirection() is Qt.LayoutDirection.RightToLeft
    choose(dialog, "windows-1252")
    assert dialog.preview.layoutDirection() is Qt.LayoutDirection.LeftToRight
    wrong = dialog.preview.toPlainText()
    assert wrong.startswith("ÚÇÏ")
    dialog.accept()
    qtbot.waitUntil(lambda: encoding_of(window) == "windows-1252", timeout=15_000)
    when_idle()
    assert window.session.left is not None
    assert wrong.startswith(window.session.left.passages[0].text)
    qtbot.waitUntil(lambda: "windows-1252" in window.banner.message)
    (back,) = [b for b in window.banner.findChildren(QPushButton) if "windows-1256" in b.text()]
    back.click()
    qtbot.waitUntil(lambda: encoding_of(window) == "windows-1256", timeout=15_000)
    assert window.session.left.passages[0].text == "عاد البحارة إلى المرفأ."


def test_the_choice_is_kept_for_the_file(
    window: MainWindow, when_idle: WhenIdle, qtbot: QtBot, old_file: Path
) -> None:
    """Read again or opened again, the file is read as it was chosen; unless its bytes no longer fit."""
    window.session.open_files([old_file])
    when_idle()
    window.session.read_in(Side.LEFT, "iso-8859-1")
    qtbot.waitUntil(lambda: encoding_of(window) == "iso-8859-1", timeout=15_000)
    for again in (lambda: window.session.open_files([old_file]), window.session.reload):
        again()
        when_idle()
        assert encoding_of(window) == "iso-8859-1"
    window.session.read_in(Side.LEFT, "utf-16")
    when_idle()
    assert encoding_of(window) == "iso-8859-1"
    window.session.read_in(Side.LEFT, None)
    qtbot.waitUntil(lambda: encoding_of(window) == "windows-1256", timeout=15_000)


def test_the_file_that_the_keyboard_is_in(
    window: MainWindow, when_idle: WhenIdle, qtbot: QtBot, old_file: Path
) -> None:
    """Of two files it is the one that the keyboard is in, and the other stays as it is."""
    window.session.open_files([ENGLISH, old_file])
    when_idle()
    window.view.set_current(Place(1, 0, 0))
    dialog = ask(window, qtbot)
    assert any(old_file.name in label.text() for label in dialog.findChildren(QLabel))
    choose(dialog, "mac_arabic")
    dialog.accept()
    right = window.session.counterpart
    qtbot.waitUntil(lambda: window.session.counterpart is not right, timeout=15_000)
    when_idle()
    assert window.session.counterpart is not None
    assert window.session.counterpart.source.encoding == "mac_arabic"
    assert window.session.left is not None
    assert window.session.left.source.path == ENGLISH


def test_what_leaves_nothing_to_choose(
    window: MainWindow, when_idle: WhenIdle, qtbot: QtBot, tmp_path: Path
) -> None:
    """Pasted text and files that say how they are written get a sentence, not a dialog."""
    from docx import Document

    document = Document()
    document.add_paragraph("One paragraph of text.")
    path = tmp_path / "a.docx"
    document.save(str(path))
    window.session.open_files([path])
    when_idle()
    window.actions_by_name["encoding"].trigger()
    qtbot.waitUntil(lambda: "a.docx" in window.banner.message, timeout=15_000)
    window.session.open_text("نص ملصوق")
    qtbot.waitUntil(lambda: window.session.left is not document and not window.session.busy, timeout=15_000)
    qtbot.waitUntil(lambda: window.session.left is not None and window.session.left.source.path is None)
    window.actions_by_name["encoding"].trigger()
    assert "pasted" in window.banner.message
    assert not window.findChildren(EncodingDialog)


def test_the_head_shows_the_encoding_and_the_key(
    window: MainWindow, when_idle: WhenIdle, qtbot: QtBot
) -> None:
    """The chip over the column names the encoding and how to choose another."""
    window.session.open_files([ARABIC])
    when_idle()

    def chips() -> list[QLabel]:
        return [label for label in window.heads.findChildren(QLabel) if label.text() == "UTF-8"]

    qtbot.waitUntil(lambda: len(chips()) == 1)  # heads that were replaced go a turn later
    (chip,) = chips()
    assert "Press E" in chip.toolTip()
