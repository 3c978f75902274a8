"""The environment is made, left alone, repaired, and never by two at once: with real pip and real wheels."""

import base64
import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import environment
import pytest
from environment import STATE_NAME, Place, prepare
from pip_install import install_locked
from problem import Problem

PACKAGING = Path(__file__).resolve().parent.parent.parent / "packaging"

# links the project as hatchling would, without hatchling
BACKEND = """
import os, zipfile
def build_editable(folder, config_settings=None, metadata_directory=None):
    name = "toy-1.0-py3-none-any.whl"
    with zipfile.ZipFile(os.path.join(folder, name), "w") as wheel:
        wheel.writestr("toy.pth", os.getcwd())
        wheel.writestr("toy-1.0.dist-info/METADATA", "Metadata-Version: 2.1\\nName: toy\\nVersion: 1.0\\n")
        wheel.writestr("toy-1.0.dist-info/WHEEL",
            "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
        wheel.writestr("toy-1.0.dist-info/RECORD", "toy.pth,,\\ntoy-1.0.dist-info/METADATA,,\\n"
            "toy-1.0.dist-info/WHEEL,,\\ntoy-1.0.dist-info/RECORD,,\\n")
    return name
"""
DESCRIPTION = """
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]
[project]
name = "toy"
version = "1.0"
"""


def _wheel(folder: Path) -> str:
    """Write a package of one module to `folder`; its line in a lock."""
    path = folder / "plank-1.0-py3-none-any.whl"
    files = {
        "plank.py": "LENGTH = 3\n",
        "plank-1.0.dist-info/METADATA": "Metadata-Version: 2.1\nName: plank\nVersion: 1.0\n",
        "plank-1.0.dist-info/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = "plank-1.0.dist-info/RECORD,,\n"
    for name, text in files.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()
        record += f"{name},sha256={digest},{len(text)}\n"
    with zipfile.ZipFile(path, "w") as wheel:
        for name, text in {**files, "plank-1.0.dist-info/RECORD": record}.items():
            wheel.writestr(name, text)
    return f"plank==1.0 \\\n    --hash=sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}\n"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    """A project with one locked dependency, which pip finds in a folder."""
    wheels = tmp_path / "wheels"
    scripts = tmp_path / "project" / "packaging"
    wheels.mkdir()
    scripts.mkdir(parents=True)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(wheels))
    line = _wheel(wheels)
    for name, text in {"build": "# nothing\n", "run": line, "test": line}.items():
        (scripts / f"lock-{name}.txt").write_text(text, encoding="utf-8")
    (scripts.parent / "pyproject.toml").write_text(DESCRIPTION, encoding="utf-8")
    (scripts.parent / "backend.py").write_text(BACKEND, encoding="utf-8")
    (scripts.parent / "toy_module.py").write_text("NAME = 'toy'\n", encoding="utf-8")
    return Place(scripts.parent, tmp_path / "venv")


def _works(place: Place) -> bool:
    code = "import plank, toy_module; print(plank.LENGTH)"
    done = subprocess.run(
        [str(place.python), "-c", code], capture_output=True, text=True, check=False, cwd=os.sep
    )
    return done.stdout == "3\n"


def _plank(place: Place) -> Path:
    return next(place.venv.rglob("site-packages/plank.py"))


def _prepare_twice_at_once(place: Place) -> list[str]:
    """Set up from two processes together; what each of them said."""
    code = (
        "import sys; from pathlib import Path; sys.path.insert(0, sys.argv[1])\n"
        "from environment import Place, prepare\n"
        "prepare(Place(Path(sys.argv[2]), Path(sys.argv[3])), 'test')\n"
    )
    command = [sys.executable, "-c", code, str(PACKAGING), str(place.root), str(place.venv)]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    said = [process.communicate()[0] for process in both]
    assert [process.returncode for process in both] == [0, 0]
    return said


def test_made_once_left_alone_and_repaired(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    """Of two first calls at once one makes everything; later ones do nothing, or repair what is lost."""
    said = _prepare_twice_at_once(place)
    assert sum("is ready" in text for text in said) == 1
    assert _works(place)

    prepare(place, "test")
    prepare(place, "run")
    assert capsys.readouterr().out == ""

    _plank(place).unlink()
    (place.venv / "bin" / "half-made").mkdir(parents=True)
    prepare(place, "run")
    assert _works(place)
    assert not (place.venv / "bin" / "half-made").exists()


@pytest.mark.parametrize("note", ['{"ready": false}', "", "[]", '{"ready": true, "cov'])
def test_broken_off_is_not_ready(place: Place, note: str) -> None:
    """An environment whose note is missing its end, or says that it was being made, is not taken as it is."""
    place.venv.mkdir()
    (place.venv / STATE_NAME).write_text(note, encoding="utf-8")
    assert not environment._is_ready(place, "run")


def test_somebodys_folder_is_left_alone(place: Place) -> None:
    """A folder with other files in it is never taken for an environment, nor emptied."""
    place.venv.mkdir()
    letter = place.venv / "letter.txt"
    letter.write_text("dear", encoding="utf-8")
    with pytest.raises(Problem, match="MUQABALA_VENV"):
        prepare(place, "run")
    assert letter.read_text(encoding="utf-8") == "dear"


@pytest.mark.usefixtures("place")
def test_other_file_than_locked(tmp_path: Path) -> None:
    """A package whose bytes are not the locked ones is refused with one line that says so."""
    lock = tmp_path / "lock.txt"
    lock.write_text(f"plank==1.0 \\\n    --hash=sha256:{'0' * 64}\n", encoding="utf-8")
    with pytest.raises(Problem, match="not the one that was locked"):
        install_locked(Path(sys.executable), lock, environment.child_environment())


def test_no_room(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """Too little room is told before anything is downloaded."""
    usage = shutil.disk_usage(place.root)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=1_000_000))
    with pytest.raises(Problem, match="GB are needed"):
        prepare(place, "run")
