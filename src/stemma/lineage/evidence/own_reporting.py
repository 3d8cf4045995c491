"""Own reporting: one of two articles shows that the words they share were said to its own outlet."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.lineage.evidence.clue import Names
from stemma.model import Span
from stemma.model.lineage import EvidenceKind

FIRMNESS = 10.0
"""Decibans for the direction: who was told so did not copy it."""


@dataclass(frozen=True)
class OwnReporting:
    """What both share was, by one article's word, told to its own outlet."""

    article: str
    """The `id` of the article that shows its own reporting."""
    outlet: str
    spans: tuple[Span, ...]
    words: str
    """The first of the words that say so."""
    kind: EvidenceKind = "credit"
    weight: float = 0.0

    @property
    def older(self) -> tuple[str, float]:
        return self.article, FIRMNESS

    def explain(self, name: Names) -> str:
        words = " ".join(self.words.split())
        return f"{name(self.article)} shows its own reporting on what both share: “{words}”."
