"""So long before or after: `two days ago`, `a year earlier`, `three weeks later`, `several years ago`."""

from __future__ import annotations

import re
from datetime import date, timedelta

from stemma.annotation.times.reading import (
    HEDGE,
    NUMBER,
    UNIT,
    Context,
    Reading,
    Value,
    amount,
    month_shift,
    rule,
    unit_of,
)

_YEARS = {"year": 1, "decade": 10, "century": 100}


def _distance(match: re.Match[str], context: Context) -> Value | None:
    """Counted from the clock (`ago`), or from the day named before in the sentence."""
    way = match["way"].lower()
    back = way in ("ago", "earlier", "before", "back")
    unit = unit_of(match)
    origin = context.today if way == "ago" else context.day or context.today
    if origin is None or unit not in ("day", "week", "month", *_YEARS):
        return Value("PAST_REF" if back else "FUTURE_REF", "DATE", "", relative=True)
    steps = amount(match["number"])
    return _moved(origin, -steps if back else steps, unit)


def _moved(origin: date, steps: float, unit: str) -> Value | None:
    basis = f"from {origin.isoformat()}"
    try:
        if unit in ("day", "week"):
            day = origin + timedelta(days=int(steps * (7 if unit == "week" else 1)))
            if unit == "day":
                return Value(day.isoformat(), "DATE", "day", True, basis, day)
            year, week, _ = day.isocalendar()
            return Value(f"{year}-W{week:02d}", "DATE", "week", True, basis)
        if unit == "month":
            return Value(month_shift(origin, int(steps)), "DATE", "month", True, basis)
        year = origin.year + int(steps * _YEARS[unit])
    except OverflowError:
        return None
    if not 1 <= year <= 9999:
        return None
    return Value(f"{year:04d}", "DATE", "year", True, basis)


def _somewhen(match: re.Match[str], context: Context) -> Value:
    back = match["way"].lower() in ("ago", "earlier", "before")
    return Value("PAST_REF" if back else "FUTURE_REF", "DATE", "", relative=True)


_WAY = r"(?P<way>ago|earlier|later)"
RULES: tuple[Reading, ...] = (
    rule(
        "distance", rf"\b{HEDGE}{NUMBER}(?: and a half)?[ -]{UNIT}(?: or so)? {_WAY}\b", _distance
    ),
    rule(
        "vague distance",
        r"\b(?:(?:several|many|a few|some|just) )?(?:second|minute|hour|day|week|month|year|decade)s"
        rf" {_WAY}\b",
        _somewhen,
    ),
)
"""Distances in time, each with what it comes to."""
