"""Nearest neighbours of two sets of vectors, exact, in little memory."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Indices = NDArray[np.int64]

_BLOCK_CELLS = 8_000_000
"""Cells of the similarity matrix held at once (32 MB)."""
_GROUP = 32
"""Cells looked at together: the k best cells lie in the k groups with the best maxima."""


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The k nearest on the other side of each vector, nearest first."""

    indices: Indices
    similarities: Floats


def nearest(
    left: Floats, right: Floats, count: int, step: Callable[[int, int], None]
) -> tuple[Neighbours, Neighbours]:
    """The `count` nearest right vectors of each left one, and the other way about, by cosine.

    `step(done, total)` is called between blocks and may raise to stop.
    """
    rows, columns = len(left), len(right)
    by_row = min(count, columns)
    by_column = min(count, rows)
    row_indices = np.zeros((rows, by_row), np.int64)
    row_values = np.full((rows, by_row), -2, np.float32)
    column_indices = np.zeros((columns, by_column), np.int64)
    column_values = np.full((columns, by_column), -2, np.float32)
    if rows == 0 or columns == 0:
        return Neighbours(row_indices, row_values), Neighbours(column_indices, column_values)
    block = max(_GROUP, _BLOCK_CELLS // max(columns, 1) // _GROUP * _GROUP)
    for start in range(0, rows, block):
        step(start, rows)
        end = min(start + block, rows)
        cells = left[start:end] @ right.T
        row_indices[start:end], row_values[start:end] = _best_in_rows(cells, by_row)
        indices, values = _best_in_columns(cells, by_column)
        column_indices, column_values = _keep_best(
            column_indices, column_values, indices + start, values, by_column
        )
    step(rows, rows)
    return Neighbours(row_indices, row_values), Neighbours(column_indices, column_values)


def _best_in_rows(cells: Floats, count: int) -> tuple[Indices, Floats]:
    """Column and value of the `count` greatest cells of each row, greatest first, ties by column."""
    rows, columns = cells.shape
    groups = columns // _GROUP
    if groups <= 2 * count:
        return _sorted_best(np.broadcast_to(np.arange(columns), cells.shape), cells, count)
    whole = groups * _GROUP
    grouped = cells[:, :whole].reshape(rows, groups, _GROUP)
    best = np.argpartition(grouped.max(axis=2), groups - count, axis=1)[:, groups - count :]
    at = (best[:, :, None] * _GROUP + np.arange(_GROUP)).reshape(rows, -1)
    if whole < columns:
        rest = np.broadcast_to(np.arange(whole, columns), (rows, columns - whole))
        at = np.concatenate([at, rest], axis=1)
    return _sorted_best(at, np.take_along_axis(cells, at, axis=1), count)


def _best_in_columns(cells: Floats, count: int) -> tuple[Indices, Floats]:
    """Row and value of the `count` greatest cells of each column (fewer when there are fewer rows)."""
    rows, columns = cells.shape
    count = min(count, rows)
    groups = rows // _GROUP
    if groups <= 2 * count:
        transposed = np.ascontiguousarray(cells.T)
        return _sorted_best(np.broadcast_to(np.arange(rows), transposed.shape), transposed, count)
    whole = groups * _GROUP
    maxima = np.ascontiguousarray(cells[:whole].reshape(groups, _GROUP, columns).max(axis=1).T)
    best = np.argpartition(maxima, groups - count, axis=1)[:, groups - count :]
    at = (best[:, :, None] * _GROUP + np.arange(_GROUP)).reshape(columns, -1)
    if whole < rows:
        rest = np.broadcast_to(np.arange(whole, rows), (columns, rows - whole))
        at = np.concatenate([at, rest], axis=1)
    return _sorted_best(at, cells[at, np.arange(columns)[:, None]], count)


def _sorted_best(at: Indices, values: Floats, count: int) -> tuple[Indices, Floats]:
    """The `count` greatest of each row of `values` with their `at`, greatest first, ties by `at`."""
    if values.shape[1] > count:
        chosen = np.argpartition(-values, count - 1, axis=1)[:, :count]
        at, values = np.take_along_axis(at, chosen, axis=1), np.take_along_axis(values, chosen, axis=1)
    order = np.lexsort((at, -values), axis=1)
    return np.take_along_axis(at, order, axis=1), np.take_along_axis(values, order, axis=1)


def _keep_best(
    old_indices: Indices, old_values: Floats, indices: Indices, values: Floats, count: int
) -> tuple[Indices, Floats]:
    """The best of what was found before and what was found now."""
    return _sorted_best(
        np.concatenate([old_indices, indices], axis=1),
        np.concatenate([old_values, values], axis=1),
        count,
    )
