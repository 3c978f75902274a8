"""The likeliest English for a sentence: the cheapest way through the options of its stretches.

A monotone phrase decoder with a bigram language model, exact but for the beam (Koehn 2010, chapter 6).
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from reader_app.domain.progress import stand_back
from reader_app.translation.gloss.inflection import plural
from reader_app.translation.gloss.lattice import Option, Wordings, clitic, possessed, turned, with_article
from reader_app.translation.gloss.reading import Reading
from reader_app.translation.gloss.tables import BACK_OFF, Tables

MODEL_WEIGHT = 0.5
"""Weight of the language model against the tables."""
WORD_BONUS = 0.3
RARITY_SHARE = 0.4
"""Taken off for each English word: a constant, and a share of what its rarity costs in the language model.
Without them the shortest wording would always win, and with a constant alone the one full of articles."""
PHRASE_EXTRA = -0.9
TURN_EXTRA = -1.0
OF_EXTRA = 0.4
BEAM = 4
_LONGEST = 6
BARE_NAME = [Option((), 0.1), Option(("the",), 1.6)]
"""The article of a name, which English mostly leaves out."""
_TO_DO = [Option(("to",), 0.2), Option(("that",), 1.0), Option((), 1.6)]
_COMBINED = 5
_MOST_REMEMBERED = 200_000


NAME_SHARE = 0.3
"""Taken off for names, of what they are rarer than common words: every text has names of its own."""
_COMMON_WORD = 8.0
YEAR = -1.0
"""Cost of leaving out `year` before its number."""
PRONOUN, NO_PRONOUN = -1.5, 0.5
"""Costs of saying and of not saying `he` where the subject is not said."""
_PRONOUNS = frozenset({"he", "she", "they", "it", "I", "we"})
_YEARS = frozenset({"عام", "سنة"})
_COUNTED = re.compile(r"(?!1$)[0-9][0-9.,]*")
_YEAR = re.compile(r"[12][0-9]{3}")
PLURAL = -0.8
"""Cost of the plural after a number."""


class Item(NamedTuple):
    """What stands in one place of the sentence: a word as it is read, or a text that stays as it is."""

    reading: Reading | None
    text: str
    is_mark: bool
    place: int
    """Its place in the source sentence, where items may have been put in another order since."""
    lacks_subject: bool = False
    """Whether it is a verb whose subject is not said."""


class Chunk(NamedTuple):
    """English for some neighbouring items."""

    first: int
    last: int
    """Index of the last item, inclusive."""
    words: tuple[str, ...]
    origins: tuple[int, ...]
    """For each word its item, counted from the first; empty: all stand for all."""


class _Edge(NamedTuple):
    """An option with its cost, language model inside included."""

    end: int
    cost: float
    option: Option
    head: str
    tail: str


class _State(NamedTuple):
    """The cheapest way to a position that ends in one word."""

    cost: float
    tail: str
    back: "_State | None"
    start: int
    end: int
    option: Option


class Decoder:
    """Finds the English of sentences; remembers options between them."""

    def __init__(self, tables: Tables) -> None:
        """Keep the tables and start with nothing remembered."""
        self._tables = tables
        self.wordings = Wordings(tables)
        self._scored: dict[Option, tuple[float, str, str]] = {}

    def decode(self, items: Sequence[Item]) -> list[Chunk]:
        """English chunks in the order of the items, which they cover without gaps."""
        segments: list[str] = []
        owners: list[int] = []
        for index, item in enumerate(items):
            for segment in item.reading.segments if item.reading else (item.text,):
                segments.append(segment)
                owners.append(index)
        if not segments:
            return []
        path = self._cheapest(items, segments, owners)
        return [
            Chunk(owners[state.start], owners[state.end - 1], state.option.words, state.option.origins)
            for state in path
        ]

    def _cheapest(
        self, items: Sequence[Item], segments: Sequence[str], owners: Sequence[int]
    ) -> list[_State]:
        """The states of the cheapest way from start to end."""
        size = len(segments)
        english = self._tables.english
        stacks: list[dict[str, _State]] = [{} for _ in range(size + 1)]
        stacks[0][""] = _State(0.0, "", None, 0, 0, Option((), 0.0))
        for start in range(size):
            stand_back()
            states = sorted(stacks[start].values())[:BEAM]
            follows = [english.after(state.tail) if state.tail else None for state in states]
            for end, cost, option, head, tail in self._edges(items, segments, owners, start):
                stack = stacks[end]
                alone = english.alone(head) if head else 0.0
                for state, after in zip(states, follows, strict=True):
                    total = state.cost + cost
                    if head:
                        step = alone if after is None else after.get(head, alone + BACK_OFF)
                        total += MODEL_WEIGHT * step
                    last = tail if option.words else state.tail
                    known = stack.get(last)
                    if known is None or total < known.cost:
                        stack[last] = _State(total, last, state, start, end, option)
        best: _State | None = min(stacks[size].values())
        path: list[_State] = []
        while best is not None and best.back is not None:
            path.append(best)
            best = best.back
        return path[::-1]

    def _edges(
        self, items: Sequence[Item], segments: Sequence[str], owners: Sequence[int], start: int
    ) -> list[_Edge]:
        """All options from a position on."""
        item = items[owners[start]]
        if item.reading is None:
            text = item.text.lower()
            return [_Edge(start + 1, 0.0, Option((item.text,), 0.0), "", "" if item.is_mark else text)]
        return [self._edge(end, option) for end, option in self._options(items, segments, owners, start)]

    def _edge(self, end: int, option: Option) -> _Edge:
        """An option with the language model inside it counted."""
        known = self._scored.get(option)
        if known is None:
            if len(self._scored) > _MOST_REMEMBERED:
                self._scored.clear()
            known = self._scored[option] = self._scored_option(option)
        cost, head, tail = known
        return _Edge(end, cost, option, head, tail)

    def _scored_option(self, option: Option) -> tuple[float, str, str]:
        """Cost of an option with the language model inside it, its first and its last word."""
        if not option.words:
            return option.cost, "", ""
        lower = [word.lower() for word in option.words]
        english = self._tables.english
        cost = option.cost
        for before, word in pairwise(lower):
            cost += MODEL_WEIGHT * english.cost(before, word)
        for word, form in zip(lower, option.words, strict=True):
            alone = english.alone(word)
            cost -= WORD_BONUS + RARITY_SHARE * MODEL_WEIGHT * alone
            if form[:1].isupper():
                cost -= NAME_SHARE * MODEL_WEIGHT * max(0.0, alone - _COMMON_WORD)
        return cost, lower[0], lower[-1]

    def _options(
        self, items: Sequence[Item], segments: Sequence[str], owners: Sequence[int], start: int
    ) -> list[tuple[int, Option]]:
        """The options of every stretch that begins at a position."""
        found: list[tuple[int, Option]] = []
        self._add_phrases(found, items, segments, owners, start)
        index = owners[start]
        reading = items[index].reading
        if reading is None:
            return found
        opening = start
        while opening and owners[opening - 1] == index:
            opening -= 1
        if start - opening != reading.stem_at:
            segment = segments[start]
            before = segments[start - 1] if start > opening else ""
            is_name = segment == "ال+" and reading.kind == "P"  # Doha, not “the Doha”
            options = BARE_NAME if is_name else clitic(segment, before)
            found.extend((start + 1, option) for option in options)
            if segment == "ال+":
                found.extend(self._turned(items, start + 1, index, lead="the"))
            else:
                found.extend((start + 1, _option(*choice)) for choice in self._tables.phrases.get(segment))
            return found
        self._add_stem(found, items, start, index, reading)
        return found

    def _add_stem(
        self, found: list[tuple[int, Option]], items: Sequence[Item], start: int, index: int, reading: Reading
    ) -> None:
        """Add the wordings that begin with a word's stem."""
        stem = self._stem(items, index, reading)
        found.extend((start + 1, option) for option in stem)
        if reading.has_pronoun and reading.kind in "NAP":
            found.extend((start + 2, option) for option in possessed(reading, stem))
        if reading.stem in _YEARS and not reading.has_pronoun and _is_year(items, index + 1):
            found.append((start + 1, Option((), YEAR)))
        if index and _COUNTED.fullmatch(items[index - 1].text):
            found.extend((start + 1, _plural(option)) for option in stem[:_COMBINED] if option.words)
        if not reading.is_definite:
            self._add_indefinite(found, items, start, index)

    def _stem(self, items: Sequence[Item], index: int, reading: Reading) -> list[Option]:
        """The wordings of a word's stem where it stands."""
        if self._is_infinitive(items, index):
            return _TO_DO
        stem = self.wordings.stem(reading)
        if items[index].lacks_subject:
            stem = [_with_pronoun(option) for option in stem]
        return stem

    @staticmethod
    def _is_infinitive(items: Sequence[Item], index: int) -> bool:
        """Whether a word is `أن` before a present verb, which English says with `to`."""
        reading = items[index].reading
        after = _next(items, index)
        if reading is None or after is None or after.analysis is None or reading.has_pronoun:
            return False
        return reading.stem == "ان" and after.stem_at == 0 and after.analysis.category.startswith("IV")

    def _add_phrases(
        self,
        found: list[tuple[int, Option]],
        items: Sequence[Item],
        segments: Sequence[str],
        owners: Sequence[int],
        start: int,
    ) -> None:
        """Add the wordings of phrases and names of two segments and more."""
        phrases, names = self._tables.phrases, self._tables.names
        text = segments[start]
        end = start + 1
        while end < len(segments) and end - start < _LONGEST and _follows(items, owners, end):
            text += " " + segments[end]
            end += 1
            for english, cost in (*phrases.get(text), *names.get(text)):
                if english.endswith("'s"):
                    continue
                found.append((end, _option(english, cost + PHRASE_EXTRA)))

    def _add_indefinite(
        self, found: list[tuple[int, Option]], items: Sequence[Item], start: int, index: int
    ) -> None:
        """Add the wordings that only a noun without the article has."""
        reading = items[index].reading
        if reading is None:
            return
        found.extend(self._turned(items, start, index, lead=""))
        stem = self.wordings.stem(reading)
        construct = self._of(items, start, index, stem)
        found.extend(construct)
        if not construct and not reading.has_pronoun:
            found.extend((start + 1, option) for option in with_article(reading, stem))

    def _turned(
        self, items: Sequence[Item], start: int, index: int, *, lead: str
    ) -> list[tuple[int, Option]]:
        """Adjective before noun, for the noun whose stem is at `start` and the word after it."""
        noun = items[index].reading
        after = _next(items, index)
        if noun is None or after is None or noun.kind not in "NP" or noun.has_pronoun or after.has_pronoun:
            return []
        if not _agrees(noun, after):
            return []
        extra = {"A": TURN_EXTRA, "N": 1.5}.get(after.kind)
        if extra is None or (after.kind == "N" and not noun.is_definite):
            return []
        end = start + 1 + len(after.segments)
        first, second = self.wordings.stem(noun), self.wordings.stem(after)
        found = [(end, option) for option in turned(first, second, extra=extra, lead=lead)]
        third = _next(items, index + 1)
        if third is not None and third.kind == "A" and after.kind == "A" and _agrees(noun, third):
            both = turned(first[:3], second[:2], extra=extra, lead="")
            both = turned(both, self.wordings.stem(third)[:2], extra=TURN_EXTRA, lead=lead, offset=2)
            found += [(end + len(third.segments), option) for option in both]
        return found

    def _of(
        self, items: Sequence[Item], start: int, index: int, stem: Sequence[Option]
    ) -> list[tuple[int, Option]]:
        """`head of`, `the head of`: the first noun of a construct state."""
        noun = items[index].reading
        after = _next(items, index)
        if noun is None or after is None or noun.kind != "N" or noun.has_pronoun or after.kind not in "NP":
            return []
        if len(after.segments) - after.has_pronoun > 1 + after.is_definite:
            return []
        options: list[tuple[int, Option]] = []
        for option in stem[:_COMBINED]:
            if not option.words or option.words[0] in {"the", "a", "an"} or option.words[-1] == "of":
                continue
            options.append((start + 1, Option((*option.words, "of"), option.cost + OF_EXTRA)))
            options.append((start + 1, Option(("the", *option.words, "of"), option.cost + OF_EXTRA + 0.3)))
        return options


