"""What each sentence says in numbers, names and words, as sorted whole numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

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


class Vocabulary:
    """Numbers tokens of both sides alike."""

    def __init__(self) -> None:
        """Start empty."""
        self._numbers: dict[str, int] = {}

    def __len__(self) -> int:
        """How many different tokens."""
        return len(self._numbers)

    def number(self, token: str) -> int:
        """The token's number."""
        return self._numbers.setdefault(token, len(self._numbers))

    def sets(self, texts: Iterable[Iterable[str]]) -> TokenSets:
        """The tokens of each text as sets of numbers."""
        starts, tokens = [0], []
        for text in texts:
            tokens += sorted({self.number(token) for token in text})
            starts.append(len(tokens))
        return TokenSets(np.array(starts, np.int64), np.array(tokens, np.int64))


def read_texts(texts: Sequence[str], vocabulary: Vocabulary) -> TextEvidence:
    """The evidence in some texts."""
    table = default_word_table()
    found = [_read(text, table) for text in texts]
    return TextEvidence(
        digits=vocabulary.sets(text.digits for text in found),
        numbers=vocabulary.sets(text.numbers for text in found),
        names=vocabulary.sets(text.names for text in found),
        words=vocabulary.sets(text.words for text in found),
        meanings=vocabulary.sets(text.meanings for text in found),
        letters=np.array([len(text) for text in texts], np.float32),
    )


@dataclass(slots=True)
class _Tokens:
    """The tokens of one text."""

    digits: list[str] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    meanings: list[str] = field(default_factory=list)


def _read(text: str, table: WordTable) -> _Tokens:
    """The tokens of one text."""
    tokens = _Tokens()
    for count, match in enumerate(skeletons.WORD.finditer(text)):
        if count >= _MOST_TOKENS:
            break
        word = match.group()
        folded = skeletons.fold_word(word)
        if not folded:
            continue
        value = skeletons.number_value(folded)
        if value is not None:
            tokens.numbers.append(f"#{value}")
            if folded[0].isdigit():
                tokens.digits.append(f"#{value}")
                continue
        tokens.words.append(f"={folded}")
        if skeletons.is_arabic(word):
            tokens.names += _arabic_names(folded)
            tokens.meanings += [f"@{stem}" for stem in table.translations(folded)]
        else:
            stem = english_stem(folded)
            if stem in table.english:
                tokens.meanings.append(f"@{stem}")
            if word[0].isupper():
                tokens.names += _latin_names(folded)
    return tokens


@lru_cache(maxsize=50_000)
def _arabic_names(folded: str) -> tuple[str, ...]:
    """The skeletons an Arabic word may have."""
    forms = {skeletons.arabic_skeleton(form) for form in skeletons.arabic_forms(folded)}
    return tuple(f"~{form}" for form in sorted(forms) if len(form) >= _SHORTEST_SKELETON)


@lru_cache(maxsize=50_000)
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
