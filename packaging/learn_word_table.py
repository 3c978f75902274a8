"""Learns resources/tables/matching_words.json: which English stems an Arabic stem is often translated by.

Usage: python packaging/learn_word_table.py SHARED_CORPUS_FOLDER

IBM model 1 (Brown et al. 1993) in both directions over translated sentences whose licences let a table of
statistics travel with this program; a pair stays when both directions find it likely. GPL works are left out.
"""

import json
import lzma
import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reader_app.matching.skeletons import WORD, fold_word, is_arabic
from reader_app.matching.stems import arabic_stem, english_stem

TARGET = Path(__file__).parent.parent / "resources/tables/matching_words.json"
SOURCES = {
    "docs.tsv.xz": {
        "msdocs_d365ops_ht": "Microsoft Dynamics 365 documentation, CC BY 4.0",
        "msdocs_projops_ht": "Microsoft Dynamics 365 documentation, CC BY 4.0",
        "msdocs_custinsights_ht": "Microsoft Dynamics 365 documentation, CC BY 4.0",
        "react_docs_old": "React documentation, CC BY 4.0",
        "react_dev": "React documentation, CC BY 4.0",
        "vue_docs": "Vue documentation, MIT",
        "opensource_guide": "Open Source Guides, CC BY 4.0",
        "ethereum_org": "ethereum.org, MIT",
    },
    "prose.tsv.xz": {
        "tatoeba_train_no_test": "Tatoeba, CC BY 2.0 FR",
        "xquad_questions_answers": "XQuAD, CC BY-SA 4.0",
        "xquad_sentences": "XQuAD, CC BY-SA 4.0",
        "sdg_translations": "UN Sustainable Development Goals texts",
        "udhr": "Universal Declaration of Human Rights",
    },
    "dictionaries.tsv.xz": {"dict_wiktionary": "Wiktionary, CC BY-SA 4.0"},
    "names.tsv.xz": {"names_cldr": "Unicode CLDR, Unicode-3.0"},
}
REPEATS = {"docs.tsv.xz": 1, "prose.tsv.xz": 4, "dictionaries.tsv.xz": 4, "names.tsv.xz": 4}
"""The documentation is large and narrow: the rest is counted more often."""
LONGEST = 28
ROUNDS = 6
LEAST = 0.06
MOST = 6


def main() -> None:
    """Write the table."""
    pairs, weights = read(Path(sys.argv[1]))
    arabic, english = number([one for one, _ in pairs]), number([other for _, other in pairs])
    table = learn(pairs, np.array(weights, np.float64), arabic, english)
    sources = sorted({text for group in SOURCES.values() for text in group.values()})
    content = {
        "about": "Statistics of translated texts, made by packaging/learn_word_table.py",
        "licence": "CC BY-SA 4.0",
        "sources": sources,
        "words": table,
    }
    TARGET.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    print(len(table), "stems,", TARGET.stat().st_size, "bytes")


def read(folder: Path) -> tuple[list[tuple[list[str], list[str]]], list[float]]:
    """Stemmed sentence pairs, each once, with their weights."""
    found: dict[tuple[tuple[str, ...], tuple[str, ...]], float] = {}
    for name, wanted in SOURCES.items():
        with lzma.open(folder / name, "rt", encoding="utf-8") as lines:
            for line in lines:
                source, arabic, english = line.rstrip("\n").split("\t")[:3]
                if source not in wanted:
                    continue
                pair = (tuple(stems(arabic)), tuple(stems(english)))
                if all(0 < len(side) <= LONGEST for side in pair):
                    found[pair] = REPEATS[name]
    return [(list(one), list(other)) for one, other in found], list(found.values())


def stems(text: str) -> list[str]:
    """The stems of a text, each once."""
    result = []
    for match in WORD.finditer(text):
        folded = fold_word(match.group())
        if folded and not folded[0].isdigit():
            result.append(arabic_stem(folded) if is_arabic(folded) else english_stem(folded))
    return list(dict.fromkeys(result))


def number(sides: list[list[str]]) -> dict[str, int]:
    """Numbers of the stems that occur at all."""
    numbers: dict[str, int] = {}
    for side in sides:
        for stem in side:
            numbers.setdefault(stem, len(numbers))
    return numbers


def learn(
    pairs: list[tuple[list[str], list[str]]],
    weights: NDArray[np.float64],
    arabic: dict[str, int],
    english: dict[str, int],
) -> dict[str, dict[str, float]]:
    """For each Arabic stem its likely English stems with a score."""
    lefts, rights, owners = [], [], []
    for at, (one, other) in enumerate(pairs):
        here = np.array([arabic[stem] for stem in one], np.int64)
        there = np.array([english[stem] for stem in other], np.int64)
        lefts.append(np.repeat(here, len(there)))
        rights.append(np.tile(there, len(here)))
        owners.append(np.full(len(here) * len(there), at, np.int64))
    left, right, owner = np.concatenate(lefts), np.concatenate(rights), np.concatenate(owners)
    keys, cell = np.unique(left * len(english) + right, return_inverse=True)
    cell_left, cell_right = np.divmod(keys, len(english))
    count = np.bincount(cell, weights=np.ones(len(cell)), minlength=len(keys))
    forward = model_one(cell, owner * len(arabic) + left, cell_right, weights[owner])
    backward = model_one(cell, owner * len(english) + right, cell_left, weights[owner])
    score = np.sqrt(forward * backward)
    keep = (count >= 2) & (forward >= LEAST) & (backward >= LEAST)  # noqa: PLR2004
    arabic_stems, english_stems = list(arabic), list(english)
    table: dict[str, dict[str, float]] = {}
    for at in np.flatnonzero(keep)[np.argsort(-score[keep], kind="stable")]:
        row = table.setdefault(arabic_stems[cell_left[at]], {})
        if len(row) < MOST:
            row[english_stems[cell_right[at]]] = round(float(score[at]), 2)
    return dict(sorted(table.items()))


def model_one(
    cell: NDArray[np.int64],
    chooser: NDArray[np.int64],
    given: NDArray[np.int64],
    weights: NDArray[np.float64],
) -> NDArray[np.float64]:
    """p(chosen | given) of each cell, where every `chooser` (a word of a sentence) picks one of its cells."""
    _, chooser = np.unique(chooser, return_inverse=True)
    chance = np.ones(given.shape[0])
    for _ in range(ROUNDS):
        share = chance[cell]
        share /= np.bincount(chooser, weights=share)[chooser]
        expected = np.bincount(cell, weights=share * weights, minlength=len(given))
        chance = expected / (np.bincount(given, weights=expected) + 0.5)[given]
    return chance


if __name__ == "__main__":
    main()