def _agrees(noun: Reading, adjective: Reading) -> bool:
    """Whether a word can be the adjective of a noun: both with the article or both without."""
    bare = not adjective.has_pronoun and len(adjective.segments) == 1 + adjective.is_definite
    return bare and noun.is_definite == adjective.is_definite


def _with_pronoun(option: Option) -> Option:
    """An option of a verb without subject: a wording with a pronoun is likelier, one without less."""
    has = bool(option.words) and option.words[0] in _PRONOUNS
    return option._replace(cost=option.cost + (PRONOUN if has else NO_PRONOUN))


def _is_year(items: Sequence[Item], index: int) -> bool:
    """Whether the item is the number of a year."""
    return index < len(items) and items[index].reading is None and bool(_YEAR.fullmatch(items[index].text))


def _plural(option: Option) -> Option:
    """`13 years`: a wording after a number."""
    return option._replace(words=tuple(plural(" ".join(option.words)).split(" ")), cost=option.cost + PLURAL)


def _option(english: str, cost: float) -> Option:
    """An option from a line of a table."""
    return Option(tuple(english.split(" ")), cost)


def _follows(items: Sequence[Item], owners: Sequence[int], at: int) -> bool:
    """Whether the segment at a position is in a word that follows in the source too, or in the same word."""
    item, before = items[owners[at]], items[owners[at - 1]]
    return item.reading is not None and item.place - before.place in {0, 1}


def _next(items: Sequence[Item], index: int) -> Reading | None:
    """The word after an item, if it is also the next in the source."""
    if index + 1 >= len(items) or items[index + 1].place != items[index].place + 1:
        return None
    return items[index + 1].reading
