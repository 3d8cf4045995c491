"""Where in a page the article stands: the contiguous run of lines with the most sentence evidence."""

from __future__ import annotations

from collections.abc import Sequence

from stemma.reading.blocks import Block


def evidence(block: Block, reason: str) -> float:
    """How much a line speaks for the article (above 0) or against it (below 0)."""
    words = block.words
    if reason:
        return -6.0
    if block.sentence:
        return 2.0 + min(words, 50) / 2
    if words <= 3:
        return -3.5
    return -2.5


def main_span(scores: Sequence[float]) -> tuple[int, int]:
    """First and one past the last of the run with the greatest sum (Kadane); (0, 0) for none.

    Of runs with equal sums the first and longest-starting is taken.
    """
    best, best_span = 0.0, (0, 0)
    total, start = 0.0, 0
    for index, score in enumerate(scores):
        if total <= 0:
            total, start = 0.0, index
        total += score
        if total > best:
            best, best_span = total, (start, index + 1)
    return best_span
