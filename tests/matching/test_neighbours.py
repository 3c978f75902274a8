import numpy as np
import pytest

from reader_app.matching import neighbours
from reader_app.matching.neighbours import nearest


def unit(rows: int, seed: int, dimensions: int = 64) -> np.ndarray:
    vectors = np.random.default_rng(seed).standard_normal((rows, dimensions), np.float32)
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


@pytest.mark.parametrize(
    ("rows", "columns", "count"),
    [(0, 0, 6), (0, 5, 6), (1, 1, 6), (3, 7, 6), (100, 5000, 6), (2500, 99, 4)],
)
def test_same_as_by_hand(rows: int, columns: int, count: int) -> None:
    """The neighbours are those of the whole similarity matrix, on both sides, across tiles."""
    left, right = unit(rows, 1), unit(columns, 2)
    by_row, by_column = nearest(left, right, count, lambda _done, _total: None)
    whole = left @ right.T
    for found, cells in ((by_row, whole), (by_column, whole.T)):
        assert np.allclose(found.similarities, -np.sort(-cells, axis=1)[:, :count], atol=1e-5)
        assert np.allclose(found.similarities, np.take_along_axis(cells, found.indices, axis=1), atol=1e-5)


def test_coarse_search_finds_the_near(monkeypatch: pytest.MonkeyPatch) -> None:
    """The search in fewer dimensions that large documents get finds the true counterparts."""
    monkeypatch.setattr(neighbours, "_EXACT_CELLS", 0)
    left = unit(1000, 1, 512)
    right = left + unit(1000, 2, 512) * np.float32(0.9)
    right /= np.linalg.norm(right, axis=1, keepdims=True)
    by_row, by_column = nearest(left, right, 4, lambda _done, _total: None)
    assert (by_row.indices[:, 0] == np.arange(1000)).mean() > 0.999
    assert (by_column.indices[:, 0] == np.arange(1000)).mean() > 0.999
