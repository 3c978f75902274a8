"""What is open again after the program was cut off."""

import faulthandler
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from reader_app.domain.recovery import OpenWindow
from reader_app.domain.starting import StartRequest
from reader_app.gui.fault_desk import FaultDesk
from reader_app.gui.passage_editor import PassageEditor
from reader_app.gui.reading.content import Place
from reader_app.gui.session_keeper import SessionKeeper
from reader_app.gui.window_host import WindowHost
from reader_app.services.thread_starter import ThreadStarter
from reader_app.services.write_queue import WriteQueue
from reader_app.storage.fault_files import FaultFiles
from reader_app.storage.session_record import SessionFolders
from tests.gui.conftest import ARABIC, PAIR, MakeHost, files_of, wait_open

Start = Callable[[], tuple[WindowHost, SessionKeeper, SessionFolders]]


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> FaultDesk:
    return FaultDesk(FaultFiles(tmp_path / "reports"), qapp)


def cut_off(record: SessionFolders) -> None:
    """Leave a record as a killed program does."""
    faulthandler.disable()
    if record._trace is not None:
        record._trace.close()
    record._lock.release()


@pytest.fixture
def writes() -> Iterator[WriteQueue]:
    """What writes down what is open."""
    threads = ThreadStarter()
    yield (queue := WriteQueue(threads.start))
    assert queue.settle(10)
    threads.stop()


@pytest.fixture
def written_down(qtbot: QtBot, writes: WriteQueue) -> Callable[[], None]:
    """Waits until what is open is on the disk."""

    def wait() -> None:
        qtbot.wait(400)
        assert writes.settle(10)

    return wait


@pytest.fixture
def start(make_host: MakeHost, tmp_path: Path, desk: FaultDesk, writes: WriteQueue) -> Start:
    """Start the program once more on the same folders: its windows, what keeps them, and where."""

    def started() -> tuple[WindowHost, SessionKeeper, SessionFolders]:
        record = SessionFolders(tmp_path / "sessions")
        record.begin()
        host = make_host()
        return host, SessionKeeper(host, record, desk, writes), record

    return started


def test_what_was_open_is_open_again(
    start: Start, qtbot: QtBot, tmp_path: Path, written_down: Callable[[], None]
) -> None:
    """Each window with its files or its pasted text, said in a line, once."""
    host, _keeper, record = start()
    host.open(StartRequest(PAIR))
    host.new_window().session.open_text("نص ملصوق قصير.\n\nفقرة ثانية منه.")
    for window in host.windows:
        wait_open(qtbot, window)
    written_down()
    cut_off(record)

    again, keeper, record = start()
    keeper.look_back(reopen=True)
    assert len(again.windows) == 2
    for window in again.windows:
        wait_open(qtbot, window)
    first, second = again.windows
    assert files_of(first) == list(PAIR)
    assert second.session.left is not None
    assert [passage.text for passage in second.session.left.passages] == ["نص ملصوق قصير.", "فقرة ثانية منه."]
    qtbot.waitUntil(lambda: "was not closed last time" in first.banner.message, timeout=5_000)
    assert "closed" not in second.banner.message
    record.close()
    assert SessionFolders(tmp_path / "sessions").left_behind() is None


def test_a_correction_being_written_is_written_on(
    start: Start, qtbot: QtBot, written_down: Callable[[], None]
) -> None:
    """The editor is open again with the words that were not saved yet; saving them then keeps them."""
    host, _keeper, record = start()
    host.open(StartRequest((ARABIC,)))
    wait_open(qtbot, host.window)
    host.window.view.set_current(Place(0, 3, 0))
    host.window.actions_by_name["edit_translation"].trigger()
    editor = host.window.findChildren(PassageEditor)[0]
    editor.fields[0].setPlainText("My own words, not saved yet")
    written_down()
    cut_off(record)

    again, keeper, record = start()
    keeper.look_back(reopen=True)
    qtbot.waitUntil(lambda: bool(again.window.findChildren(PassageEditor)), timeout=60_000)
    editor = again.window.findChildren(PassageEditor)[0]
    assert dict(editor.changes()) == {0: "My own words, not saved yet"}
    editor.accept()
    wait_open(qtbot, again.window)
    record.close()


@pytest.mark.parametrize("again", [False, True])
def test_it_is_offered_where_it_is_not_wished_for(
    start: Start, qtbot: QtBot, again: bool, written_down: Callable[[], None]
) -> None:
    """A start with files of its own, or after opening it ended the program again, offers a button."""
    host, keeper, record = start()
    keeper._restoring = again
    host.open(StartRequest((ARABIC,)))
    wait_open(qtbot, host.window)
    written_down()
    cut_off(record)

    host, keeper, record = start()
    keeper.look_back(reopen=again)
    assert host.window.session.left is None
    assert not host.window.session.busy
    button = next(b for b in host.window.banner.findChildren(QPushButton) if "Open it again" in b.text())
    button.click()
    wait_open(qtbot, host.window)
    assert files_of(host.window) == [ARABIC]
    record.close()


def test_a_trace_is_shown_on_request(
    make_host: MakeHost, tmp_path: Path, desk: FaultDesk, writes: WriteQueue
) -> None:
    """After a fault in machine code the banner offers the report."""
    record = SessionFolders(tmp_path / "sessions")
    record.begin()
    (record._own / "trace.txt").write_text("Fatal Python error: Segmentation fault\n", encoding="utf-8")
    cut_off(record)
    record = SessionFolders(tmp_path / "sessions")
    record.begin()
    host = make_host()
    desk.window = lambda: host.window
    SessionKeeper(host, record, desk, writes).look_back(reopen=True)
    assert "ended by an error" in host.window.banner.message
    next(b for b in host.window.banner.findChildren(QPushButton) if "Report" in b.text()).click()
    assert desk.dialog is not None
    assert "Segmentation fault" in desk.dialog.report.toPlainText()
    desk.dialog.close()
    record.close()


class _SlowDisk(SessionFolders):
    """A record on a disk that takes nothing until it is told to."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.awake = threading.Event()

    def keep(self, windows: Sequence[OpenWindow], *, restoring: bool = False) -> None:
        """Wait for the disk."""
        assert self.awake.wait(30)
        super().keep(windows, restoring=restoring)


def test_a_slow_disk_holds_up_nobody(
    make_host: MakeHost, tmp_path: Path, desk: FaultDesk, qtbot: QtBot, writes: WriteQueue
) -> None:
    """Documents open while what is open waits to be written down; in the end the last is what stays."""
    record = _SlowDisk(tmp_path / "sessions")
    record.begin()
    host = make_host()
    keeper = SessionKeeper(host, record, desk, writes)
    qtbot.waitUntil(lambda: writes.busy)
    host.open(StartRequest((ARABIC,)))
    wait_open(qtbot, host.window)
    assert files_of(host.window) == [ARABIC]
    qtbot.wait(400)
    assert not writes.settle(0)
    record.awake.set()
    assert writes.settle(10)
    cut_off(record)
    found = SessionFolders(tmp_path / "sessions")
    left = found.left_behind()
    assert left is not None
    assert [one.files for one in left.windows] == [(ARABIC,)]
    found.forget()
    keeper.deleteLater()
