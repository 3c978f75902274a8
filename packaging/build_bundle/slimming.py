"""Takes debugging symbols out of a bundle's libraries, where that leaves them whole."""

import re
import shutil
import subprocess
import tempfile
from pathlib import Path

_ELF = b"\x7fELF"
_LOAD = re.compile(r"^\s*LOAD\s+(0x[0-9a-f]+)\s+(0x[0-9a-f]+)", re.MULTILINE)
_PAGE = 0x1000


def slim(folder: Path) -> int:
    """Bytes saved by stripping what can be stripped."""
    return sum(_slim_file(file) for file in sorted(folder.rglob("*")) if is_library(file))


def is_library(file: Path) -> bool:
    """Whether a file is code to be loaded, and no program."""
    if file.is_symlink() or not file.is_file():
        return False
    if not (".so" in file.name or not file.suffix):
        return False
    with file.open("rb") as stream:
        return stream.read(4) == _ELF and not _is_program(file)


def _is_program(file: Path) -> bool:
    """Whether this is a program of the bundle: PyInstaller keeps the modules at its end."""
    return (file.parent / "_internal").is_dir()


def _slim_file(file: Path) -> int:
    with tempfile.TemporaryDirectory() as name:
        smaller = Path(name) / file.name
        command = ["strip", "--strip-unneeded", "-o", str(smaller), str(file)]
        if subprocess.run(command, capture_output=True, check=False).returncode or not _is_loadable(smaller):
            return 0
        saved = file.stat().st_size - smaller.stat().st_size
        if saved > 0:
            smaller.chmod(file.stat().st_mode)
            shutil.move(smaller, file)
        return max(saved, 0)


def _is_loadable(file: Path) -> bool:
    """Whether segments still lie as a loader wants: strip breaks libraries that patchelf has rewritten."""
    said = subprocess.run(["readelf", "-lW", str(file)], capture_output=True, text=True, check=False)
    places = _LOAD.findall(said.stdout)
    return bool(places) and all(int(start, 16) % _PAGE == int(home, 16) % _PAGE for start, home in places)
