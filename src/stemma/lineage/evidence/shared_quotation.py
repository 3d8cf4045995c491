"""Shared quotation: both report one utterance, which points to a common source, not to copying."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.lineage.evidence.clue import Names
from stemma.model import Span
from stemma.model.lineage import EvidenceKind


@dataclass(frozen=True)
class SharedQuotation:
    """Both articles quote the same words."""

    spans: tuple[Span, ...]
    words: int
    kind: EvidenceKind = "shared quotation"
    weight: float = 0.0
    older: None = None

    def explain(self, name: Names) -> str:
        return (
            f"{self.words} words of somebody's speech are the same in both: "
            "one utterance, which is no sign of copying by itself."
        )
