from pathlib import Path

import numpy as np

from reader_app.domain.progress import CancelToken, no_progress
from reader_app.matching.cached_encoder import CachedEncoder
from reader_app.matching.multilingual_encoder import MultilingualEncoder
from reader_app.storage.vector_cache import VectorCache
from tests.matching.conftest import WordEncoder


def test_translations_are_near(encoder: MultilingualEncoder) -> None:
    """A sentence is nearer to its translation than to another; every row has length one, a blank one zero."""
    texts = ["The river flooded the valley.", "غمر النهر الوادي.", "She bought two loaves of bread.", " "]
    vectors = encoder.encode(texts, no_progress, CancelToken())
    assert vectors.shape == (4, encoder.dimensions)
    assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2] + 0.2
    assert np.allclose(np.linalg.norm(vectors, axis=1), [1, 1, 1, 0], atol=1e-5)


def test_cached_encoder_computes_each_text_once(tmp_path: Path) -> None:
    """Texts seen before come from the cache, exactly as they were computed, repeated ones only once."""
    inner = WordEncoder()
    cached = CachedEncoder(inner, VectorCache(tmp_path / "v.sqlite3"))
    reports: list[tuple[int, int]] = []
    first = cached.encode(["a b", "c d", "a b"], lambda *now: reports.append(now), CancelToken())
    assert inner.encoded == ["a b", "c d"]
    assert reports[-1] == (3, 3)
    again = CachedEncoder(inner, VectorCache(tmp_path / "v.sqlite3"))
    second = again.encode(["c d", "a b", "e f"], no_progress, CancelToken())
    assert inner.encoded == ["a b", "c d", "e f"]
    assert np.array_equal(first[[1, 0]], second[:2])
