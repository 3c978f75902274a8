"""The wheel holds all that the program needs, and works where nothing else of the project is."""

import email
import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest
from build_wheel.wheel import build_wheel
from workshop import Workshop

from reader_app import __version__
from tests.architecture.source_tree import ROOT, project_files

SAMPLES = ROOT / "resources" / "samples"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The source archive and the wheel."""
    pytest.importorskip("hatchling")
    sdist, wheel = build_wheel(Workshop(ROOT, Path(sys.executable), tmp_path_factory.mktemp("dist")))
    return sdist, wheel


@pytest.fixture(scope="module")
def installed(made: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which pip has put the wheel alone."""
    folder = tmp_path_factory.mktemp("installed")
    pip = [sys.executable, "-m", "pip", "install", "--no-index", "--no-deps", "--quiet"]
    subprocess.run([*pip, "--target", folder, made[1]], check=True, capture_output=True)
    return folder


def _tracked(folder: str) -> set[str]:
    inside = (path.relative_to(ROOT).as_posix() for path in project_files() if path.is_file())
    return {name for name in inside if name.startswith(f"{folder}/")}


def test_wheel_holds_program_and_resources(made: tuple[Path, Path]) -> None:
    """Every module and every file of resources/ is in the wheel, and nothing of tests or packaging."""
    with zipfile.ZipFile(made[1]) as wheel:
        names = set(wheel.namelist())
    assert _tracked("reader_app") <= names
    assert {f"reader_app/{name}" for name in _tracked("resources")} <= names
    assert not {name for name in names if name.startswith(("tests/", "packaging/"))}


def test_wheel_starts_two_ways(made: tuple[Path, Path]) -> None:
    """A console command and one for the desktop are promised, and the licence is inside."""
    with zipfile.ZipFile(made[1]) as wheel:
        (points,) = (name for name in wheel.namelist() if name.endswith("entry_points.txt"))
        (metadata,) = (name for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))
        text = wheel.read(points).decode()
        described = email.message_from_bytes(wheel.read(metadata))
    assert "[console_scripts]\nmuqabala = " in text
    assert "[gui_scripts]\nmuqabala-window = " in text
    assert described["Version"] == __version__
    assert described["License-File"] == "LICENSE"


def test_sdist_is_the_project(made: tuple[Path, Path]) -> None:
    """The source archive holds what is needed to build, test and package the program again."""
    with tarfile.open(made[0]) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert _tracked("reader_app") | _tracked("resources") | _tracked("tests") | _tracked("packaging") <= names
    assert {"pyproject.toml", "README.md", "LICENSE"} <= names
    strange = {name.partition("/")[0] for name in names if "/" in name}
    assert strange <= {"reader_app", "resources", "tests", "packaging"}  # nothing of what was built before


def test_installed_program_compares(installed: Path, tmp_path: Path) -> None:
    """Far from the checkout the installed program writes every export, children and tables included."""
    exports = {name: tmp_path / f"out.{name}" for name in ("json", "html", "docx", "tmx", "csv", "pdf")}
    files = [str(SAMPLES / "harbour-ar.txt"), str(SAMPLES / "harbour-en.txt")]
    options = [word for name, path in exports.items() for word in (f"--{name}", str(path))]
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(installed), os.environ.get("PYTHONPATH", "")]),
    }
    home = tmp_path / "home"
    home.mkdir()
    environment |= {"HOME": str(home), "XDG_DATA_HOME": str(home), "XDG_CACHE_HOME": str(home)}
    code = "import reader_app; from reader_app.app.main import main; print(reader_app.__file__); exit(main())"
    done = subprocess.run(
        [sys.executable, "-P", "-c", code, "compare", *files, *options],
        cwd=tmp_path, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert str(installed) in done.stdout
    assert {name for name, path in exports.items() if path.stat().st_size < 1000} == set()
