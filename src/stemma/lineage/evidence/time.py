"""Time: what is earlier cannot descend from what is later. Two clocks, kept apart."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.model import Span
from stemma.model.lineage import EvidenceKind


@dataclass(frozen=True)
class PublicationClock:
    """Both articles carry a time of publication, and the times differ."""

    earlier: str
    """The `id` of the article that came out first."""
    first: str
    second: str
    """The two times, as TIMEX3 values."""
    kind: EvidenceKind = "time"
    weight: float = 0.0
    spans: tuple[Span, ...] = ()

    @property
    def older(self) -> tuple[str, float]:
        # An hour could be a matter of time zones and of pages that were touched up later.
        return self.earlier, 15.0 if self.first[:10] == self.second[:10] else 25.0

    def explain(self) -> str:
        return f"One was published at {self.first}, the other later, at {self.second}."


@dataclass(frozen=True)
class EventClock:
    """One article announces what the other reports as done."""

    earlier: str
    spans: tuple[Span, ...]
    words: tuple[tuple[str, str], ...]
    """Pairs of the announcing and the reporting words."""
    kind: EvidenceKind = "time"
    weight: float = 0.0

    @property
    def older(self) -> tuple[str, float]:
        return self.earlier, 10.0 * min(2, len(self.words))

    def explain(self) -> str:
        announced, done = self.words[0]
        return f"What is still to come in one (“{announced}”) has happened in the other (“{done}”)."
