"""Train the quotation tagger on PolNeAR and write `annotation/quotations/data/tagger.{npz,json}`.

    .venv/bin/pip install --group train
    .venv/bin/python -m scripts.train_tagger

Fitted on nine tenths of the training part; threshold and calibration are chosen on the tenth that is kept
apart; the development part is only measured, once, at the end. Takes about 20 minutes on two cores. The same
machine, seed and versions give the same file.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

import jax
import numpy as np
import numpy.typing as npt
import optax

from scripts.tagger.batches import batches
from scripts.tagger.card import digest
from scripts.tagger.examples import Example, examples, for_tuning, frequent, parsed, records, shared
from scripts.tagger.learning import Weights, initial, loss
from scripts.tagger.scoring import exact, f1, judged
from scripts.tagger.vectors import Vectors, vectors
from stemma.annotation.quotations.features import paragraphs
from stemma.annotation.quotations.network import Labelled, Network
from stemma.language import pipeline

SEED = 20261125
EPOCHS = 12
RATE = 2.5e-3
LEAST = 3
LOW = 0.2
"""Everything that reports with at least this score is looked at when the threshold is chosen."""
OUT = Path(__file__).resolve().parent.parent / "src/stemma/annotation/quotations/data"


def main() -> None:
    """Read, train, choose, measure, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    options = parser.parse_args()
    language = pipeline()
    data, hashes = {}, {}
    for part in ("train", "dev"):
        path = shared() / "quotations" / f"polnear_{part}.jsonl.gz"
        found, hashes[path.name] = records(path)
        data[part] = (found, parsed(language, found))
    units = [unit for doc in data["train"][1] for unit in paragraphs(doc)]
    table = vectors(language, units, shared())
    lemmas = frequent(units, LEAST)
    made = {
        part: examples(found, docs, table.rows, table.words, lemmas)
        for part, (found, docs) in data.items()
    }
    kept = [for_tuning(record["id"]) for record in data["train"][0]]
    fit, tune = (
        [e for article, k in zip(made["train"], kept, strict=True) if k is wanted for e in article]
        for wanted in (False, True)
    )
    dev = [e for article in made["dev"] for e in article]
    print(f"{len(fit)} paragraphs to fit, {len(tune)} to tune, {len(dev)} to measure", flush=True)

    weights = _trained(fit, table, len(lemmas), options.epochs)
    stored = {name: np.asarray(value, np.float16) for name, value in weights.items()}
    network = Network(
        {n: v.astype(np.float32) for n, v in stored.items()} | {"static": table.floats()},
        table.words,
        table.rows,
        lemmas,
    )
    threshold, calibration = _chosen(network, tune)
    card: dict[str, Any] = {
        "script": "scripts/train_tagger.py",
        "seed": SEED,
        "epochs": options.epochs,
        "data": hashes,
        "parser": language.name,
        "threshold": threshold,
        "calibration": calibration,
        "tuning": _figures(network, tune, threshold),
        "measured on polnear_dev": _figures(network, dev, threshold),
    }
    tables: dict[str, Any] = stored | {
        "words": table.words,
        "rows": table.rows,
        "lemmas": lemmas,
        "static": table.values,
        "static.scale": table.scale,
    }
    OUT.mkdir(exist_ok=True)
    np.savez_compressed(OUT / "tagger.npz", **tables)
    card["weights"] = {"tagger.npz": digest(OUT / "tagger.npz")}
    (OUT / "tagger.json").write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(card, indent=1))


def _trained(fit: Sequence[Example], table: Vectors, lemmas: int, epochs: int) -> Weights:
    """The weights after so many rounds over the examples (AdamW; Loshchilov and Hutter 2019)."""
    draw = np.random.default_rng(SEED)
    static = table.floats()
    likely = _likely(fit)
    weights = initial(jax.random.key(SEED), lemmas, static.shape[1])
    rounds = sum(1 for _ in batches(fit, likely, static, draw))
    rate = optax.warmup_cosine_decay_schedule(1e-4, RATE, rounds // 2, rounds * epochs, 5e-5)
    rule = optax.chain(optax.clip_by_global_norm(5.0), optax.adamw(rate, weight_decay=1e-4))
    state = rule.init(weights)
    key = jax.random.key(SEED + 1)

    @partial(jax.jit, donate_argnums=(0, 1))
    def step(weights: Weights, state: Any, batch: Any, key: Any) -> Any:
        cost, slope = jax.value_and_grad(loss)(weights, batch, key)
        change, state = rule.update(slope, state, weights)
        return optax.apply_updates(weights, change), state, cost

    for number in range(epochs):
        costs = []
        for batch in batches(fit, likely, static, draw):
            key, own = jax.random.split(key)
            weights, state, cost = step(weights, state, batch, own)
            costs.append(float(cost))
        print(f"round {number + 1}: {np.mean(costs):.3f}", flush=True)
    return weights


def _likely(fit: Sequence[Example]) -> frozenset[int]:
    """The rows of lemmas that report in at least one of twenty of their uses, and at least twice."""
    uses: Counter[int] = Counter()
    reports: Counter[int] = Counter()
    for one in fit:
        uses.update(one.lemmas.tolist())
        reports.update(int(one.lemmas[place]) for place, _ in one.gold)
    return frozenset(r for r, n in reports.items() if r and n >= 2 and n / uses[r] > 0.05)


def _label(network: Network, some: Sequence[Example], threshold: float) -> list[Labelled]:
    return network.label([one.paragraph for one in some], threshold)


def _gold(some: Sequence[Example]) -> int:
    return sum((labels == 3).any() for one in some for _, labels in one.gold)


def _chosen(network: Network, tune: Sequence[Example]) -> tuple[float, list[float]]:
    """The threshold with the best F1 of content with source, and the curve of confidence (Platt 1999)."""
    found = judged(tune, _label(network, tune, LOW))
    gold = _gold(tune)
    best = max(
        (f1(sum(j.whole for j in some), len(some), gold), -threshold)
        for threshold in np.arange(LOW, 0.8, 0.01).round(2).tolist()
        if (some := [j for j in found if j.reports >= threshold])
    )
    threshold = -best[1]
    some = [j for j in found if j.reports >= threshold]
    seen = np.array([[1.0, _logit(j.reports), _logit(j.fit)] for j in some])
    right = np.array([float(j.content) for j in some])
    return threshold, _logistic(seen, right)


def _logistic(seen: npt.NDArray[np.float64], right: npt.NDArray[np.float64]) -> list[float]:
    weights = np.zeros(seen.shape[1])
    for _ in range(50):
        share = 1 / (1 + np.exp(-seen @ weights))
        bend = (seen * (share * (1 - share))[:, None]).T @ seen + 1e-3 * np.eye(len(weights))
        weights += np.linalg.solve(bend, seen.T @ (right - share) - 1e-3 * weights)
    return [round(float(w), 4) for w in weights]


def _logit(share: float) -> float:
    near = min(max(share, 1e-4), 1 - 1e-4)
    return float(np.log(near / (1 - near)))


def _figures(network: Network, some: Sequence[Example], threshold: float) -> dict[str, float]:
    found = [one for one in _label(network, some, threshold) if (one.labels == 3).any()]
    judgements, gold = judged(some, found), _gold(some)
    figures = {
        "content": f1(sum(j.content for j in judgements), len(judgements), gold),
        "with source": f1(sum(j.whole for j in judgements), len(judgements), gold),
    } | {f"exact {part}": exact(some, found, part) for part in ("source", "cue", "content")}
    return {name: round(value, 3) for name, value in figures.items()}


if __name__ == "__main__":
    main()
