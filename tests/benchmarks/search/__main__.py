"""Search of a whole pair beside a plain `in` over its passages, in the same run.

python -m tests.benchmarks.search [PASSAGES]
"""

import random
import statistics
import sys
import time
import tracemalloc
from collections.abc import Callable, Sequence

from reader_app.domain.progress import CancelToken
from reader_app.domain.resources import resource_path
from reader_app.services.searching import ColumnIndex, index_column, search_column
from reader_app.text.search_pattern import search_pattern

_BOUND = 0.150
_RUNS = 7
_QUERIES = (
    "المدينة",
    "مدينة",
    "الميناء",
    "مسؤول",
    "في",
    "ا",
    "صندوق الميناء",
    "من الله",
    "٢٠٢٣",
    "harbour",
    "the",
    "of the",
    "a",
    "Café",
    "nowhere",
)


def main() -> None:
    """Build a pair of 100,000 passages, index it and time every query, exactly and tolerantly."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    left = _passages("samples/harbour-ar.txt", count, 9)
    right = _passages("samples/harbour-en.txt", count, 10)
    for name, texts in (("left", left), ("right", right)):
        print(f"{name}: {len(texts)} passages, {sum(len(text.encode()) for text in texts) / 1e6:.1f} MB")
    worst = 0.0
    for exact in (False, True):
        started = time.perf_counter()
        indexes = [index_column(texts, CancelToken(), exact=exact) for texts in (left, right)]
        kind = "exact" if exact else "tolerant"
        print(f"\n{kind}: index made once in {time.perf_counter() - started:.2f} s")
        print(f"{'query':>16} {'hits':>8} {'ms':>7} {'in, ms':>7} {'ratio':>6}")
        for query in _QUERIES:
            worst = max(worst, _measure(query, indexes, (*left, *right), exact=exact))
    tracemalloc.start()
    kept = [index_column(texts, CancelToken()) for texts in (left, right)]
    memory = tracemalloc.get_traced_memory()[0] / 1e6
    print(f"\nmemory of the tolerant index: {memory:.0f} MB for {sum(len(k.runs) for k in kept)} runs")
    print(f"slowest query {worst * 1000:.0f} ms, bound {_BOUND * 1000:.0f} ms")
    print("kept" if worst <= _BOUND else "MISSED")


def _passages(sample: str, count: int, words: int) -> list[str]:
    """Passages of words drawn from a sample; the same in every run."""
    known = resource_path(sample).read_text(encoding="utf-8").split()
    draw = random.Random(7)  # noqa: S311  no secret
    return [" ".join(draw.choices(known, k=words)) for _ in range(count)]


def _measure(query: str, indexes: Sequence[ColumnIndex], texts: Sequence[str], *, exact: bool) -> float:
    """Print one line of the table; gives the median seconds of the search."""
    pattern = search_pattern(query, exact=exact)
    if pattern is None:
        return 0.0
    hits = sum(len(search_column(index, pattern, CancelToken())) for index in indexes)
    ours = _median(lambda: [search_column(index, pattern, CancelToken()) for index in indexes])
    plain = _median(lambda: [number for number, text in enumerate(texts) if query in text])
    print(f"{query:>16} {hits:>8} {ours * 1000:>7.1f} {plain * 1000:>7.1f} {ours / plain:>6.2f}")
    return ours


def _median(work: Callable[[], object]) -> float:
    seconds = []
    for _run in range(_RUNS):
        started = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - started)
    return statistics.median(seconds)


if __name__ == "__main__":
    main()
