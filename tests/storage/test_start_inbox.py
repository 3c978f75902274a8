"""One program a user: later starts leave their files with it."""

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from reader_app.domain.starting import StartRequest
from reader_app.storage.start_inbox import FileInbox, session_key
from tests.architecture.source_tree import ROOT

REQUEST = StartRequest((Path("/texts/تقرير أول.txt"), Path("/texts/a b.txt")), activation="token")
CLAIM = """
import sys, time
from pathlib import Path
from reader_app.storage.start_inbox import FileInbox
inbox = FileInbox(Path(sys.argv[1]))
print(inbox.claim(), flush=True)
inbox.ready()
time.sleep(60)
"""


def taking(inbox: FileInbox, taken: list[StartRequest], until: float) -> threading.Thread:
    """Take requests for a while, as a running program does."""

    def take() -> None:
        end = time.monotonic() + until
        while not taken and time.monotonic() < end:
            taken.extend(inbox.requests())
            time.sleep(0.005)

    thread = threading.Thread(target=take)
    thread.start()
    return thread


def test_a_second_start_hands_its_files_over(tmp_path: Path) -> None:
    """Names with Arabic and spaces arrive as they were, and the sender learns that they did."""
    first, second = FileInbox(tmp_path / "run"), FileInbox(tmp_path / "run")
    assert not first.claim()
    first.ready()
    assert second.claim()
    taken: list[StartRequest] = []
    thread = taking(first, taken, 5)
    assert second.hand_over(REQUEST)
    thread.join()
    assert taken == [REQUEST]
    first.close()


def test_a_name_that_is_no_unicode_arrives(tmp_path: Path) -> None:
    """A file name in an old encoding is bytes; they are kept."""
    first, second = FileInbox(tmp_path / "run"), FileInbox(tmp_path / "run")
    first.claim()
    request = StartRequest((Path(os.fsdecode(b"/texts/\xe3\xe5\xe4.txt")),))
    taken: list[StartRequest] = []
    thread = taking(first, taken, 5)
    assert second.hand_over(request)
    thread.join()
    assert taken == [request]
    first.close()


def test_one_that_hangs_does_not_keep_the_second(tmp_path: Path) -> None:
    """Nobody takes the request: after a second the start goes on by itself, and the request is gone."""
    first, second = FileInbox(tmp_path / "run"), FileInbox(tmp_path / "run")
    first.claim()
    first.ready()
    assert second.claim()
    began = time.monotonic()
    assert not second.hand_over(REQUEST)
    assert 0.9 < time.monotonic() - began < 2
    assert first.requests() == ()
    assert second.folder is None
    first.close()


def test_nothing_is_left_over_by_a_kill(tmp_path: Path) -> None:
    """After kill -9 the next start is the first again, at once."""
    with subprocess.Popen(
        [sys.executable, "-c", CLAIM, str(tmp_path / "run")], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "False\n"
        mine = FileInbox(tmp_path / "run")
        assert mine.claim()
        other.kill()
        other.wait()
        again = FileInbox(tmp_path / "run")
        assert not again.claim()
        again.close()


def test_of_many_at_once_one_is_first(tmp_path: Path) -> None:
    """However many start in the same moment, one of them runs and the others know it."""
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", CLAIM, str(tmp_path / "run")], cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        for _each in range(6)
    ]
    try:
        told = [process.stdout.readline() for process in processes if process.stdout is not None]
    finally:
        for process in processes:
            process.kill()
            process.communicate()
    assert sorted(told) == ["False\n", *["True\n"] * 5]


def test_an_old_request_is_thrown_away(tmp_path: Path) -> None:
    """What somebody left who is gone for long is not opened in a window of today; nor is nonsense."""
    inbox = FileInbox(tmp_path / "run")
    inbox.claim()
    assert inbox.folder is not None
    old = inbox.folder / "1.request"
    old.write_text('{"files": ["/a.txt"]}', encoding="utf-8")
    os.utime(old, (time.time() - 60, time.time() - 60))
    for number, nonsense in enumerate(("{", "[]", '{"files": 3}', '"x"'), 2):
        (inbox.folder / f"{number}.request").write_text(nonsense, encoding="utf-8")
    assert inbox.requests() == ()
    assert not list(inbox.folder.iterdir())
    inbox.close()


@pytest.mark.skipif(os.name != "posix", reason="rights of POSIX")
def test_a_folder_that_others_can_write_to_is_not_used(tmp_path: Path) -> None:
    """Nobody else may leave files to be opened: then every start is by itself."""
    shared = tmp_path / "run"
    shared.mkdir()
    shared.chmod(0o777)
    inbox = FileInbox(shared)
    assert not inbox.claim()
    assert inbox.folder is None
    assert inbox.requests() == ()


def test_where_nothing_can_be_kept_each_start_is_by_itself(tmp_path: Path) -> None:
    """A file where the folder should be is no reason not to open a window."""
    (tmp_path / "run").write_text("", encoding="utf-8")
    inbox = FileInbox(tmp_path / "run" / "muqabala")
    assert not inbox.claim()
    assert inbox.folder is None


def test_another_screen_is_another_session() -> None:
    """Screens and data folders have keys of their own; the same ones have the same."""
    here = session_key({"DISPLAY": ":0"}, Path("/data"))
    assert here == session_key({"DISPLAY": ":0", "HOME": "/x"}, Path("/data"))
    assert len({here, session_key({"DISPLAY": ":1"}, Path("/data")), session_key({}, Path("/other"))}) == 3
