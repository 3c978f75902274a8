"""Prints precision and recall on the development set, and the speed of the comparison.

Run: python -m tests.benchmarks.facts.measure [TSV], where TSV has Arabic, tab, English a line, for the speed
and for the count of statuses on linked text of your own.
"""

import sys
import time
from collections import Counter
from pathlib import Path

from reader_app.facts.compare import FactComparer
from tests.facts.documents import bitext
from tests.facts.test_expressions import CARRIERS, cases, stated_in
from tests.facts.test_pairs import pairs, score


def expressions() -> None:
    """Precision and recall of finding by language and kind."""
    for language in ("ar", "en"):
        gold: Counter[str] = Counter()
        found: Counter[str] = Counter()
        right: Counter[str] = Counter()
        for kind, expression, value in cases(language):
            for carrier in CARRIERS[language]:
                stated = [(one.kind.value, one.value) for one in stated_in(carrier.format(expression))]
                gold[kind] += 1
                found.update(name for name, _ in stated)
                right[kind] += (kind, value) in stated
        for kind in gold:
            print(
                f"{language} {kind}: {gold[kind] // 3} expressions, "
                f"precision {right[kind] / found[kind]:.3f}, recall {right[kind] / gold[kind]:.3f}"
            )


def linked_pairs() -> None:
    """Precision and recall of the statuses."""
    for name, (precision, recall) in score()[0].items():
        print(f"{len(pairs())} pairs, {name}: precision {precision:.3f}, recall {recall:.3f}")


def speed(path: Path) -> None:
    """Words a second a side, and how many facts got which status."""
    rows = [line.split("\t")[-2:] for line in path.read_text(encoding="utf-8").splitlines()]
    rows = [row for row in rows if all(part.strip() for part in row)]
    both = bitext([row[0] for row in rows], [row[1] for row in rows], [(at, at) for at in range(len(rows))])
    comparer = FactComparer()
    comparer.compare(bitext(["بيروت"], ["Beirut"], [(0, 0)]))  # the tables are read once
    started = time.process_time()
    facts = comparer.compare(both)
    seconds = time.process_time() - started
    words = min(sum(len(row[side].split()) for row in rows) for side in (0, 1))
    print(f"{words} words a side in {seconds:.2f} CPU seconds: {words / seconds:.0f} words/s a side")
    for (kind, status), count in sorted(
        Counter((fact.kind.value, fact.status.value) for fact in facts).items()
    ):
        print(f"  {kind} {status}: {count}")


if __name__ == "__main__":
    expressions()
    linked_pairs()
    if len(sys.argv) > 1:
        speed(Path(sys.argv[1]))
