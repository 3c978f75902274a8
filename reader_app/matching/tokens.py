"""What each sentence says in numbers, names and words, as sorted whole numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reader_app.matching import skeletons
from reader_app.matching.stems import english_stem
from reader_app.matching.word_table import WordTable, default_word_table

Floats = NDArray[np.float32]
Indices = NDArray[np.int64]

_SHORTEST_SKELETON = 3
_MOST_TOKENS = 400
"""A sentence of more tokens is no sentence; its first ones tell enough."""
_MOST_LETTERS = 8_000
_STEP = 200
"""Texts read between two looks at whether to stop."""


@dataclass(frozen=True, slots=True)
class TokenSets:
    """For each text a set of tokens: those of text t are `tokens[starts[t]:starts[t + 1]]`."""

    starts: Indices
    tokens: Indices

    @property
    def sizes(self) -> Indices:
        """How many tokens each text has."""
        return np.diff(self.starts)


@dataclass(frozen=True, slots=True)
class TextEvidence:
    """What the matcher reads in the texts of one side."""

    digits: TokenSets
    """Numbers in digits."""
    numbers: TokenSets
    """Numbers in digits and in words."""
    names: TokenSets
    """Skeletons: of words with a capital, of all Arabic words."""
    words: TokenSets
    """Folded words as they are, by which texts of one language meet."""
    meanings: TokenSets
    """English stems: of English words themselves, of Arabic words what they are often translated by."""
    letters: Floats
    """How long each text is."""


_SORTS = ("digits", "numbers", "names", "words", "meanings")


class Vocabulary:
    """Numbers tokens of both sides alike, and reads each different word once."""

    def __init__(self) -> None:
        """Start empty."""
        self._numbers: dict[str, int] = {}
        self._words: dict[str, tuple[tuple[int, ...], ...]] = {}
        self._table = default_word_table()

    def __len__(self) -> int:
        """How many different tokens."""
        return len(self._numbers)

    def read(self, texts: Sequence[str], step: Callable[[], None]) -> TextEvidence:
        """The evidence in some texts; `step` is called now and then and may raise to stop."""
        starts: list[list[int]] = [[0] for _ in _SORTS]
        tokens: list[list[int]] = [[] for _ in _SORTS]
        for at, text in enumerate(texts):
            if at % _STEP == 0:
                step()
            words = skeletons.WORD.findall(text[:_MOST_LETTERS])
            read = [self._of_word(word) for word in words[:_MOST_TOKENS]]
            for sort, begins in enumerate(starts):
                tokens[sort].extend(sorted({token for word in read for token in word[sort]}))
                begins.append(len(tokens[sort]))
        sets = [
            TokenSets(np.array(begins, np.int64), np.array(numbers, np.int64))
            for begins, numbers in zip(starts, tokens, strict=True)
        ]
        letters = np.array([len(text) for text in texts], np.float32)
        return TextEvidence(sets[0], sets[1], sets[2], sets[3], sets[4], letters)

    def _of_word(self, word: str) -> tuple[tuple[int, ...], ...]:
        """The numbers of a word's tokens, in the order of `_SORTS`."""
        known = self._words.get(word)
        if known is None:
            tokens = read_word(word, self._table)
            known = tuple(tuple(self._number(token) for token in group) for group in tokens)
            self._words[word] = known
        return known

    def _number(self, token: str) -> int:
        """The token's number."""
        return self._numbers.setdefault(token, len(self._numbers))


def read_word(word: str, table: WordTable) -> tuple[Sequence[str], ...]:
    """The tokens of one word, in the order of `_SORTS`."""
    folded = skeletons.fold_word(word)
    if not folded:
        return (), (), (), (), ()
    value = skeletons.number_value(folded)
    numbers = () if value is None else (f"#{value}",)
    if numbers and folded[0].isdigit():
        return numbers, numbers, (), (), ()
    if skeletons.is_arabic(word):
        meanings = tuple(f"@{stem}" for stem in table.translations(folded))
        return (), numbers, _arabic_names(folded), (f"={folded}",), meanings
    stem = english_stem(folded)
    return (
        (),
        numbers,
        _latin_names(folded) if word[0].isupper() else (),
        (f"={folded}",),
        (f"@{stem}",) if stem in table.english else (),
    )


def _arabic_names(folded: str) -> tuple[str, ...]:
    """The skeletons an Arabic word may have."""
    forms = {skeletons.arabic_skeleton(form) for form in skeletons.arabic_forms(folded)}
    return tuple(f"~{form}" for form in sorted(forms) if len(form) >= _SHORTEST_SKELETON)


def _latin_names(folded: str) -> tuple[str, ...]:
    """The skeletons of the parts of a Latin word."""
    parts = folded.replace("’", "-").replace("'", "-").split("-")
    forms = [skeletons.latin_skeleton(part) for part in parts]
    return tuple(f"~{form}" for form in forms if len(form) >= _SHORTEST_SKELETON)


def rarity(left: TokenSets, right: TokenSets, size: int) -> Floats:
    """How telling each token is: log of the share of texts that have it, scaled to 0–1."""
    texts = len(left.starts) + len(right.starts) - 2
    seen = np.bincount(np.concatenate([left.tokens, right.tokens]), minlength=size)
    weights: Floats = (np.log((texts + 1) / np.maximum(seen, 1)) / np.log(texts + 2)).astype(np.float32)
    return weights


def shared(left: TokenSets, right: TokenSets, left_at: Indices, right_at: Indices, weights: Floats) -> Floats:
    """For each pair of texts, the summed weight of the tokens both have."""
    width = max(len(weights), 1)
    keys = np.repeat(np.arange(len(right.sizes)), right.sizes) * width + right.tokens
    sizes = left.sizes[left_at]
    pair = np.repeat(np.arange(len(left_at)), sizes)
    within = np.arange(len(pair)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    tokens = left.tokens[left.starts[left_at][pair] + within]
    wanted = right_at[pair] * width + tokens
    if len(keys) == 0 or len(wanted) == 0:
        return np.zeros(len(left_at), np.float32)
    at = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    hit = keys[at] == wanted
    total: Floats = np.bincount(pair[hit], weights=weights[tokens[hit]], minlength=len(left_at)).astype(
        np.float32
    )
    return total


def weight_of(sets: TokenSets, weights: Floats) -> Floats:
    """The summed weight of the tokens of each text."""
    owner = np.repeat(np.arange(len(sets.sizes)), sets.sizes)
    total: Floats = np.bincount(owner, weights=weights[sets.tokens], minlength=len(sets.sizes)).astype(
        np.float32
    )
    return total
