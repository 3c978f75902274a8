"""What every target of `build.py` works with: where the project is, its interpreter, where results go."""

import os
import re
import shlex
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from problem import Problem, say


@dataclass(frozen=True, slots=True)
class Workshop:
    """A checkout and the environment that holds the locked packages and PyInstaller."""

    root: Path
    python: Path
    dist: Path
    dry_run: bool = False
    """Write the recipes and say the commands of other systems without running them."""
    reuse: bool = False
    """Take the bundle that is in `build/` already instead of making it anew."""
    fast: bool = False
    """Pack quickly, for trying out: the archives are larger."""

    @property
    def work(self) -> Path:
        """Folder for what is made on the way."""
        return self.root / "build"

    @property
    def desktop(self) -> Path:
        """Folder of menu entry, man page and the like."""
        return self.root / "packaging" / "desktop"

    @property
    def version(self) -> str:
        """The program's version."""
        text = (self.root / "reader_app" / "__init__.py").read_text(encoding="utf-8")
        found = re.search(r'^__version__ = "([^"]+)"', text, re.MULTILINE)
        if found is None:
            raise Problem("reader_app/__init__.py tells no version")
        return found[1]

    @property
    def epoch(self) -> int:
        """Seconds of the newest commit: what is built twice is dated alike."""
        asked = ["git", "-c", "safe.directory=*", "log", "-1", "--format=%ct"]
        done = subprocess.run(asked, cwd=self.root, capture_output=True, text=True, check=False)
        return int(done.stdout) if done.returncode == 0 and done.stdout.strip() else 1_750_000_000

    def run(self, command: Sequence[str | Path], *, cwd: Path | None = None) -> None:
        """Run a tool; `Problem` when it is not there or fails."""
        shown = shlex.join(map(str, command))
        try:
            done = subprocess.run(
                [str(part) for part in command],
                cwd=cwd or self.root,
                env={**os.environ, "SOURCE_DATE_EPOCH": str(self.epoch), "PYTHONDONTWRITEBYTECODE": "1"},
                check=False,
            )
        except FileNotFoundError:
            raise Problem(f"{command[0]} is not installed here; it is needed for: {shown}") from None
        if done.returncode:
            raise Problem(f"this failed with status {done.returncode}: {shown}")

    def run_elsewhere(self, command: Sequence[str | Path], *, cwd: Path | None = None) -> None:
        """Run a tool of another system, or only say how it would be run."""
        if self.dry_run:
            say(f"would run: {shlex.join(map(str, command))}")
        else:
            self.run(command, cwd=cwd)


def size_of(path: Path) -> int:
    """Bytes of a file, or of all files under a folder; links count nothing."""
    if path.is_symlink():
        return 0
    if path.is_file():
        return path.stat().st_size
    return sum(size_of(entry) for entry in path.iterdir())


def megabytes(path: Path) -> str:
    """The size of a file or folder in words."""
    return f"{size_of(path) / 1e6:.1f} MB"
