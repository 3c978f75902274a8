"""The likeliest reading of each Arabic word in its sentence."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader_app.translation.gloss.analysis import Analysis
from reader_app.translation.gloss.segments import guessed_segmentations, key, segmented
from reader_app.translation.gloss.tables import UNIT, Choices, Tables

_UNSEEN = 12.0
_LETTER = 1.4
"""Cost of a segment outside the table, and of each of its letters."""
_NAME = 15.0
"""Cost of a segment that only the table of names knows."""
_NO_SENSE = 3.0
_PREPOSITIONS = frozenset(
    {"في", "من", "علي", "الي", "عن", "مع", "بين", "خلال", "بعد", "قبل", "حول", "ضد", "تحت", "عند"}
)
_BEFORE_VERBS = frozenset({"قد", "وقد", "لقد", "لم", "لن", "سوف", "لا"})
_AGAINST_NATURE = 4.0


@dataclass(frozen=True, slots=True)
class Reading:
    """A word as it is read: its segments, the chosen analysis and the other ones of the same cut."""

    segments: tuple[str, ...]
    stem_at: int
    """Index of the stem among the segments."""
    analysis: Analysis | None
    """None for a word outside the lexicon."""
    others: tuple[Analysis, ...]

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
        analysis = self.analysis
        if analysis is None or analysis.tag == "NOUN_PROP":
            return "P"
        if analysis.is_verb:
            return "V"
        if analysis.tag in {"NOUN", "ADJ"}:
            return "A" if analysis.tag == "ADJ" else "N"
        return "F"


def readings(words: Sequence[tuple[str, tuple[Analysis, ...]]], tables: Tables) -> list[Reading]:
    """The reading of each bare word of a sentence, in order; an empty word stands for a mark or number."""
    found: list[Reading] = []
    before: Reading | None = None
    for word, analyses in words:
        before = _read(word, analyses, before, tables) if word else None
        if before is not None:
            found.append(before)
    return found


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
    stem_at = next(index for index, segment in enumerate(cut) if "+" not in segment)
    others = tuple(analysis for analysis in order[1:] if segmented(word, analysis) == cut)
    return Reading(cut, stem_at, order[0], others)


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
    stem = next(segment for segment in segmented(word, analysis) if "+" not in segment)
    cost = _sense_cost(analysis, tables.lexicon.get(stem))
    if "_Pass" in analysis.category:
        cost += 2.0
    if analysis.category.startswith("CV"):
        cost += _AGAINST_NATURE
    if any("_DU" in tag or ":3MD" in tag for tag in analysis.suffixes):
        cost += 1.5
    if before is not None:
        last = before.segments[-1]
        if analysis.is_verb and (last in _PREPOSITIONS or before.stem in _PREPOSITIONS):
            cost += _AGAINST_NATURE
        if not analysis.is_verb and key(last) in _BEFORE_VERBS:
            cost += 2.0
        if analysis.tag == "ADJ" and before.kind in {"N", "A"} and before.is_definite == analysis.is_definite:
            cost -= 1.0
    return cost


def _sense_cost(analysis: Analysis, choices: Choices) -> float:
    """How far the senses of an analysis are from what the encoder makes of the stem."""
    best = _NO_SENSE
    for text, cost in choices:
        root = text.lower()[:5]
        if cost < best and any(root in sense.lower() for sense in analysis.senses):
            best = cost
    return best
