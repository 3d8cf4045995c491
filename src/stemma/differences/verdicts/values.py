"""How the numbers and times of two sentences agree, part, nest or stand alone."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from stemma.annotation.quantities.measures import comparable, converted
from stemma.differences.verdicts.side import Side
from stemma.model import Quantity

ROUNDING = 0.1
"""`about` and `almost` leave room for a tenth."""


def number_features(a: Side, b: Side, ordered: bool) -> Iterator[tuple[str, float]]:
    """What the numbers tell; two count as rivals where they measure or count the same kind of thing."""
    pairs = list(product(a.numbers, b.numbers))
    same = [(x, y) for x, y in pairs if _value(x) == _value(y)]
    like = [(x, y) for x, y in pairs if comparable(x.unit) == comparable(y.unit)]
    clash = [(x, y) for x, y in like if not _fit(x, y)]
    fit = [(x, y) for x, y in like if _fit(x, y) and _value(x) != _value(y)]
    one, other = bool(a.numbers), bool(b.numbers)
    yield "number: same", float(bool(same))
    yield "number: like clash", float(bool(clash) and not same)
    yield "number: fits", float(bool(fit) and not same)
    yield "number: both, none same", float(one and other and not same)
    yield "number: one side", float(one != other)
    yield "number: none", float(not one and not other)
    yield "number: hedge differs", float(any(x.hedge != y.hedge for x, y in [*same, *like]))
    yield "number: exact and vague", float(_exact_and_vague(a, b) or _exact_and_vague(b, a))
    if clash and not same:
        x, y = clash[0]
        yield "number: grows", float(ordered and _value(y) > _value(x))
        yield "number: hedged clash", float(bool(x.hedge or y.hedge))


def time_features(a: Side, b: Side, ordered: bool) -> Iterator[tuple[str, float]]:
    """What the calendar times tell."""
    mine, theirs = ({t.value for t in side.times} for side in (a, b))
    nested = {
        (x, y) for x, y in product(mine, theirs) if x != y and (x.startswith(y) or y.startswith(x))
    }
    yield "time: same", float(bool(mine & theirs))
    yield "time: nested", float(bool(nested))
    yield "time: clash", float(bool(mine and theirs and not mine & theirs and not nested))
    yield "time: one side", float(bool(mine) != bool(theirs))
    yield "length: same", float(bool(a.lengths & b.lengths))
    yield "length: clash", float(bool(a.lengths and b.lengths and not a.lengths & b.lengths))
    yield "length: one side", float(bool(a.lengths) != bool(b.lengths))
    if ordered and mine and theirs and not mine & theirs:
        yield "time: later value", float(min(theirs) > max(mine))


def _exact_and_vague(exact: Side, vague: Side) -> bool:
    """Whether one side gives a number where the other has none, but a word for how many."""
    given = any(q.hedge is None for q in exact.numbers)
    return given and not vague.numbers and vague.cues["vague"] > 0


def _value(q: Quantity) -> float:
    return converted(q.value, q.unit)


def _fit(x: Quantity, y: Quantity) -> bool:
    """Whether both numbers can be true of one thing, by their hedges."""
    low_x, high_x = _room(x)
    low_y, high_y = _room(y)
    return max(low_x, low_y) <= min(high_x, high_y)


def _room(q: Quantity) -> tuple[float, float]:
    value = _value(q)
    if q.upper is not None:
        return value, converted(q.upper, q.unit)
    match q.hedge:
        case "at least" | "more than":
            return value, float("inf")
        case "at most" | "less than":
            return -float("inf"), value
        case "about" | "almost":
            return value * (1 - ROUNDING), value * (1 + ROUNDING)
        case _:
            return value, value
