"""Learns resources/tables/matching.json, the weights of the matcher, from the development texts.

Usage, in the project's folder: PYTHONPATH=.:packaging python packaging/learn_matching.py CASES_FOLDER

First it learns on four fifths of the source texts at a time and scores the development cases of the remaining
fifth, which is what new documents can expect; then it learns on all and writes the table.
"""

import argparse
import json
import random
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from matching_cases import Case, CaseMaker, Text, read_texts
from numpy.typing import NDArray

from reader_app.domain.progress import CancelToken, no_progress
from reader_app.matching.cached_encoder import CachedEncoder
from reader_app.matching.candidates import Candidates, find_candidates
from reader_app.matching.context import context_features
from reader_app.matching.encoder import SentenceEncoder
from reader_app.matching.features import pair_features
from reader_app.matching.matcher import Matcher
from reader_app.matching.model import LogisticModel, MatchingModel, PairModel
from reader_app.matching.multilingual_encoder import MultilingualEncoder
from reader_app.matching.units import Units, units_of
from reader_app.storage.vector_cache import VectorCache
from tests.benchmarks.matching.cases import read_cases
from tests.benchmarks.matching.score import report, score_matcher

Floats = NDArray[np.float32]
TARGET = Path(__file__).parent.parent / "resources/tables/matching.json"
FOLDS = 5
ROUNDS = 2
THRESHOLDS = {"across": 0.6, "within": 0.5}
PENALTY = 1.0


@dataclass(frozen=True, slots=True)
class Material:
    """One case as the model sees it."""

    found: Candidates
    units: tuple[Units, Units]
    vectors: tuple[Floats, Floats]
    alone: Floats
    columns: tuple[str, ...]
    truth: NDArray[np.bool_]
    counted: NDArray[np.bool_]


Materials = tuple[list[Material], list[Material]]


