"""Exporting from the real window: choices, preview, writing, trouble with the place, printing."""

import csv
import io
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QPushButton
from pytestqt.qtbot import QtBot

from reader_app.app.compose import Composition
from reader_app.domain.exporting import Layout
from reader_app.gui.export_dialog import ExportDialog
from reader_app.gui.export_flow import ExportFlow
from reader_app.gui.export_source import export_options, export_source
from reader_app.gui.main_window import MainWindow
from reader_app.gui.print_flow import PrintFlow, new_printer
from tests.gui.conftest import ARABIC, ENGLISH

WhenIdle = Callable[[], None]


def flow_of(window: MainWindow) -> ExportFlow:
    return next(feature for feature in window.features if isinstance(feature, ExportFlow))


@pytest.fixture
def dialog(window: MainWindow, when_idle: WhenIdle, tmp_path: Path) -> ExportDialog:
    """The dialog over the sample pair, about to write into an empty folder."""
    window.session.open_files([ARABIC, ENGLISH])
    when_idle()
    window.actions_by_name["export"].trigger()
    found = flow_of(window).dialog
    assert found is not None
    (tmp_path / "out").mkdir()
    found.folder.setText(str(tmp_path / "out"))
    return found


def choose(dialog: ExportDialog, name: str, value: str) -> None:
    box = dialog.findChild(QComboBox, name)
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData(value))


