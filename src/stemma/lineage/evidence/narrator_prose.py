"""Narrator prose: the reporter's own sentences recur; the real sign of copying."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

from stemma.lineage.evidence.clue import Names
from stemma.model import Span
from stemma.model.lineage import EvidenceKind

RUN_COST = 30.0
"""Bits that a run of words pays before it counts: `in the early hours of Thursday` is everybody's."""
PAIR_COST = 120.0
"""Bits that two independent reports on one event reach together: they describe the same things."""
USUAL_WORDS = 500
"""Reports of this length pay `PAIR_COST`; longer ones have more chances to meet, and pay more."""
SHARE = 0.5
"""The part of the remaining bits that counts: the words of one sentence depend on each other."""
DECIBANS_PER_BIT = 3.0103


def weight_of_runs(bits: tuple[float, ...], words: tuple[int, int]) -> float:
    """The weight of shared runs of narrator prose in decibans, from the bits that each carries.

    `words` are the lengths of the two articles.

    A run of words that carries `b` bits would be met by chance with probability `2**-b` if words
    came one by one. They do not, and reports on one event have many chances to meet, so each
    run pays `RUN_COST`, the pair pays `PAIR_COST`, and only a `SHARE` of the rest counts (after
    the discount for dependent evidence in Mosteller and Wallace 1964, ch. 3). The two costs
    were read off the shared prose of reports of different outlets on one event (a public set of
    199 reports on 40 events, `benchmarks/RESULTS.md`), where reprints and others part there.
    """
    chances = max(1.0, sqrt(words[0] * words[1]) / USUAL_WORDS)
    excess = sum(max(0.0, b - RUN_COST) for b in bits) - PAIR_COST * chances
    return max(0.0, excess) * SHARE * DECIBANS_PER_BIT


@dataclass(frozen=True)
class NarratorProse:
    """Both articles have stretches of prose in the same words, outside of any quotation."""

    weight: float
    spans: tuple[Span, ...]
    words: int
    """How many words of narrator prose are the same."""
    runs: int
    """In how many stretches."""
    kind: EvidenceKind = "narrator prose"
    older: None = None

    def explain(self, name: Names) -> str:
        places = "one stretch" if self.runs == 1 else f"{self.runs} stretches"
        return f"{self.words} words of the reporter's own prose are the same in both, in {places}."
