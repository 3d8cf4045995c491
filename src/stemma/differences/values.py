"""From values that occurrences give to the readings of a difference."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from stemma.differences.clock import Clock
from stemma.model import Difference, Reading, Span
from stemma.model.difference import DifferenceKind, Verdict

WORDS: dict[Verdict, str] = {
    "contradictory": "The values exclude each other, and no time says which is the later word.",
    "superseded": "The later article gives the newer value.",
    "more precise": "One value is within the other.",
    "compatible": "Both values can be true.",
    "disputed": "One side says so, the other denies it.",
}


MOST_VALUES = 3
MOMENT = 7
"""Days within which two articles speak of one state of things."""


@dataclass(frozen=True)
class Value:
    """What one occurrence says in comparable form."""

    shown: str
    span: Span


def readings_of(values: Sequence[Value]) -> tuple[Reading, ...]:
    """One reading per distinct value, in the order in which they first appear."""
    found: dict[str, list[Span]] = {}
    for value in values:
        found.setdefault(value.shown, []).append(value.span)
    return tuple(
        Reading(value=shown, spans=tuple(dict.fromkeys(spans))) for shown, spans in found.items()
    )


def of_one_moment(readings: Sequence[Reading], clock: Clock) -> bool:
    """Whether the values can be of one thing at one time, and so can clash at all.

    Many values are many things; and what articles say weeks apart is not said of one state.
    """
    articles = [{span.article for span in reading.spans} for reading in readings]
    return len(readings) <= MOST_VALUES and all(
        any((clock.days_between(a, b) or 0) <= MOMENT for a in one for b in other)
        for one, other in combinations(articles, 2)
    )


def decided_by_time(readings: Sequence[Reading], clock: Clock) -> Verdict:
    """*superseded* where every article with one value is older than all with the other."""
    if len(readings) == 2:
        one, other = ({span.article for span in reading.spans} for reading in readings)
        if clock.all_before(one, other) or clock.all_before(other, one):
            return "superseded"
    return "contradictory"


def difference(
    kind: DifferenceKind,
    verdict: Verdict,
    statements: Sequence[str],
    readings: tuple[Reading, ...],
    because: str = "",
) -> Difference:
    """The difference, with an `id` made from its words' places."""
    spans = sorted(span for reading in readings for span in reading.spans)
    key = hashlib.sha256(f"{kind} {spans!r}".encode()).hexdigest()[:10]
    return Difference(
        id="d" + key,
        kind=kind,
        verdict=verdict,
        statements=tuple(statements),
        readings=readings,
        because=because or WORDS[verdict],
    )
