"""Fit the weights of the line model (`stemma/reading/span.py`) on the training data.

    python benchmarks/fit_lines.py

Prints the table `WEIGHTS` to paste there, and what it reaches on a quarter of the documents when it is
fitted on the others. Logistic regression by Newton's method; a line counts by its length, a document
as much as any other.
"""

from __future__ import annotations

import random
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).parent))

from reading import ROOT, rows, score
from stemma.reading.blocks import Block
from stemma.reading.features import NAMES, features
from stemma.reading.residue import reason_of
from stemma.reading.snapshot import tidy
from stemma.reading.span import score_of, span_of
from stemma.reading.unwrap import blocks

_RIDGE = 1.0
_Vector = NDArray[np.float64]


@dataclass(frozen=True)
class Page:
    """One page's blocks, with the share of each that is body."""

    name: str
    dump: str
    found: list[Block]
    rows: list[list[float]]
    body: list[float]


def page(row: dict[str, Any], dump: str) -> Page:
    """A row of the training data in blocks."""
    lines = [tidy(line).replace("\n", " ") for line in row["lines"]]
    starts, at = [], 0
    for line in lines:
        starts.append((at, at + len(line)))
        at += len(line) + 1
    found = blocks("\n".join(lines))
    body = []
    for block in found:
        inside = [0, 0]
        for (start, end), label in zip(starts, row["labels"], strict=True):
            inside[label] += max(0, min(end, block.end) - max(start, block.start))
        body.append(inside[1] / (sum(inside) or 1))
    reasons = [reason_of(block.text) for block in found]
    return Page(row["id"], dump, found, features(found, reasons), body)


def fitted(pages: list[Page]) -> _Vector:
    """The weights that explain the pages best."""
    table = np.array([row for one in pages for row in one.rows])
    true = np.array([share for one in pages for share in one.body])
    weight = np.concatenate([_weights(one) for one in pages])
    found = np.zeros(table.shape[1])
    for _ in range(30):
        likely = 1 / (1 + np.exp(-table @ found))
        slope = table.T @ (weight * (true - likely)) - _RIDGE * found
        bend = (table * (weight * likely * (1 - likely))[:, None]).T @ table
        step = np.linalg.solve(bend + _RIDGE * np.eye(len(found)), slope)
        found += step
        if abs(step).max() < 1e-7:
            break
    return found


def _weights(one: Page) -> _Vector:
    raw = np.array([min(block.words, 60) ** 0.7 + 0.5 for block in one.found])
    return np.asarray(raw / raw.sum() * 40)


def measured(pages: list[Page], weights: _Vector) -> tuple[float, float, float]:
    """Precision, recall and F1 of the main span over the pages."""
    pairs = []
    table = dict(zip(NAMES, map(float, weights), strict=True))
    for one in pages:
        scores = [
            score_of(block, row, table) for block, row in zip(one.found, one.rows, strict=True)
        ]
        first, last = span_of(scores)
        ours = " ".join(block.text for block in one.found[first:last])
        true = " ".join(b.text for b, share in zip(one.found, one.body, strict=True) if share > 0.5)
        pairs.append((ours, true))
    return score(pairs)


def main() -> int:
    """Fit, print the table, and what it is worth."""
    if not ROOT.is_dir():
        print("The shared research data is absent; set STEMMA_SHARED to its folder.")
        return 0
    dumps = ("nodes", "column", "column72")
    pages = [page(row, dump) for dump in dumps for row in rows(f"residue/train.{dump}")]
    pages = [one for one in pages if one.found]
    names = sorted({one.name for one in pages})
    random.Random(0).shuffle(names)
    held = set(names[: len(names) // 4])
    weights = fitted([one for one in pages if one.name not in held])
    for dump in dumps:
        ours = [one for one in pages if one.name in held and one.dump == dump]
        print(f"{dump:10} {len(ours):4}", *(f"{value:.3f}" for value in measured(ours, weights)))
    print("WEIGHTS = {")
    for name, value in zip(NAMES, fitted(pages), strict=True):
        print(f'    "{name}": {value:.2f},')
    print("}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
