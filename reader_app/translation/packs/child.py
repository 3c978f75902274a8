"""How a module of this program is run in a process of its own."""

import os
import sys
from pathlib import Path


def module_command(module: str) -> list[str]:
    """The command that runs a module as `python -m` does; a frozen program is told with `--worker`."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--worker", module]
    return [sys.executable, "-m", module]


def module_environment() -> dict[str, str]:
    """The environment in which a child finds this very copy of the program, wherever it is started."""
    source = Path(__file__).parents[3]
    return dict(os.environ) | {"PYTHONPATH": os.pathsep.join([str(source), *filter(None, sys.path)])}
