"""How likely each segment of Arabic is, learnt without labels from word frequencies."""

import math
from collections import defaultdict

from reader_app.translation.gloss.analysis import Analysis, analysis_from_fields
from reader_app.translation.gloss.lexicon import Lexicon
from reader_app.translation.gloss.segments import guessed_segmentations, key, segmented
from reader_app.translation.gloss.worker import analyse

ROUNDS = 8
UNSEEN = 1e-9


def readings(lexicon: Lexicon, word: str) -> tuple[Analysis, ...]:
    """All analyses of a word, without a worker process."""
    return tuple(dict.fromkeys(analysis_from_fields(fields) for fields in analyse(lexicon, word)))


def cuts_of(lexicon: Lexicon, word: str) -> list[tuple[str, ...]]:
    """The different segmentations of a word."""
    found = readings(lexicon, word)
    cuts = [segmented(word, analysis) for analysis in found] or list(guessed_segmentations(word))
    return list(dict.fromkeys(cuts))


def learn(
    lexicon: Lexicon, frequencies: dict[str, float]
) -> tuple[dict[str, float], dict[str, tuple[str, ...]]]:
    """Segment probabilities by expectation maximisation over word types, and each type's best cut."""
    cuts = {word: cuts_of(lexicon, word) for word in frequencies}
    probability: dict[str, float] = {}
    for _ in range(ROUNDS):
        counts: dict[str, float] = defaultdict(float)
        for word, frequency in frequencies.items():
            scores = [_score(cut, probability) for cut in cuts[word]]
            total = sum(scores)
            for cut, score in zip(cuts[word], scores, strict=True):
                for segment in cut:
                    counts[segment] += frequency * score / total
        everything = sum(counts.values())
        probability = {segment: count / everything for segment, count in counts.items()}
    best = {word: max(options, key=lambda cut: _score(cut, probability)) for word, options in cuts.items()}
    return probability, best


def _score(cut: tuple[str, ...], probability: dict[str, float]) -> float:
    """Probability of a cut as independent segments; before the first round, even."""
    if not probability:
        return 1.0
    return math.prod(max(probability.get(segment, 0.0), UNSEEN) for segment in cut)


def best(lexicon: Lexicon, word: str, probability: dict[str, float]) -> tuple[str, ...]:
    """The likeliest cut of any word."""
    return max(cuts_of(lexicon, word), key=lambda cut: _score(cut, probability))


def spelled(stems: list[str], cuts: dict[str, tuple[str, ...]], frequencies: dict[str, float]) -> list[str]:
    """Each stem as it is mostly written, hamza and final ya included."""
    forms: dict[str, dict[str, float]] = {stem: defaultdict(float) for stem in stems}
    for word, cut in cuts.items():
        stem = next((segment for segment in cut if "+" not in segment), "")
        bare = key(word)
        at = bare.find(stem)
        if stem in forms and at >= 0 and len(bare) == len(word):
            forms[stem][word[at : at + len(stem)]] += frequencies[word]
    return [max(forms[stem], key=lambda form: forms[stem][form], default=stem) for stem in stems]
