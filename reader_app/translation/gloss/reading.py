"""The likeliest reading of each Arabic word in its sentence."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader_app.translation.gloss.analysis import Analysis
from reader_app.translation.gloss.segments import guessed_segmentations, key, segmented
from reader_app.translation.gloss.tables import UNIT, Choices, Tables

_UNSEEN = 12.0
_LETTER = 1.4
"""Cost of a segment outside the table, and of each of its letters."""
_NAME = 15.0
"""Cost of a segment that only the table of names knows."""
_NO_SENSE = 3.0
_COMMON = -0.5
"""Cost of an analysis that the glossary of common words has."""
_PREPOSITIONS = frozenset(
    {"في", "من", "علي", "الي", "عن", "مع", "بين", "خلال", "بعد", "قبل", "حول", "ضد", "تحت", "عند"}
)
_BEFORE_VERBS = frozenset({"قد", "وقد", "لقد", "لم", "لن", "سوف", "لا"})
_AGAINST_NATURE = 4.0
_SHORTEST_NAME = 3
_ATTACHED = frozenset({"و+", "ف+", "ب+", "ل+", "ك+"})
_RARE_CUT = 13.0
"""Cost of the segments of a word from which on it may be a name instead."""
_RARE_PERSONS = frozenset({"PVSUFF_SUBJ:1S", "PVSUFF_SUBJ:2MS", "PVSUFF_SUBJ:2FS", "IV2MS", "IV2FS"})
_RARE_PERSON = 1.5
"""Cost of `I` and `you` where the same letters can mean `she`."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A word as it is read: its segments, the chosen analysis and the other ones of the same cut."""

    segments: tuple[str, ...]
    stem_at: int
    """Index of the stem among the segments."""
    analysis: Analysis | None
    """None for a word outside the lexicon."""
    others: tuple[Analysis, ...]
    is_name: bool = False
    """Whether it stands in a name, though the lexicon knows a word with its letters."""

    @property
    def stem(self) -> str:
        """The stem's key."""
        return self.segments[self.stem_at]

    @property
    def is_definite(self) -> bool:
        """Whether the word carries the article."""
        return "ال+" in self.segments

    @property
    def has_pronoun(self) -> bool:
        """Whether a pronoun is attached."""
        return self.stem_at < len(self.segments) - 1

    @property
    def kind(self) -> str:
        """`V` verb, `N` noun, `A` adjective, `P` name or unknown word, `F` function word."""
        return "P" if self.analysis is None or self.is_name else self.analysis.kind


def readings(words: Sequence[tuple[str, tuple[Analysis, ...]]], tables: Tables) -> list[Reading]:
    """The reading of each bare word of a sentence, in order; an empty word stands for a mark or number."""
    found: list[Reading | None] = []
    before: Reading | None = None
    for word, analyses in words:
        before = _read(word, analyses, before, tables) if word else None
        found.append(before)
    names = [reading is not None and _can_be_name(reading, tables) for reading in found]
    for index in range(1, len(found)):
        if names[index - 1] and names[index]:
            for place in (index - 1, index):
                reading = found[place]
                found[place] = replace(reading, is_name=True) if reading else None
    return [reading for reading in found if reading is not None]


def _can_be_name(reading: Reading, tables: Tables) -> bool:
    """Whether a word is on the list of names and no common word; two such words are a name."""
    if reading.is_definite or reading.has_pronoun or reading.kind == "F":
        return False
    if len(reading.stem) < _SHORTEST_NAME or reading.stem not in tables.names:
        return False
    analyses = (reading.analysis, *reading.others)
    return not any(analysis.entry in tables.glossary for analysis in analyses if analysis)


def ranked(
    word: str, analyses: Sequence[Analysis], before: Reading | None, tables: Tables
) -> list[tuple[float, Analysis]]:
    """All analyses of a word with their costs, likeliest first."""
    scored = [
        (_cut_cost(segmented(word, analysis), tables) + _cost(word, analysis, before, tables), analysis)
        for analysis in analyses
    ]
    return sorted(scored, key=lambda pair: pair[0])


def _read(word: str, analyses: Sequence[Analysis], before: Reading | None, tables: Tables) -> Reading:
    """The reading of one word after the one before it."""
    order = [analysis for _, analysis in ranked(word, analyses, before, tables)]
    if not order:
        cut = min(guessed_segmentations(word), key=lambda cut: _cut_cost(cut, tables))
        return Reading(cut, len(cut) - 1, None, ())
    cut = segmented(word, order[0])
    if cut[0] in _ATTACHED and _is_whole_name(word, cut, order, tables):
        return Reading((key(word),), 0, None, ())
    stem_at = next(index for index, segment in enumerate(cut) if "+" not in segment)
    others = tuple(analysis for analysis in order[1:] if segmented(word, analysis) == cut)
    return Reading(cut, stem_at, order[0], others)


def _is_whole_name(word: str, cut: Sequence[str], analyses: Sequence[Analysis], tables: Tables) -> bool:
    """Whether a listed name is likelier than a particle with a rare word: `ويلز` is Wales, not “and …”."""
    name = key(word)
    if len(name) <= _SHORTEST_NAME or name not in tables.names or _cut_cost(cut, tables) < _RARE_CUT:
        return False
    return not any(analysis.entry in tables.glossary for analysis in analyses)


def _cut_cost(cut: Sequence[str], tables: Tables) -> float:
    """How unlikely the segments are, taken one by one."""
    total = 0.0
    for segment in cut:
        cost = tables.segments.get(segment)
        if cost is not None:
            total += int(cost) / UNIT
        else:
            total += _NAME if segment in tables.names else _UNSEEN + _LETTER * len(segment)
    return total


def _cost(word: str, analysis: Analysis, before: Reading | None, tables: Tables) -> float:
    """How unlikely an analysis is among those with the same segments."""
    if analysis.entry in tables.glossary:
        cost = _COMMON - (analysis.kind == "P")
    else:
        stem = next(segment for segment in segmented(word, analysis) if "+" not in segment)
        cost = _sense_cost(analysis, tables.lexicon.get(stem))
    cost += _form_cost(analysis)
    if before is not None:
        last = before.segments[-1]
        if analysis.is_verb and (last in _PREPOSITIONS or before.stem in _PREPOSITIONS):
            cost += _AGAINST_NATURE
        if not analysis.is_verb and key(last) in _BEFORE_VERBS:
            cost += 2.0
        if analysis.tag == "ADJ" and before.kind in {"N", "A"} and before.is_definite == analysis.is_definite:
            cost -= 1.0
    return cost


def _form_cost(analysis: Analysis) -> float:
    """How unlikely the form is, whatever the word."""
    cost = 2.0 if "_Pass" in analysis.category else 0.0
    if analysis.category.startswith("CV"):
        cost += _AGAINST_NATURE
    if not _RARE_PERSONS.isdisjoint((*analysis.prefixes, *analysis.suffixes)):
        cost += _RARE_PERSON
    if any("_DU" in tag or ":3MD" in tag for tag in analysis.suffixes):
        cost += 1.5
    return cost


def _sense_cost(analysis: Analysis, choices: Choices) -> float:
    """How far the senses of an analysis are from what the encoder makes of the stem."""
    best = _NO_SENSE
    for text, cost in choices:
        root = text.lower()[:5]
        if cost < best and any(root in sense.lower() for sense in analysis.senses):
            best = cost
    return best
