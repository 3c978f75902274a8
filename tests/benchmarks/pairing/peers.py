"""Simpler ways to pair two archives."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from reader_app.domain.pairing import Digest
from reader_app.matching.article_features import articles_of
from reader_app.matching.digests import VERSION
from reader_app.matching.multilingual_encoder import MultilingualEncoder
from reader_app.matching.neighbours import nearest
from reader_app.services.pairing import stamp_of
from reader_app.storage.digest_store import SqliteDigestStore


def read_digests(cache: Path, folder: Path) -> dict[str, Digest]:
    """The digests that a run has left, by file name."""
    (database,) = cache.rglob("digests.sqlite3")
    store = SqliteDigestStore(database, f"{MultilingualEncoder.name}/{VERSION}")
    stamps = {stamp: file.name for file in folder.iterdir() if (stamp := stamp_of(file)) is not None}
    known = store.known(list(stamps))
    return {stamps[stamp]: found for stamp, found in known.items() if isinstance(found, Digest)}


def by_name(left: Sequence[str], right: Sequence[str]) -> dict[str, str]:
    """Files of one name."""
    others = set(right)
    return {name: name for name in left if name in others}


def by_mean_vectors(left: Mapping[str, Digest], right: Mapping[str, Digest], least: float) -> dict[str, str]:
    """Files whose mean vectors are nearest to each other, with a cosine over `least`."""
    lefts, rights = list(left), list(right)
    one, other = articles_of(list(left.values()), list(right.values()), MultilingualEncoder.dimensions)
    rows, columns = nearest(one.means, other.means, 1, lambda _done, _total: None)
    to, back = rows.indices[:, 0], columns.indices[:, 0]
    mutual = (back[to] == np.arange(len(lefts))) & (rows.similarities[:, 0] > least)
    return {lefts[at]: rights[to[at]] for at in np.flatnonzero(mutual)}
