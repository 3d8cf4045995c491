"""Logistic and softmax regression with a Gaussian prior, by accelerated gradient steps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

STEPS = 2000
Floats = npt.NDArray[np.float64]


def table(rows: Sequence[Mapping[str, float]], names: Sequence[str]) -> Floats:
    """One row per pair, one column per name."""
    return np.array([[row.get(name, 0.0) for name in names] for row in rows])


def logistic(
    told: Floats, same: Floats, weights: Floats, signs: Sequence[int], prior: float
) -> tuple[Floats, float]:
    """A weight for each column, and the bias. A sign of 1 or -1 keeps a weight on its side of nothing.

    `prior` is how strongly the weights of the standardised columns are drawn to nothing.
    """
    middle, spread = told.mean(axis=0), told.std(axis=0) + 1e-6
    columns = np.c_[(told - middle) / spread, np.ones(len(told))]
    weights = weights / weights.sum()
    held = np.array([*signs, 0])
    pull = np.array([prior] * len(signs) + [0.0])
    step = 1 / (0.25 * np.linalg.eigvalsh((columns.T * weights) @ columns)[-1] + prior)
    here, ahead, pace = np.zeros(len(held)), np.zeros(len(held)), 1.0
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-np.clip(columns @ ahead, -30, 30)))
        there = ahead - step * (columns.T @ (weights * (likely - same)) + pull * ahead)
        there[(held > 0) & (there < 0)] = 0
        there[(held < 0) & (there > 0)] = 0
        faster = (1 + np.sqrt(1 + 4 * pace * pace)) / 2
        ahead, here, pace = there + (pace - 1) / faster * (there - here), there, faster
    plain = here[:-1] / spread
    return plain, float(here[-1] - middle @ plain)


def softmax(
    told: Floats, verdicts: npt.NDArray[np.int64], kinds: int, prior: float
) -> tuple[Floats, Floats]:
    """A column of weights for each verdict, and the biases."""
    middle, spread = told.mean(axis=0), told.std(axis=0)
    spread[spread == 0] = 1.0
    columns = np.c_[(told - middle) / spread, np.ones(len(told))]
    true = np.eye(kinds)[verdicts]
    pull = np.array([prior] * told.shape[1] + [0.0])[:, None]
    step = 1 / (0.5 * np.linalg.eigvalsh(columns.T @ columns / len(told))[-1] + prior)
    here = np.zeros((columns.shape[1], kinds))
    ahead, pace = here, 1.0
    for _ in range(STEPS):
        likely = chances(columns @ ahead)
        there = ahead - step * (columns.T @ (likely - true) / len(told) + pull * ahead)
        faster = (1 + np.sqrt(1 + 4 * pace * pace)) / 2
        ahead, here, pace = there + (pace - 1) / faster * (there - here), there, faster
    plain = here[:-1] / spread[:, None]
    return plain, here[-1] - middle @ plain


def chances(odds: Floats) -> Floats:
    """From log-odds, a row per pair, to chances that add up to one."""
    grown = np.exp(odds - odds.max(axis=1, keepdims=True))
    return np.asarray(grown / grown.sum(axis=1, keepdims=True))
