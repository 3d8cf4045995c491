"""Fit the weights of `stemma.lineage.certainty` on the tuning part of the simulated traditions, and print them.

    python scripts/fit_certainty.py [--traditions N]

Logistic regression with a small ridge, by Newton's method; the traditions are made from fixed seeds, so the
weights come out the same each time. Paste them into `WEIGHTS`.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import numpy as np

from stemma.lineage.graph import directed
from stemma.lineage.lost import find_lost
from stemma.lineage.relations import relate
from stemma.lineage.skeleton import skeleton
from stemma.lineage.steps import grounds_of

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "benchmarks"))

RIDGE = 0.5


def main() -> None:
    """Print the weights and what they were fitted on."""
    from lineage import marked, traditions

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--traditions", type=int, default=120)
    options = parser.parse_args()
    rows: list[tuple[float, ...]] = []
    right: list[bool] = []
    for one in traditions("tuning", options.traditions):
        articles, passages, speech = marked(one)
        relations = relate(articles, passages, speech)
        lost = find_lost(articles)
        steps, _ = directed(skeleton(articles, relations, lost).joints, lost)
        for step, (grounds, _) in grounds_of(steps, relations).items():
            pair = (step.parent, step.child)
            if pair in one.edges or pair not in one.neutral:
                rows.append(grounds.features)
                right.append(pair in one.edges)
    weights = fitted(np.array(rows), np.array(right, float))
    print(f"{len(rows)} steps, {sum(right)} of them right")
    print(tuple(round(float(weight), 2) for weight in weights))


def fitted(rows: np.ndarray, right: np.ndarray) -> np.ndarray:
    """The weights with the greatest likelihood, the first one free of the ridge."""
    weights = np.zeros(rows.shape[1])
    ridge = np.full(rows.shape[1], RIDGE)
    ridge[0] = 0.0
    for _ in range(50):
        chance = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (right - chance) - ridge * weights
        curve = (rows * (chance * (1 - chance))[:, None]).T @ rows + np.diag(ridge + 1e-9)
        weights = weights + np.linalg.solve(curve, slope)
    return weights


if __name__ == "__main__":
    main()
