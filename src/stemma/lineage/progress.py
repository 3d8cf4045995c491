"""The event's clock: who announces and who reports as done is an order of writing."""

from __future__ import annotations

from collections import defaultdict

from stemma.annotation.annotated import Annotated
from stemma.lineage.evidence import EventClock
from stemma.model import EventMention

COMING = frozenset({"planned", "expected"})
LIGHT = frozenset({"be", "have", "say", "do", "get", "make", "go", "take", "come", "see", "tell"})
"""Verbs that say too little to be one event in two articles."""


def event_clock(a: Annotated, b: Annotated) -> EventClock | None:
    """The order that the two articles' events give, where all that speak agree on it."""
    forward, backward = _overtaken(a, b), _overtaken(b, a)
    if bool(forward) == bool(backward):
        return None
    older, pairs = (a, forward) if forward else (b, backward)
    newer = b if older is a else a
    spans = tuple(span for coming, done in pairs for span in (coming.clause, done.clause))
    words = tuple((_short(older, coming), _short(newer, done)) for coming, done in pairs)
    return EventClock(older.article.id, spans, words)


def _overtaken(older: Annotated, newer: Annotated) -> list[tuple[EventMention, EventMention]]:
    """Events that `older` only announces and that `newer` reports as done."""
    coming, done = _by_event(older, COMING), _by_event(newer, frozenset({"done"}))
    already = _by_event(older, frozenset({"done"}))
    pairs = []
    for key in sorted(coming.keys() & done.keys()):
        if key not in already:
            pairs.append((coming[key][0], done[key][0]))
    return pairs


def _by_event(
    one: Annotated, statuses: frozenset[str]
) -> dict[tuple[str, tuple[str, ...]], list[EventMention]]:
    """Mentions in these statuses by what happens and any two who take part in it."""
    found: dict[tuple[str, tuple[str, ...]], list[EventMention]] = defaultdict(list)
    for event in one.events:
        if event.status not in statuses or event.lemma in LIGHT:
            continue
        who = event.participants
        for i, first in enumerate(who):
            for second in who[i + 1 :]:
                found[event.lemma, (first, second)].append(event)
    return found


def _short(one: Annotated, event: EventMention) -> str:
    words = " ".join(one.article.words(event.clause).split())
    return words if len(words) <= 90 else words[:88].rsplit(" ", 1)[0] + " …"
