"""Fit the regression behind `lineage/signs/`; writes `lineage/signs/data/readings.json`.

    python -m scripts.train_readings [SHARED_DATA]

Prior and threshold are chosen by cross-validation over the documents of the tuning half: the threshold is the
lowest from which on `WANTED` of what is said is right, the prior the one that then says most. The weights
are fitted on the tuning half alone and the measuring half is never seen, so that `benchmarks/versions.py` can
measure what is shipped. The same data and versions give the same file, in a minute.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import numpy as np

from scripts.edits.examples import shared
from scripts.readings.fitting import (
    FOLDS,
    KNOWN,
    SHARES,
    Example,
    Floats,
    Table,
    crossed,
    example,
    figures,
    stretch,
)
from scripts.readings.pairs import FILES, SETS, pairs

PRIORS = (0.1, 0.3, 1.0)
"""Variances of the weights, small ones keeping them near what is known before."""
WANTED = 0.97
"""Of what is said; a little is lost from the folds to other documents, of which .95 are to be right."""
FEWEST = 30
"""So many pairs at least must be spoken of where the threshold is set."""
OUT = Path(__file__).resolve().parent.parent / "src/stemma/lineage/signs/data/readings.json"


def main() -> None:
    """Read, choose, fit, write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path, nargs="?", default=shared())
    data = parser.parse_args().data
    some = [example(pair) for pair in pairs(data) if pair.tuning]
    table = Table(some)
    _, prior, threshold, factor, odds = max(
        (_choice(some, table.weight, prior) for prior in PRIORS), key=lambda one: one[:2]
    )
    card = {
        "script": "scripts/train_readings.py",
        "seed": "documents and sides are dealt by SHA-256 of their names and texts",
        "data": {name: _digest(data / name) for name in FILES},
        "folds": FOLDS,
        "what a pair counts": SHARES,
        "known before": KNOWN,
        "prior": prior,
        "stretch": round(factor, 3),
        "threshold": threshold,
        "tuning half, in folds": {
            name: figures([some[k].pair for k in at], odds[np.array(at, dtype=int)], threshold)
            for name in SETS
            for at in [[k for k, one in enumerate(some) if one.pair.group == name]]
        },
        "weights": {kind: round(weight * factor, 4) for kind, weight in table.fit(prior).items()},
    }
    OUT.write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(card, indent=1))


def _choice(
    some: Sequence[Example], weight: Floats, prior: float
) -> tuple[float, float, float, float, Floats]:
    """The share of pairs that is spoken of, prior, threshold and stretch, with the stretched odds."""
    odds = crossed(some, partial(_fit, prior=prior))
    factor = stretch(odds, weight)
    odds = odds * factor
    threshold = _threshold(odds, weight)
    said = np.abs(odds) >= threshold
    return float(weight[said].sum() / weight.sum()), prior, threshold, factor, odds


def _fit(some: Sequence[Example], prior: float) -> dict[str, float]:
    return Table(some).fit(prior)


def _threshold(odds: Floats, weight: Floats) -> float:
    """The lowest threshold at which `WANTED` of what is said is right, by weight and by pairs."""
    for tried in np.arange(0.5, 6.0, 0.05):
        said = np.abs(odds) >= tried
        by_weight = weight[said & (odds > 0)].sum() >= WANTED * weight[said].sum()
        by_pairs = (odds[said] > 0).mean() >= WANTED
        if by_weight and by_pairs and said.sum() >= FEWEST:
            return round(float(tried), 2)
    raise ValueError(f"nowhere are {WANTED} of {FEWEST} pairs right")


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    main()
