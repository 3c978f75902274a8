"""Where in a document a name of the other language stands, found by its sound."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from reader_app.facts.gazetteer import arabic_variants
from reader_app.facts.mention import NameMention
from reader_app.facts.roles import GIVEN_NAMES, common_words
from reader_app.text.name_sounds import Sounds, may_contain, may_meet, sounds_of
from reader_app.text.names import arabic_key, first_sounds, latin_key, likeness
from reader_app.text.normalise import fold
from reader_app.text.tokens import Token

ALIKE = 0.78
"""Least likeness of one word among several that agree: 95 % of true pairs, 0.25 % of others reach it."""
SURE = {1: 2.0, 2: 0.97, 3: 0.92, 4: 0.88}
"""Least likeness of a Latin word that stands alone, by its length; `_SURE` for longer ones."""
_SURE = 0.82
_JOINING = {
    fold(word)
    for word in ("عبد", "أبو", "أبي", "أبا", "نصر", "بن", "ابن", "ال", "آل", "جاد", "عطا", "فضل", "سيف")
}
_JOINED = {"الله", "الدين"}
_BETWEEN = {fold(word) for word in ("بن", "ابن", "بنت", "آل", "ال", "دي", "فون", "فان")}
_SKIPPED = {
    fold(word)
    for word in [
        "في",
        "من",
        "الى",
        "على",
        "عن",
        "ان",
        "التي",
        "الذي",
        "هذا",
        "هذه",
        "بعد",
        "قبل",
        "مع",
        "كان",
        "كانت",
        "قال",
        "لم",
        "لن",
        "ما",
        "او",
        "هو",
        "هي",
        "كل",
        "بين",
        "لا",
    ]
}
COMMON = 0.92
"""Least likeness of a word that is ordinarily no name."""
_BESIDE = 0.7
"""Least likeness of a word right beside one that was found."""
_SHORT = 3
_LONG = 4
_MOST_PLACES = 40
"""Places of one word in one passage that are tried; more of them would add nothing but time."""


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


class NameIndex:
    """The Arabic words of a document (and its Latin ones) by sound."""

    def __init__(self, tokens_of: Sequence[Sequence[Token]], used: Iterable[int]) -> None:
        """Index the passages `used`; linear in their length."""
        self._words: dict[str, dict[int, list[_Word]]] = defaultdict(lambda: defaultdict(list))
        self._latin: dict[str, dict[int, list[_Word]]] = defaultdict(lambda: defaultdict(list))
        self._hits: dict[str, dict[int, list[tuple[_Word, float]]]] = {}
        self._sought: dict[tuple[tuple[str, ...], bool, tuple[int, ...] | None], Place | None] = {}
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
                    self._latin[key][passage].append(_Word(index, index + 1))
                continue
            if token.form in _SKIPPED and not token.text.endswith("ي"):
                continue
            for variant in _reading(token.text, token.form):
                self._words[variant][passage].append(_Word(index, index + 1))
            if index + 1 < len(tokens) and tokens[index + 1].kind == "w":
                following = tokens[index + 1]
                if token.form in _JOINING or following.form in _JOINED:
                    for second in {
                        following.text,
                        following.text.removeprefix("ال"),
                    }:  # Nasrallah, Shamseddine
                        joined = arabic_key(token.text + second)
                        self._words[joined][passage].append(_Word(index, index + 2))

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
                    if may_meet(sounds, sounds_of(key)) and (score := likeness(key, latin, ALIKE)) >= ALIKE:
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
        """The best place of a Latin name in some passages, or in all; none when it is not surely there.

        Among linked passages a name may also be an ordinary word (أليس is Alice and "is not"), and its
        likeness may be less, because few words are there to be mistaken for it.
        """
        known = (mention.keys, mention.arabic, None if passages is None else tuple(passages))
        if known not in self._sought:
            self._sought[known] = self._seek(mention, known[2])
        return self._sought[known]

    def _seek(self, mention: NameMention, passages: Sequence[int] | None) -> Place | None:
        keys = mention.keys
        per_key = [self.hits(key) for key in keys]
        wanted = set().union(*per_key) if passages is None else set(passages)
        best: Place | None = None
        for passage in sorted(wanted):
            here = [hits.get(passage, [])[:_MOST_PLACES] for hits in per_key]
            if any(here):
                place = self._best_place(passage, keys, here)
                if place is not None and (
                    best is None or (place.whole, place.likeness) > (best.whole, best.likeness)
                ):
                    best = place
        if best is None and passages is not None and not mention.arabic:
            best = self._among_ordinary(keys, sorted(wanted))
        return best

    def _among_ordinary(self, keys: tuple[str, ...], passages: Iterable[int]) -> Place | None:
        """A long name among words that are ordinarily none."""
        if not keys or len(keys[-1]) < _LONG:
            return None
        key, sounds, letters = keys[-1], sounds_of(keys[-1]), first_sounds(keys[-1][0])
        for passage in passages:
            for index, token in enumerate(self._tokens_of[passage]):
                if token.kind != "w" or token.text[0] < "\u0600":
                    continue
                for spelt, other in _ordinary_reading(token.text, token.form):
                    if (
                        spelt[0] in letters
                        and may_meet(sounds, other)
                        and likeness(spelt, key, COMMON) >= COMMON
                    ):
                        return Place(passage, index, index + 1, COMMON, len(keys) == 1)
        return None

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
                    follow = max(near, key=lambda pair: pair[1], default=None) or self._beside(
                        passage, last, keys[at], 1
                    )
                    if follow is not None:
                        chain.append(at)
                        total += follow[1]
                        last = follow[0].last
                if start and len(chain) == len(keys) - start:
                    before = self._beside(passage, first - 1, keys[start - 1], -1)
                    if before is not None:
                        chain.append(start - 1)
                        total, first = total + before[1], before[0].first
                place = Place(passage, first, last, total, len(chain) == len(keys))
                if _accepted(keys, chain, score) and (best is None or total > best.likeness):
                    best = place
        return best

    def _beside(self, passage: int, index: int, key: str, step: int) -> tuple[_Word, float] | None:
        """The word at one place if it sounds like a key, even if it is ordinary or too short to be sought."""
        tokens = self._tokens_of[passage]
        if 0 < index < len(tokens) - 1 and (
            tokens[index].form in _BETWEEN or tokens[index].text in {"-", "."}
        ):
            index += step
        if not 0 <= index < len(tokens) or tokens[index].kind != "w" or tokens[index].form.isascii():
            return None
        score = max(
            likeness(arabic_key(form), key, _BESIDE)
            for form in (tokens[index].text, tokens[index].form.removeprefix("ال"))
        )
        return (_Word(index, index + 1), score) if score >= _BESIDE else None


@lru_cache(maxsize=65536)
def _reading(text: str, form: str) -> tuple[str, ...]:
    """The keys of an Arabic word with and without clitics and article; none of an ordinary word."""
    if _is_common(form) and form not in GIVEN_NAMES:
        return ()
    forms = (form,) if len(form) <= _SHORT else tuple(arabic_variants(form))
    keys = {arabic_key(_like_name(variant, text)) for variant in forms}
    return tuple(sorted(key for key in keys if key))


@lru_cache(maxsize=65536)
def _ordinary_reading(text: str, form: str) -> tuple[tuple[str, Sounds], ...]:
    """The keys of an ordinary Arabic word with their sounds; none of a word that is indexed or short."""
    if len(form) < _LONG or _reading(text, form):
        return ()
    keys = {arabic_key(_like_name(variant, text)) for variant in arabic_variants(form)}
    return tuple((key, sounds_of(key)) for key in sorted(keys) if len(key) >= _LONG - 1)


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


def _accepted(keys: tuple[str, ...], chain: list[int], score: float) -> bool:
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
    return score >= SURE.get(len(latin), _SURE)
