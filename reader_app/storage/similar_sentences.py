"""Finding, among many sentences, the one most like another."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

_WORD = re.compile(r"\w+")
_RAREST = 6
"""Words of a sentence that its candidates are sought by: sentences nine tenths alike share most of them."""
_MOST_CANDIDATES = 50


class SimilarMatch(NamedTuple):
    """A sentence that was found, with what belongs to it."""

    source: str
    target: str
    similarity: float


class SimilarSentences:
    """Sentences indexed by their words, so that only a few are compared letter by letter."""

    def __init__(self, rows: Sequence[tuple[str, str]]) -> None:
        """Index pairs of a sentence and what belongs to it."""
        self._rows = rows
        self._by_word: dict[str, list[int]] = {}
        for number, (source, _target) in enumerate(rows):
            for word in set(_WORD.findall(source)):
                self._by_word.setdefault(word, []).append(number)

    def __bool__(self) -> bool:
        """Whether there is any sentence."""
        return bool(self._rows)

    def find(self, sentence: str, least: float) -> SimilarMatch | None:
        """The sentence most like this one, if its similarity (normalised indel distance) is enough."""
        lists = sorted(
            (self._by_word[word] for word in set(_WORD.findall(sentence)) if word in self._by_word), key=len
        )[:_RAREST]
        if not lists:
            return None
        from rapidfuzz import fuzz, process

        shared = Counter(number for numbers in lists for number in numbers)
        candidates = {number: self._rows[number][0] for number, _n in shared.most_common(_MOST_CANDIDATES)}
        best = process.extractOne(sentence, candidates, scorer=fuzz.ratio, score_cutoff=100 * least)
        if best is None:
            return None
        source, target = self._rows[best[2]]
        return SimilarMatch(source, target, best[1] / 100)
