"""Where in a document a name of the other language stands, found by its sound."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader_app.facts.gazetteer import arabic_variants
from reader_app.facts.mention import NameMention
from reader_app.facts.roles import common_words
from reader_app.text.name_sounds import may_meet, sounds_of
from reader_app.text.names import arabic_key, first_sounds, latin_key, likeness
from reader_app.text.normalise import fold
from reader_app.text.tokens import Token

ALIKE = 0.78
"""Least likeness of one word among several that agree: 95 % of true pairs, 0.25 % of others reach it."""
SURE = 0.86
"""Least likeness of a word that stands alone."""
_JOINING = {fold(word) for word in ("عبد", "أبو", "أبي", "أبا", "نصر", "بن", "ابن", "ال", "آل", "جاد", "عطا", "فضل", "سيف")}
_SKIPPED = {fold(word) for word in "في من الى على عن ان التي الذي هذا هذه بعد قبل مع كان كانت قال لم لن ما او هو هي كل بين لا".split()}
_SHORT = 3


class Place(NamedTuple):
    """Where a name was found."""

    passage: int
    first: int
    """Index of its first token."""
    last: int
    """Index behind its last token."""
    likeness: float
    whole: bool
    """Whether all its words were found, not only the telling one."""


class _Word(NamedTuple):
    first: int
    last: int
    common: bool


class NameIndex:
    """The Arabic words of a document (and its Latin ones) by sound."""

    def __init__(self, tokens_of: Sequence[Sequence[Token]], used: Iterable[int]) -> None:
        """Index the passages `used`; linear in their length."""
        self._words: dict[str, dict[int, list[_Word]]] = defaultdict(lambda: defaultdict(list))
        self._latin: dict[str, dict[int, list[_Word]]] = defaultdict(lambda: defaultdict(list))
        self._hits: dict[str, dict[int, list[tuple[_Word, float]]]] = {}
        self._tokens_of = tokens_of
        for passage in used:
            self._add(passage, tokens_of[passage])
        self._by_first: dict[str, list[tuple[str, tuple[tuple[int, ...], int]]]] = defaultdict(list)
        for key in self._words:
            self._by_first[key[0]].append((key, sounds_of(key)))

    def _add(self, passage: int, tokens: Sequence[Token]) -> None:
        for index, token in enumerate(tokens):
            if token.kind != "w":
                continue
            if token.form.isascii() or token.text[0] < "\u0370":
                key = latin_key(token.text)
                if key:
                    self._latin[key][passage].append(_Word(index, index + 1, common=False))
                continue
            if token.form in _SKIPPED and not token.text.endswith("ي"):
                continue
            common = _is_common(token.form)
            for variant in _keys(token):
                self._words[variant][passage].append(_Word(index, index + 1, common))
            if index + 1 < len(tokens) and tokens[index + 1].kind == "w":
                following = tokens[index + 1]
                if token.form in _JOINING or following.form == "الله":
                    joined = arabic_key(token.text + following.text)
                    self._words[joined][passage].append(_Word(index, index + 2, common=False))

    def hits(self, latin: str) -> dict[int, list[tuple[_Word, float]]]:
        """By passage, the words that sound like one Latin word (a `latin_key`)."""
        known = self._hits.get(latin)
        if known is not None:
            return known
        found: dict[int, list[tuple[_Word, float]]] = defaultdict(list)
        for passage, words in self._latin.get(latin, {}).items():
            found[passage].extend((word, 1.0) for word in words)
        if len(latin) > 1:
            sounds = sounds_of(latin)
            for letter in first_sounds(latin[0]):
                for key, other in self._by_first.get(letter, ()):
                    if may_meet(sounds, other) and (score := likeness(key, latin)) >= ALIKE:
                        for passage, words in self._words[key].items():
                            found[passage].extend((word, score) for word in words)
        self._hits[latin] = found
        return found

    def seek(self, mention: NameMention, passages: Iterable[int] | None = None) -> Place | None:
        """The best place of a Latin name in some passages, or in all; none when it is not surely there."""
        keys = mention.keys
        per_key = [self.hits(key) for key in keys]
        wanted = set().union(*per_key) if passages is None else set(passages)
        best: Place | None = None
        for passage in sorted(wanted):
            here = [hits.get(passage, ()) for hits in per_key]
            if any(here):
                place = _best_place(passage, keys, here)
                if place is not None and (best is None or (place.whole, place.likeness) > (best.whole, best.likeness)):
                    best = place
        return best


def _keys(token: Token) -> set[str]:
    """The keys of a word with and without what may be joined to its front."""
    if len(token.form) <= _SHORT:
        return {key for key in (arabic_key(token.text),) if key}
    return {key for form in arabic_variants(token.form) if len(key := arabic_key(_like_name(form, token))) > 1}


def _like_name(form: str, token: Token) -> str:
    """The folded form with its ta marbuta kept: folding made it ه, which sounds otherwise."""
    return form[:-1] + "ة" if token.text.endswith("ة") and form.endswith("ه") else form


def _is_common(form: str) -> bool:
    words = common_words("ar")
    return form in words or any(variant in words for variant in arabic_variants(form))


def _best_place(passage: int, keys: tuple[str, ...], here: Sequence[Sequence[tuple[_Word, float]]]) -> Place | None:
    """The best run of words that spells the name in order."""
    best: Place | None = None
    for start in range(len(keys)):
        for word, score in here[start]:
            chain, total, last = [start], score, word.last
            for at in range(start + 1, len(keys)):
                follow = max(
                    (pair for pair in here[at] if last <= pair[0].first <= last + 2),
                    key=lambda pair: pair[1],
                    default=None,
                )
                if follow is not None:
                    chain.append(at)
                    total += follow[1]
                    last = follow[0].last
            place = Place(passage, word.first, last, total, len(chain) == len(keys))
            if _accepted(keys, chain, word, score, here) and (best is None or total > best.likeness):
                best = place
    return best


def _accepted(
    keys: tuple[str, ...], chain: list[int], word: _Word, score: float, here: Sequence[Sequence[tuple[_Word, float]]]
) -> bool:
    """Whether the words found are enough to say that this name stands here."""
    english = common_words("en")
    telling = [index for index, key in enumerate(keys) if key not in english] or [len(keys) - 1]
    if len(chain) > 1:
        return telling[-1] in chain or len(chain) * 2 > len(keys)
    only = chain[0]
    if len(keys) > 1 and only != telling[-1]:
        return False
    latin = keys[only]
    if latin in english and len(keys) > 1:
        return False
    if word.common:
        return score >= 0.92 and len(latin) > 4 and latin not in english
    return score >= (SURE if len(latin) > 4 else 0.93)
