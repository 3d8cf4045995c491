"""Fit the score of "the same statement" and the verdicts on how two sentences differ.

    PYTHONPATH=src:benchmarks python -m scripts.train_statements [same|verdicts]

Writes `statements/data/same.json` and `differences/verdicts/data/verdicts.json`. Every third event of the simulation's
tuning part is measured with weights that were fitted without it; what is written is fitted on all. The
hand-made pairs are judged in five folds. The same data and versions give the same files.
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path
from random import Random

import numpy as np
import numpy.typing as npt

from lineage import traditions
from scripts.edits.examples import shared
from scripts.statements.alike import Alike, from_claims, from_tradition
from scripts.statements.fitting import Floats, chances, logistic, softmax, table
from statement_data.claims import FILE, topics
from statement_data.pairs import scenes
from statement_data.scoring import figures
from stemma.differences.verdicts.judge import told
from stemma.statements.likeness import SIGNS
from tests.pairs.pairs import VERDICTS, load

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
VERDICTS_FILE = PACKAGE / "differences/verdicts/data/verdicts.json"
PULL = 0.3
"""How strongly the verdicts' weights are drawn to nothing; chosen in folds."""
FOLDS = 5
ROUNDS = 3


def main() -> None:
    """Fit what is asked for, or both."""
    asked = sys.argv[1:] or ["same", "verdicts"]
    if "same" in asked:
        _write(SAME, _same())
    if "verdicts" in asked:
        _write(VERDICTS_FILE, _verdicts())


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


def _verdicts() -> dict[str, object]:
    """The card of the verdicts, their weights included."""
    pairs = load("tuning")
    rows = [told(a, b) for a, b in scenes(pairs)]
    names = sorted({name for row in rows for name in row})
    columns = table(rows, names)
    true = np.array([VERDICTS.index(pair.verdict) for pair in pairs])
    weights, biases = softmax(columns, true, len(VERDICTS), PULL)
    text = "\n".join(f"{pair.verdict} {pair.a.text} {pair.b.text}" for pair in pairs)
    return {
        "script": "scripts/train_statements.py",
        "seed": SEED,
        "data": {"tests/pairs/tuning.txt": hashlib.sha256(text.encode()).hexdigest()},
        "pairs": len(pairs),
        "in folds": crossed(columns, true),
        "verdicts": VERDICTS,
        "biases": biases.round(4).tolist(),
        "weights": {
            name: row
            for name, row in zip(names, weights.round(3).tolist(), strict=True)
            if any(row)
        },
    }


def crossed(columns: Floats, true: npt.NDArray[np.int64]) -> dict[str, float]:
    """How well pairs are judged by weights that were fitted without them."""
    likely = np.zeros((len(true), len(VERDICTS)))
    for turn in range(ROUNDS):
        fold = np.random.default_rng(SEED + turn).permutation(len(true)) % FOLDS
        for number in range(FOLDS):
            own = fold == number
            weights, biases = softmax(columns[~own], true[~own], len(VERDICTS), PULL)
            likely[own] += chances(columns[own] @ weights + biases)
    return figures([VERDICTS[k] for k in true], [VERDICTS[k] for k in likely.argmax(axis=1)])


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
