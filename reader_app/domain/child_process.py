"""How a part of the program is run in a process of its own, also in a bundle without `python -m`."""

import os
import sys
import sysconfig
from pathlib import Path

WORKER_OPTION = "--worker"
"""First argument with which a bundle, is told to run one module."""

_HOME = Path(__file__).resolve().parent.parent.parent


def child_command(module: str, *arguments: str, apart: str = "") -> list[str]:
    """The command that runs a module of this program as `python -m` does.

    `apart` names the folder and program that hold the module alone in a bundle, because its licence must not
    be mixed with the others'.
    """
    if not getattr(sys, "frozen", False):
        return [sys.executable, "-m", module, *arguments]
    if apart:
        return [str(_apart(Path(sys.executable), apart)), *arguments]
    return [sys.executable, WORKER_OPTION, module, *arguments]


def child_environment() -> dict[str, str]:
    """Variables with which a child finds this very copy of the program, wherever it is started.

    What lies in the folder in which the program is used is never imported.
    """
    environment = dict(os.environ)
    if getattr(sys, "frozen", False):
        return environment
    environment["PYTHONSAFEPATH"] = "1"
    if str(_HOME) != sysconfig.get_path("purelib"):
        paths = (environment.get("PYTHONPATH", ""), str(_HOME))
        environment["PYTHONPATH"] = os.pathsep.join(path for path in paths if path)
    return environment


def _apart(program: Path, name: str) -> Path:
    """The program of that name in its own folder of the bundle."""
    home = program.parent.parent / "Helpers" if sys.platform == "darwin" else program.parent
    return home / name / f"{name}{program.suffix if sys.platform == 'win32' else ''}"
