"""What is still to come in one place has happened in another; fossils within one article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from stemma.annotation.annotated import Annotated
from stemma.differences.clock import Clock
from stemma.differences.values import Value, difference, readings_of
from stemma.lineage.happenings import Key, awaited, keys_of
from stemma.model import Difference, EventMention, Passage, Statement

FOSSIL = "The newer text of the same article has overtaken it: left standing from an older version."
OVERTAKEN = "Announced in one, done in the other: time has moved on, no contradiction."


def status_differences(
    articles: Sequence[Annotated],
    statements: Sequence[Statement],
    passages: Sequence[Passage],
    clock: Clock,
) -> list[Difference]:
    """Events that are announced here and done there, and fossils."""
    coming: dict[Key, list[EventMention]] = defaultdict(list)
    done: dict[Key, list[EventMention]] = defaultdict(list)
    for one in articles:
        for event in one.events:
            if not awaited(event) and event.status != "done":
                continue
            for key in keys_of(one, event):
                (coming if awaited(event) else done)[key].append(event)
    certain = {
        key
        for one in articles
        for event in one.events
        if len(event.participants) <= 2
        for key in keys_of(one, event)
    }
    found: dict[str, Difference] = {}
    told: set[frozenset[EventMention]] = set()
    # Of three who take part in one mention, which two meet must be said somewhere.
    for key in sorted(coming.keys() & done.keys() & certain):
        pair = frozenset(coming[key] + done[key])
        if pair in told:
            continue
        told.add(pair)
        for result in (
            *_fossils(coming[key], done[key], passages, clock, statements),
            *_overtaken(coming[key], done[key], statements),
        ):
            found.setdefault(result.id, result)
    return list(found.values())


def _fossils(
    coming: Sequence[EventMention],
    done: Sequence[EventMention],
    passages: Sequence[Passage],
    clock: Clock,
    statements: Sequence[Statement],
) -> list[Difference]:
    """Announcements that an updated article kept from its older version beside the news itself."""
    found = []
    for article in sorted({event.span.article for event in done}):
        news = [event for event in done if event.span.article == article]
        older = {parent for parent, child in clock.revisions if child == article}
        kept = [
            event
            for event in coming
            if event.span.article == article and _inherited(event, older, passages)
        ]
        if kept and news:
            readings = readings_of(
                [Value("still to come", event.clause) for event in kept]
                + [Value("done", event.clause) for event in news]
            )
            found.append(
                difference("status", "superseded", _about(kept, statements), readings, FOSSIL)
            )
    return found


def _inherited(event: EventMention, older: set[str], passages: Sequence[Passage]) -> bool:
    """Whether the words stand in a passage that an older version has too."""
    for passage in passages:
        for span, other in (passage.spans, passage.spans[::-1]):
            if other.article in older and span.overlaps(event.clause):
                return True
    return False


def _overtaken(
    coming: Sequence[EventMention], done: Sequence[EventMention], statements: Sequence[Statement]
) -> list[Difference]:
    """Announcements of articles that do not report the event itself, against those that do."""
    reporting = {event.span.article for event in done}
    announcing = [event for event in coming if event.span.article not in reporting]
    if not announcing:
        return []
    readings = readings_of(
        [Value("still to come", event.clause) for event in announcing]
        + [Value("done", event.clause) for event in done]
    )
    return [
        difference(
            "status", "superseded", _about([*announcing, *done], statements), readings, OVERTAKEN
        )
    ]


def _about(events: Sequence[EventMention], statements: Sequence[Statement]) -> list[str]:
    """The statements whose occurrences hold the events."""
    return [
        statement.id
        for statement in statements
        if any(o.span.contains(e.span) for o in statement.occurrences for e in events)
    ]
