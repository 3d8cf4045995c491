"""Numbers that disagree within one statement; hedges and rounding are heard."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from stemma.annotation.annotated import Annotated
from stemma.differences.clock import Clock
from stemma.differences.values import (
    Value,
    decided_by_time,
    difference,
    of_one_moment,
    readings_of,
)
from stemma.model import Difference, Quantity, Span, Statement

ROUNDING = 0.1
"""`about`, `almost` and `nearly` leave room for a tenth."""


def number_differences(
    statement: Statement, articles: dict[str, Annotated], clock: Clock
) -> list[Difference]:
    """The differences in number between the occurrences of one statement."""
    found = []
    for unit in sorted({q.unit for o in statement.occurrences for q in _within(articles, o.span)}):
        told: list[tuple[Quantity, Value]] = []
        for occurrence in statement.occurrences:
            quantities = [q for q in _within(articles, occurrence.span) if q.unit == unit]
            if len({q.value for q in quantities}) == 1:
                quantity = quantities[0]
                words = articles[quantity.span.article].article.words(quantity.span)
                told.append((quantity, Value(" ".join(words.split()), quantity.span)))
        verdict = _verdict([quantity for quantity, _ in told])
        if verdict is None:
            continue
        readings = readings_of(_by_value(told))
        if not of_one_moment(readings, clock):
            continue
        timed = decided_by_time(readings, clock)
        if timed == "superseded" or verdict == "contradictory":
            found.append(difference("number", timed, [statement.id], readings))
        else:
            found.append(difference("number", "compatible", [statement.id], readings))
    return found


def _within(articles: dict[str, Annotated], span: Span) -> list[Quantity]:
    return [q for q in articles[span.article].quantities if span.contains(q.span)]


def _by_value(told: Sequence[tuple[Quantity, Value]]) -> list[Value]:
    """The same number in other words is one reading, shown in the words of its first witness."""
    shown: dict[float, str] = {}
    for quantity, value in told:
        shown.setdefault(quantity.value, value.shown)
    return [Value(shown[quantity.value], value.span) for quantity, value in told]


def _verdict(quantities: Sequence[Quantity]) -> str | None:
    """`contradictory`, `compatible`, or nothing where all say the same number."""
    pairs = [(a, b) for a, b in combinations(quantities, 2) if a.value != b.value]
    if not pairs:
        return None
    return "compatible" if all(_compatible(a, b) for a, b in pairs) else "contradictory"


def _compatible(a: Quantity, b: Quantity) -> bool:
    """Whether both can be true of one thing."""
    low_a, high_a = _range(a)
    low_b, high_b = _range(b)
    return max(low_a, low_b) <= min(high_a, high_b)


def _range(quantity: Quantity) -> tuple[float, float]:
    """The values that the words leave room for."""
    value, infinite = quantity.value, float("inf")
    match quantity.hedge:
        case "at least" | "more than":
            return value, infinite
        case "at most" | "less than":
            return -infinite, value
        case "about":
            return value * (1 - ROUNDING), value * (1 + ROUNDING)
        case "almost":
            return value * (1 - ROUNDING), value
        case _:
            return value, value
