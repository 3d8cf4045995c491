"""All rules for time expressions; at one place the longest match wins, then the first rule."""

from __future__ import annotations

from stemma.annotation.times import (
    calendar,
    clocktimes,
    days,
    distances,
    durations,
    quarters,
    references,
)
from stemma.annotation.times.reading import Reading

RULES: tuple[Reading, ...] = (
    *calendar.RULES,
    *quarters.RULES,
    *days.RULES,
    *distances.RULES,
    *durations.RULES,
    *clocktimes.RULES,
    *references.RULES,
)
"""Every rule: its name, its pattern, and what it makes of a match."""