def click(qtbot: QtBot, button: QPushButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_name_is_made_of_the_title(dialog: ExportDialog) -> None:
    """The Arabic letters of the title stay in the file name, with the ending of the format."""
    assert dialog.name.text().endswith(".pdf")
    assert any("\u0600" <= char <= "\u06ff" for char in dialog.name.text())
    choose(dialog, "export_format", "docx")
    assert dialog.name.text().endswith(".docx")
    assert ".pdf" not in dialog.name.text()


def test_the_first_page_is_previewed(dialog: ExportDialog, qtbot: QtBot) -> None:
    """The preview shows a page of the chosen paper, and follows a change of it."""
    qtbot.waitUntil(lambda: dialog.preview.image is not None, timeout=30_000)
    tall = dialog.preview.image
    assert tall is not None
    assert tall.height() > tall.width() * 1.3
    choose(dialog, "orientation", "landscape")
    choose(dialog, "page_size", "Letter")
    qtbot.waitUntil(lambda: not dialog.preview.busy, timeout=30_000)
    wide = dialog.preview.image
    assert wide is not None
    assert wide.width() / wide.height() == pytest.approx(11 / 8.5, abs=0.02)
    choose(dialog, "export_format", "csv")
    qtbot.waitUntil(lambda: bool(dialog.preview.text), timeout=30_000)
    assert dialog.preview.text.startswith("link,score")
    assert dialog.findChild(QComboBox, "page_size").isEnabled() is False


def test_writing_closes_the_dialog_and_offers_the_folder(
    window: MainWindow, dialog: ExportDialog, qtbot: QtBot
) -> None:
    """The file is where it was wanted; the banner says so and offers to show the folder."""
    choose(dialog, "export_format", "csv")
    target = dialog.target
    click(qtbot, dialog.export_button)
    qtbot.waitUntil(lambda: "Written" in window.banner.message, timeout=30_000)
    assert flow_of(window).dialog is None
    rows = list(csv.reader(io.StringIO(target.read_text(encoding="utf-8-sig"))))
    assert len(rows) > 5
    offers = [button.text().replace("&", "") for button in window.banner.findChildren(QPushButton)]
    assert "Show in folder" in offers


def test_choices_are_remembered(window: MainWindow, dialog: ExportDialog) -> None:
    """What was chosen is in the settings, and the dialog shows it when it is opened again."""
    choose(dialog, "layout", "interlinear")
    size = dialog.findChild(QDoubleSpinBox, "arabic_points")
    assert isinstance(size, QDoubleSpinBox)
    size.setValue(16)
    dialog.reject()
    assert flow_of(window).dialog is None
    window.actions_by_name["export"].trigger()
    again = flow_of(window).dialog
    assert again is not None
    box = again.findChild(QComboBox, "layout")
    assert isinstance(box, QComboBox)
    assert box.currentData() == "interlinear"
    source = export_source(window.session, window.view)
    assert source is not None
    assert export_options(window.settings.current, source).arabic_points == 16
    again.reject()


def test_an_existing_file_is_replaced_only_when_asked_twice(dialog: ExportDialog, qtbot: QtBot) -> None:
    """The first press asks, another name takes the question back, the second press replaces."""
    choose(dialog, "export_format", "json")
    target = dialog.target
    target.write_text("precious", encoding="utf-8")
    click(qtbot, dialog.export_button)
    assert "exists" in dialog.message.text()
    assert "Replace" in dialog.export_button.text()
    assert target.read_text(encoding="utf-8") == "precious"
    qtbot.keyClicks(dialog.name, "x")
    assert "Replace" not in dialog.export_button.text()
    dialog.name.setText(target.name)
    click(qtbot, dialog.export_button)
    assert "Replace" in dialog.export_button.text()
    click(qtbot, dialog.export_button)
    qtbot.waitUntil(lambda: target.read_text(encoding="utf-8") != "precious", timeout=30_000)


def _missing(dialog: ExportDialog) -> None:
    dialog.folder.setText(dialog.folder.text() + "/no/such")


def _long(dialog: ExportDialog) -> None:
    dialog.name.setText("ب" * 200)


def _slash(dialog: ExportDialog) -> None:
    dialog.name.setText("a/b")


def _empty(dialog: ExportDialog) -> None:
    dialog.name.setText(" ")


def _read_only(dialog: ExportDialog) -> None:
    Path(dialog.folder.text()).chmod(stat.S_IRUSR | stat.S_IXUSR)


@pytest.mark.parametrize(
    ("spoil", "word"),
    [
        (_missing, "does not exist"),
        (_long, "too long"),
        (_slash, "slash"),
        (_empty, "name"),
        pytest.param(
            _read_only,
            "may not be written",
            marks=pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere"),
        ),
    ],
)
def test_trouble_is_told_in_the_dialog(
    dialog: ExportDialog, qtbot: QtBot, spoil: Callable[[ExportDialog], None], word: str
) -> None:
    """What keeps the file from being written is said where it can be mended; the dialog stays."""
    folder = Path(dialog.folder.text())
    choose(dialog, "export_format", "tmx")
    spoil(dialog)
    click(qtbot, dialog.export_button)
    qtbot.waitUntil(lambda: word in dialog.message.text(), timeout=30_000)
    assert dialog.isVisible()
    assert dialog.export_button.isEnabled()
    assert list(folder.iterdir()) == []


def test_the_open_document_is_never_replaced(
    window: MainWindow, when_idle: WhenIdle, qtbot: QtBot, tmp_path: Path
) -> None:
    """An export onto the open file is refused, even when it is asked for again."""
    file = tmp_path / "تقرير.html"
    file.write_text("<p>وصلت السفينة إلى الميناء يوم الأحد.</p>", encoding="utf-8")
    window.session.open_files([file, ENGLISH])
    when_idle()
    before = file.read_bytes()
    window.actions_by_name["export"].trigger()
    dialog = flow_of(window).dialog
    assert dialog is not None
    choose(dialog, "export_format", "html")
    dialog.name.setText(file.name)
    for _time in range(2):
        click(qtbot, dialog.export_button)
        assert "itself" in dialog.message.text()
    assert file.read_bytes() == before
    dialog.reject()


def test_writing_can_be_stopped_and_tried_again(
    dialog: ExportDialog, window: MainWindow, qtbot: QtBot
) -> None:
    """Stop leaves no file and the dialog open; the next press writes it."""
    target = dialog.target
    click(qtbot, dialog.export_button)
    assert dialog.progress.isVisible()
    click(qtbot, dialog.close_button)
    assert "Stopped" in dialog.message.text()
    assert dialog.isVisible()
    assert not target.exists()
    click(qtbot, dialog.export_button)
    qtbot.waitUntil(lambda: "Written" in window.banner.message, timeout=60_000)
    assert target.read_bytes().startswith(b"%PDF")
    assert [path.name for path in target.parent.iterdir()] == [target.name]


def test_three_columns_are_offered_with_a_translation(
    window: MainWindow, dialog: ExportDialog, when_idle: WhenIdle
) -> None:
    """While a translation is shown beside both documents, it can be exported between them."""
    box = dialog.findChild(QComboBox, "layout")
    assert isinstance(box, QComboBox)
    place = box.findData("three_columns")
    assert not box.model().flags(box.model().index(place, 0)) & Qt.ItemFlag.ItemIsEnabled
    dialog.reject()
    window.actions_by_name["translation"].trigger()
    when_idle()
    window.settings.change("layout", "three_columns")
    source = export_source(window.session, window.view)
    assert source is not None
    options = export_options(window.settings.current, source)
    assert options.translation is not None
    assert window.session.left is not None
    assert len(options.translation.passages) == len(window.session.left.passages)


def test_word_by_word_is_exported_with_an_arabic_side(
    window: MainWindow, dialog: ExportDialog, when_idle: WhenIdle, abilities: Composition, qtbot: QtBot
) -> None:
    """The layout can be chosen beside an Arabic text and writes glosses; without one it cannot."""
    choose(dialog, "layout", "word_by_word")
    choose(dialog, "export_format", "html")
    target = dialog.target
    click(qtbot, dialog.export_button)
    qtbot.waitUntil(lambda: "Written" in window.banner.message, timeout=60_000)
    assert target.read_bytes().count(b'class="gloss"') > 50
    window.session.open_files([ENGLISH, ENGLISH])
    when_idle()
    source = export_source(window.session, window.view, lambda: abilities.dictionary)
    assert source is not None
    assert export_options(window.settings.current, source).layout is Layout.INTERLINEAR


def test_swapped_columns_are_exported_swapped(window: MainWindow, when_idle: WhenIdle) -> None:
    """The export has the columns in the order of the window."""
    window.session.open_files([ARABIC, ENGLISH])
    when_idle()
    for expected in (False, True, False):
        source = export_source(window.session, window.view)
        assert source is not None
        assert source.swapped is expected
        window.actions_by_name["swap"].trigger()


def test_printing_sends_every_page(
    window: MainWindow, when_idle: WhenIdle, qtbot: QtBot, tmp_path: Path
) -> None:
    """What is printed has the pages and the paper of the PDF."""
    window.session.open_files([ARABIC, ENGLISH])
    when_idle()
    window.settings.change("evidence_page", False)
    window.settings.change("page_size", "Letter")
    printer = new_printer(window.settings.current)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setResolution(100)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    source = export_source(window.session, window.view)
    assert source is not None
    flow = PrintFlow(flow_of(window)._workspace, window)
    flow.print_on(printer, source)
    qtbot.waitUntil(lambda: "sent to the printer" in window.banner.message, timeout=60_000)
    pages = pypdfium2.PdfDocument(tmp_path / "printed.pdf")
    assert len(pages) == int(window.banner.message.split()[0])
    assert pages[0].get_width() == pytest.approx(612, abs=2)
    picture = pages[0].render(scale=0.5).to_pil().convert("L")
    assert picture.getextrema()[0] < 100
    pages.close()
