"""The program as a process: started twice, killed, started again."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader_app.app.window import given_files
from reader_app.cli.start_arguments import window_arguments
from reader_app.domain.resources import resource_path
from tests.architecture.source_tree import ROOT

_SECONDS = 90.0

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills by signals of POSIX")


@pytest.fixture
def texts(tmp_path: Path) -> list[Path]:
    """The sample pair under names with Arabic letters and spaces."""
    folder = tmp_path / "نصوص الميناء"
    folder.mkdir()
    found = []
    for sample, name in (("harbour-ar.txt", "تقرير الميناء.txt"), ("harbour-en.txt", "the harbour.txt")):
        (folder / name).write_bytes(resource_path(f"samples/{sample}").read_bytes())
        found.append(folder / name)
    return found


@pytest.fixture
def start(home: Path) -> Iterator[Callable[..., "subprocess.Popen[bytes]"]]:
    """Start the program, and end what is left of it."""
    started: list[subprocess.Popen[bytes]] = []

    def begin(*arguments: str, folder: Path = ROOT) -> "subprocess.Popen[bytes]":
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), os.environ["PYTHONPATH"]])}
        command = [sys.executable, "-m", "reader_app", *arguments]
        process = subprocess.Popen(command, cwd=folder, env=environment, stderr=subprocess.DEVNULL)
        started.append(process)
        return process

    assert home.is_dir()
    yield begin
    for process in started:
        process.kill()
        process.wait()


def wait_for(what: Callable[[], object]) -> None:
    end = time.monotonic() + _SECONDS
    while not what():
        assert time.monotonic() < end
        time.sleep(0.02)


def open_now(home: Path, process: "subprocess.Popen[bytes]") -> list[list[str]]:
    """The files in each window of a process, as it has written them down."""
    folders = list((home / ".local/share/muqabala/sessions").glob(f"*-{process.pid}"))
    try:
        told = json.loads((folders[0] / "windows.json").read_text(encoding="ascii"))
    except (OSError, IndexError, ValueError):
        return []
    return [[Path(name).name for name in one["files"]] for one in told["windows"]]


@pytest.mark.timeout(400)
def test_a_second_start_and_a_kill(
    home: Path, texts: list[Path], start: Callable[..., "subprocess.Popen[bytes]"]
) -> None:
    """A second start ends at once, its files are in the first; after kill -9 the next has them open."""
    names = [text.name for text in texts]
    first = start()
    wait_for(lambda: list((home / ".runtime").glob("muqabala/*/ready")))
    second = start(*names, folder=texts[0].parent)
    assert second.wait(_SECONDS) == 0
    wait_for(lambda: open_now(home, first) == [names])
    third = start(names[0], folder=texts[0].parent)
    assert third.wait(_SECONDS) == 0
    wait_for(lambda: open_now(home, first) == [names, names[:1]])
    first.kill()
    first.wait()
    again = start()
    wait_for(lambda: open_now(home, again) == [names, names[:1]])
    sessions = home / ".local/share/muqabala/sessions"
    wait_for(lambda: [folder.name.partition("-")[2] for folder in sessions.iterdir()] == [str(again.pid)])


def test_files_are_named_as_shells_and_desktops_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Names of the working folder and addresses become absolute paths; further files are no error."""
    monkeypatch.chdir(tmp_path)
    address = (tmp_path / "تقرير ثان.txt").as_uri()
    assert given_files(["a b.txt", address]) == [tmp_path / "a b.txt", tmp_path / "تقرير ثان.txt"]
    names = ["a", "b", "c", "d"]
    assert window_arguments(names) == (names, False)
    assert window_arguments([*names, "--new-window"]) == (names, True)
    assert window_arguments(["--new-window", "--", "-a"]) == (["-a"], True)
