"""Credit: the text itself names its source."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.lineage.evidence.clue import Names
from stemma.model import Credit, Span
from stemma.model.lineage import EvidenceKind

FIRMNESS = 20.0
"""Decibans for the direction: outlets rarely credit somebody who has it from them."""


@dataclass(frozen=True)
class CreditGiven:
    """The child's text credits the parent's outlet."""

    parent: str
    """The `id` of the credited article or lost source."""
    credits: tuple[Credit, ...]
    own: bool = True
    """Whether at least one of them is the child's own, and came with no text that others have too."""
    weight: float = 10.0
    kind: EvidenceKind = "credit"

    @property
    def spans(self) -> tuple[Span, ...]:
        return tuple(credit.span for credit in self.credits if credit.span is not None)

    @property
    def older(self) -> tuple[str, float]:
        return self.parent, FIRMNESS

    def explain(self, name: Names) -> str:
        first = self.credits[0]
        more = len(self.credits) - 1
        times = "" if not more else f" and {more} more {'time' if more == 1 else 'times'}"
        return f"{name(first.article)} credits {first.to}: “{' '.join(first.text.split())}”{times}."
