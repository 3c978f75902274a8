"""The facts of a bitext: what both sides say, what differs, what only one says."""

from reader_app.domain.bitext import Bitext
from reader_app.domain.fact import Fact
from reader_app.domain.progress import CancelToken
from reader_app.facts.name_comparison import NameComparison
from reader_app.facts.side import Side
from reader_app.facts.value_comparison import ValueComparison

_LAST = 1 << 60


class FactComparer:
    """Finds and compares the numbers, money, percentages, dates and names of two documents."""

    def compare(self, bitext: Bitext, cancel: CancelToken | None = None) -> tuple[Fact, ...]:
        """The facts in reading order, left before right. Furniture is left out; what is doubtful too.

        Linear in the length of the documents; touches no file but the tables, no network.
        """
        cancel = cancel or CancelToken()
        left, right = Side(bitext.left, cancel), Side(bitext.right, cancel)
        facts = [
            *ValueComparison(left.stated, right.stated, bitext.links).facts(cancel),
            *NameComparison(left, right, bitext.links).facts(cancel),
        ]
        return tuple(sorted(facts, key=_reading_order))


def _reading_order(fact: Fact) -> tuple[int, int, int, int]:
    left, right = fact.left, fact.right
    behind = (right.passage, right.span.start) if right is not None else (0, 0)
    return (left.passage, left.span.start, *behind) if left is not None else (_LAST, 0, *behind)
