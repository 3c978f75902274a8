"""English word frequencies, pairs and usual case."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

import wordfreq

from gloss_learning.sources import bigrams, english_words

PAIRS_SHARE, CORPUS_SHARE, WORD_SHARE = 0.6, 0.25, 0.15
"""Shares of the three sources in the probability of a word after another."""
VOCABULARY = 70_000
RAREST = 3e-8
OFTEN_CASED, OFTEN_PAIRED = 3, 4
_NAMES_BELOW = 2.5e-6
"""A word on a list of names that is rarer than this is written as a name."""
_CASED = """
american russian british french german chinese israeli iraqi iranian syrian egyptian turkish european
african asian arab arabic islamic muslim muslims christian christians jewish palestinian saudi lebanese
jordanian italian spanish japanese korean indian pakistani afghan ukrainian greek dutch swedish canadian
australian mexican brazilian israelis palestinians russians americans republican republicans democrats
democratic catholic orthodox sunni shiite january february april june july august september october
november december monday tuesday wednesday thursday friday saturday sunday
"""


class English(NamedTuple):
    """What is known of English words."""

    words: dict[str, float]
    """Frequency of each, lower case."""
    case: dict[str, str]
    """The usual form of words that are written with capitals."""
    after: dict[str, dict[str, float]]
    """Probability of the words after a word."""


def learn(sentences: Iterable[tuple[list[str], int]], names: set[str]) -> English:
    """English as the sentences (each with its weight), word lists and lists of names have it."""
    cased: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    for sentence, weight in sentences:
        cased.update(sentence[1:])
        lower = [word.lower() for word in sentence]
        for first, second in pairwise(lower):
            if first[0].isalpha() and (second[0].isalpha() or second[0] == "'"):
                pairs[first, second] += weight
    known = wordfreq.get_frequency_dict("en", "large")
    words = {w: f for w, f in known.items() if re.fullmatch("[a-z]+", w) and f >= RAREST}
    words["'s"] = known.get("'s", 0.004)
    return English(words, _case(words, cased, names), _after(words, pairs))


def _case(words: dict[str, float], cased: Counter[str], names: set[str]) -> dict[str, str]:
    """The usual form of words with capitals."""
    ordinary = english_words()
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for word, count in cased.items():
        forms[word.lower()][word] += count
    case: dict[str, str] = {}
    for word, frequency in words.items():
        if forms[word].total() >= OFTEN_CASED:
            best = forms[word].most_common(1)[0][0]
            if best != word:
                case[word] = best
        elif word in names and (word not in ordinary or frequency < _NAMES_BELOW):
            case[word] = word.capitalize()
    for word in _CASED.split():
        case.setdefault(word, word.capitalize())
    for word in words:
        singular = word.removesuffix("s")
        if singular != word and singular in case and word not in case and singular[-1] in "nikd":
            case[word] = case[singular] + "s"
    return case


def _after(words: dict[str, float], pairs: Counter[tuple[str, str]]) -> dict[str, dict[str, float]]:
    """Probabilities of the words after each word."""
    listed = [(a, b, n) for a, b, n in bigrams() if a in words and b in words]
    totals: Counter[str] = Counter()
    for first, _, count in listed:
        totals[first] += count
    rows: dict[str, dict[str, float]] = defaultdict(dict)
    for first, second, count in listed:
        rows[first][second] = PAIRS_SHARE * count / totals[first]
    here: Counter[str] = Counter()
    for (first, _), count in pairs.items():
        here[first] += count
    for (first, second), count in pairs.items():
        if first in words and second in words and (count >= OFTEN_PAIRED or second in rows[first]):
            share = CORPUS_SHARE * count / (here[first] + 5)
            rows[first][second] = rows[first].get(second, 0.0) + share
    everything = sum(words.values())
    return {
        first: {second: p + WORD_SHARE * words[second] / everything for second, p in row.items()}
        for first, row in rows.items()
        if row
    }


def rows(english: English) -> Iterator[list[str]]:
    """The lines of the table: word, its cost, then each next word and its cost, in tenths."""
    everything = sum(english.words.values())
    vocabulary = sorted(english.words, key=lambda word: -english.words[word])[:VOCABULARY]
    kept = set(vocabulary)
    for word in vocabulary:
        row = [word, _tenths(english.words[word] / everything)]
        for after, probability in sorted(english.after.get(word, {}).items(), key=lambda item: -item[1]):
            if after in kept:
                row += [after, _tenths(probability)]
        yield row


def _tenths(probability: float) -> str:
    """A probability as a cost in tenths."""
    return str(max(0, round(-10 * math.log(probability))))
