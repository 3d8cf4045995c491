"""Times that disagree within one statement."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations
from typing import Literal

from stemma.annotation.annotated import Annotated
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
from stemma.model.difference import Verdict

CALENDAR = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?(T\d{2}:\d{2}(:\d{2})?)?")
"""Values that name a stretch of the calendar and so can exclude each other."""


def date_differences(
    statement: Statement, articles: dict[str, Annotated], clock: Clock
) -> list[Difference]:
    """The differences in time between the occurrences of one statement."""
    told: list[tuple[str | None, Value]] = []
    for occurrence in statement.occurrences:
        times = _within(articles, occurrence.span)
        if len({time.value for time in times}) == 1:
            told.append((_said_of(articles, times[0]), Value(times[0].value, times[0].span)))
    values = {value.shown for _, value in told}
    if all(_nested(a, b) for a, b in combinations(values, 2)):
        return _found("more precise", statement, [value for _, value in told], clock)
    return [
        found
        for said_of in sorted({g for g, _ in told if g is not None})
        for found in _found("", statement, [v for g, v in told if g == said_of], clock)
    ]


def _said_of(articles: dict[str, Annotated], time: TimeExpression) -> str | None:
    """What happens then; years are few in a story, so that they need not hang on one word."""
    return "year" if len(time.value) == 4 else governor(articles[time.span.article], time.span)


def _found(
    verdict: Verdict | Literal[""], statement: Statement, told: Sequence[Value], clock: Clock
) -> list[Difference]:
    """The difference between these times, if they differ; time decides where no verdict is given."""
    readings = readings_of(told)
    if len(readings) < 2 or not of_one_moment(readings, clock):
        return []
    verdict = verdict or decided_by_time(readings, clock)
    return [difference("date", verdict, [statement.id], readings)]


def _within(articles: dict[str, Annotated], span: Span) -> Sequence[TimeExpression]:
    return [
        time
        for time in articles[span.article].times
        if span.contains(time.span) and time.type == "DATE" and CALENDAR.fullmatch(time.value)
    ]


def _nested(a: str, b: str) -> bool:
    """Whether one value is the other, less precisely."""
    return a.startswith(b) or b.startswith(a)
