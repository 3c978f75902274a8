"""What speaks for one word standing for another."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from reader_app.domain.bitext import WordLinkKind
from reader_app.matching.skeletons import (
    WORD,
    arabic_forms,
    arabic_skeleton,
    fold_word,
    is_arabic,
    latin_skeleton,
    number_value,
)
from reader_app.matching.stems import english_stem
from reader_app.matching.word_table import default_word_table

_SHORTEST_NAME = 3
_NEAR_NAME = 4
"""Consonants a name needs before one of them may differ."""
_LEAST_TRANSLATION = 0.2
_SHORTEST_EQUAL = 4
_COMMON_LINES = (
    "the a an of to in on at by for with from and or but as is are was were be been being has have had do",
    "does did not no it its he she they we you i his her their our your my this that these those which who",
    "whom what when where there here so than then also very more most some any all each other into over out",
    "up down about after before while if because will would can could should may might must just only even",
    "such one",
)
_TOO_COMMON = frozenset(word for line in _COMMON_LINES for word in line.split())
"""English words that stand in nearly every sentence: a link between them tells a reader nothing."""


class Word(NamedTuple):
    """One word of a sentence."""

    folded: str
    arabic: bool
    capital: bool
    """Written with a capital."""
    opens: bool
    """The first of its sentence, where every word has a capital."""


def words_of(text: str) -> list[Word]:
    """The words of a text."""
    found = []
    for match in WORD.finditer(text):
        folded = fold_word(match.group())
        if folded:
            found.append(Word(folded, is_arabic(folded), match.group()[0].isupper(), match.start() == 0))
    return found


class Evidence(NamedTuple):
    """Why two words are linked, and how sure that is."""

    kind: WordLinkKind
    score: float


def evidence(left: Word, right: Word) -> Evidence | None:
    """The best evidence that two words stand for each other, or none."""
    left_value, right_value = _value(left.folded), _value(right.folded)
    if left_value is not None or right_value is not None:
        return Evidence(WordLinkKind.NUMBER, 1.0) if left_value == right_value else None
    if left.arabic != right.arabic:
        return _translated(left, right) if left.arabic else _translated(right, left)
    if left.folded == right.folded and len(left.folded) >= _SHORTEST_EQUAL and left.folded not in _TOO_COMMON:
        is_name = left.capital and right.capital and not (left.opens or right.opens)
        return Evidence(WordLinkKind.NAME if is_name else WordLinkKind.WORD, 0.95)
    return None


@lru_cache(maxsize=20_000)
def _value(folded: str) -> str | None:
    """The value of a number."""
    return number_value(folded)


def _translated(arabic: Word, latin: Word) -> Evidence | None:
    """Evidence between an Arabic and a Latin word."""
    if latin.folded in _TOO_COMMON:
        return None
    by_table = _table_score(arabic.folded, latin.folded)
    if by_table >= _LEAST_TRANSLATION:
        kind = WordLinkKind.NAME if latin.capital and not latin.opens else WordLinkKind.GLOSS
        return Evidence(kind, round(min(0.9, 0.5 + by_table / 2), 2))
    if latin.capital:
        by_sound = _sound_score(arabic.folded, latin.folded)
        known = english_stem(latin.folded) in default_word_table().english
        if by_sound >= (1.0 if latin.opens or known else _NEAR_SOUND):
            return Evidence(WordLinkKind.NAME, round(0.9 * by_sound, 2))
    return None


@lru_cache(maxsize=100_000)
def _table_score(arabic: str, latin: str) -> float:
    """How often the Arabic word is translated by the Latin one."""
    return default_word_table().translations(arabic).get(english_stem(latin), 0.0)


_NEAR_SOUND = 0.8


@lru_cache(maxsize=100_000)
def _sound_score(arabic: str, latin: str) -> float:
    """How alike the consonants are, from 0 to 1; 0 for words too short to tell."""
    from rapidfuzz.distance import Levenshtein

    wanted = latin_skeleton(latin.replace("-", "").replace("'", "").replace("’", ""))
    best = 0.0
    for form in arabic_forms(arabic):
        skeleton = arabic_skeleton(form)
        if min(len(skeleton), len(wanted)) < _SHORTEST_NAME:
            continue
        if skeleton == wanted:
            return 1.0
        if min(len(skeleton), len(wanted)) >= _NEAR_NAME and skeleton[0] == wanted[0]:
            best = max(best, Levenshtein.normalized_similarity(skeleton, wanted))
    return best
