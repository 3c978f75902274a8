"""The learnt table of likely translations, Arabic stem to English stems (packaging/learn_word_table.py)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from reader_app.domain.resources import resource_path
from reader_app.matching.skeletons import arabic_forms
from reader_app.matching.stems import arabic_stem

TABLE = "tables/matching_words.json"


@dataclass(frozen=True, slots=True)
class WordTable:
    """What an Arabic stem is often translated by, with a score from 0 to 1."""

    words: Mapping[str, Mapping[str, float]]
    english: frozenset[str]
    """Every English stem that is in the table at all."""

    def translations(self, folded: str) -> Mapping[str, float]:
        """The likely English stems of a folded Arabic word; empty when it is unknown."""
        stem = arabic_stem(folded)
        known = self.words.get(stem)
        if known is None:
            for form in arabic_forms(folded)[1:]:
                known = self.words.get(arabic_stem(form))
                if known is not None:
                    break
        return known or {}


@cache
def default_word_table() -> WordTable:
    """The table that comes with the program; empty when the file is missing."""
    path = resource_path(TABLE)
    words: dict[str, dict[str, float]] = {}
    if path.is_file():
        words = json.loads(path.read_text(encoding="utf-8"))["words"]
    return WordTable(words, frozenset(english for row in words.values() for english in row))
