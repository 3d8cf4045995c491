"""Where in a page the article stands: the contiguous run of lines with the most evidence of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp

from stemma.reading.blocks import Block
from stemma.reading.features import NAMES, features

WEIGHTS: Mapping[str, float] = {
    "bias": 1.11,
    "words": 0.28,
    "long": 0.77,
    "sentence": -0.04,
    "finished": 0.15,
    "small words": -0.73,
    "capital first": -0.51,
    "lower first": -0.45,
    "capitals": -1.53,
    "all capitals": -0.49,
    "colon": 1.91,
    "bar": -2.49,
    "first person": -1.13,
    "second person": -0.24,
    "repeated": -0.80,
    "residue": -1.59,
    "prose before": 0.74,
    "prose after": 0.71,
    "prose near": 1.14,
    "prose around": 3.61,
    "residue near": -5.15,
    "short run": -0.92,
    "last tenth": -1.70,
}
"""The line model, a logistic regression; `benchmarks/fit_lines.py` fits and prints it."""

_EVEN = 0.45
"""The likelihood at which a line speaks neither for nor against the article."""
_MOST_WORDS = 60


def main_span(blocks: Sequence[Block], reasons: Sequence[str]) -> tuple[int, int]:
    """First and one past the last of the lines that are the article's; (0, 0) for none."""
    rows = features(blocks, reasons)
    scores = [score_of(block, row, WEIGHTS) for block, row in zip(blocks, rows, strict=True)]
    return span_of(scores)


def score_of(block: Block, row: Sequence[float], weights: Mapping[str, float]) -> float:
    """How much a line speaks for the article (above 0) or against it, by likelihood and length."""
    total = sum(weights[name] * value for name, value in zip(NAMES, row, strict=True))
    likely = 1 / (1 + exp(-max(-30.0, min(30.0, total))))
    return (min(block.words, _MOST_WORDS) + 2) * (likely - _EVEN)


def span_of(scores: Sequence[float]) -> tuple[int, int]:
    """The run with the greatest sum (Kadane's algorithm), the first of equals; (0, 0) for none."""
    best, best_span = 0.0, (0, 0)
    total, start = 0.0, 0
    for index, value in enumerate(scores):
        if total <= 0:
            total, start = 0.0, index
        total += value
        if total > best:
            best, best_span = total, (start, index + 1)
    return best_span
