"""Arabic sentences from the lexicon of the built pack."""

import random

from tests.packs_for_tests import ARABIC_TO_ENGLISH


def arabic_sentences(count: int, seed: int = 1) -> list[str]:
    """Sentences of 8 to 32 words, about as news sentences are long; the same each time.

    Four words in ten carry a letter more, which makes two tokens of each: packs have about 1.4 a word.
    """
    chance = random.Random(seed)  # noqa: S311 - no secret
    words = list(ARABIC_TO_ENGLISH)

    def word() -> str:
        return chance.choice(words) + chance.choice(["", "", "", "ه", "ك"])

    return [" ".join([*(word() for _ in range(chance.randint(8, 32))), "."]) for _ in range(count)]


def word_count(sentences: list[str]) -> int:
    """Words of all sentences, full stops not counted."""
    return sum(len(sentence.split()) - 1 for sentence in sentences)
