"""Cases of two documents with known links, and the real pair's links as decided by reading both texts."""

import json
from dataclasses import dataclass
from pathlib import Path

from reader_app.domain.document import Document
from reader_app.formats.opener import FileOpener

Pairs = frozenset[tuple[int, int]]

SEED_LINKS: dict[tuple[str, str], Pairs] = {
    ("001", "000"): frozenset({(1, 0), (2, 2), (3, 3), (5, 4), (6, 5), (8, 7), (9, 8), (10, 9), (11, 11)}),
    ("001", "002"): frozenset(),
    ("000", "002"): frozenset(),
}
"""Passage numbers of the three seed texts that a person links.

The last lines of 001 and 000 both name a source, but different ones."""


@dataclass(frozen=True, slots=True)
class BenchmarkCase:
    """Two documents and the left–right passages that correspond."""

    name: str
    kind: str
    left: Document
    right: Document
    pairs: Pairs


def read_cases(folder: Path) -> list[BenchmarkCase]:
    """The cases that a folder's index.json lists, opened as the program opens files."""
    opener = FileOpener()
    index = json.loads((folder / "index.json").read_text(encoding="utf-8"))
    return [
        BenchmarkCase(
            name=entry["case"],
            kind=entry["kind"],
            left=opener.open_file(folder / entry["a"]),
            right=opener.open_file(folder / entry["b"]),
            pairs=frozenset((left, right) for left, right in entry["links"]),
        )
        for entry in index
    ]


def read_seeds(folder: Path) -> list[BenchmarkCase]:
    """The seed texts in pairs; none when the folder is missing."""
    found = {path.name[:3]: path for path in sorted(folder.glob("00?_*.txt"))}
    opener = FileOpener()
    return [
        BenchmarkCase(
            f"{left}-{right}", "seeds", opener.open_file(found[left]), opener.open_file(found[right]), pairs
        )
        for (left, right), pairs in SEED_LINKS.items()
        if left in found and right in found
    ]
