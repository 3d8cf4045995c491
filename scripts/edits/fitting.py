"""Logistic regression with a Gaussian prior, by Newton's method, and how well it judges."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from scripts.edits.examples import Example
from stemma.reuse.edits import DECIDES
from stemma.reuse.meaning import Weights

STEPS = 30
SEED = 20261125
FOLDS = 10
ROUNDS = 3
"""How often the documents are dealt into folds anew."""

Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]


def fit(some: Sequence[Example], prior: float) -> dict[str, float]:
    """A weight for each feature; an edit counts for and against by the votes that it got."""
    told = [(one.features, one.votes) for one in some if not one.wordless]
    names = sorted({name for features, _ in told for name in features})
    table = np.array([[features.get(name, 0.0) for name in names] for features, _ in told])
    votes = np.array([vote for _, vote in told])
    weights = np.zeros(len(names))
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (likely - votes) + weights / prior
        bend = (table.T * (likely * (1 - likely))) @ table + np.eye(len(names)) / prior
        weights -= np.linalg.solve(bend, slope)
    return {name: round(float(weight), 4) for name, weight in zip(names, weights, strict=True)}


def judged(some: Sequence[Example], weights: dict[str, float]) -> Floats:
    """The likelihood of each edit; none of those that change no word."""
    model = Weights(weights, 0.0)
    return np.array([0.0 if one.wordless else model.likelihood(one.features) for one in some])


def decided(some: Sequence[Example]) -> Bools:
    """Whether the kind of each edit alone says that the meaning changed."""
    return np.array([not one.wordless and one.kind in DECIDES for one in some])


def changed(some: Sequence[Example]) -> Bools:
    """What the people who labelled them agreed on."""
    return np.array([one.changed for one in some])


def figures(gold: Bools, called: Bools) -> dict[str, float]:
    """Precision, recall and F1 of `meaning changed`."""
    hits = int((gold & called).sum())
    precision = hits / max(1, int(called.sum()))
    recall = hits / max(1, int(gold.sum()))
    both = precision + recall
    return {
        "precision": round(precision, 3),
        "recall": round(recall, 3),
        "f1": round(2 * precision * recall / both, 3) if both else 0.0,
    }


def crossed(
    some: Sequence[Example], fitted: Callable[[Sequence[Example]], dict[str, float]]
) -> list[Floats]:
    """For each round the likelihoods of all edits, each by weights fitted without its document."""
    documents = sorted({one.document for one in some})
    found = []
    for turn in range(ROUNDS):
        dealt = np.random.default_rng(SEED + turn).permutation(len(documents)) % FOLDS
        fold = dict(zip(documents, dealt.tolist(), strict=True))
        likely = np.zeros(len(some))
        for number in range(FOLDS):
            own = [k for k, one in enumerate(some) if fold[one.document] == number]
            weights = fitted([one for one in some if fold[one.document] != number])
            likely[own] = judged([some[k] for k in own], weights)
        found.append(likely)
    return found
