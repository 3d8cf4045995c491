"""How long something lasts, where occurrences of one statement disagree: `six years in prison`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from stemma.annotation.annotated import Annotated
from stemma.annotation.quantities.hedges import HEDGES
from stemma.differences.clock import Clock
from stemma.differences.governors import governor
from stemma.differences.values import (
    Value,
    decided_by_time,
    difference,
    of_one_moment,
    readings_of,
)
from stemma.model import Difference, Span, Statement, TimeExpression

_LENGTH = re.compile(r"P(?P<clock>T?)\d+(?P<unit>[YMWDHS])")
"""A TIMEX3 duration of one whole number and one unit: `P6Y`."""


def duration_differences(
    statement: Statement, articles: dict[str, Annotated], clock: Clock
) -> list[Difference]:
    """The differences in length between the occurrences of one statement.

    Lengths are compared only where they are in one unit and belong to one verb or noun; an
    occurrence that gives several such lengths is not, because which of them is meant is open.
    """
    told: dict[tuple[str, str], list[tuple[str, Value]]] = {}
    for occurrence in statement.occurrences:
        by_kind: dict[tuple[str, str], list[TimeExpression]] = {}
        for time, unit in _within(articles, occurrence.span):
            said_of = governor(articles[time.span.article], time.span)
            if said_of is not None:
                by_kind.setdefault((said_of, unit), []).append(time)
        for kind, times in by_kind.items():
            if len({time.value for time in times}) == 1:
                span = times[0].span
                words = " ".join(articles[span.article].article.words(span).split())
                told.setdefault(kind, []).append((times[0].value, Value(words, span)))
    return [found for kind in sorted(told) for found in _clash(statement, told[kind], clock)]


def _clash(
    statement: Statement, told: Sequence[tuple[str, Value]], clock: Clock
) -> list[Difference]:
    """The difference between these lengths, if they differ; each is shown as first worded."""
    shown: dict[str, str] = {}
    for length, value in told:
        shown.setdefault(length, value.shown)
    readings = readings_of([Value(shown[length], value.span) for length, value in told])
    if len(shown) < 2 or not of_one_moment(readings, clock):
        return []
    return [difference("number", decided_by_time(readings, clock), [statement.id], readings)]


def _within(articles: dict[str, Annotated], span: Span) -> Sequence[tuple[TimeExpression, str]]:
    """The exact lengths within `span`, with their units; `about six years` is none."""
    one = articles[span.article]
    lengths = [
        (time, _LENGTH.fullmatch(time.value))
        for time in one.times
        if span.contains(time.span) and time.type == "DURATION" and not _hedged(one, time.span)
    ]
    return [(time, found["clock"] + found["unit"]) for time, found in lengths if found]


def _hedged(one: Annotated, span: Span) -> bool:
    """Whether a hedge stands before the words, or begins them."""
    text = one.article.text
    before = text[max(0, span.start - 40) : span.start].lower().split()
    words = text[span.start : span.end].lower().split()
    return any(
        " ".join(before[-size:]) in HEDGES or " ".join(words[:size]) in HEDGES for size in (1, 2, 3)
    )
