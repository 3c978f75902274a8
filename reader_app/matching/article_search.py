"""Which documents of two sets are near each other, searched in blocks that can be done anywhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader_app.matching.neighbours import Neighbours, nearest

Floats = NDArray[np.float32]
Indices = NDArray[np.int64]

BLOCK = 4096
"""Left vectors a block."""

Step = Callable[[], None]


class Block(NamedTuple):
    """What one block of left vectors found: its own neighbours, and the best of it for each right vector."""

    rows: Neighbours
    columns: Neighbours


class BlockTask(NamedTuple):
    """The place of a block among the left vectors."""

    start: int
    end: int


SearchBlocks = Callable[[Floats, Floats, Sequence[BlockTask], int, Step], Iterable[tuple[int, Block]]]
"""Searches blocks and gives each with its place in the sequence, in any order."""


def search_here(
    left: Floats, right: Floats, tasks: Sequence[BlockTask], count: int, step: Step
) -> Iterator[tuple[int, Block]]:
    """`SearchBlocks` in this process; `step` is called between tiles and may raise to stop."""
    for at, task in enumerate(tasks):
        yield at, search_block(left[task.start : task.end], right, count, step)


def search_block(part: Floats, right: Floats, count: int, step: Step) -> Block:
    """The neighbours of some left vectors among all right ones, and the other way about."""
    return Block(*nearest(part, right, count, lambda _done, _total: step()))


def near_pairs(
    left: Floats, right: Floats, count: int, search: SearchBlocks, step: Step
) -> tuple[Neighbours, Neighbours]:
    """The `count` nearest right vectors of each left one, and the other way about, by cosine."""
    tasks = [BlockTask(start, min(start + BLOCK, len(left))) for start in range(0, len(left), BLOCK)]
    found: dict[int, Block] = {}
    for at, block in search(left, right, tasks, count, step):
        found[at] = block
        step()
    blocks = [found[at] for at in range(len(tasks))]
    rows = Neighbours(
        np.concatenate([block.rows.indices for block in blocks]),
        np.concatenate([block.rows.similarities for block in blocks]),
    )
    indices = np.concatenate(
        [block.columns.indices + task.start for block, task in zip(blocks, tasks, strict=True)], axis=1
    )
    values = np.concatenate([block.columns.similarities for block in blocks], axis=1)
    order = np.lexsort((indices, -values), axis=1)[:, : min(count, len(left))]
    columns = Neighbours(np.take_along_axis(indices, order, 1), np.take_along_axis(values, order, 1))
    return rows, columns
