"""How much of both texts is found again in a PDF, by the programs people read PDFs with."""

import io
import re
import subprocess
import sys
import tempfile
import unicodedata
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pypdf
import pypdfium2  # type: ignore[import-untyped]

from reader_app.app.compose import Composition
from reader_app.domain.bitext import Bitext
from reader_app.domain.document import Document
from reader_app.domain.exporting import ExportOptions, Layout
from reader_app.domain.matching import Corrections
from reader_app.domain.progress import CancelToken, no_progress
from reader_app.storage.paths import Folders

_UNSEEN = re.compile("[\u064b-\u065f\u0640\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069]")


def words(text: str) -> list[str]:
    """The words of a text, digits too, without harakat, tatweel and marks of direction."""
    return re.findall(r"[^\W_]+", _UNSEEN.sub("", unicodedata.normalize("NFKC", text)))


def extracted(data: bytes) -> Iterator[tuple[str, str]]:
    """Name of a program and the text that it reads from a PDF."""
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(data)
        file.flush()
        for name, options in (("pdftotext", ()), ("pdftotext -layout", ("-layout",))):
            done = subprocess.run(["pdftotext", *options, file.name, "-"], capture_output=True, check=False)
            if done.returncode == 0:
                yield name, done.stdout.decode()
    document = pypdfium2.PdfDocument(data)
    yield "pdfium", "\n".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    yield "pypdf", "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)


def recall(document: Document, text: str) -> tuple[float, float]:
    """Share of the document's words, and of neighbours within its passages, found as often as they occur."""
    found = words(text)
    passages = [words(passage.text) for passage in document.passages]
    wanted = Counter(word for passage in passages for word in passage)
    pairs = Counter(pair for passage in passages for pair in pairwise(passage))
    return _share(wanted, Counter(found)), _share(pairs, Counter(pairwise(found)))


def _share(wanted: Counter[object], found: Counter[object]) -> float:
    total = sum(wanted.values())
    return sum(min(count, found[item]) for item, count in wanted.items()) / total if total else 1.0


def measure(left: Path, right: Path) -> None:
    """Compare two files as the program does, and print what is found again in each layout."""
    with tempfile.TemporaryDirectory() as home:
        abilities = Composition(Folders(Path(home, "config"), Path(home, "data"), Path(home, "cache")))
        opener = abilities.opener
        bitext = abilities.comparer.compare(
            opener.open_file(left), opener.open_file(right), Corrections(), no_progress, CancelToken()
        )
        for layout in (Layout.FACING, Layout.INTERLINEAR):
            _print(bitext, layout, abilities)
        abilities.close()


def _print(bitext: Bitext, layout: Layout, abilities: Composition) -> None:
    options = ExportOptions(layout=layout)
    data = abilities.exporters["pdf"].render(bitext, options, no_progress, CancelToken())
    print(f"{layout.value}: {len(data) // 1024} KB")
    for name, text in extracted(data):
        shares = [(document.language, *recall(document, text)) for document in (bitext.left, bitext.right)]
        line = "".join(f"  {language}: words {one:.3f} pairs {two:.3f}" for language, one, two in shares)
        print(f"  {name:18}{line}")
    sys.stdout.flush()
