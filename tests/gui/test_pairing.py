import csv
import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from reader_app.domain.document import Side
from reader_app.gui.main_window import MainWindow
from reader_app.gui.pairing_dialog import PairingDialog
from tests.archives import STORIES, true_pairs, write_archives
from tests.gui.test_opening import drop


def shown(window: MainWindow, qtbot: QtBot) -> PairingDialog:
    """The dialog, as soon as the pairs are in it."""
    qtbot.waitUntil(lambda: window.files.pairing.dialog is not None, timeout=5_000)
    qtbot.waitUntil(lambda: not window.files.pairing.busy, timeout=90_000)
    dialog = window.files.pairing.dialog
    assert dialog is not None
    return dialog


def cells(dialog: PairingDialog) -> list[tuple[str, str]]:
    model = dialog.pairs.model()
    return [
        (str(model.index(row, 0).data()), str(model.index(row, 1).data())) for row in range(model.rowCount())
    ]


def lone(dialog: PairingDialog, side: Side) -> list[str]:
    model = dialog.lone[side].model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Files of both sides in one list, in no order that tells."""
    folders = write_archives(tmp_path / "archives")
    return sorted((file for folder in folders for file in folder.iterdir()), key=lambda file: file.stem[::-1])


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot, files: list[Path]) -> PairingDialog:
    drop(window, files)
    return shown(window, qtbot)


def test_dropped_files_are_paired(dialog: PairingDialog) -> None:
    """Files dropped together are parted by language and listed as pairs, with what has none below."""
    assert dict(cells(dialog)) == true_pairs()
    assert (lone(dialog, Side.LEFT), lone(dialog, Side.RIGHT)) == (["lone-ar.txt"], ["lone-en.txt"])
    model = dialog.pairs.model()
    assert all(str(model.index(row, 2).data()).endswith(" %") for row in range(model.rowCount()))
    assert {model.index(row, 3).data() for row in range(model.rowCount())} == {"content"}


def test_two_folders_dropped(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    """Two folders are the two sides, in the order they were given; what cannot be read says why."""
    left, right = write_archives(tmp_path / "archives", named=True)
    (left / "void.txt").write_bytes(b"")
    drop(window, [left, right])
    dialog = shown(window, qtbot)
    assert dict(cells(dialog)) == true_pairs(named=True)
    assert lone(dialog, Side.LEFT) == ["lone-ar.txt", "⚠ “void.txt” is empty."]
    assert "Files that could not be read: 1" in dialog.message.text()
    assert dialog.pairs.model().index(0, 3).data() == "name + content"


def test_two_files_open_as_they_did(window: MainWindow, qtbot: QtBot, files: list[Path]) -> None:
    """Two files are a pair already: no dialog."""
    drop(window, files[:2])
    qtbot.waitUntil(lambda: window.session.counterpart is not None, timeout=30_000)
    assert window.files.pairing.dialog is None
    qtbot.waitUntil(lambda: not window.session.busy, timeout=30_000)


def test_pair_is_opened_by_keyboard(
    window: MainWindow, qtbot: QtBot, dialog: PairingDialog, files: list[Path]
) -> None:
    """The arrow keys choose a pair and Enter opens it; the dialog stays for the next."""
    window.activateWindow()
    dialog.pairs.setFocus()
    qtbot.keyClick(dialog.pairs, Qt.Key.Key_Home)
    qtbot.keyClick(dialog.pairs, Qt.Key.Key_Down)
    name, other = cells(dialog)[1]
    qtbot.keyClick(dialog.pairs, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.session.counterpart is not None, timeout=30_000)
    opened = (window.session.left, window.session.counterpart)
    assert [one.source.path.name for one in opened if one and one.source.path] == [name, other]
    assert {one.source.path for one in opened if one} <= set(files)
    assert dialog.isVisible()
    qtbot.waitUntil(lambda: not window.session.busy, timeout=60_000)


def test_reader_pairs_otherwise(qtbot: QtBot, dialog: PairingDialog) -> None:
    """A pair is taken apart by Delete, its files are chosen below, and another pair is made of two."""
    before = cells(dialog)
    dialog.pairs.setFocus()
    qtbot.keyClick(dialog.pairs, Qt.Key.Key_Home)
    qtbot.keyClick(dialog.pairs, Qt.Key.Key_Delete)
    assert cells(dialog) == before[1:]
    left, right = dialog.lone[Side.LEFT], dialog.lone[Side.RIGHT]
    assert (left.currentIndex().data(), right.currentIndex().data()) == before[0]
    right.setCurrentIndex(right.model().index(lone(dialog, Side.RIGHT).index("lone-en.txt"), 0))
    assert dialog.together_button.isEnabled()
    dialog.together_button.click()
    assert (before[0][0], "lone-en.txt") in cells(dialog)
    row = dialog.pairs.currentIndex().row()
    assert dialog.pairs.model().index(row, 3).data() == "chosen by you"
    assert before[0][1] in lone(dialog, Side.RIGHT)


def test_sides_are_swapped(dialog: PairingDialog) -> None:
    """Swapped, each pair stands the other way about, twice as it was."""
    before = cells(dialog)
    dialog.swap_button.click()
    assert sorted(cells(dialog)) == sorted((other, one) for one, other in before)
    assert lone(dialog, Side.LEFT) == ["lone-en.txt"]
    dialog.swap_button.click()
    assert cells(dialog) == before


@pytest.mark.parametrize("swap", [False, True])
def test_list_is_saved(dialog: PairingDialog, tmp_path: Path, swap: bool) -> None:
    """The list as it stands is written as a table or as data."""
    if swap:
        dialog.swap_button.click()
    dialog.save_asked.emit(tmp_path / "out.csv")
    rows = list(csv.reader((tmp_path / "out.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert [tuple(row[1:3]) for row in rows if row[0] == "paired"] == cells(dialog)
    dialog.save_asked.emit(tmp_path / "out.json")
    assert json.loads((tmp_path / "out.json").read_bytes())["schema"] == "muqabala.pairing/1"
    assert "out.json" in dialog.message.text()
    dialog.save_asked.emit(tmp_path / "missing" / "out.json")
    assert dialog.message.text().startswith("⚠ ")


def test_folders_are_chosen_in_the_dialog(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    """The action opens the dialog; when both folders are chosen they are paired."""
    left, right = write_archives(tmp_path / "archives")
    window.actions_by_name["pair_folders"].trigger()
    dialog = shown(window, qtbot)
    assert not dialog.open_button.isEnabled()
    dialog.take_folder(1, right)
    assert "other folder" in dialog.message.text()
    dialog.take_folder(0, left)
    assert dict(cells(shown(window, qtbot))) == true_pairs()
    assert len(cells(dialog)) == len(STORIES)


def test_reading_is_stopped(window: MainWindow, files: list[Path]) -> None:
    """Stopped, or closed, the dialog reads no further and shows what it did before."""
    drop(window, files)
    dialog = window.files.pairing.dialog
    assert dialog is not None
    assert dialog.bar.isVisible()
    dialog.stop_button.click()
    assert not window.files.pairing.busy
    assert not dialog.bar.isVisible()
    assert cells(dialog) == []
    drop(window, files)
    dialog.close()
    assert not window.files.pairing.busy


def test_models_keep_the_rules_of_qt(dialog: PairingDialog) -> None:
    """Qt's own tester finds no fault in the three models while they change."""
    models = [dialog.pairs.model(), *(dialog.lone[side].model() for side in Side)]
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [QAbstractItemModelTester(model, mode) for model in models]
    dialog.take_apart()
    dialog.put_together()
    dialog.swap()
    assert len(testers) == 3
