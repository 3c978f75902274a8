"""Nearest neighbours of two sets of vectors, in little memory."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Indices = NDArray[np.int64]

_TILE = 2048
"""Rows and columns of similarities looked at together (16 MB)."""
_GROUP = 32
"""Cells of a row looked at as one: the best cells lie in the groups with the best maxima."""
_EXACT_CELLS = 400_000_000
"""Above so many pairs the search runs over fewer dimensions and what it finds is measured exactly."""
_COARSE_DIMENSIONS = 128
_COARSE_SURPLUS = 2
"""How many times more neighbours the coarse search looks for."""


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The k nearest on the other side of each vector, nearest first."""

    indices: Indices
    similarities: Floats


def nearest(
    left: Floats, right: Floats, count: int, step: Callable[[int, int], None]
) -> tuple[Neighbours, Neighbours]:
    """The `count` nearest right vectors of each left one, and the other way about, by cosine.

    Exact up to some 20,000 × 20,000; beyond, almost always. `step(done, total)` is called between tiles and
    may raise to stop.
    """
    if len(left) * len(right) <= _EXACT_CELLS or left.shape[1] <= _COARSE_DIMENSIONS:
        return _searched(left, right, count, step)
    axes = _main_axes(left, right)
    rows, columns = _searched(left @ axes, right @ axes, count * _COARSE_SURPLUS, step)
    return _measured(rows, left, right, count, step), _measured(columns, right, left, count, step)


def _main_axes(left: Floats, right: Floats) -> Floats:
    """The directions in which the vectors differ most (principal components, not centred)."""
    spread = left.T @ left + right.T @ right
    _, axes = np.linalg.eigh(spread.astype(np.float64))
    main: Floats = np.ascontiguousarray(axes[:, -_COARSE_DIMENSIONS:], np.float32)
    return main


def _measured(
    found: Neighbours, ours: Floats, theirs: Floats, count: int, step: Callable[[int, int], None]
) -> Neighbours:
    """The nearest of what a coarse search found, by exact similarity."""
    values = np.empty(found.indices.shape, np.float32)
    for start in range(0, len(ours), _TILE):
        step(start, len(ours))
        part = slice(start, start + _TILE)
        np.einsum("id,ikd->ik", ours[part], theirs[found.indices[part]], out=values[part])
    indices, similarities = _sorted_best(found.indices, values, count)
    return Neighbours(indices, similarities)


def _searched(
    left: Floats, right: Floats, count: int, step: Callable[[int, int], None]
) -> tuple[Neighbours, Neighbours]:
    """The exact nearest neighbours, tile by tile."""
    by_row = _Best(len(left), min(count, len(right)))
    by_column = _Best(len(right), min(count, len(left)))
    with ThreadPoolExecutor(max_workers=1) as other_core:
        for top in range(0, len(left), _TILE):
            rows = left[top : top + _TILE]
            for side in range(0, len(right), _TILE):
                step(top, len(left))
                cells = rows @ right[side : side + _TILE].T
                columns_seen = other_core.submit(by_column.look_at, cells.T, side, top)
                by_row.look_at(cells, top, side)
                columns_seen.result()
    return by_row.neighbours(), by_column.neighbours()


class _Best:
    """The best cells of each row seen so far."""

    def __init__(self, rows: int, count: int) -> None:
        """Nothing seen."""
        self._count = count
        self._indices = np.zeros((rows, count), np.int64)
        self._values = np.full((rows, count), -2, np.float32)

    def neighbours(self) -> Neighbours:
        """What was found, best first."""
        indices, values = _sorted_best(self._indices, self._values, self._count)
        return Neighbours(indices, values)

    def look_at(self, cells: Floats, top: int, side: int) -> None:
        """Take in a tile whose first cell is at row `top` and column `side`."""
        if self._count == 0:
            return
        rows = slice(top, top + len(cells))
        if side == 0:
            columns = _likely_columns(cells, self._count)
            values = np.take_along_axis(cells, columns, axis=1)
            columns, values = _sorted_best(columns, values, self._count)
            self._indices[rows, : columns.shape[1]] = columns
            self._values[rows, : columns.shape[1]] = values
            return
        at, column = _cells_above(cells, self._values[rows, -1])
        if len(at):
            self._take_in(top + at, column + side, cells[at, column])

    def _take_in(self, rows: Indices, columns: Indices, values: Floats) -> None:
        """Merge new cells with the best of their rows."""
        touched, place = np.unique(rows, return_inverse=True)
        row = np.concatenate([np.repeat(np.arange(len(touched)), self._count), place])
        column = np.concatenate([self._indices[touched].ravel(), columns])
        value = np.concatenate([self._values[touched].ravel(), values])
        order = np.lexsort((column, -value, row))
        row = row[order]
        rank = np.arange(len(row)) - np.searchsorted(row, row)
        kept = rank < self._count
        order, row, rank = order[kept], row[kept], rank[kept]
        self._indices[touched[row], rank] = column[order]
        self._values[touched[row], rank] = value[order]


def _maxima(cells: Floats, groups: int) -> Floats:
    """The greatest cell of each group; group g holds the columns g, g + groups and so on."""
    maxima = cells[:, : groups * _GROUP]
    size = _GROUP
    while size > 1:
        size //= 2
        maxima = np.maximum(maxima[:, : size * groups], maxima[:, size * groups :])
    return maxima


def _likely_columns(cells: Floats, count: int) -> Indices:
    """Columns of each row that hold its `count` greatest cells, and others."""
    groups = cells.shape[1] // _GROUP
    if groups <= count:
        return np.broadcast_to(np.arange(cells.shape[1]), cells.shape)
    best = _top(_maxima(cells, groups), count)
    columns = (best[:, :, None] + groups * np.arange(_GROUP)).reshape(len(cells), -1)
    rest = np.arange(groups * _GROUP, cells.shape[1])
    return np.concatenate([columns, np.broadcast_to(rest, (len(cells), len(rest)))], axis=1)


def _cells_above(cells: Floats, worst: Floats) -> tuple[Indices, Indices]:
    """Row and column of the cells that are greater than `worst` of their row."""
    groups = cells.shape[1] // _GROUP
    rest = cells[:, groups * _GROUP :]
    rows, columns = np.nonzero(rest > worst[:, None])
    columns = columns + groups * _GROUP
    if groups:
        hit, group = np.nonzero(_maxima(cells, groups) > worst[:, None])
        hit = np.repeat(hit, _GROUP)
        inside = (group[:, None] + groups * np.arange(_GROUP)).ravel()
        above = cells[hit, inside] > worst[hit]
        rows = np.concatenate([rows, hit[above]])
        columns = np.concatenate([columns, inside[above]])
    return rows, columns


def _top(values: Floats, count: int) -> Indices:
    """The places of the `count` greatest of each row, in no order."""
    if values.shape[1] <= count:
        return np.broadcast_to(np.arange(values.shape[1]), values.shape)
    chosen: Indices = np.argpartition(-values, count - 1, axis=1)[:, :count]
    return chosen


def _sorted_best(at: Indices, values: Floats, count: int) -> tuple[Indices, Floats]:
    """The `count` greatest of each row of `values` with their `at`, greatest first, ties by `at`."""
    if values.shape[1] > 2 * count:
        chosen = _top(values, count)
        at, values = np.take_along_axis(at, chosen, axis=1), np.take_along_axis(values, chosen, axis=1)
    order = np.lexsort((at, -values), axis=1)[:, :count]
    return np.take_along_axis(at, order, axis=1), np.take_along_axis(values, order, axis=1)