def main() -> None:
    """Print held-out scores and write the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("cases", type=Path)
    folder = parser.parse_args().cases
    cache = VectorCache(Path(tempfile.gettempdir()) / "muqabala-learning" / "vectors.sqlite3")
    encoder = CachedEncoder(MultilingualEncoder(), cache)
    texts = read_texts(folder)
    order = list(range(len(texts)))
    random.Random(3).shuffle(order)  # noqa: S311 - no secret
    folds = [order[fold::FOLDS] for fold in range(FOLDS)]
    groups = [materials([texts[at] for at in fold], encoder) for fold in folds]
    scores = []
    cases = read_cases(folder)
    for fold, group in zip(folds, groups, strict=True):
        model = learn([other for other in groups if other is not group])
        own = [case for case in cases if int(case.name[:3]) in fold]
        scores += score_matcher(Matcher(encoder, model), own)
    print(report("held out", scores), flush=True)
    final = learn(groups)
    print(report("learnt from", score_matcher(Matcher(encoder, final), cases)))
    table = {"across": as_json(final.across), "within": as_json(final.within)}
    TARGET.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")


def materials(texts: Sequence[Text], encoder: SentenceEncoder) -> Materials:
    """Cases made of some texts, across two languages and within one."""
    maker = CaseMaker(texts, seed=7)
    return (
        [material(case, encoder) for case in maker.across()],
        [material(case, encoder) for case in maker.within()],
    )


def learn(groups: Sequence[Materials]) -> MatchingModel:
    """The model that fits some groups of cases."""
    return MatchingModel(
        across=learn_pair_model([one for group in groups for one in group[0]], THRESHOLDS["across"]),
        within=learn_pair_model([one for group in groups for one in group[1]], THRESHOLDS["within"]),
    )


def learn_pair_model(cases: Sequence[Material], threshold: float) -> PairModel:
    """The weighing that fits some cases."""
    truth = np.concatenate([one.truth for one in cases])
    counted = np.concatenate([one.counted for one in cases])
    own_columns = cases[0].columns
    alone = fit(np.concatenate([one.alone for one in cases]), truth, counted, own_columns)
    scores = [alone.scores(one.alone, one.columns) for one in cases]
    stages = []
    for _ in range(ROUNDS):
        features = []
        columns = own_columns
        for one, own in zip(cases, scores, strict=True):
            around, around_columns = context_features(one.found, *one.units, one.vectors, own)
            columns = own_columns + around_columns
            features.append(np.hstack([one.alone, around]))
        stages.append(fit(np.concatenate(features), truth, counted, columns))
        scores = [stages[-1].scores(rows, columns) for rows in features]
    return PairModel(alone, tuple(stages), threshold)


def material(case: Case, encoder: SentenceEncoder) -> Material:
    """The candidates of a case with their features, and which of them are true."""
    left = units_of(case.left.document, frozenset())
    right = units_of(case.right.document, frozenset())
    lefts, rights = (encoder.encode(units.distinct, no_progress, CancelToken()) for units in (left, right))
    found = find_candidates(left, right, lefts, rights, no_progress)
    alone, columns = pair_features(found, left, right, lambda: None)
    truth, counted = labels(case, left, right, found, alone, columns)
    return Material(found, (left, right), (lefts, rights), alone, columns, truth, counted)


def labels(
    case: Case, left: Units, right: Units, found: Candidates, alone: Floats, columns: tuple[str, ...]
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Which candidates are true, and which count: of lines split on both sides only the best are sure."""
    sides = []
    for units, side in ((left, case.left), (right, case.right)):
        spans = [side.document.passages[ref.passage].sentences[ref.sentence] for ref in units.refs]
        sides.append([side.lines_of(ref.passage, *span) for ref, span in zip(units.refs, spans, strict=True)])
    often = [np.bincount([n for lines in side for n in lines], minlength=1) for side in sides]
    best = (alone[:, columns.index("row_gap")] >= 0) | (alone[:, columns.index("column_gap")] >= 0)
    truth = np.zeros(len(found), np.bool_)
    counted = np.ones(len(found), np.bool_)
    for at, (one, other) in enumerate(zip(found.left, found.right, strict=True)):
        shared = sides[0][one] & sides[1][other]
        if shared:
            plain = all(often[0][number] == 1 or often[1][number] == 1 for number in shared)
            truth[at] = counted[at] = plain or best[at]
    return truth, counted


def fit(
    features: Floats,
    truth: NDArray[np.bool_],
    counted: NDArray[np.bool_],
    columns: tuple[str, ...],
    penalty: float = PENALTY,
) -> LogisticModel:
    """Logistic regression with a ridge, by Newton's method on standardised features."""
    rows, wanted = features[counted].astype(np.float64), truth[counted].astype(np.float64)
    mean, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-9
    design = np.hstack([(rows - mean) / spread, np.ones((len(rows), 1))])
    ridge = np.diag([penalty] * len(columns) + [0.0])
    weights = np.zeros(design.shape[1])
    for _ in range(30):
        chance = 1 / (1 + np.exp(-np.clip(design @ weights, -30, 30)))
        slope = design.T @ (chance - wanted) + ridge @ weights
        curve = (design * (chance * (1 - chance) + 1e-9)[:, None]).T @ design + ridge
        change = np.linalg.solve(curve, slope)
        weights -= change
        if np.abs(change).max() < 1e-6:  # noqa: PLR2004
            break
    plain = weights[:-1] / spread
    return LogisticModel(columns, plain.astype(np.float32), float(weights[-1] - plain @ mean))


def as_json(model: PairModel) -> dict[str, object]:
    """One weighing as it stands in the table."""

    def stage(logistic: LogisticModel) -> dict[str, object]:
        weights = dict(zip(logistic.columns, (round(float(w), 5) for w in logistic.weights), strict=True))
        return {"bias": round(logistic.bias, 5), "weights": weights}

    return {
        "alone": stage(model.alone),
        "around": [stage(logistic) for logistic in model.around],
        "threshold": model.threshold,
    }


if __name__ == "__main__":
    main()
