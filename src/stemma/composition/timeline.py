"""The timeline: statements on the event's own clock."""

from __future__ import annotations

from collections.abc import Sequence

from stemma.annotation.annotated import Annotated
from stemma.differences.dates import CALENDAR
from stemma.model import Moment, Statement, TimelineEvent


def timeline_of(
    statements: Sequence[Statement], articles: Sequence[Annotated]
) -> tuple[TimelineEvent, ...]:
    """Statements that a calendar time stands in, by that time, the best attested first."""
    by_id = {one.article.id: one for one in articles}
    found: list[tuple[str, int, TimelineEvent]] = []
    for rank, statement in enumerate(statements):
        told: dict[str, TimelineEvent] = {}
        for occurrence in statement.occurrences:
            for time in by_id[occurrence.span.article].times:
                if not occurrence.span.contains(time.span) or time.type not in ("DATE", "TIME"):
                    continue
                if not CALENDAR.fullmatch(time.value):
                    continue
                known = told.get(time.value)
                when = Moment(
                    value=time.value, precision=time.precision, basis=time.basis, span=time.span
                )
                told[time.value] = TimelineEvent(
                    when=known.when if known else when,
                    statement=statement.id,
                    spans=(*(known.spans if known else ()), time.span),
                )
        found.extend((value, rank, event) for value, event in told.items())
    return tuple(event for _, _, event in sorted(found, key=lambda entry: entry[:2]))
