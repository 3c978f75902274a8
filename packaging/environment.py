"""The virtual environment: made, repaired, brought to the locked versions, or left alone when right."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from folder_lock import LOCK_NAME, only_one_in
from pip_install import install_locked, install_project
from problem import Problem, say

STATE_NAME = "setup.json"
# measured: a full environment is about 0.9 GB; pip unpacks one package at a time beside it
ROOM_NEEDED = 1_600_000_000
# what a lock satisfies: the tests' holds everything that running needs, at the same versions
COVERED = {"run": ("run",), "test": ("run", "test")}


@dataclass(frozen=True, slots=True)
class Place:
    """Where the project is and where its environment is or shall be."""

    root: Path
    venv: Path

    @property
    def python(self) -> Path:
        """The environment's interpreter."""
        return self.venv / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")

    def lock(self, purpose: str) -> Path:
        """List of exact versions for `build`, `run` or `test`."""
        return self.root / "packaging" / f"lock-{purpose}.txt"


def child_environment() -> dict[str, str]:
    """Variables of this process without those that lead Python or pip to other packages than the locked."""
    unwanted = {"PYTHONPATH", "PYTHONHOME", "PIP_TARGET", "PIP_PREFIX", "PIP_USER"}
    return {name: value for name, value in os.environ.items() if name not in unwanted}


def prepare(place: Place, purpose: str) -> None:
    """Bring the environment to what `purpose` needs, quickly if it is there; `Problem` if it cannot be."""
    if _is_ready(place, purpose):
        return
    try:
        place.venv.mkdir(parents=True, exist_ok=True)
        with only_one_in(place.venv):
            if not _is_ready(place, purpose):  # another process may have done it while we waited
                _make(place, purpose)
    except OSError as failure:
        raise Problem(
            f"the environment in {place.venv} cannot be written: {failure.strerror or failure}"
        ) from failure


def _make(place: Place, purpose: str) -> None:
    state = _state(place)
    _check_not_foreign(place, state)
    whole = bool(state) and state.get("ready") and _is_whole(place, state)
    adopted = not state and _python_works(place)
    _write_state(place, {"ready": False})
    if not whole and not adopted:
        _create(place)
    for name in ("build", purpose):
        install_locked(place.python, place.lock(name), child_environment())
    install_project(place.python, place.root, child_environment())
    covers = {name: _digest(place, name) for name in COVERED[purpose]}
    _write_state(place, {"ready": True, "covers": covers, "contents": sorted(_contents(place))})
    say(f"the environment in {place.venv} is ready")


def _check_not_foreign(place: Place, state: dict[str, Any]) -> None:
    """Refuse a folder that holds somebody's files: what is not an environment is never emptied."""
    others = {entry.name for entry in place.venv.iterdir()} - {LOCK_NAME, STATE_NAME}
    if others and not state and "pyvenv.cfg" not in others:
        raise Problem(
            f"{place.venv} exists and is no Python environment; name another folder in MUQABALA_VENV"
        )


def _create(place: Place) -> None:
    for entry in place.venv.iterdir():
        if entry.name in {LOCK_NAME, STATE_NAME}:
            continue
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        else:
            entry.unlink()
    free = shutil.disk_usage(place.venv).free
    if free < ROOM_NEEDED:
        raise Problem(
            f"{ROOM_NEEDED / 1e9:.1f} GB are needed in {place.venv}, {free / 1e9:.1f} GB are free; "
            "make room or name another folder in MUQABALA_VENV"
        )
    say(f"making the environment in {place.venv}")
    done = subprocess.run(
        [sys.executable, "-m", "venv", str(place.venv)],
        env=child_environment(),
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode:
        lines = (done.stdout + done.stderr).strip().splitlines() or ["no reason given"]
        raise Problem(f"Python could not make the environment: {lines[-1]}")


def _is_ready(place: Place, purpose: str) -> bool:
    state = _state(place)
    if not state.get("ready") or state.get("covers", {}).get(purpose) != _digest(place, purpose):
        return False
    return _is_whole(place, state)


def _is_whole(place: Place, state: dict[str, Any]) -> bool:
    """Whether the interpreter is there and every installed package still is; listing names is cheap."""
    return place.python.exists() and set(state.get("contents", [])) <= _contents(place)


def _python_works(place: Place) -> bool:
    """Whether an environment that somebody made by hand can take packages and is new enough."""
    probe = "import pip, sys; sys.exit(sys.version_info < (3, 11))"
    try:
        done = subprocess.run(
            [str(place.python), "-c", probe], env=child_environment(), capture_output=True, check=False
        )
    except OSError:
        return False
    return done.returncode == 0


def _contents(place: Place) -> set[str]:
    folders = [*place.venv.glob("lib/python3*/site-packages"), place.venv / "Lib" / "site-packages"]
    return {entry.name for folder in folders if folder.is_dir() for entry in folder.iterdir()}


def _digest(place: Place, purpose: str) -> str:
    """Fingerprint of what the environment comes from: locks, project description, place of the project."""
    files = [place.lock("build"), place.lock(purpose), place.root / "pyproject.toml"]
    for file in files:
        if not file.is_file():
            raise Problem(f"{file} is missing; this is no complete copy of the project")
    described = tomllib.loads(files.pop().read_text(encoding="utf-8"))
    installed = {name: described.get(name) for name in ("build-system", "project")}  # not the linters' rules
    parts = [json.dumps(installed, sort_keys=True).encode(), os.fsencode(place.root)]
    parts += [file.read_bytes() for file in files]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def _state(place: Place) -> dict[str, Any]:
    """Note of the last set-up: empty if there was none, not ready if it is broken."""
    try:
        state = json.loads((place.venv / STATE_NAME).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError):
        return {"ready": False}
    return state if isinstance(state, dict) and state else {"ready": False}


def _write_state(place: Place, state: dict[str, Any]) -> None:
    target = place.venv / STATE_NAME
    draft = target.with_suffix(".new")
    draft.write_text(json.dumps(state, indent=1), encoding="utf-8")
    draft.replace(target)
