"""Shared libraries that no Python package brings: found by loading them, installed by apt where we may."""

import ctypes
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from problem import Problem, say

# shared library -> Debian's package; without these Qt does not load, on screen or off
QT = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
}
# what Qt's X11 plugin loads besides
WINDOW = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
# what WeasyPrint writes PDFs with
PDF = {
    "libpango-1.0.so.0": "libpango-1.0-0",
    "libpangoft2-1.0.so.0": "libpangoft2-1.0-0",
    "libharfbuzz-subset.so.0": "libharfbuzz-subset0",
}


def missing_packages(libraries: dict[str, str]) -> list[str]:
    """Debian packages of those `libraries` that cannot be loaded here; none asked for outside Linux."""
    if not sys.platform.startswith("linux"):
        return []
    return [package for library, package in libraries.items() if not _loads(library)]


def ensure(needed: dict[str, str], wanted: dict[str, str]) -> None:
    """Install what is missing, or say how: `Problem` for `needed` libraries, advice for `wanted` ones."""
    lacking = missing_packages(needed) + _venv_packages()
    advisable = missing_packages(wanted)
    if not lacking and not advisable:
        return
    packages = [*lacking, *advisable]
    if _may_install():
        _install(packages)
        lacking = missing_packages(needed) + _venv_packages()
        if lacking:
            raise Problem(f"these packages were installed and are still not found: {' '.join(lacking)}")
        return
    if lacking:
        raise Problem(f"system libraries are missing; install them first: {_command(packages)}")
    say(f"PDFs cannot be written until you run: {_command(advisable)}")


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _venv_packages() -> list[str]:
    """Debian's package with `ensurepip`, which its Python leaves out."""
    if importlib.util.find_spec("ensurepip") is not None:
        return []
    return [f"python3.{sys.version_info.minor}-venv"]


def _is_debian() -> bool:
    try:
        release = platform.freedesktop_os_release()
    except OSError:
        return False
    kinds = {release.get("ID", ""), *release.get("ID_LIKE", "").split()}
    return bool(kinds & {"debian", "ubuntu"}) and shutil.which("apt-get") is not None


def _may_install() -> bool:
    return _is_debian() and os.geteuid() == 0


def _command(packages: Sequence[str]) -> str:
    names = " ".join(packages)
    if _is_debian():
        return f"sudo apt-get install -y {names}"
    return f"your distribution's counterparts of Debian's {names}"


def _install(packages: Sequence[str]) -> None:
    """Run apt-get; it waits for another one to end and asks nothing."""
    say(f"installing system packages: {' '.join(packages)}")
    apt = ["apt-get", "-q", "-o", "DPkg::Lock::Timeout=300", "-o", "Acquire::Retries=3"]
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    # an index that could not be refreshed is no reason to stop: the packages may be known already
    _quietly([*apt, "update"], environment)
    failure = _quietly([*apt, "install", "-y", "--no-install-recommends", *packages], environment)
    if failure:
        raise Problem(f"apt-get could not install {' '.join(packages)}: {failure}")


def _quietly(command: Sequence[str], environment: dict[str, str]) -> str:
    """Last line that a failed `command` wrote; empty if it succeeded."""
    done = subprocess.run(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
        cwd=Path(os.sep),
    )
    lines = done.stdout.strip().splitlines()
    if done.returncode == 0:
        return ""
    return lines[-1] if lines else f"exit status {done.returncode}"
