"""Sentences that wait for an engine, handed out in batches that it is fast with."""

from collections import deque
from collections.abc import Iterable

from reader_app.services.passage_assembly import PassageAssembly

Waiting = tuple[PassageAssembly, int]
"""A passage being put together, and the number of one of its sentences."""

FIRST_BATCHES = (1, 2, 4, 8, 16)
"""Sentences in the first batches: small, so that what the reader looks at is there at once."""
WINDOW = 128
"""Sentences put in order of length together, after the first batches.

A batch runs until its longest sentence is done and each step costs about the same for few sentences as for
many; so sentences of like length belong together. More than this and passages would arrive out of order.
"""
LARGEST_BATCH = 64
BATCH_CHARACTERS = 2600
"""Sentences of a batch times the length of its longest: bounds an engine's memory and the time of a batch."""


class SentenceQueue:
    """Collects sentences and hands them out: the first few at once, later ones by length. For one thread."""

    def __init__(self) -> None:
        """Begin empty, with small batches."""
        self._window: deque[Waiting] = deque()
        self._batches: deque[list[Waiting]] = deque()
        self._aside: deque[list[Waiting]] = deque()
        self._first = deque(FIRST_BATCHES)
        self._ended = False

    @property
    def wants_more(self) -> bool:
        """Whether sentences should be added before the next batch is asked for."""
        if self._batches or self._ended or (self._aside and not self._first):
            return False
        return len(self._window) < (self._first[0] if self._first else WINDOW)

    def add(self, sentences: Iterable[Waiting]) -> None:
        """Sentences of a passage, in reading order."""
        self._window.extend(sentences)

    def end(self) -> None:
        """No more will be added: what is there is handed out."""
        self._ended = True

    def put_aside(self) -> None:
        """The reader looks elsewhere: what is added from now on comes first, in small batches again."""
        self._aside.extend(self._batches)
        self._aside.extend(_even_batches(self._window))
        self._window.clear()
        self._batches.clear()
        self._first = deque(FIRST_BATCHES)

    def next_batch(self) -> list[Waiting]:
        """The next batch; empty when nothing waits."""
        if not self._batches:
            if self._window and self._first:
                return self._taken(self._first.popleft())
            self._batches.extend(_even_batches(self._taken(WINDOW)))
        for batches in (self._batches, self._aside):
            if batches:
                return batches.popleft()
        return []

    def _taken(self, count: int) -> list[Waiting]:
        return [self._window.popleft() for _ in range(min(count, len(self._window)))]


def _even_batches(window: Iterable[Waiting]) -> list[list[Waiting]]:
    """Batches of sentences of like length, those with the shortest first."""
    batches: list[list[Waiting]] = []
    for sentence in sorted(window, key=_length):
        size = len(batches[-1]) + 1 if batches else 0
        if not size or size > LARGEST_BATCH or size * _length(sentence) > BATCH_CHARACTERS:
            batches.append([])
        batches[-1].append(sentence)
    return batches


def _length(sentence: Waiting) -> int:
    assembly, position = sentence
    start, end = assembly.source.sentences[position]
    return end - start
