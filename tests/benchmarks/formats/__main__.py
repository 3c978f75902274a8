"""Measures sentence cutting, opening and encoding detection: `python -m tests.benchmarks.formats [FILE…]`.

FILE is an Arabic–English TSV whose lines serve as text; without one the sample reports do.
"""

import random
import sys
import tempfile
import time
from pathlib import Path

from reader_app.domain.errors import UnreadableDocumentError
from reader_app.domain.resources import resource_path
from reader_app.formats.encoding import decode
from reader_app.formats.opener import FileOpener
from reader_app.text.sentences import sentence_spans

_PASSAGES = 100_000
_CUTS = 200
_WIDTHS = {"utf-16-le": 2, "utf-16-be": 2, "utf-32-le": 4, "utf-32-be": 4}
_ARABIC = ("utf-8", *_WIDTHS, "windows-1256", "iso-8859-6", "mac_arabic")
_LATIN = ("utf-8", *_WIDTHS, "windows-1252")


def main() -> None:
    """Print the figures."""
    pairs = [line.split("\t") for name in sys.argv[1:] for line in Path(name).read_text("utf-8").splitlines()]
    sides = [[pair[side] for pair in pairs if len(pair) > 1] for side in (0, 1)]
    if not pairs:
        names = ("harbour-ar.txt", "harbour-en.txt")
        sides = [resource_path(f"samples/{name}").read_text("utf-8").split("\n") for name in names]
    for language, lines, encodings in zip(("ar", "en"), sides, (_ARABIC, _LATIN), strict=True):
        filled = [line.strip()[:100] for line in lines if line.strip()]
        _speed(language, (filled * (_PASSAGES // len(filled) + 1))[:_PASSAGES])
        for encoding in encodings:
            _accuracy(language, "\n".join(lines), encoding)


def _speed(language: str, passages: list[str]) -> None:
    """Time cutting and opening of as many passages as the largest documents have."""
    start = time.process_time()
    for passage in passages:
        sentence_spans(passage, language)
    cut = time.process_time() - start
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.txt"
        path.write_text("\n".join(passages), "utf-8")
        start = time.process_time()
        FileOpener().open_file(path)
        opening = time.process_time() - start
    print(f"{language} {len(passages)} passages: sentences {cut:.2f} s, opening {opening:.2f} s")


def _accuracy(language: str, text: str, encoding: str) -> None:
    """Share of random cuts that are read as the text they are, by size of the cut."""
    data, width = text.encode(encoding, "ignore"), _WIDTHS.get(encoding, 1)
    chance = random.Random(1)  # noqa: S311 - the same cuts each time
    figures: list[str] = []
    for size in (200, 1000, 10_000):
        right = 0
        for _ in range(_CUTS):
            start = chance.randrange(max(1, (len(data) - size) // width)) * width
            cut = data[start : start + size]
            try:
                found = decode(cut, "").text
            except UnreadableDocumentError:
                found = ""
            right += found.replace("\ufffd", "") == cut.decode(encoding, "ignore").replace("\ufffd", "")
        figures.append(f"{right / _CUTS:.3f}")
    print(f"{language} {encoding:13s} cuts of 200 B, 1 kB, 10 kB: {' '.join(figures)}")


if __name__ == "__main__":
    main()
