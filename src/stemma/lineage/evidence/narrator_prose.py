"""Narrator prose: the reporter's own sentences recur; the real sign of copying."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.model import Span
from stemma.model.lineage import EvidenceKind

RUN_COST = 12.0
"""Bits that a run must carry before it counts: two reports on one event have many chances to meet."""
SHARE = 0.5
"""The part of the remaining bits that counts: words of one event depend on each other."""
DECIBANS_PER_BIT = 3.0103


def weight_of_runs(bits: tuple[float, ...]) -> float:
    """The weight of runs of narrator prose in decibans, from the bits that each run carries.

    A run of words that carries `b` bits would be met by chance with probability `2**-b` if words
    came one by one. They do not, and there are thousands of places where they could meet, so
    each run pays `RUN_COST` and only a `SHARE` of the rest counts (after the stylometric
    practice of discounting dependent evidence; compare Mosteller and Wallace 1964, ch. 3).
    """
    return sum(max(0.0, b - RUN_COST) * SHARE for b in bits) * DECIBANS_PER_BIT


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

    def explain(self) -> str:
        places = "one stretch" if self.runs == 1 else f"{self.runs} stretches"
        return (
            f"{self.words} words of the reporter's own prose are the same in both, in {places}."
        )
