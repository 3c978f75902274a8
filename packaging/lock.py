"""Writes the lock files anew: `python3 packaging/lock.py [--upgrade] [--check]`, after a dependency changed.

Exact versions and hashes of every file of each version, for all systems and Pythons at once, without the
address of any registry: pip's own configuration says where packages come from. Needs `uv` (`pip install uv`).
"""

import argparse
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

from pip_install import WITHOUT_WHEEL

ROOT = Path(__file__).resolve().parent.parent
# what builds the project and the packages that have no wheel; what runs it; what tests it; what freezes it
LOCKS = ("build", "run", "test", "bundle")
# what packages without a wheel are built with, and what hatchling links the checkout with
BUILDERS = ("setuptools>=80", "editables>=0.5")
# what makes a folder that runs without Python; `wheel` and `deb` need nothing more
FREEZERS = ("pyinstaller>=6.22",)
PYTHONS = ("3.11", "3.12", "3.13")
PLATFORMS = (
    "x86_64-manylinux_2_36",  # Debian 12
    "aarch64-manylinux_2_39",  # what PySide6 asks for: Ubuntu 24.04, Debian 13
    "x86_64-pc-windows-msvc",
    "aarch64-apple-darwin",  # no Intel: onnxruntime, which Argos Translate asks for, left it
)
MACOS = "15.0"


def requirements_digest(root: Path = ROOT) -> str:
    """Fingerprint of what the locks are made from, so that a test can tell a lock that was left behind."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    parts = {
        "build": [*project["build-system"]["requires"], *BUILDERS],
        "run": project["project"]["dependencies"],
        "test": project["project"]["optional-dependencies"]["test"],
        "python": project["project"]["requires-python"],
    }
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


def main() -> int:
    """Exit status; 1 when a version has no build for one of the systems that we promise."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--upgrade", action="store_true", help="newest versions instead of the locked ones")
    parser.add_argument(
        "--check", action="store_true", help="write nothing; look for a build for every system"
    )
    options = parser.parse_args()
    uv = shutil.which("uv", path=str(Path(sys.executable).parent)) or shutil.which("uv")
    if uv is None:
        print("lock: uv is needed: pip install uv", file=sys.stderr)
        return 1
    if not options.check:
        for purpose in LOCKS:
            _write(uv, purpose, upgrade=options.upgrade)
    return _missing_builds(uv)


def _lock_path(purpose: str) -> Path:
    return ROOT / "packaging" / f"lock-{purpose}.txt"


def _write(uv: str, purpose: str, *, upgrade: bool) -> None:
    target = _lock_path(purpose)
    command = [
        uv,
        "pip",
        "compile",
        "--quiet",
        "--universal",
        "--generate-hashes",
        "--no-header",
        "--no-annotate",
    ]
    command += ["--python-version", PYTHONS[0], "--no-emit-index-url", "--no-emit-find-links"]
    command += ["--upgrade"] if upgrade else []
    command += ["--allow-unsafe"]  # setuptools is wanted here
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / "lock.txt"
        if target.exists():
            shutil.copy(target, draft)  # uv keeps the versions that it finds there
        inputs = _inputs(purpose, Path(folder))
        subprocess.run([*command, "-o", str(draft), *inputs], check=True)
        listed = re.sub(r"^#.*\n", "", draft.read_text(encoding="utf-8"), flags=re.MULTILINE)
    header = f"# made by packaging/lock.py from pyproject.toml\n# requirements: {requirements_digest()}\n"
    target.write_text(header + listed, encoding="utf-8")
    print(f"{target.name}: {len(re.findall('^[a-z0-9].*==', listed, re.MULTILINE))} entries")


def _inputs(purpose: str, folder: Path) -> list[str]:
    """Arguments that say what to lock; tests hold what runs, running holds the build."""
    if purpose == "build":
        project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
        build = folder / "build.in"
        build.write_text("\n".join([*project["build-system"]["requires"], *BUILDERS]), encoding="utf-8")
        return [str(build)]
    if purpose == "bundle":
        freezers = folder / "bundle.in"
        freezers.write_text("\n".join(FREEZERS), encoding="utf-8")
        return [f"--constraints={_lock_path(name)}" for name in ("build", "run")] + [str(freezers)]
    if purpose == "run":
        return ["--constraints", str(_lock_path("build")), str(ROOT / "pyproject.toml")]
    limits = [f"--constraints={_lock_path(name)}" for name in ("build", "run")]
    return ["--extra", "test", *limits, str(ROOT / "pyproject.toml")]


def _missing_builds(uv: str) -> int:
    """Exit status: 1 if a system and Python cannot install the test lock from wheels; prints which."""
    status = 0
    with tempfile.TemporaryDirectory() as folder:
        for platform in PLATFORMS:
            for python in PYTHONS:
                command = [uv, "pip", "install", "--dry-run", "--quiet", "--require-hashes"]
                command += ["--only-binary", ":all:", "--target", folder, "--python-platform", platform]
                command += [f"--no-binary={name}" for name in WITHOUT_WHEEL]
                command += ["--python-version", python, "-r", str(_lock_path("test"))]
                system = {**os.environ, "MACOSX_DEPLOYMENT_TARGET": MACOS}
                done = subprocess.run(command, env=system, capture_output=True, text=True, check=False)
                print(f"{platform:26} {python}  {'ok' if done.returncode == 0 else done.stderr.strip()}")
                status |= done.returncode != 0
    return int(status)


if __name__ == "__main__":
    sys.exit(main())
