"""Agency text: what a wire and a paper both have, the paper has from the wire."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.lineage.evidence.clue import Names
from stemma.model import Span
from stemma.model.lineage import EvidenceKind

FIRMNESS = 12.0
"""Decibans for the direction: agencies sell their reports, and rarely print those of papers."""


@dataclass(frozen=True)
class AgencyText:
    """One of two articles with much prose in common is an agency's own, the other is not."""

    article: str
    """The `id` of the agency's article."""
    outlet: str
    kind: EvidenceKind = "credit"
    weight: float = 0.0
    spans: tuple[Span, ...] = ()

    @property
    def older(self) -> tuple[str, float]:
        return self.article, FIRMNESS

    def explain(self, name: Names) -> str:
        return f"{self.outlet} is a news agency, whose reports other outlets print."
