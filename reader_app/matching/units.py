"""The sentences of a document as the matcher counts them."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reader_app.domain.bitext import SentenceRef
from reader_app.domain.document import Document
from reader_app.matching.glued_words import part_glued_words

Indices = NDArray[np.int64]

_SOURCE_LABEL = re.compile(
    r"^\s*(?:sources?|via|المصدر|المصادر|مصدر)\s*[:：»|>\u2013\u2014-]+\s*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Units:
    """The sentences that take part in matching, in reading order."""

    texts: tuple[str, ...]
    """What is compared: words that have run together are parted."""
    refs: tuple[SentenceRef, ...]
    passage: Indices
    """Index of the passage of each sentence."""
    order: Indices
    """Rank of that passage among the passages that take part, so that furniture leaves no hole."""
    kind: Indices
    """Which distinct text each sentence is: equal texts share a number."""
    distinct: tuple[str, ...]
    """The distinct texts."""
    sources: frozenset[int]
    """The sentences that only name a source ("Source: …"); their label is left out of the text."""

    def __len__(self) -> int:
        """How many sentences."""
        return len(self.texts)


def units_of(document: Document, left_out: frozenset[int]) -> Units:
    """The sentences of a document without page furniture and without the passages `left_out`."""
    texts: list[str] = []
    refs: list[SentenceRef] = []
    order: list[int] = []
    sources: set[int] = set()
    rank = 0
    for index, passage in enumerate(document.passages):
        if passage.furniture or index in left_out:
            continue
        spans = passage.sentences
        found = [(number, span.of(passage.text)) for number, span in enumerate(spans)]
        found = [(number, text) for number, text in found if text.strip()]
        for number, text in found or [(0, passage.text)]:
            said = _said(text)
            if said != text:
                sources.add(len(texts))
            texts.append(part_glued_words(said))
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
        sources=frozenset(sources),
    )


def _said(text: str) -> str:
    """The text without a label as "Source:": two reports that name different sources say different things."""
    return _SOURCE_LABEL.sub("", text, count=1) or text
