from collections.abc import Sequence

import numpy as np
import pytest

from reader_app.domain.document import Document, Passage, Source
from reader_app.domain.progress import CancelToken, Progress
from reader_app.matching.multilingual_encoder import MultilingualEncoder
from reader_app.text.sentences import sentence_spans


def document(texts: Sequence[str], language: str, furniture: Sequence[int] = ()) -> Document:
    return Document(
        tuple(
            Passage(text, tuple(sentence_spans(text, language)), furniture=at in furniture)
            for at, text in enumerate(texts)
        ),
        Source(None, "", 0, "text", "utf-8"),
        language=language,
    )


class WordEncoder:
    """A real, small encoder: texts with many equal words are near each other."""

    name = "words"
    dimensions = 256

    def __init__(self) -> None:
        self.encoded: list[str] = []

    def encode(self, texts: Sequence[str], progress: Progress, cancel: CancelToken) -> np.ndarray:
        cancel.check()
        self.encoded += texts
        vectors = np.zeros((len(texts), self.dimensions), np.float32)
        for row, text in enumerate(texts):
            for word in text.split()[:500]:
                seed = sum(ord(letter) * 131**at for at, letter in enumerate(word)) % 2**32
                vectors[row] += np.random.default_rng(seed).standard_normal(self.dimensions)
        progress(len(texts), len(texts))
        return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)


@pytest.fixture(scope="session")
def encoder() -> MultilingualEncoder:
    return MultilingualEncoder()
