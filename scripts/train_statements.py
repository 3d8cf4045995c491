"""Fit the score of "the same statement"; writes `statements/data/same.json`.

    PYTHONPATH=src:benchmarks python -m scripts.train_statements

Every third event of the simulation's tuning part is measured with weights that were fitted without it;
what is written is fitted on all. The same data and versions give the same file.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from random import Random

import numpy as np

from lineage import traditions
from scripts.edits.examples import shared
from scripts.statements.alike import Alike, from_claims, from_tradition
from scripts.statements.fitting import logistic, table
from statement_data.claims import FILE, topics
from stemma.statements.likeness import SIGNS

SEED = 20261125
TRADITIONS = 36
LARGEST = 16
"""Larger traditions tell nothing that smaller ones do not, and take long."""
PRIOR = 0.003
THRESHOLD = 2.0
"""Chosen on events that were not fitted on and on the stories of `tests`: no statement there is torn or
made too wide by it."""
PACKAGE = Path(__file__).resolve().parent.parent / "src/stemma"
SAME = PACKAGE / "statements/data/same.json"


def main() -> None:
    """Read, fit, measure, write."""
    _write(SAME, _same())


def _same() -> dict[str, object]:
    """The card of the score, its weights included."""
    draw = Random(SEED)  # noqa: S311 - it deals data out, it keeps no secret
    told = [one for one in traditions("tuning", TRADITIONS) if len(one.printed) <= LARGEST]
    simulated = [pair for one in told for pair in from_tradition(one, draw)]
    claims = [pair for topic in topics(shared()) for pair in from_claims(topic)]
    events = sorted({one.home for one in simulated})
    held = set(events[::3])
    without = _fit([one for one in (*simulated, *claims) if one.home not in held])
    weights, bias = _fit([*simulated, *claims])
    return {
        "script": "scripts/train_statements.py",
        "seed": SEED,
        "data": {
            f"simulation, {len(told)} traditions of the tuning part": hashlib.sha256(
                repr([[p.article.id for p in one.printed] for one in told]).encode()
            ).hexdigest(),
            FILE: hashlib.sha256((shared() / FILE).read_bytes()).hexdigest(),
        },
        "pairs": len(simulated) + len(claims),
        "events held out": _figures([one for one in simulated if one.home in held], *without),
        "threshold": THRESHOLD,
        "bias": bias,
        "weights": weights,
    }


def _fit(some: list[Alike]) -> tuple[dict[str, float], float]:
    weights, bias = logistic(
        table([one.likeness for one in some], list(SIGNS)),
        np.array([float(one.same) for one in some]),
        np.array([one.weight for one in some]),
        list(SIGNS.values()),
        PRIOR,
    )
    return dict(zip(SIGNS, weights.round(4).tolist(), strict=True)), round(bias, 4)


def _figures(some: list[Alike], weights: dict[str, float], bias: float) -> dict[str, float]:
    """Precision and recall among the candidate pairs, copies included."""
    odds = table([one.likeness for one in some], list(weights)) @ np.array(list(weights.values()))
    called, same = odds + bias >= THRESHOLD, np.array([one.same for one in some])
    hits = int((called & same).sum())
    return {
        "precision": round(hits / max(1, int(called.sum())), 4),
        "recall": round(hits / max(1, int(same.sum())), 4),
    }


def _write(path: Path, card: dict[str, object]) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(card, indent=1))


if __name__ == "__main__":
    main()
