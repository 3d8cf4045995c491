"""Numbers that disagree within one statement; hedges, rounding, ranges and units are heard."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from stemma.annotation.annotated import Annotated
from stemma.annotation.quantities.measures import comparable, converted
from stemma.differences.clock import Clock
from stemma.differences.governors import governor
from stemma.differences.values import (
    Value,
    decided_by_time,
    difference,
    of_one_moment,
    readings_of,
)
from stemma.model import Difference, Quantity, Span, Statement

ROUNDING = 0.1
"""`about`, `almost` and `nearly` leave room for a tenth, and so does another unit: `12 km`, `7 miles`."""


def number_differences(
    statement: Statement, articles: dict[str, Annotated], clock: Clock
) -> list[Difference]:
    """The differences in number between the occurrences of one statement."""
    told: dict[tuple[str, str | None], list[tuple[Quantity, Value]]] = {}
    for occurrence in statement.occurrences:
        by_kind: dict[tuple[str, str | None], list[Quantity]] = {}
        for quantity in _within(articles, occurrence.span):
            by_kind.setdefault(_kind(articles, quantity), []).append(quantity)
        for kind, quantities in by_kind.items():
            if len({_amount(quantity) for quantity in quantities}) == 1:
                span = quantities[0].span
                words = articles[span.article].article.words(span)
                value = Value(" ".join(words.split()), span)
                told.setdefault(kind, []).append((quantities[0], value))
    return [
        found for kind in sorted(told, key=repr) for found in _clashes(statement, told[kind], clock)
    ]


def _kind(articles: dict[str, Annotated], quantity: Quantity) -> tuple[str, str | None]:
    """What makes two numbers comparable: what is counted, or the unit and what is measured."""
    if quantity.unit and quantity.unit == quantity.counted:
        return quantity.unit, None
    return comparable(quantity.unit), governor(articles[quantity.span.article], quantity.span)


def _clashes(
    statement: Statement, told: Sequence[tuple[Quantity, Value]], clock: Clock
) -> list[Difference]:
    """The difference between numbers that count or measure one thing, if they differ."""
    verdict = _verdict([quantity for quantity, _ in told])
    if verdict is None:
        return []
    readings = readings_of(_by_value(told))
    if not of_one_moment(readings, clock):
        return []
    timed = decided_by_time(readings, clock)
    if timed == "superseded" or verdict == "contradictory":
        return [difference("number", timed, [statement.id], readings)]
    return [difference("number", "compatible", [statement.id], readings)]


def _within(articles: dict[str, Annotated], span: Span) -> list[Quantity]:
    return [q for q in articles[span.article].quantities if span.contains(q.span)]


def _amount(quantity: Quantity) -> tuple[float, float | None]:
    """The number, or both ends of a range, in the unit that it is compared in."""
    upper = None if quantity.upper is None else converted(quantity.upper, quantity.unit)
    return converted(quantity.value, quantity.unit), upper


def _by_value(told: Sequence[tuple[Quantity, Value]]) -> list[Value]:
    """The same number in other words is one reading, shown in the words of its first witness."""
    shown: dict[tuple[float, float | None], str] = {}
    for quantity, value in told:
        shown.setdefault(_amount(quantity), value.shown)
    return [Value(shown[_amount(quantity)], value.span) for quantity, value in told]


def _verdict(quantities: Sequence[Quantity]) -> str | None:
    """`contradictory`, `compatible`, or nothing where all say the same number."""
    pairs = [(a, b) for a, b in combinations(quantities, 2) if not _same(a, b)]
    if not pairs:
        return None
    return "compatible" if all(_compatible(a, b) for a, b in pairs) else "contradictory"


def _same(a: Quantity, b: Quantity) -> bool:
    """Whether both say one number, be it in two units, of which one is rounded."""
    if a.unit == b.unit:
        return _amount(a) == _amount(b)
    return a.hedge == b.hedge and _compatible(a, b)


def _compatible(a: Quantity, b: Quantity) -> bool:
    """Whether both can be true of one thing."""
    low_a, high_a = _range(a, other_unit=a.unit != b.unit)
    low_b, high_b = _range(b)
    return max(low_a, low_b) <= min(high_a, high_b)


def _range(quantity: Quantity, *, other_unit: bool = False) -> tuple[float, float]:
    """The values that the words leave room for."""
    value, upper = _amount(quantity)
    infinite, room = float("inf"), ROUNDING if other_unit else 0.0
    if upper is not None:
        return value * (1 - room), upper * (1 + room)
    match quantity.hedge:
        case "at least" | "more than":
            return value, infinite
        case "at most" | "less than":
            return -infinite, value
        case "about":
            return value * (1 - ROUNDING), value * (1 + ROUNDING)
        case "almost":
            return value * (1 - ROUNDING), value * (1 + room)
        case _:
            return value * (1 - room), value * (1 + room)
