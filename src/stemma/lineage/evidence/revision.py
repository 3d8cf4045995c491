"""Revision: one outlet, much of the same prose: a version, not a copy."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.lineage.evidence.clue import Names
from stemma.model import Span
from stemma.model.lineage import EvidenceKind

KEPT = 0.25
"""The least part of the shorter article that must recur before two articles are one page's versions."""


@dataclass(frozen=True)
class SameOutlet:
    """Both articles are of one outlet and share much of their prose."""

    outlet: str
    kept: float
    """Shared words over the words of the shorter article."""
    kind: EvidenceKind = "revision"
    weight: float = 10.0
    spans: tuple[Span, ...] = ()
    older: None = None

    def explain(self, name: Names) -> str:
        return (
            f"Both are by {self.outlet} and share {self.kept:.0%} of the shorter one's words: "
            "versions of one article."
        )
