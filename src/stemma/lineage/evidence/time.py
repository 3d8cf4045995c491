"""Time: what is earlier cannot descend from what is later. Two clocks, kept apart."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.lineage.evidence.clue import Names
from stemma.model import Span
from stemma.model.lineage import EvidenceKind


@dataclass(frozen=True)
class PublicationClock:
    """Both articles carry a time of publication, and the times differ."""

    earlier: str
    """The `id` of the article that came out first."""
    later: str
    """And of the other one."""
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

    def explain(self, name: Names) -> str:
        return (
            f"{name(self.earlier)} was published {_plain(self.first)}, "
            f"{name(self.later)} later, {_plain(self.second)}."
        )


@dataclass(frozen=True)
class EventClock:
    """One article announces what the other reports as done."""

    earlier: str
    later: str
    spans: tuple[Span, ...]
    words: tuple[tuple[str, str], ...]
    """Pairs of the announcing and the reporting words."""
    kind: EvidenceKind = "time"
    weight: float = 0.0

    @property
    def older(self) -> tuple[str, float]:
        return self.earlier, 10.0 * min(2, len(self.words))

    def explain(self, name: Names) -> str:
        announced, done = self.words[0]
        older, newer = name(self.earlier), name(self.later)
        return (
            f"What is still to come in {older} (“{announced}”) has happened in {newer} (“{done}”)."
        )


def _plain(value: str) -> str:
    """A TIMEX3 value as a reader would write it, as far as it goes."""
    day, _, clock = value.partition("T")
    return f"{day} at {clock[:5]}" if clock else day
