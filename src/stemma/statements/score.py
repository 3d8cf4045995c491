"""The score of "the same statement": a logistic regression over how like two sentences are.

Fitted by `scripts/train_statements.py`; `data/same.json` holds the weights and says on what and how well.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True)
class Score:
    """The regression as it is stored."""

    weights: Mapping[str, float]
    """For each feature; those that are not among them count nothing."""
    bias: float
    threshold: float
    """From these log-odds on two sentences are taken for one statement."""

    def of(self, likeness: Mapping[str, float]) -> float:
        """The log-odds that two sentences say the same."""
        told = (self.weights.get(name, 0.0) * value for name, value in likeness.items())
        return round(self.bias + sum(told), 4)


@cache
def score() -> Score:
    """The score that comes with the package, read once."""
    card = json.loads((files("stemma.statements") / "data" / "same.json").read_text("utf-8"))
    return Score(card["weights"], card["bias"], card["threshold"])
