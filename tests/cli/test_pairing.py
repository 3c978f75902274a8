import json
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.archives import STORIES, true_pairs, write_archives, write_many
from tests.cli.conftest import command, environment, muqabala


def pairs_of(file: Path) -> dict[str, str]:
    value = json.loads(file.read_text(encoding="utf-8"))
    sides: Any = [value[side]["files"] for side in ("left", "right")]
    return {sides[0][pair["left"]]["path"]: sides[1][pair["right"]]["path"] for pair in value["pairs"]}


def test_two_folders(tmp_path: Path) -> None:
    """Processes of the program's own pair two folders and write the pairing and every pair's exports."""
    left, right = write_archives(tmp_path)
    (left / "notes.bin").write_bytes(b"\x00\x01\x02" * 100)
    out = tmp_path / "pairing.json"
    places = ("--json", out, "--csv", "-", "--tmx", tmp_path / "tmx")
    done = muqabala("compare", left, right, "--workers", 1, *places)
    assert done.returncode == 0, done.stderr
    assert pairs_of(out) == true_pairs()
    exports = [pair["exports"]["tmx"] for pair in json.loads(out.read_bytes())["pairs"]]
    assert {Path(name) for name in exports} == set((tmp_path / "tmx").iterdir())
    assert b"paired,000.txt,000.txt" in done.stdout
    assert b"not read: notes.bin: " in done.stderr


def test_summary(tmp_path: Path) -> None:
    """Without an option the pairs are listed for a person, names that agree among the reasons."""
    done = muqabala("compare", *write_archives(tmp_path, named=True))
    text = done.stdout.decode()
    assert "bridge-ar.txt ↔ bridge-en.txt  (name, content)" in text
    assert text.endswith(f"{len(STORIES)} pairs; unpaired: 1 left, 1 right; not read: 0 left, 0 right\n")


def test_folder_beside_a_file(tmp_path: Path) -> None:
    """A folder cannot be compared with a file: usage."""
    left, right = write_archives(tmp_path)
    done = muqabala("compare", left, next(right.iterdir()))
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"muqabala: error[usage]: ")


def test_exports_into_a_file(tmp_path: Path) -> None:
    """Where a folder for exports cannot be made nothing is read."""
    left, right = write_archives(tmp_path)
    done = muqabala("compare", left, right, "--pdf", next(left.iterdir()))
    assert done.returncode == 6
    assert done.stderr.startswith(b"muqabala: error[unwritable]: ")


def rows(home: Path) -> int:
    """How many files the state of a run knows."""
    for database in home.rglob("digests.sqlite3"):
        with closing(sqlite3.connect(database, timeout=10)) as opened:
            try:
                return int(opened.execute("SELECT count(*) FROM files").fetchone()[0])
            except sqlite3.OperationalError:
                return 0
    return 0


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_killed_run_goes_on(tmp_path: Path, home: Path) -> None:
    """A run that was killed leaves no process behind, and the next one reads the rest and ends alike."""
    left, right = write_many(tmp_path / "archives", 60)
    total = 12 * 60
    with subprocess.Popen(
        command("compare", left, right, "--workers", 2), env=environment(), stdout=subprocess.DEVNULL
    ) as process:
        end = time.monotonic() + 60
        while not rows(home) and time.monotonic() < end and process.poll() is None:
            time.sleep(0.05)
        workers = children(process.pid)
        process.send_signal(signal.SIGKILL)
        process.wait()
    known = rows(home)
    assert 0 < known < total
    assert len(workers) == 2
    end = time.monotonic() + 30
    while any(Path(f"/proc/{worker}").exists() for worker in workers) and time.monotonic() < end:
        time.sleep(0.05)
    assert not any(Path(f"/proc/{worker}").exists() for worker in workers)
    out = tmp_path / "out.json"
    assert muqabala("compare", left, right, "--json", out).returncode == 0
    assert rows(home) == total
    assert pairs_of(out) == {f"{s}-{n}.ar.txt": f"{s}-{n}.en.txt" for s in STORIES for n in range(60)}


def children(process: int) -> list[int]:
    """The processes that a process has started; none where the system does not tell."""
    found = list(Path(f"/proc/{process}/task").glob("*/children"))
    if not found:
        pytest.skip("the system does not list children")
    return [int(number) for file in found for number in file.read_text().split()]


def test_interrupt_ends_in_order(tmp_path: Path) -> None:
    """Ctrl+C stops the run with exit status 130 and one line, as every command."""
    left, right = write_many(tmp_path / "archives", 60)
    with subprocess.Popen(
        command("compare", left, right), env=environment(), stderr=subprocess.PIPE, stdout=subprocess.DEVNULL
    ) as process:
        time.sleep(2.5)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    assert errors == b"muqabala: error[cancelled]: Cancelled.\n"
