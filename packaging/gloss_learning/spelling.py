"""How Arabic letters are written in Latin names, learnt from pairs of spellings.

Many-to-many letter alignment by expectation maximisation (Jiampojamarn et al. 2007), with the Arabic side
cut into single letters and the Latin side into chunks of up to three letters.
"""

import math
from collections import Counter, defaultdict

LONGEST = 3
ROUNDS = 6
KEPT = 4
LEAST = 4
EDGE = "^"


def aligned(arabic: str, latin: str, cost: dict[tuple[str, str], float]) -> list[str] | None:
    """The Latin chunk of each Arabic letter along the cheapest way, or none when there is none."""
    best: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
    for letter in arabic:
        row: dict[int, tuple[float, int]] = {}
        for at, (so_far, _) in best[-1].items():
            for end in range(at, min(len(latin), at + LONGEST) + 1):
                total = so_far + cost.get((letter, latin[at:end]), 9.0 + 2.0 * abs(end - at - 1))
                if end not in row or total < row[end][0]:
                    row[end] = (total, at)
        best.append(row)
    if len(latin) not in best[-1]:
        return None
    chunks: list[str] = []
    end = len(latin)
    for row in reversed(best[1:]):
        start = row[end][1]
        chunks.append(latin[start:end])
        end = start
    return chunks[::-1]


def learn(pairs: list[tuple[str, str]]) -> dict[str, list[tuple[str, float]]]:
    """For each letter between its neighbours (also with one or none) the likeliest chunks with costs."""
    cost: dict[tuple[str, str], float] = {}
    for _ in range(ROUNDS):
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        for arabic, latin in pairs:
            for letter, chunk in zip(arabic, aligned(arabic, latin, cost) or (), strict=False):
                counts[letter][chunk] += 1
        cost = {
            (letter, chunk): -math.log(count / chunks.total())
            for letter, chunks in counts.items()
            for chunk, count in chunks.items()
        }
    contexts: dict[str, Counter[str]] = defaultdict(Counter)
    for arabic, latin in pairs:
        padded = EDGE + arabic + EDGE
        for index, chunk in enumerate(aligned(arabic, latin, cost) or ()):
            around = padded[index : index + 3]
            for context in (around, around[1:], around[1]):
                contexts[context][chunk] += 1
    return {
        context: [(chunk, -math.log(count / chunks.total())) for chunk, count in chunks.most_common(KEPT)]
        for context, chunks in contexts.items()
        if chunks.total() >= LEAST or len(context) == 1
    }


def letters_after(names: list[str]) -> dict[str, list[tuple[str, float]]]:
    """For every two Latin letters what follows them in names, with costs; names end in `^`."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for name in names:
        padded = EDGE * 2 + name + EDGE
        for index in range(2, len(padded)):
            counts[padded[index - 2 : index]][padded[index]] += 1
    return {
        pair: [(letter, -math.log((n + 0.1) / (after.total() + 3))) for letter, n in after.items()]
        for pair, after in counts.items()
    }
