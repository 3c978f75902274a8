"""The sentences of a document as the matcher counts them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reader_app.domain.bitext import SentenceRef
from reader_app.domain.document import Document

Indices = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Units:
    """The sentences that take part in matching, in reading order."""

    texts: tuple[str, ...]
    refs: tuple[SentenceRef, ...]
    passage: Indices
    """Index of the passage of each sentence."""
    order: Indices
    """Rank of that passage among the passages that take part, so that furniture leaves no hole."""
    kind: Indices
    """Which distinct text each sentence is: equal texts share a number."""
    distinct: tuple[str, ...]
    """The distinct texts."""

    def __len__(self) -> int:
        """How many sentences."""
        return len(self.texts)


def units_of(document: Document, left_out: frozenset[int]) -> Units:
    """The sentences of a document without page furniture and without the passages `left_out`."""
    texts: list[str] = []
    refs: list[SentenceRef] = []
    order: list[int] = []
    rank = 0
    for index, passage in enumerate(document.passages):
        if passage.furniture or index in left_out:
            continue
        spans = passage.sentences
        found = [(number, span.of(passage.text)) for number, span in enumerate(spans)]
        found = [(number, text) for number, text in found if text.strip()]
        for number, text in found or [(0, passage.text)]:
            texts.append(text)
            refs.append(SentenceRef(index, number))
            order.append(rank)
        rank += 1
    numbers: dict[str, int] = {}
    kind = [numbers.setdefault(text, len(numbers)) for text in texts]
    return Units(
        texts=tuple(texts),
        refs=tuple(refs),
        passage=np.array([ref.passage for ref in refs], np.int64),
        order=np.array(order, np.int64),
        kind=np.array(kind, np.int64),
        distinct=tuple(numbers),
    )
