"""Promotion: a paraphrase became a quotation, which rewriting does and reporting does not."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.model import Span
from stemma.model.lineage import EvidenceKind


@dataclass(frozen=True)
class Promotion:
    """The same words stand without quotation marks in one article and within them in the other."""

    paraphrase: Span
    quotation: Span
    words: int
    kind: EvidenceKind = "rare reading"
    weight: float = 0.0

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.paraphrase, self.quotation)

    @property
    def older(self) -> tuple[str, float]:
        # The reverse, marks lost in copying, happens too: this alone decides nothing (see DECISIVE).
        return self.paraphrase.article, 5.0

    def explain(self) -> str:
        return (
            f"{self.words} words that one reports without quotation marks "
            "stand within them in the other."
        )
