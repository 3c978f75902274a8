"""The Protocol of what finds and compares facts."""

from typing import Protocol

from reader_app.domain.bitext import Bitext
from reader_app.domain.fact import Fact
from reader_app.domain.progress import CancelToken


class FactComparer(Protocol):
    """Finds the facts of both documents and compares them."""

    def compare(self, bitext: Bitext, cancel: CancelToken) -> tuple[Fact, ...]:
        """Every fact of both sides, in left reading order, those of the right alone last.

        Raises `CancelledError`.
        """
        ...
