"""The command line as a process of its own."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]

BLOCK_QT = "import sys; sys.modules['PySide6'] = None; from reader_app.app.main import main; sys.exit(main())"


def command(*arguments: object) -> list[str]:
    """What runs the command line with PySide6 made impossible to import."""
    return [sys.executable, "-W", "error", "-c", BLOCK_QT, *map(str, arguments)]


def environment(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """The tests' environment with the project on the path."""
    path = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
    return {**os.environ, "PYTHONPATH": path, **(extra or {})}


def muqabala(
    *arguments: object, cwd: Path | None = None, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run a command to its end."""
    return subprocess.run(
        command(*arguments), capture_output=True, cwd=cwd, env=environment(env), timeout=90, check=False
    )
