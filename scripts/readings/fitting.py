"""Logistic regression without a constant whose weights are not below zero, and how well it tells the order."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from scripts.readings.pairs import SETS, Pair
from stemma.lineage.signs.weighing import Balance, balance

STEPS = 30
FOLDS = 5
SHARES = dict(zip(SETS, (1.0, 2.0, 2.0, 2.0), strict=True))
"""What a pair of each set counts: news more than an encyclopedia."""
KNOWN = {"correction noted": 3.0}
"""A text that says it was corrected is the later one: so much is known before any data."""

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Example:
    """A pair, and what it shows."""

    pair: Pair
    balance: Balance
    """For the true order."""


def example(pair: Pair) -> Example:
    """A pair with its signs, however it was shown."""
    signs, newer = pair.signs()
    return Example(pair, balance(signs, newer))


@dataclass(frozen=True)
class Table:
    """Examples as numbers."""

    examples: Sequence[Example]

    @cached_property
    def kinds(self) -> list[str]:
        """All kinds of signs that any example shows."""
        return sorted({kind for one in self.examples for kind in one.balance})

    @cached_property
    def weight(self) -> Floats:
        """What each example counts: many pairs of one document count less each."""
        count = Counter((one.pair.group, one.pair.document) for one in self.examples)
        return np.array(
            [
                SHARES[one.pair.group] / count[one.pair.group, one.pair.document] ** 0.5
                for one in self.examples
            ]
        )

    def fit(self, prior: float) -> dict[str, float]:
        """A weight for each kind; those that would come out below zero are left out, one round at a time."""
        kinds, rows = self.kinds, [one.balance for one in self.examples]
        table = np.array([[row.get(kind, 0.0) for kind in kinds] for row in rows])  # type: ignore[call-overload]
        before = np.array([KNOWN.get(kind, 0.0) for kind in kinds])
        used = np.ones(len(kinds), dtype=bool)
        while True:
            found = np.where(used, before, 0.0)
            at = np.flatnonzero(used)
            for _ in range(STEPS):
                likely = 1 / (1 + np.exp(-table @ found))
                slope = table.T @ (self.weight * (likely - 1)) + (found - before) / prior
                bend = (table.T * (self.weight * likely * (1 - likely))) @ table
                bend += np.eye(len(kinds)) / prior
                found[at] -= np.linalg.solve(bend[np.ix_(at, at)], slope[at])
            wrong = used & (found < 0)
            if not wrong.any():
                return {k: round(float(w), 4) for k, w in zip(kinds, found, strict=True) if w > 0}
            used &= ~wrong


def scores(examples: Sequence[Example], weights: dict[str, float]) -> Floats:
    """The log odds of the true order of each."""
    return np.array(
        [sum(weights.get(k, 0.0) * v for k, v in one.balance.items()) for one in examples]
    )


def crossed(
    examples: Sequence[Example], fitted: Callable[[Sequence[Example]], dict[str, float]]
) -> Floats:
    """The log odds of each example by weights that were fitted without its document."""
    fold = np.array([_fold(one.pair.document) for one in examples])
    found = np.zeros(len(examples))
    for number in range(FOLDS):
        own = np.flatnonzero(fold == number)
        weights = fitted([one for one, k in zip(examples, fold, strict=True) if k != number])
        found[own] = scores([examples[int(k)] for k in own], weights)
    return found


def stretch(odds: Floats, weight: Floats) -> float:
    """By how much log odds must be multiplied to hold what they promise."""
    tried = np.linspace(0.5, 3.0, 251)
    loss = [float(weight @ np.logaddexp(0.0, -factor * odds)) for factor in tried]
    return float(tried[int(np.argmin(loss))])


def figures(pairs: Sequence[Pair], odds: Floats, threshold: float) -> dict[str, float | int]:
    """How many pairs, how often something is said, and how often that is right."""
    said = np.abs(odds) >= threshold
    shorter = said & np.array([pair.growth < 0 for pair in pairs], dtype=bool)
    return {
        "pairs": len(pairs),
        "said": int(said.sum()),
        "coverage": round(float(said.mean()), 3),
        "precision": round(float((odds[said] > 0).mean()), 3) if said.any() else 1.0,
        "said where the newer is shorter": int(shorter.sum()),
        "precision there": round(float((odds[shorter] > 0).mean()), 3) if shorter.any() else 1.0,
    }


def longer_is_later(pairs: Sequence[Pair]) -> float:
    """How often the longer text is the newer one, among those that differ in length."""
    grown = [pair.growth > 0 for pair in pairs if pair.growth]
    return round(sum(grown) / max(1, len(grown)), 3)


def _fold(document: str) -> int:
    return int(hashlib.sha256(f"fold/{document}".encode()).hexdigest(), 16) % FOLDS
