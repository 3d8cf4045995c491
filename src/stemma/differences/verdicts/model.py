"""The verdict on two sentences: a softmax regression over what their marks show.

Fitted by `scripts/train_statements.py` on hand-made pairs; `data/verdicts.json` holds the weights and says how
well it judges. It is right too seldom to decide alone; the rules ask it for doubts.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp


@dataclass(frozen=True)
class Verdicts:
    """The regression as it is stored."""

    kinds: Sequence[str]
    """The verdicts, in order."""
    biases: Sequence[float]
    weights: Mapping[str, Sequence[float]]
    """For each feature a weight per verdict."""

    def of(self, features: Mapping[str, float]) -> dict[str, float]:
        """How likely each verdict is; together they are certain."""
        odds = list(self.biases)
        for name, value in features.items():
            for place, weight in enumerate(self.weights.get(name, ())):
                odds[place] += weight * value
        grown = [exp(one - max(odds)) for one in odds]
        return {
            kind: round(one / sum(grown), 4) for kind, one in zip(self.kinds, grown, strict=True)
        }


@cache
def verdicts() -> Verdicts:
    """The model that comes with the package, read once."""
    text = (files("stemma.differences.verdicts") / "data" / "verdicts.json").read_text("utf-8")
    card = json.loads(text)
    return Verdicts(card["verdicts"], card["biases"], card["weights"])
