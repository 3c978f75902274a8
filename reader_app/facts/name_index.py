"""Where in a document a name of the other language stands, found by its sound."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from reader_app.facts.gazetteer import arabic_variants
from reader_app.facts.mention import NameMention
from reader_app.facts.roles import GIVEN_NAMES, common_words
from reader_app.text.name_sounds import may_contain, may_meet, sounds_of
from reader_app.text.names import arabic_key, first_sounds, latin_key, likeness
from reader_app.text.normalise import fold
from reader_app.text.tokens import Token

ALIKE = 0.78
"""Least likeness of one word among several that agree: 95 % of true pairs, 0.25 % of others reach it."""
SURE = 0.86
"""Least likeness of a word that stands alone."""
_JOINING = {fold(word) for word in ("عبد", "أبو", "أبي", "أبا", "نصر", "بن", "ابن", "ال", "آل", "جاد", "عطا", "فضل", "سيف")}
_SKIPPED = {fold(word) for word in "في من الى على عن ان التي الذي هذا هذه بعد قبل مع كان كانت قال لم لن ما او هو هي كل بين لا".split()}
COMMON = 0.92
"""Least likeness of a word that is ordinarily no name."""
_BESIDE = 0.7
"""Least likeness of a word right beside one that was found."""
_SHORT = 3
_COMMON_SHORT = 4
"""Ordinary words up to this length sound like too many names to be sought at all."""


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
        self._common: dict[str, bool] = {}
        self._latin: dict[str, dict[int, list[_Word]]] = defaultdict(lambda: defaultdict(list))
        self._hits: dict[str, dict[int, list[tuple[_Word, float]]]] = {}
        self._tokens_of = tokens_of
        self._inverted: dict[tuple[int, int], set[str]] | None = None
        for passage in used:
            self._add(passage, tokens_of[passage])
        self._by_first: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
        """By first letter and classes of consonants."""
        for key in self._words:
            self._by_first[key[0]][sounds_of(key)[1]].append(key)

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
            common, variants = _reading(token.text, token.form)
            for variant in variants:
                self._common[variant] = self._common.get(variant, True) and common
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
        if latin[0] >= "\u0600":  # an Arabic name against Arabic text: the same letters
            for passage, words in self._words.get(latin, {}).items():
                found[passage].extend((word, 1.0) for word in words)
        elif len(latin) > 1:
            for key, score in self._alike(latin):
                for passage, words in self._words[key].items():
                    found[passage].extend((word, score) for word in words)
        self._hits[latin] = found
        return found

    def _alike(self, latin: str) -> Iterator[tuple[str, float]]:
        """The Arabic keys that sound like a Latin one, with their likeness."""
        sounds = sounds_of(latin)
        for letter in first_sounds(latin[0]):
            for together, keys in self._by_first.get(letter, {}).items():
                if not may_contain(together, sounds):
                    continue
                for key in keys:
                    least = COMMON if self._common.get(key) else ALIKE
                    if may_meet(sounds, sounds_of(key)) and (score := likeness(key, latin, least)) >= least:
                        yield key, score

    def sounding_at(self, passage: int, tokens: range) -> set[str]:
        """The Latin keys sought so far that some of the tokens sound like."""
        if self._inverted is None:
            self._inverted = defaultdict(set)
            for latin, passages in self._hits.items():
                for where, words in passages.items():
                    for word, _ in words:
                        self._inverted[where, word.first].add(latin)
        return set().union(*(self._inverted.get((passage, token), ()) for token in tokens))

    def seek(self, mention: NameMention, passages: Iterable[int] | None = None) -> Place | None:
        """The best place of a Latin name in some passages, or in all; none when it is not surely there."""
        keys = mention.keys
        per_key = [self.hits(key) for key in keys]
        wanted = set().union(*per_key) if passages is None else set(passages)
        best: Place | None = None
        for passage in sorted(wanted):
            here = [hits.get(passage, ()) for hits in per_key]
            if any(here):
                place = self._best_place(passage, keys, here)
                if place is not None and (best is None or (place.whole, place.likeness) > (best.whole, best.likeness)):
                    best = place
        return best

    def _best_place(
        self, passage: int, keys: tuple[str, ...], here: Sequence[Sequence[tuple[_Word, float]]]
    ) -> Place | None:
        """The best run of words that spells the name in order."""
        best: Place | None = None
        for start in range(len(keys)):
            for word, score in here[start]:
                chain, total, first, last = [start], score, word.first, word.last
                for at in range(start + 1, len(keys)):
                    near = [pair for pair in here[at] if last <= pair[0].first <= last + 2]
                    follow = max(near, key=lambda pair: pair[1], default=None) or self._beside(passage, last, keys[at])
                    if follow is not None:
                        chain.append(at)
                        total += follow[1]
                        last = follow[0].last
                if start and len(chain) == len(keys) - start:
                    before = self._beside(passage, first - 1, keys[start - 1])
                    if before is not None:
                        chain.append(start - 1)
                        total, first = total + before[1], before[0].first
                place = Place(passage, first, last, total, len(chain) == len(keys))
                if _accepted(keys, chain, word, score) and (best is None or total > best.likeness):
                    best = place
        return best

    def _beside(self, passage: int, index: int, key: str) -> tuple[_Word, float] | None:
        """The word at one place if it sounds like a key, even if it is ordinary or too short to be sought."""
        tokens = self._tokens_of[passage]
        if not 0 <= index < len(tokens) or tokens[index].kind != "w" or tokens[index].form.isascii():
            return None
        score = max(likeness(arabic_key(form), key, _BESIDE) for form in (tokens[index].text, tokens[index].form.removeprefix("ال")))
        return (_Word(index, index + 1, common=False), score) if score >= _BESIDE else None


@lru_cache(maxsize=65536)
def _reading(text: str, form: str) -> tuple[bool, tuple[str, ...]]:
    """Whether an Arabic word is an ordinary one, and its keys with and without what may be joined to its front."""
    common = _is_common(form)
    forms = (form,) if len(form) <= _SHORT else tuple(arabic_variants(form))
    keys = {arabic_key(_like_name(variant, text)) for variant in forms}
    short = 99 if common and form not in GIVEN_NAMES else 1
    return common, tuple(key for key in sorted(keys) if len(key) > short or (short == 1 and key))


def _like_name(form: str, text: str) -> str:
    """The folded form with its ta marbuta kept: folding made it ه, which sounds otherwise."""
    return form[:-1] + "ة" if text.endswith("ة") and form.endswith("ه") else form


@cache
def _ordinary_keys() -> frozenset[str]:
    """English words that are ordinarily no names, as Latin keys."""
    return frozenset(map(latin_key, common_words("en")))


def _is_common(form: str) -> bool:
    words = common_words("ar")
    return form in words or any(variant in words for variant in arabic_variants(form))


def _accepted(
    keys: tuple[str, ...], chain: list[int], word: _Word, score: float
) -> bool:
    """Whether the words found are enough to say that this name stands here."""
    english = _ordinary_keys()
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
        return score >= COMMON and len(latin) > 4 and latin not in english
    return score >= (SURE if len(latin) > 4 else 0.93)
