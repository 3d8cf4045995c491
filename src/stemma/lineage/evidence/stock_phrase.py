"""Stock phrase: both use words that many texts use, which says next to nothing."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.lineage.evidence.clue import Names
from stemma.model import Span
from stemma.model.lineage import EvidenceKind


@dataclass(frozen=True)
class StockPhrase:
    """The articles share words, but only names, titles and common phrases."""

    spans: tuple[Span, ...]
    words: int
    kind: EvidenceKind = "stock phrase"
    weight: float = 0.0
    older: None = None

    def explain(self, name: Names) -> str:
        return (
            f"{self.words} words are the same in both, but only names, titles and common phrases: "
            "no sign of copying."
        )
