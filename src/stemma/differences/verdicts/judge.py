"""From two sentences of two articles to the chances of each verdict."""

from __future__ import annotations

from datetime import datetime

from stemma.differences.verdicts.features import Features, features
from stemma.differences.verdicts.model import verdicts
from stemma.differences.verdicts.side import Side
from stemma.lineage.instants import instant
from stemma.statements.items import Scene

DAY = 86_400


def chances(a: Scene, b: Scene) -> dict[str, float]:
    """How likely each verdict on the two sentences is; which of them comes first changes nothing."""
    return verdicts().of(told(a, b))


def told(a: Scene, b: Scene) -> Features:
    """The features of the two sentences, in the order of their articles' times."""
    one, other = instant(a.one.article), instant(b.one.article)
    if one and other and other < one:
        a, b, one, other = b, a, other, one
    days = _days(one, other) if one and other else None
    return features(Side(a), Side(b), ordered=bool(days), days=days)


def _days(one: str, other: str) -> float | None:
    """How many days lie between two times, nothing where the calendar does not know one of them."""
    length = min(len(one), len(other))
    try:
        earlier, later = (datetime.fromisoformat(time[:length]) for time in (one, other))
    except ValueError:
        return None
    return max(0.0, (later - earlier).total_seconds() / DAY)
