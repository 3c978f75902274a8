"""What a package depends on: libraries of the system are left to it and asked for by package."""

import subprocess
from pathlib import Path

from build_bundle.contents import TYPESETTING
from build_bundle.gather_licences import package_of
from build_bundle.slimming import is_library
from problem import Problem

ALWAYS = ("hicolor-icon-theme",)
_CONTROL = "Source: muqabala\n\nPackage: muqabala\nArchitecture: any\n"


def dependencies(program: Path, work: Path) -> list[str]:
    """Take the system's libraries out of the bundle; what the package depends on instead."""
    loaded = _give_up_system_libraries(program / "_internal")
    loaded |= _give_up_system_libraries(program / "gloss-worker" / "_internal")
    by_name = {package for package in map(package_of, TYPESETTING) if package}
    (work / "debian").mkdir(parents=True, exist_ok=True)
    (work / "debian" / "control").write_text(_CONTROL, encoding="utf-8")
    linked = _linked_packages(program, work)
    named = {entry.split()[0] for entry in linked}
    return sorted([*linked, *(package for package in by_name | set(ALWAYS) if package not in named)])


def _give_up_system_libraries(folder: Path) -> set[str]:
    """Names of the libraries removed because a package of the system holds them.

    Python's own stays: its modules lie beside it, and must be of the very same version.
    """
    gone = set()
    for file in sorted(folder.glob("lib*.so*")):
        if not file.is_symlink() and not file.name.startswith("libpython") and package_of(file.name):
            file.unlink()
            gone.add(file.name)
    return gone


def _linked_packages(program: Path, work: Path) -> list[str]:
    """The packages, with versions, of all libraries that what is in the bundle is linked with."""
    files = [file for file in sorted(program.rglob("*")) if is_library(file)]
    files += [program / "muqabala", program / "gloss-worker" / "gloss-worker"]
    folders = sorted({file.parent for file in files})
    command = ["dpkg-shlibdeps", "-O", "--ignore-missing-info", "--warnings=0"]
    command += [f"-l{folder}" for folder in folders] + [f"-e{file}" for file in files]
    done = subprocess.run(command, cwd=work, capture_output=True, text=True, check=False)
    if done.returncode or not done.stdout.startswith("shlibs:Depends="):
        raise Problem(f"dpkg-shlibdeps failed: {done.stderr.strip()[-600:]}")
    return [entry.strip() for entry in done.stdout.strip().partition("=")[2].split(",")]
