"""How likely signs make one text the older one: a logistic regression that knows no sides.

Fitted by `scripts/train_readings.py` on texts whose order is known; `signs/data/readings.json` holds the weights
and says how well it does. What is summed is what speaks for one order less what speaks for the other, with
no constant: whoever shows the two texts the other way round gets the same answer. How long the texts are is
not asked.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import e, log10, sqrt

from stemma.lineage.signs.sign import Sign, SignKind

MOST = 2.0
"""However often a kind of sign is met, it counts no more than this."""
DECIBANS_PER_NAT = 10 * log10(e)

Balance = dict[SignKind, float]


@dataclass(frozen=True)
class Weights:
    """The regression as it is stored."""

    weights: Mapping[str, float]
    """For each kind of sign, none below zero; those that are not among them count nothing."""
    threshold: float
    """Log odds below which nothing is said."""

    def of(self, kind: SignKind) -> float:
        """What one kind counts."""
        return self.weights.get(kind, 0.0)

    def log_odds(self, balance: Balance) -> float:
        """Of the order that `balance` was made for."""
        return sum(self.of(kind) * value for kind, value in sorted(balance.items()))


@cache
def weights() -> Weights:
    """The weights that come with the package, read once."""
    path = files("stemma.lineage.signs") / "data" / "readings.json"
    card = json.loads(path.read_text("utf-8"))
    return Weights(card["weights"], card["threshold"])


def balance(signs: Iterable[Sign], newer: str) -> Balance:
    """What speaks for a text being the newer one, by kind; signs that go both ways tell little."""
    ways = Counter((sign.kind, sign.newer.article == newer) for sign in signs)
    found: Balance = {}
    for kind in sorted({kind for kind, _ in ways}):
        forth, back = ways[kind, True], ways[kind, False]
        if forth != back:
            found[kind] = max(-MOST, min(MOST, (forth - back) / sqrt(forth + back)))
    return found
