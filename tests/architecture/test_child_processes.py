"""Every process that the program starts of itself is started in one way, which a bundle can follow too."""

import ast
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader_app.app.workers import WORKERS
from reader_app.domain import child_process
from reader_app.domain.child_process import WORKER_OPTION, child_command, child_environment
from tests.architecture.source_tree import PACKAGE, ROOT, module_name, python_files

READING = ("reader_app.formats.child", "subtitles", "a.srt", "")
GLOSS_WORKER = "reader_app.translation.gloss.worker"


def _mentions_executable(path: Path) -> bool:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return any(isinstance(node, ast.Attribute) and node.attr == "executable" for node in ast.walk(tree))


def test_one_module_knows_the_interpreter() -> None:
    """No other module builds a command line of this program."""
    allowed = {PACKAGE / "domain" / "child_process.py"}
    assert {path for path in python_files("reader_app") if _mentions_executable(path)} == allowed


def test_every_module_that_runs_is_a_worker() -> None:
    """A module with a main part is known to the bundle, or the bundle could not start it."""
    runnable = {
        module_name(path)
        for path in python_files("reader_app")
        if 'if __name__ == "__main__"' in path.read_text(encoding="utf-8")
    }
    assert runnable - {"reader_app.__main__"} == WORKERS | {GLOSS_WORKER}


def test_bundle_commands(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """In a bundle the program starts itself, and what must stay apart is a program of its own."""
    program = tmp_path / "muqabala"
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program))
    monkeypatch.setattr(sys, "platform", "linux")
    assert child_command("a.b", "x") == [str(program), WORKER_OPTION, "a.b", "x"]
    apart = tmp_path / "gloss-worker" / "gloss-worker"
    assert child_command("a.b", "x", apart="gloss-worker") == [str(apart), "x"]


@pytest.mark.parametrize("module", sorted(WORKERS))
def test_dispatch_runs_the_module_alone(module: str, tmp_path: Path) -> None:
    """The program's worker option reaches the module's own main part, with nothing of the window loaded."""
    probe = (
        "import sys, atexit, os, runpy\n"
        "seen = []\n"
        "runpy.run_module = lambda name, **_: seen.append((name, sys.argv[1:]))\n"
        "from reader_app.app.main import main\n"
        f"status = main(['{WORKER_OPTION}', '{module}', 'one'])\n"
        "import json\n"
        "print(json.dumps([status, seen, sorted(sys.modules)]))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", probe], cwd=tmp_path, env=child_environment(), capture_output=True, check=True
    )
    status, seen, modules = json.loads(done.stdout)
    assert (status, seen) == (0, [[module, ["one"]]])
    assert not {name for name in modules if name.startswith(("PySide6", "numpy", "reader_app.gui"))}


def test_reading_child_through_the_program(tmp_path: Path) -> None:
    """A document is read by the program's own worker option."""
    done = subprocess.run(
        [sys.executable, "-m", "reader_app", WORKER_OPTION, *READING],
        input=b"1\n00:00:01,000 --> 00:00:02,000\nThe harbour\n",
        cwd=tmp_path, env=child_environment(), capture_output=True, check=True,
    )  # fmt: skip
    head, block = (json.loads(line) for line in done.stdout.splitlines())
    assert head["blocks"] == 1
    assert block[0] == "The harbour"


def test_unknown_worker_is_refused(tmp_path: Path) -> None:
    """No module but the program's own workers is run."""
    done = subprocess.run(
        [sys.executable, "-m", "reader_app", WORKER_OPTION, "timeit"],
        cwd=tmp_path, env=child_environment(), capture_output=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (1, b"")


def test_nothing_of_the_working_folder_is_imported(tmp_path: Path) -> None:
    """A file that happens to have a library's name, beside the documents, is not run."""
    (tmp_path / "json.py").write_text("raise SystemExit(9)\n", encoding="utf-8")
    done = subprocess.run(
        child_command(*READING),
        input=b"",
        cwd=tmp_path,
        env=child_environment(),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0


def test_child_finds_this_copy(tmp_path: Path) -> None:
    """A child imports the package from where this process did."""
    code = "import reader_app; print(reader_app.__file__)"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path, env=child_environment(), capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert Path(done.stdout.strip()).parent == PACKAGE
    assert str(ROOT) in child_environment()["PYTHONPATH"].split(os.pathsep)
    assert child_process.__file__
