"""Fit the regression behind `reuse/meaning.py` on revisions of news; writes `reuse/data/meaning.json`.

    .venv/bin/python -m scripts.train_edits

The strength of the prior and the threshold are chosen by cross-validation over two thirds of the
documents; the last third is measured with weights that were fitted without it. The weights that are
written are fitted on all documents. The same data and versions give the same file, in a minute.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import numpy as np

from scripts.edits.examples import FILE, Example, examples, rows, shared
from scripts.edits.fitting import (
    FOLDS,
    ROUNDS,
    SEED,
    Floats,
    changed,
    crossed,
    decided,
    figures,
    fit,
    judged,
)

PRIORS = (0.1, 0.3, 1.0, 3.0)
"""Variances of the weights, small ones keeping them near nothing."""
THRESHOLDS = tuple(round(0.2 + 0.05 * k, 2) for k in range(9))
OUT = Path(__file__).resolve().parent.parent / "src/stemma/reuse/data/meaning.json"


def main() -> None:
    """Read, choose, measure, fit, write."""
    found, digest = rows(shared())
    every = [one for row in found for one in examples(row)]
    chosen_on = [one for one in every if not one.held]
    held = [one for one in every if one.held]
    f1, prior, threshold = max(_scores(chosen_on))
    print(f"chosen: prior {prior}, threshold {threshold}", flush=True)
    without = judged(held, fit(chosen_on, prior))
    crossing = crossed(every, partial(_fit, prior=prior))
    card = {
        "script": "scripts/train_edits.py",
        "seed": SEED,
        "folds": FOLDS,
        "rounds": ROUNDS,
        "data": {FILE: digest},
        "prior": prior,
        "threshold": threshold,
        "edits": len(every),
        "meaning changed": int(changed(every).sum()),
        "chosen on two thirds, f1 of folds": round(f1, 3),
        "measured on the last third": figures(changed(held), _called(held, without, threshold)),
        "all, in folds": [figures(changed(every), _called(every, p, threshold)) for p in crossing],
        "weights": fit(every, prior),
    }
    OUT.write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(card, indent=1))


def _fit(some: Sequence[Example], prior: float) -> dict[str, float]:
    return fit(some, prior)


def _called(some: Sequence[Example], likely: Floats, threshold: float) -> np.ndarray:
    return (likely >= threshold) | decided(some)


def _scores(some: Sequence[Example]) -> list[tuple[float, float, float]]:
    """The mean F1 of each choice."""
    gold = changed(some)
    return [
        (float(np.mean([figures(gold, _called(some, p, t))["f1"] for p in likely])), prior, t)
        for prior in PRIORS
        for likely in [crossed(some, partial(_fit, prior=prior))]
        for t in THRESHOLDS
    ]


if __name__ == "__main__":
    main()
