"""Drives the real window at random and fails when something wears out.

python -m tests.benchmarks.soak --minutes 60 [--seed 1] [--every 60]
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path


def main() -> int:
    """Make a home of its own, start the program in it, drive it, judge."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.soak")
    parser.add_argument("--minutes", type=float, default=60.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--every", type=float, default=60.0, help="seconds between two readings")
    parser.add_argument("--scenes", dest="talks", action="store_true", help="name each scene as it begins")
    parser.add_argument("--small", action="store_true", help="short documents, a small pack")
    parser.add_argument("--stall-ms", type=float, default=100.0, help="the longest stall that is allowed")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="muqabala-soak-") as folder:
        home = Path(folder)
        move_home(home)
        from tests.benchmarks.soak.run import Plan, soak

        broken = soak(home, Plan(**vars(arguments)))
    return 1 if broken else 0


def move_home(home: Path) -> None:
    """Have everything that the program keeps lie in a folder of its own."""
    # As installed, the program is compiled once and not at each import.
    sys.dont_write_bytecode = False
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for name, part in (
        ("HOME", ""),
        ("XDG_CONFIG_HOME", ".config"),
        ("XDG_DATA_HOME", ".local/share"),
        ("XDG_STATE_HOME", ".local/state"),
        ("XDG_CACHE_HOME", ".cache"),
        ("XDG_RUNTIME_DIR", ".runtime"),
    ):
        (home / part).mkdir(parents=True, exist_ok=True)
        os.environ[name] = str(home / part)
    (home / ".runtime").chmod(0o700)
    os.environ.pop("ARGOS_PACKAGES_DIR", None)


if __name__ == "__main__":
    sys.exit(main())
