"""Documents of any length in the words that the packs of the tests know."""

import random
from pathlib import Path

from tests.packs_for_tests import ARABIC_TO_ENGLISH


def write_document(file: Path, passages: int, seed: int = 7) -> Path:
    """A text of so many passages of one to three sentences, no two alike."""
    chance = random.Random(seed)  # noqa: S311 - any text will do
    words = [word for word in ARABIC_TO_ENGLISH if len(word) > 1]
    lines = []
    for number in range(passages):
        sentences = (
            " ".join(chance.choices(words, k=chance.randint(6, 16))) for _ in range(chance.randint(1, 3))
        )
        lines.append(f"{number} " + ". ".join(sentences) + ".")
    file.write_text("\n\n".join(lines) + "\n", encoding="utf-8")
    return file


def in_english(sentence: str) -> str:
    """What the pack of the tests makes of a sentence."""
    return " ".join(ARABIC_TO_ENGLISH.get(word.rstrip("."), word) for word in sentence.split()) + "."
