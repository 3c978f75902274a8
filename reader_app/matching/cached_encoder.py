"""An encoder that asks a cache before it computes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader_app.domain.progress import CancelToken, Progress
from reader_app.matching.encoder import SentenceEncoder, VectorCache, text_key

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_KEPT_AT_ONCE = 1024
"""Texts computed between two writes: what a cancelled run has done so far is not lost."""


class CachedEncoder:
    """A `SentenceEncoder` that computes each text once and remembers it."""

    def __init__(self, encoder: SentenceEncoder, cache: VectorCache) -> None:
        """Put `cache` before `encoder`."""
        self._encoder = encoder
        self._cache = cache

    @property
    def name(self) -> str:
        """The name of the encoder behind the cache."""
        return self._encoder.name

    @property
    def dimensions(self) -> int:
        """Length of a vector."""
        return self._encoder.dimensions

    def encode(self, texts: Sequence[str], progress: Progress, cancel: CancelToken) -> NDArray[np.float32]:
        """One row a text: from the cache where it is known, else computed and kept."""
        import numpy as np

        cancel.check()
        keys = [text_key(text) for text in texts]
        known = self._cache.get_many(self.name, list(dict.fromkeys(keys)))
        vectors = np.zeros((len(texts), self.dimensions), np.float32)
        missing: dict[bytes, list[int]] = {}
        for row, key in enumerate(keys):
            vector = known.get(key)
            if vector is not None and vector.shape == (self.dimensions,):
                vectors[row] = vector
            else:
                missing.setdefault(key, []).append(row)
        del known
        todo = list(missing.items())
        done_before = len(texts) - len(todo)
        for start in range(0, len(todo), _KEPT_AT_ONCE):
            part = todo[start : start + _KEPT_AT_ONCE]
            report = _from(done_before + start, len(texts), progress)
            fresh = self._encoder.encode([texts[rows[0]] for _, rows in part], report, cancel)
            for (_, rows), vector in zip(part, fresh, strict=True):
                vectors[rows] = vector
            self._cache.put_many(self.name, {key: fresh[at] for at, (key, _) in enumerate(part)})
        progress(len(texts), len(texts))
        return vectors


def _from(start: int, total: int, progress: Progress) -> Progress:
    """A progress that counts on from `start`."""
    return lambda done, _total: progress(start + done, total)
