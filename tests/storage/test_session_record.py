"""What is open is found again after a kill, and only then."""

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from reader_app.domain.recovery import Draft, LeftBehind, OpenWindow
from reader_app.storage.session_record import LONGEST_PASTED, SessionFolders
from tests.architecture.source_tree import ROOT

WINDOWS = (OpenWindow((Path("/a/نص.txt"), Path("/a/b.txt"))), OpenWindow(pasted="ما لُصق"))
RUN = """
import sys, time
from pathlib import Path
from reader_app.domain.recovery import OpenWindow
from reader_app.storage.session_record import SessionFolders
record = SessionFolders(Path(sys.argv[1]))
record.begin()
record.keep([OpenWindow((Path("/a/نص.txt"), Path("/a/b.txt"))), OpenWindow(pasted="ما لُصق")])
print("kept", flush=True)
if sys.argv[2] == "close":
    record.close()
elif sys.argv[2] == "wait":
    time.sleep(60)
else:
    import ctypes
    ctypes.string_at(0)
"""


def run(folder: Path, how: str) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-X", "utf8", "-c", RUN, str(folder), how],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stdout.readline() == "kept\n"
    return process


def test_after_a_kill(tmp_path: Path) -> None:
    """While it runs nothing is left behind; after kill -9 all of it is, until it is forgotten."""
    with run(tmp_path, "wait") as process:
        assert SessionFolders(tmp_path).left_behind() is None
        process.kill()
        process.wait()
    record = SessionFolders(tmp_path)
    assert record.left_behind() == LeftBehind(WINDOWS)
    record.close()  # not opened again yet: kept for the next start
    record = SessionFolders(tmp_path)
    assert record.left_behind() == LeftBehind(WINDOWS)
    record.forget()
    assert SessionFolders(tmp_path).left_behind() is None
    assert not list(tmp_path.iterdir())


def test_after_an_end_in_order(tmp_path: Path) -> None:
    """Nothing is opened again, and nothing of it stays on the disk."""
    with run(tmp_path, "close") as process:
        assert process.wait() == 0
    assert SessionFolders(tmp_path).left_behind() is None
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_after_a_fault_in_machine_code(tmp_path: Path) -> None:
    """The trace tells where it was, by file, line and function."""
    with run(tmp_path, "die") as process:
        assert process.wait() == -signal.SIGSEGV
    left = SessionFolders(tmp_path).left_behind()
    assert left is not None
    assert left.windows == WINDOWS
    assert "Segmentation fault" in left.trace
    assert "string_at" in left.trace


def test_two_starts_do_not_open_the_same_twice(tmp_path: Path) -> None:
    """What one start has found is not found by another, as long as it runs."""
    with run(tmp_path, "wait") as process:
        process.kill()
    first, second = SessionFolders(tmp_path), SessionFolders(tmp_path)
    assert first.left_behind() is not None
    assert second.left_behind() is None
    first.forget()


def test_what_ended_the_program_again_is_known(tmp_path: Path) -> None:
    """A record that was being opened again says so."""
    with run(tmp_path, "wait") as process:
        folder = next(tmp_path.iterdir())
        process.kill()
    text = (folder / "windows.json").read_text(encoding="ascii")
    (folder / "windows.json").write_text(text.replace('"restoring": false', '"restoring": true'))
    left = SessionFolders(tmp_path).left_behind()
    assert left is not None
    assert left.failed_again


def test_drafts_are_kept(tmp_path: Path) -> None:
    """Corrections that were being written come back as they were."""
    drafts = (Draft(3, ((0, "كلمات"), (2, "words"))), Draft(1, ((0, "أخرى"),)))
    windows = (OpenWindow((Path("/a.txt"),), drafts=drafts),)
    record = SessionFolders(tmp_path)
    record.begin()
    record.keep(windows)
    record._lock.release()
    assert SessionFolders(tmp_path).left_behind() == LeftBehind(windows)
    record.close()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"windows": 3}', '{"windows": [{"files": 1}]}'])
def test_nonsense_is_passed_over(tmp_path: Path, text: str) -> None:
    """A record that was cut off or damaged opens nothing and is thrown away."""
    with run(tmp_path, "wait") as process:
        folder = next(tmp_path.iterdir())
        process.kill()
    (folder / "windows.json").write_text(text, encoding="ascii")
    assert SessionFolders(tmp_path).left_behind() is None
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(os.name != "posix", reason="rights of POSIX")
def test_only_the_user_can_read_it(tmp_path: Path) -> None:
    """A pasted text may be confidential: only the user can read it. A very long one is not kept."""
    record = SessionFolders(tmp_path / "sessions")
    record.begin()
    record.keep([OpenWindow(pasted="x" * (LONGEST_PASTED + 1)), *WINDOWS])
    (folder,) = (tmp_path / "sessions").iterdir()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / "windows.json").stat().st_mode) == 0o600
    assert (folder / "windows.json").stat().st_size < 1000
    record.close()


def test_a_disk_that_takes_nothing(tmp_path: Path) -> None:
    """Where no folder can be made, nothing is kept and nothing raises."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    record = SessionFolders(tmp_path / "file" / "sessions")
    record.begin()
    record.keep(WINDOWS)
    assert record.left_behind() is None
    record.close()


def test_what_is_kept_late_leaves_nothing(tmp_path: Path) -> None:
    """Another thread may still be at it when the program ends: the next start opens nothing."""
    record = SessionFolders(tmp_path)
    record.begin()
    record.close()
    record.keep(WINDOWS)
    assert not list(tmp_path.iterdir())
