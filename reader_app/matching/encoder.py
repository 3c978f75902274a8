"""What turns sentences into vectors, and how vectors are kept from one session to the next."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

from reader_app.domain.progress import CancelToken, Progress

if TYPE_CHECKING:  # numpy takes a tenth of a second to import, which the first window need not wait for
    import numpy as np
    from numpy.typing import NDArray


class SentenceEncoder(Protocol):
    """Puts sentences of any language into one vector space."""

    @property
    def name(self) -> str:
        """Name and version: vectors of two names are never compared or mixed in a cache."""
        ...

    @property
    def dimensions(self) -> int:
        """Length of a vector."""
        ...

    def encode(self, texts: Sequence[str], progress: Progress, cancel: CancelToken) -> NDArray[np.float32]:
        """One L2-normalised row a text. Raises `CancelledError` within a second of the cancelling."""
        ...


class VectorCache(Protocol):
    """Keeps vectors by the hash of their text. Never fails: at worst it knows nothing."""

    def get_many(self, encoder: str, keys: Sequence[bytes]) -> Mapping[bytes, NDArray[np.float32]]:
        """The vectors that are known among `keys`."""
        ...

    def put_many(self, encoder: str, vectors: Mapping[bytes, NDArray[np.float32]]) -> None:
        """Keep the vectors; may quietly not do so."""
        ...


def text_key(text: str) -> bytes:
    """The key of a text in a vector cache: SHA-256 of its UTF-8 form."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
