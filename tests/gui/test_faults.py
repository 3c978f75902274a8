"""Errors that nobody caught: told once, written down, and the window goes on."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader_app.gui.fault_desk import FaultDesk
from reader_app.gui.fault_dialog import FaultDialog
from reader_app.gui.main_window import MainWindow
from reader_app.storage.fault_files import FaultFiles
from tests.gui.conftest import ARABIC

CONFIDENTIAL = "سرّي للغاية"


@pytest.fixture
def desk(window: MainWindow, tmp_path: Path) -> Iterator[FaultDesk]:
    made = FaultDesk(FaultFiles(tmp_path / "reports"), window)
    made.window = lambda: window
    made.install()
    yield made
    made.close()
    if made.dialog is not None:
        made.dialog.close()


def fail(kind: type[Exception] = ValueError) -> None:
    raise kind(CONFIDENTIAL)


def reports(tmp_path: Path) -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sorted((tmp_path / "reports").glob("report-*"))]


def everything_written(tmp_path: Path) -> str:
    return "".join(path.read_text(encoding="utf-8") for path in (tmp_path / "reports").iterdir())


def test_an_error_in_a_slot(desk: FaultDesk, qtbot: QtBot, tmp_path: Path, window: MainWindow) -> None:
    """A dialog tells of it with the report, which is on the disk as well; the window can be used."""
    QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: desk.dialog is not None, timeout=5_000)
    assert desk.dialog is not None
    assert not desk.dialog.isModal()
    (report,) = reports(tmp_path)
    assert report == desk.dialog.report.toPlainText()
    assert "Fault: ValueError" in report
    assert "in fail" in report
    window.session.open_files([ARABIC])
    qtbot.waitUntil(lambda: window.session.left is not None, timeout=20_000)


def test_an_error_in_a_thread(desk: FaultDesk, qtbot: QtBot, tmp_path: Path) -> None:
    """A thread of anybody's that dies is told of with its name."""
    thread = threading.Thread(target=fail, name="somebody's")
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: desk.dialog is not None, timeout=5_000)
    assert "Thread: somebody's" in reports(tmp_path)[0]


def test_an_error_in_a_job(
    desk: FaultDesk, qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A job that ends in a fault is told of as one; an error with a sentence for the reader is not."""
    window.session.failed.connect(desk.on_failed)
    window.session.open_files([ARABIC.with_name("nothing.txt")])
    qtbot.waitUntil(lambda: "nothing.txt" in window.banner.message, timeout=20_000)
    assert desk.dialog is None
    monkeypatch.setattr(type(window.session._abilities.opener), "open_file", lambda *_a, **_k: fail())
    window.session.open_files([ARABIC])
    qtbot.waitUntil(lambda: desk.dialog is not None, timeout=20_000)


def test_an_error_in_a_finaliser(desk: FaultDesk, qtbot: QtBot) -> None:
    """What Python can raise nowhere arrives too."""

    class Dying:
        def __del__(self) -> None:
            fail()

    dying = Dying()
    del dying
    qtbot.waitUntil(lambda: desk.dialog is not None, timeout=5_000)


def test_nothing_of_a_document_is_written(
    desk: FaultDesk, qtbot: QtBot, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Neither report nor log nor terminal holds the message of the error or a path that Qt tells."""
    QTimer.singleShot(0, fail)
    qWarning(f"cannot watch /texts/{CONFIDENTIAL}/letter.txt")
    qtbot.waitUntil(lambda: desk.dialog is not None, timeout=5_000)
    written = everything_written(tmp_path) + "".join(capfd.readouterr())
    assert "ValueError" in written
    assert "cannot watch …" in written
    for word in (*CONFIDENTIAL.split(), "letter"):
        assert word not in written


class Failing(QWidget):
    """Fails whenever it is painted."""

    painted = 0

    def paintEvent(self, _event: object) -> None:  # noqa: N802
        self.painted += 1
        fail()


def test_a_storm_is_one_dialog(desk: FaultDesk, qtbot: QtBot, tmp_path: Path) -> None:
    """An error at every paint, many hundred times: one dialog, one report, a handful of lines."""
    widget = Failing()
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitExposed(widget)
    for _time in range(1000):
        widget.update()
        QApplication.processEvents()
    qtbot.wait(50)
    assert widget.painted >= 500
    assert len(reports(tmp_path)) == 1
    assert len((tmp_path / "reports" / "muqabala.log").read_text(encoding="utf-8").splitlines()) < 10
    assert desk.dialog is not None
    desk.dialog.close()
    widget.update()
    qtbot.wait(50)
    assert desk.dialog is None


def test_many_different_faults(desk: FaultDesk, qtbot: QtBot, tmp_path: Path) -> None:
    """While one dialog stands there others are added to it; after the third closed there are no more."""
    kinds = [type(f"Fault{number}", (Exception,), {}) for number in range(9)]
    for kind in kinds[:2]:
        QTimer.singleShot(0, lambda kind=kind: fail(kind))
    qtbot.waitUntil(lambda: len(reports(tmp_path)) == 2, timeout=5_000)
    assert desk.dialog is not None
    assert "Fault1" in desk.dialog.report.toPlainText()
    shown = 1
    for kind in kinds[2:]:
        if desk.dialog is not None:
            desk.dialog.close()
        QTimer.singleShot(0, lambda kind=kind: fail(kind))
        qtbot.wait(30)
        shown += desk.dialog is not None
    assert shown == 3


def test_the_report_can_be_copied(qtbot: QtBot, tmp_path: Path) -> None:
    """Copy puts the whole report on the clipboard."""
    dialog = FaultDialog("the report", tmp_path, None)
    qtbot.addWidget(dialog)
    next(button for button in dialog.findChildren(QPushButton) if "Copy" in button.text()).click()
    assert QGuiApplication.clipboard().text() == "the report"


def test_hooks_are_given_back(desk: FaultDesk) -> None:
    """After the window Python tells of errors as before."""
    assert sys.excepthook == desk._on_uncaught
    desk.close()
    assert sys.excepthook != desk._on_uncaught
    assert threading.excepthook != desk._on_thread
