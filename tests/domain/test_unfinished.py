"""What killed processes left behind goes; what living ones work on stays."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from reader_app.domain.unfinished import clear_unfinished, hold, temporary_folder

pytestmark = pytest.mark.skipif(os.name == "nt", reason="there open files cannot be removed by anybody")

_HOLDER = """
import sys, time
from reader_app.domain.unfinished import hold
file = open(sys.argv[1], "w")
hold(file.fileno())
print("held", flush=True)
time.sleep(60)
"""


def _age(path: Path) -> None:
    before = time.time() - 60
    os.utime(path, (before, before))


def test_a_file_is_held_until_its_process_is_killed(tmp_path: Path) -> None:
    """A file that another process writes stays; after kill -9 it is cleared away."""
    file = tmp_path / ".part-1"
    with subprocess.Popen([sys.executable, "-c", _HOLDER, str(file)], stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        _age(file)
        clear_unfinished(tmp_path, ".part-*")
        assert file.exists()
        holder.kill()
    clear_unfinished(tmp_path, ".part-*")
    assert not file.exists()


def test_what_is_young_or_of_other_names_stays(tmp_path: Path) -> None:
    """A file that was made a moment ago may not be held yet; other names are not; links stay."""
    young, other, link = tmp_path / ".part-1", tmp_path / "part-2", tmp_path / ".part-3"
    for file in (young, other):
        file.touch()
    _age(other)
    link.symlink_to(other)
    clear_unfinished(tmp_path, ".part-*")
    assert young.exists()
    assert other.exists()
    assert link.is_symlink()


def test_temporary_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder is empty and gone afterwards; one left behind goes with the next, a held one stays."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    left = tmp_path / "muqabala-test-left"
    left.mkdir()
    (left / "font").write_bytes(b"x")
    _age(left)
    with temporary_folder("muqabala-test-") as one:
        assert not left.exists()
        assert list(one.iterdir()) == []
        (one / "file").write_bytes(b"x")
        _age(one)
        with temporary_folder("muqabala-test-") as other:
            assert one != other
            assert (one / "file").exists()
        assert not other.exists()
    assert not one.exists()


def test_a_handle_can_be_held_twice(tmp_path: Path) -> None:
    """Holding what is held already raises nothing."""
    with (tmp_path / "file").open("w") as first, (tmp_path / "file").open("w") as second:
        hold(first.fileno())
        hold(second.fileno())
