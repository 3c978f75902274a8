"""The learnt tables of the gloss, read when first needed."""

import gzip
from functools import cache
from typing import NamedTuple

from reader_app.domain.progress import stand_back
from reader_app.domain.resources import resource_path

UNIT = 10.0
"""Tables hold costs (negative natural logarithms of probabilities) as whole tenths."""
UNKNOWN_WORD = 15.0
_PIECE_BYTES = 50_000
BACK_OFF = 1.9
"""Cost of leaving a known context for bare word frequency, which is mixed in with weight 0.15."""

Choice = tuple[str, float]
Choices = tuple[Choice, ...]


class ChoiceTable:
    """English for an Arabic key, best first; a line is cut up when it is asked for."""

    def __init__(self, name: str) -> None:
        """Read `resources/tables/name`."""
        self._lines = _lines(name)
        self._choices: dict[str, Choices] = {}

    def __contains__(self, key: str) -> bool:
        """Whether the table knows the key."""
        return key in self._lines

    def get(self, key: str) -> Choices:
        """The choices for the key with their costs; none for an unknown key."""
        found = self._choices.get(key)
        if found is None:
            line = self._lines.get(key)
            if line is None:
                return ()
            fields = line.split("\t")
            found = tuple(
                (text, int(cost) / UNIT) for text, cost in zip(fields[::2], fields[1::2], strict=True)
            )
            self._choices[key] = found
        return found


class LanguageModel:
    """How well one English word follows another."""

    def __init__(self) -> None:
        """Read word frequencies and word pairs."""
        self._lines = _lines("gloss_english.tsv.gz")
        self._words: dict[str, tuple[float, dict[str, float]]] = {}

    def _word(self, word: str) -> tuple[float, dict[str, float]]:
        """Cost of a word by itself, and of the words after it."""
        found = self._words.get(word)
        if found is None:
            line = self._lines.get(word)
            if line is None:
                found = (UNKNOWN_WORD, {})
            else:
                fields = line.split("\t")
                after = {w: int(c) / UNIT for w, c in zip(fields[1::2], fields[2::2], strict=True)}
                found = (int(fields[0]) / UNIT, after)
            self._words[word] = found
        return found

    def alone(self, word: str) -> float:
        """Cost of a word (lower case) by itself: at the start and after a mark."""
        return self._word(word)[0]

    def after(self, word: str) -> dict[str, float]:
        """Costs of the words known to follow a word; any other costs what it does alone and `BACK_OFF`."""
        return self._word(word)[1]

    def cost(self, before: str, word: str) -> float:
        """Cost of `word` after `before` (both lower case)."""
        cost = self._word(before)[1].get(word)
        return self._word(word)[0] + BACK_OFF if cost is None else cost


class Tables(NamedTuple):
    """All tables together."""

    phrases: ChoiceTable
    """One to five segments in English, learnt from translated texts."""
    lexicon: ChoiceTable
    """Stems in English, judged by a sentence encoder."""
    names: ChoiceTable
    """Names of people and places by the key of the Arabic word or words."""
    spelling: ChoiceTable
    """Latin letters for an Arabic letter between its neighbours."""
    function_words: ChoiceTable
    """Particles whose English was written by hand, with its costs."""
    glossary: dict[str, tuple[str, ...]]
    """English of common lemmas (with their kind), written by hand, usual sense first."""
    segments: dict[str, str]
    """Cost of each segment in tenths."""
    english: LanguageModel


@cache
def tables() -> Tables:
    """The tables; reads them at the first call (some 0.3 s)."""
    return Tables(
        ChoiceTable("gloss_phrases.tsv.gz"),
        ChoiceTable("gloss_lexicon.tsv.gz"),
        ChoiceTable("gloss_names.tsv.gz"),
        ChoiceTable("gloss_spelling.tsv.gz"),
        ChoiceTable("gloss_function_words.tsv"),
        {lemma: tuple(senses.split("|")) for lemma, senses in _lines("gloss_glossary.tsv").items()},
        _lines("gloss_segments.tsv.gz"),
        LanguageModel(),
    )


def _lines(name: str) -> dict[str, str]:
    """The lines of a table by their first field."""
    content = resource_path(f"tables/{name}").read_bytes()
    content = gzip.decompress(content) if name.endswith(".gz") else content
    lines: dict[str, str] = {}
    start = 0
    # In pieces: cutting up the whole text in one call would hold all other threads meanwhile.
    while start < len(content):
        stand_back()
        end = content.find(b"\n", start + _PIECE_BYTES)
        end = end if end >= 0 else len(content)
        piece = content[start:end].decode()
        lines |= dict(line.split("\t", 1) for line in piece.split("\n") if "\t" in line)
        start = end + 1
    return lines
