"""How much of a text is found again in PDFs of it: `python -m tests.benchmarks.pdf_reading [--keep DIR]`.

A line for each program that is installed here, each text, one column and two: words and adjacent pairs of
words of the original found as often as they occur, by this program, by pdfium's own text and by pypdf; and
the share of passages that came back letter for letter.
"""

import argparse
import io
import os
import sys
import time
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pypdf
import pypdfium2  # type: ignore[import-untyped]

from reader_app.formats.isolated import IsolatedReader
from reader_app.formats.pdf import PdfReader
from reader_app.formats.registry import Contents, RawFile
from tests.benchmarks.export.readback import words
from tests.benchmarks.pdf_reading.outside import installed
from tests.formats.pdf_producers import PRODUCERS, Layout, Piece
from tests.formats.pdf_texts import ARABIC, ENGLISH, HEADERS, MIXED

_TEXTS = (("Arabic", "ar", ARABIC), ("English", "en", ENGLISH), ("mixed", "ar", MIXED))
_WORDS, _PAIRS = 0.98, 0.94


def main() -> int:
    """Print the table; 1 when a program's PDFs are read worse than promised."""
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--keep", type=Path, help="write the PDFs into this folder")
    keep = arguments.parse_args().keep
    print(f"{'':34}{'Muqabala':^30}{'pdfium':^16}{'pypdf':^16}")
    print(f"{'producer, text, columns':34}{'words  pairs  same    s':30}{'words  pairs':16}words  pairs")
    worst = 0
    for name, producer in {**PRODUCERS, **installed()}.items():
        for label, language, pieces in _TEXTS:
            for columns in (1, 2):
                data = producer(pieces, language, Layout(columns, HEADERS[language]))
                if keep is not None:
                    (keep / f"{name}-{label}-{columns}.pdf").write_bytes(data)
                is_good = _line(f"{name} {label} {columns}", pieces, data)
                worst = worst if is_good else 1
    return worst


def _line(label: str, pieces: Sequence[Piece], data: bytes) -> bool:
    """Print a line of the table."""
    start = time.perf_counter()
    contents = IsolatedReader(PdfReader()).read(RawFile("x.pdf", data), None)
    seconds = time.perf_counter() - start
    ours = "\n".join(block.text for block in contents.blocks if not block.furniture)
    document = pypdfium2.PdfDocument(data)
    plain = "\n".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    other = "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)
    found = _recall(pieces, ours)
    shares = f"{found[0]:.3f}  {found[1]:.3f}  {_same(pieces, contents):.2f}  {seconds:4.1f}"
    peers = ["{:.3f}  {:.3f}".format(*_recall(pieces, text)) for text in (plain, other)]
    is_good = found[0] >= _WORDS and found[1] >= _PAIRS
    print(f"{label:34}{shares:30}{peers[0]:16}{peers[1]:16}{'' if is_good else 'BELOW'}", flush=True)
    return is_good


def _recall(pieces: Sequence[Piece], text: str) -> tuple[float, float]:
    """Share of words, and of neighbours within a piece, found as often as they occur."""
    found = words(text)
    wanted = [words(piece.text) for piece in pieces]
    return (
        _share(Counter(word for part in wanted for word in part), Counter(found)),
        _share(Counter(pair for part in wanted for pair in pairwise(part)), Counter(pairwise(found))),
    )


def _share(wanted: Counter[object], found: Counter[object]) -> float:
    return sum(min(count, found[item]) for item, count in wanted.items()) / wanted.total()


def _same(pieces: Sequence[Piece], contents: Contents) -> float:
    """Share of the pieces that are passages of the same letters, signs and marks."""
    texts = {block.text for block in contents.blocks}
    return sum(piece.text in texts for piece in pieces) / len(pieces)


if __name__ == "__main__":
    sys.exit(main())
