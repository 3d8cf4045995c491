"""The timeline: statements on the event's own clock."""

from __future__ import annotations

from collections.abc import Sequence

from stemma.annotation.annotated import Annotated
from stemma.differences.dates import CALENDAR
from stemma.model import Moment, Span, Statement, TimelineEvent


def timeline_of(
    statements: Sequence[Statement], articles: Sequence[Annotated]
) -> tuple[TimelineEvent, ...]:
    """Statements by the calendar times that they stand in, the best attested first at each time.

    A time belongs to the statement that holds its words, else to the nearest one in its sentence.
    """
    found: dict[tuple[str, int], TimelineEvent] = {}
    for one in articles:
        for time in one.times:
            if time.type not in ("DATE", "TIME") or not CALENDAR.fullmatch(time.value):
                continue
            rank = _statement_at(one, time.span, statements)
            if rank is None:
                continue
            known = found.get((time.value, rank))
            when = Moment(
                value=time.value, precision=time.precision, basis=time.basis, span=time.span
            )
            found[time.value, rank] = TimelineEvent(
                when=known.when if known else when,
                statement=statements[rank].id,
                spans=(*(known.spans if known else ()), time.span),
            )
    return tuple(found[key] for key in sorted(found))


def _statement_at(one: Annotated, words: Span, statements: Sequence[Statement]) -> int | None:
    """The rank of the statement that the words belong to."""
    sentence = one.sentence_at(words.start)
    if sentence is None:
        return None
    around = one.span(sentence.start, sentence.end)
    near = [
        (_distance(occurrence.span, words), rank)
        for rank, statement in enumerate(statements)
        for occurrence in statement.occurrences
        if occurrence.span.overlaps(around)
    ]
    return min(near)[1] if near else None


def _distance(place: Span, words: Span) -> int:
    """How many characters lie between a statement and a time; none where it holds it."""
    return max(0, place.start - words.start, words.end - place.end)
