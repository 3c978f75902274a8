"""The learnt weighing of a pair's features (packaging/learn_matching.py makes the table)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader_app.domain.resources import resource_path

Floats = NDArray[np.float32]

TABLE = "tables/matching.json"


@dataclass(frozen=True, slots=True)
class LogisticModel:
    """Weights of named features and a bias: gives a probability."""

    columns: tuple[str, ...]
    weights: Floats
    bias: float

    def scores(self, features: Floats, columns: tuple[str, ...]) -> Floats:
        """The probability of each row of `features`, whose columns must be the ones learnt."""
        if columns != self.columns:
            raise ValueError("the features are not those the model was learnt on")
        z = np.clip(features @ self.weights + np.float32(self.bias), -30, 30)
        probabilities: Floats = (1 / (1 + np.exp(-z))).astype(np.float32)
        return probabilities


@dataclass(frozen=True, slots=True)
class PairModel:
    """What decides over sentence pairs: by themselves, then again and again with their surroundings."""

    alone: LogisticModel
    around: tuple[LogisticModel, ...]
    threshold: float


@dataclass(frozen=True, slots=True)
class MatchingModel:
    """The weighing for two languages and that for one, where unrelated sentences are nearer to each other."""

    across: PairModel
    within: PairModel


def model_from_json(table: dict[str, Any]) -> MatchingModel:
    """The model in a table as `learn_matching.py` writes it."""
    return MatchingModel(across=pair_model(table["across"]), within=pair_model(table["within"]))


def pair_model(part: dict[str, Any]) -> PairModel:
    """One weighing out of a table."""
    around = tuple(_logistic(stage) for stage in part["around"])
    return PairModel(_logistic(part["alone"]), around, float(part["threshold"]))


def _logistic(part: dict[str, Any]) -> LogisticModel:
    """One stage of the table."""
    weights: dict[str, float] = part["weights"]
    return LogisticModel(tuple(weights), np.array(list(weights.values()), np.float32), float(part["bias"]))


@cache
def default_model() -> MatchingModel:
    """The model that comes with the program."""
    return model_from_json(json.loads(resource_path(TABLE).read_text(encoding="utf-8")))
