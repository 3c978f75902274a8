"""Learns resources/tables/pairing.json, the weights that pair documents, from a corpus of sentence pairs.

Usage, in the project's folder: PYTHONPATH=.:packaging python packaging/learn_pairing.py CORPUS.tsv.xz …

Archives of many sizes are made of consecutive sentences (tests/benchmarks/pairing/archives.py); what is
learnt on one half of the corpus is scored on the other, then the table is learnt from all.
"""

import argparse
import json
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import numpy as np
from learn_matching import as_json, fit
from numpy.typing import NDArray

from reader_app.domain.pairing import Digest
from reader_app.domain.progress import CancelToken
from reader_app.formats.opener import FileOpener
from reader_app.matching.article_features import alone_features, around_features, articles_of
from reader_app.matching.article_scores import find_article_candidates
from reader_app.matching.article_search import search_here
from reader_app.matching.cached_encoder import CachedEncoder
from reader_app.matching.digests import make_digests
from reader_app.matching.model import PairModel
from reader_app.matching.multilingual_encoder import MultilingualEncoder
from reader_app.storage.vector_cache import VectorCache
from tests.benchmarks.pairing.archives import Article, make_articles, read_rows

Floats = NDArray[np.float32]
Truths = NDArray[np.bool_]
TARGET = Path(__file__).parent.parent / "resources/tables/pairing.json"
SIZES = (4, 4, 4, 10, 10, 30, 100)
LONE = (0.15, 0.5)
"""Shares of articles without a counterpart."""
LENGTHS = ((3, 8), (8, 40))
"""Sentences of articles: of long ones the two sides' chosen sentences are often others."""
THRESHOLD = 0.7
"""No pair rather than a wrong one: over it 99.3 % of pairs are right among 10,000 x 10,000 articles."""
PENALTY = 10.0
"""Many columns tell nearly the same: a strong ridge shares the weight among them."""


@dataclass(frozen=True, slots=True)
class Material:
    """The candidates of two archives as the model sees them."""

    alone: Floats
    columns: tuple[str, ...]
    left: NDArray[np.int64]
    right: NDArray[np.int64]
    margin: Floats
    truth: Truths
    pairs: int
    """How many pairs there are to find."""


def main() -> None:
    """Print held-out scores and write the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("corpora", type=Path, nargs="+")
    rows = [row for corpus in parser.parse_args().corpora for row in read_rows(corpus)]
    cache = VectorCache(Path(tempfile.gettempdir()) / "muqabala-learning" / "articles.sqlite3")
    encoder = CachedEncoder(MultilingualEncoder(), cache)
    half = len(rows) // 2
    groups = [materials(part, encoder, seed) for seed, part in enumerate((rows[:half], rows[half:]))]
    for at, group in enumerate(groups):
        print("held out:", report(learn(groups[1 - at]), group), flush=True)
    model = learn([one for group in groups for one in group])
    table = as_json(model)
    TARGET.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")


def materials(rows: Sequence[tuple[str, str]], encoder: CachedEncoder, seed: int) -> list[Material]:
    """Archives of many sizes out of some rows."""
    made = []
    for number, (size, lengths, partial) in enumerate(product(SIZES, LENGTHS, (False, True))):
        here = seed * 1000 + number
        # neighbouring articles: those of one subject are hard to tell apart
        room = size * 2 * lengths[1]
        start = (here * 7919) % max(1, len(rows) - room)
        some, lone = rows[start : start + room], LONE[number // 4 % len(LONE)]
        articles = make_articles(some, size, lone=lone, partial=partial, seed=here, lengths=lengths)
        made.append(material(articles, encoder))
    return made


def material(articles: Sequence[Article], encoder: CachedEncoder) -> Material:
    """The candidates among some articles, and which of them are true."""
    opener = FileOpener()
    sides: list[list[Digest]] = []
    places: list[list[int]] = []
    for side in (0, 1):
        texts = {at: "\n\n".join((one.left, one.right)[side]) for at, one in enumerate(articles)}
        here = [at for at, text in texts.items() if text]
        documents = [opener.open_text(texts[at]) for at in here]
        sides.append(make_digests(documents, encoder, CancelToken()))
        places.append(here)
    left, right = articles_of(sides[0], sides[1], encoder.dimensions)
    found = find_article_candidates(left, right, (), search_here, lambda: None)
    alone, columns = alone_features(left, right, found.left, found.right, lambda: None)
    truth = np.array(places[0])[found.left] == np.array(places[1])[found.right]
    pairs = len(set(places[0]) & set(places[1]))
    return Material(alone, columns, found.left, found.right, found.margin, truth, pairs)


def learn(groups: Sequence[Material]) -> PairModel:
    """The weighing that fits some archives."""
    truth = np.concatenate([one.truth for one in groups])
    every = np.ones(len(truth), bool)
    columns = groups[0].columns
    alone = fit(np.concatenate([one.alone for one in groups]), truth, every, columns, PENALTY)
    rows = []
    for one in groups:
        scores = alone.scores(one.alone, columns)
        around, names = around_features(one.left, one.right, scores, one.margin)
        rows.append(np.hstack([one.alone, around]))
    return PairModel(alone, (fit(np.concatenate(rows), truth, every, columns + names, PENALTY),), THRESHOLD)


def report(model: PairModel, groups: Sequence[Material]) -> str:
    """Precision and recall of the pairs over the threshold, before each document is held to one pair."""
    given = right = wanted = 0
    for one in groups:
        scores = model.alone.scores(one.alone, one.columns)
        for stage in model.around:
            around, names = around_features(one.left, one.right, scores, one.margin)
            scores = stage.scores(np.hstack([one.alone, around]), one.columns + names)
        chosen = scores >= model.threshold
        given += int(chosen.sum())
        right += int((chosen & one.truth).sum())
        wanted += one.pairs
    return f"precision {right / max(given, 1):.4f}, recall {right / max(wanted, 1):.4f} of {wanted} pairs"


if __name__ == "__main__":
    main()
