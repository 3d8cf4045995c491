"""The event's clock: who announces and who reports as done is an order of writing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

from stemma.annotation.annotated import Annotated
from stemma.lineage.evidence import EventClock
from stemma.lineage.happenings import COMING, Key, keys_of, loose_keys_of
from stemma.model import EventMention

Keys = Callable[[Annotated, EventMention], list[Key]]
Pair = tuple[EventMention, EventMention]
DONE = frozenset({"done"})


def event_clock(a: Annotated, b: Annotated) -> EventClock | None:
    """The order that the two articles' events give, where all that speak agree on it.

    The articles must be known to tell one story. Events with two known participants are asked
    first; only where there is none do those with one speak.
    """
    for keys in (keys_of, loose_keys_of):
        forward, backward = _overtaken(a, b, keys), _overtaken(b, a, keys)
        if bool(forward) != bool(backward):
            return _clock(a, b, forward) if forward else _clock(b, a, backward)
        if forward:
            break
    return None


def _clock(older: Annotated, newer: Annotated, pairs: list[Pair]) -> EventClock:
    return EventClock(
        older.article.id,
        newer.article.id,
        tuple(span for coming, done in pairs for span in (coming.clause, done.clause)),
        tuple((_short(older, coming), _short(newer, done)) for coming, done in pairs),
    )


def _overtaken(older: Annotated, newer: Annotated, keys: Keys) -> list[Pair]:
    """Events that `older` only announces and that `newer` reports as done."""
    coming, done = _by_event(older, COMING, keys), _by_event(newer, DONE, keys)
    already = _by_event(older, DONE, keys)
    shared = sorted(coming.keys() & done.keys() - already.keys())
    return [(coming[key][0], done[key][0]) for key in shared]


def _by_event(
    one: Annotated, statuses: frozenset[str], keys: Keys
) -> dict[Key, list[EventMention]]:
    """Mentions in these statuses by what happens to whom."""
    found: dict[Key, list[EventMention]] = defaultdict(list)
    for event in one.events:
        if event.status in statuses:
            for key in keys(one, event):
                found[key].append(event)
    return found


def _short(one: Annotated, event: EventMention) -> str:
    words = " ".join(one.article.words(event.clause).split())
    return words if len(words) <= 90 else words[:88].rsplit(" ", 1)[0] + " …"
