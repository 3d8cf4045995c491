"""Which of two articles is the later word: what decides *superseded* against *contradictory*."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from stemma.lineage.instants import instant
from stemma.model import Article, Lineage


@dataclass(frozen=True)
class Clock:
    """The order of the articles, as far as lineage and times of publication give one."""

    published: dict[str, str]
    """Time of publication by article, where known, comparable as text."""
    revisions: frozenset[tuple[str, str]]
    """Earlier and later versions of one article."""

    def before(self, a: str, b: str) -> bool:
        """Whether article `a` is certainly older than article `b`."""
        if (a, b) in self.revisions:
            return True
        one, other = self.published.get(a), self.published.get(b)
        if one is None or other is None:
            return False
        length = min(len(one), len(other))
        return one[:length] < other[:length]

    def days_between(self, a: str, b: str) -> int | None:
        """How many days lie between the publication of two articles, where both days are known."""
        one, other = self.published.get(a, "")[:10], self.published.get(b, "")[:10]
        if len(one) < 10 or len(other) < 10:
            return None
        return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)

    def all_before(self, earlier: Iterable[str], later: Iterable[str]) -> bool:
        """Whether every one of the earlier articles is older than every one of the later."""
        later = list(later)
        return all(self.before(a, b) for a in earlier for b in later)


def clock_of(articles: Sequence[Article], lineage: Lineage) -> Clock:
    """The clock of a story; chains of revisions are followed to their end."""
    steps = {(e.parent, e.child) for e in lineage.edges if e.kind == "revision"}
    while True:
        longer = {(a, d) for a, b in steps for c, d in steps if b == c} - steps
        if not longer:
            break
        steps |= longer
    return Clock({a.id: instant(a) for a in articles if a.published is not None}, frozenset(steps))
