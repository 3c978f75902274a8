"""Parts Arabic words that have run together, as happens in text taken from PDF and in careless typing."""

import json
import re
from functools import cache, lru_cache

from reader_app.domain.resources import resource_path
from reader_app.text.normalise import without_marks

TABLE = "tables/matching_forms.json"

_RUN = re.compile("[\u0621-\u064a\u064b-\u0652\u0640]{8,}")
_ONLY_LAST = re.compile("(?:(?<=[ةى])|(?<=\u064b\u0627)|(?<=\u0627\u064b))(?=[\u0621-\u064a])")
"""ة and ى and the ending -an stand at the end of a word only: a letter after them begins another."""
_LONGEST = 15
_SHORTEST_PART = 3
_LONGEST_USUAL = 12
_PREFIXES = ("وال", "بال", "فال", "لل", "ال", "و", "ف", "ب", "ل", "س")
_SUFFIXES = (
    "هما", "تهم", "تها", "ها", "هم", "كم", "نا", "ين", "ون", "ات", "ان", "ية", "يا", "ته", "ي", "ه", "ا", "ة",
    "ن",
)  # fmt: skip
_PARTICLES = frozenset(
    [
        "من",
        "في",
        "عن",
        "ما",
        "لا",
        "لم",
        "لن",
        "أن",
        "إن",
        "أو",
        "قد",
        "هل",
        "ثم",
        "بل",
        "كل",
        "مع",
        "به",
        "له",
        "هو",
        "هي",
    ]
)
_PREFIX_COST = 2.5
_UNKNOWN_COST = 9.0
_UNKNOWN_LETTER_COST = 2.2
_PART_COST = 1.0
_LEAST_GAIN = 2.0
_SHORTEST_RUN = 8


def part_glued_words(text: str) -> str:
    """The text with spaces between Arabic words that have run together; as it was where there are none."""
    return _RUN.sub(lambda match: _parted(match.group()), text)


@cache
def _costs() -> dict[str, float]:
    """Known words and how rare they are."""
    path = resource_path(TABLE)
    if not path.is_file():
        return {}
    rows = json.loads(path.read_text(encoding="utf-8"))["words"]
    return {word: float(cost) for cost, words in rows.items() for word in words.split()}


@lru_cache(maxsize=20_000)
def _parted(run: str) -> str:
    """One run of letters, in the words that explain it best."""
    pieces = _ONLY_LAST.sub(" ", without_marks(run)).split()
    if not _costs():
        return " ".join(pieces)
    return " ".join(part for piece in pieces for part in _best_parts(piece))


@lru_cache(maxsize=50_000)
def _word_cost(word: str) -> float:
    """How surprising a word is, known or with particles and endings on a known word."""
    if len(word) < _SHORTEST_PART:
        return _costs().get(word, 1e6) if word in _PARTICLES else 1e6
    bare = _known_cost(word)
    best = _UNKNOWN_COST + _UNKNOWN_LETTER_COST * (len(word) + max(0, len(word) - _LONGEST_USUAL))
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST_PART:
            bare = min(bare, _known_cost(word[: -len(suffix)]) + _PREFIX_COST)
    return min(bare, best)


def _known_cost(word: str) -> float:
    """The cost of a known word, with or without a particle before it."""
    costs = _costs()
    best = costs.get(word, 1e6)
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= _SHORTEST_PART:
            best = min(best, costs.get(word[len(prefix) :], 1e6) + _PREFIX_COST)
    return best


def _best_parts(piece: str) -> list[str]:
    """The cheapest way to read a run of letters as words (Viterbi)."""
    whole = _word_cost(piece) + _PART_COST
    if len(piece) < _SHORTEST_RUN or whole < _UNKNOWN_COST + _UNKNOWN_LETTER_COST * _SHORTEST_PART:
        return [piece]
    cost = [0.0] + [1e9] * len(piece)
    begin = [0] * (len(piece) + 1)
    for end in range(1, len(piece) + 1):
        for start in range(max(0, end - _LONGEST), end):
            total = cost[start] + _word_cost(piece[start:end]) + _PART_COST
            if total < cost[end]:
                cost[end], begin[end] = total, start
    parts: list[str] = []
    end = len(piece)
    while end > 0:
        parts.append(piece[begin[end] : end])
        end = begin[end]
    return parts[::-1] if cost[-1] < whole - _LEAST_GAIN else [piece]
