"""Marks that stand on words against the cases: times, quantities, events and credits."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Protocol, TypeVar

from stemma.annotation import Annotation
from stemma.model import Credit, EventMention, Quantity, Span, TimeExpression
from tests.specification.cases import Case, Passage
from tests.specification.markup import Mark

_ANY = "?"


class _Standing(Protocol):
    @property
    def span(self) -> Span: ...


Standing = TypeVar("Standing", bound=_Standing)


def times(case: Case, annotation: Annotation) -> list[str]:
    """Where the time expressions of a story differ from what is expected."""
    found: list[str] = []
    for passage, one in zip(case.passages, annotation.articles, strict=True):
        pairs, rest = _paired(passage, "T", one.times)
        found += [
            f"{passage.text[m.start : m.end]!r} {_time(m, t)}" for m, t in pairs if _time(m, t)
        ]
        found += rest
    return found


def _time(mark: Mark, time: TimeExpression | None) -> str:
    if time is None:
        return "missed"
    kind, rest = mark.value.split(" ", 1)
    values = [value.strip() for value in rest.split(" or ")]
    last, _, precision = values[-1].partition(" ")
    values[-1] = last
    if time.type != kind or time.value not in values:
        return f"is {time.type} {time.value} for {mark.value}"
    return f"precision {time.precision}" if precision and time.precision != precision else ""


def quantities(case: Case, annotation: Annotation) -> list[str]:
    """Where the quantities of a passage differ from what is expected."""
    (passage,), (one,) = case.passages, annotation.articles
    pairs, rest = _paired(passage, "A", one.quantities)
    return [
        f"{passage.text[m.start : m.end]!r} {_amount(m, q)}" for m, q in pairs if _amount(m, q)
    ] + rest


def _amount(mark: Mark, quantity: Quantity | None) -> str:
    if quantity is None:
        return "missed"
    expected, _, hedge = mark.value.partition(", ")
    value, unit = expected.split(" ", 1)
    unit, _, counted = unit.partition(" of ")
    wrong = (
        not math.isclose(quantity.value, float(value), rel_tol=1e-3)
        or (unit != _ANY and quantity.unit != unit)
        or (counted and quantity.counted != counted)
        or (hedge != _ANY and (quantity.hedge or "") != hedge)
    )
    is_now = f"{quantity.value:g} {quantity.unit} of {quantity.counted}, {quantity.hedge}"
    return f"is {is_now} for {mark.value}" if wrong else ""


def events(case: Case, annotation: Annotation) -> list[str]:
    """Where the status of the marked events differs from what is expected."""
    (passage,), (one,) = case.passages, annotation.articles
    pairs, _ = _paired(passage, "E", one.events)
    return [f"{passage.text[m.start : m.end]!r} {_event(m, e)}" for m, e in pairs if _event(m, e)]


def _event(mark: Mark, event: EventMention | None) -> str:
    if event is None:
        return "missed"
    status, _, lemma = mark.value.partition(" ")
    wrong = event.status != status or (lemma and event.lemma != lemma)
    return f"is {event.status} {event.lemma} for {mark.value}" if wrong else ""


def credits_given(case: Case, annotation: Annotation) -> list[str]:
    """Where the credits of a passage differ from what is expected."""
    (passage,), (one,) = case.passages, annotation.articles
    outside = [credit for credit in one.credits if credit.span is None]
    wanted = [(mark.value, passage.text[mark.start : mark.end], mark) for mark in passage.marks]
    left = [credit for credit in one.credits if credit.span is not None]
    found: list[str] = []
    for value, words, mark in wanted:
        at_hand = [c for c in left if c.span and _overlap(c.span, mark) and _credits(c, value)]
        if not at_hand:
            found.append(f"missed: {words!r} {value}")
        else:
            left.remove(at_hand[0])
    for value in case.expected:
        same = [credit for credit in outside if _credits(credit, value)]
        if not same:
            found.append(f"missed: {value}")
        else:
            outside.remove(same[0])
    return found + [f"made up: {c.text!r} {c.kind}, {c.to}, {c.covers}" for c in [*left, *outside]]


def _credits(credit: Credit, value: str) -> bool:
    kind, outlet, covers = value.split(", ")
    return kind in (_ANY, credit.kind) and (credit.to, credit.covers) == (outlet, covers)


def _paired(
    passage: Passage, label: str, found: Sequence[Standing]
) -> tuple[list[tuple[Mark, Standing | None]], list[str]]:
    """Each mark with the first of what was found on its words; and what was found elsewhere."""
    left = list(found)
    pairs: list[tuple[Mark, Standing | None]] = []
    for mark in (mark for mark in passage.marks if mark.label == label):
        here = next((one for one in left if _overlap(one.span, mark)), None)
        if here is not None:
            left.remove(here)
        pairs.append((mark, here))
    return pairs, [f"made up: {passage.text[x.span.start : x.span.end]!r}" for x in left]


def _overlap(span: Span, mark: Mark) -> bool:
    return span.start < mark.end and mark.start < span.end
