"""Promotion: a paraphrase became a quotation, which rewriting does and reporting does not."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.lineage.evidence.clue import Names
from stemma.model import Span
from stemma.model.lineage import EvidenceKind


@dataclass(frozen=True)
class Promotion:
    """The same words stand without quotation marks in one article and within them in the other."""

    paraphrase: Span
    quotation: Span
    words: int
    text: str
    """The first of these words."""
    kind: EvidenceKind = "rare reading"
    weight: float = 0.0

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.paraphrase, self.quotation)

    @property
    def older(self) -> tuple[str, float]:
        # The reverse, marks lost in copying, happens too: this alone decides nothing (see DECISIVE).
        return self.paraphrase.article, 5.0

    def explain(self, name: Names) -> str:
        return (
            f"{self.words} words that {name(self.paraphrase.article)} reports without quotation marks "
            f"stand within them in {name(self.quotation.article)}: “{self.text}”."
        )
