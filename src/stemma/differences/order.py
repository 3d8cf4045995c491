"""Order of events: one tells that it met the one before the other, another that it was after.

Only what the words themselves put in order counts: `after`, `before`, `following`, `ahead of` between two events.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from stemma.annotation.annotated import Annotated
from stemma.differences.clock import Clock
from stemma.differences.values import Value, difference, of_one_moment, readings_of
from stemma.lineage.happenings import MEETING
from stemma.model import Difference, EventMention, Span, Statement

if TYPE_CHECKING:
    from spacy.tokens import Token

LATER = frozenset({"after", "following"})
"""What stands behind these came first."""
EARLIER = frozenset({"before", "ahead"})
"""And what stands behind these came last."""
UNSURE = frozenset({"planned", "expected", "conditional", "negated", "denied"})
"""What may not have come to pass gives no order."""
LONGEST = 120
"""Characters of the words that give the order; what is longer is a sentence of its own."""
WHY = "One tells that it happened before, the other that it happened after."


@dataclass(frozen=True)
class _Event:
    """What happens, and who takes part in it but not in the other one."""

    what: str
    who: frozenset[str]

    def like(self, other: _Event) -> bool:
        """Whether two articles may mean one event."""
        return self.what == other.what and bool(self.who & other.who)


@dataclass(frozen=True)
class _Order:
    first: _Event
    second: _Event
    value: Value


def order_differences(
    articles: Sequence[Annotated], statements: Sequence[Statement], clock: Clock
) -> list[Difference]:
    """Two events that two articles put in opposite order."""
    orders = [order for one in articles for order in _orders(one)]
    found = []
    for one, other in combinations(orders, 2):
        if not (one.first.like(other.second) and one.second.like(other.first)):
            continue
        readings = readings_of([one.value, other.value])
        spans = [one.value.span, other.value.span]
        concerned = [
            s.id
            for s in statements
            if any(o.span.overlaps(p) for o in s.occurrences for p in spans)
        ]
        if (
            len({span.article for span in spans}) > 1
            and concerned
            and of_one_moment(readings, clock)
        ):
            found.append(difference("order", "contradictory", concerned, readings, WHY))
    return found


def _orders(one: Annotated) -> Iterator[_Order]:
    at = {event.span.start: event for event in one.events}
    for token in one.doc:
        word = token.lower_
        if word not in LATER | EARLIER:
            continue
        upper, lower = _above(token, at), _below(token, at)
        if upper is None or lower is None or {upper.status, lower.status} & UNSURE:
            continue
        start, end = token.left_edge, (token.head if token.dep_ == "mark" else token).right_edge
        while end.is_punct and end.i > token.i:
            end = end.nbor(-1)
        span = one.span(min(start.idx, token.idx), end.idx + len(end))
        main, other = _parted(one, upper, lower, span)
        if not main.who or not other.who or len(span) > LONGEST:
            continue
        value = Value(" ".join(one.article.words(span).split()), span)
        yield _Order(other, main, value) if word in LATER else _Order(main, other, value)


def _parted(
    one: Annotated, upper: EventMention, lower: EventMention, behind: Span
) -> tuple[_Event, _Event]:
    """The two events, each with those who take part in it alone, as the words on its side name them."""
    inside = {m.entity for m in one.mentions if behind.contains(m.span)}
    outside = {
        m.entity
        for m in one.mentions
        if upper.clause.contains(m.span) and not behind.overlaps(m.span)
    }
    theirs = set(lower.participants) & inside
    mine = set(upper.participants) & outside
    return (
        _Event(_what(upper), frozenset(mine - theirs)),
        _Event(_what(lower), frozenset(theirs - mine)),
    )


def _what(event: EventMention) -> str:
    return MEETING.get(event.lemma, event.lemma)


def _above(token: Token, at: dict[int, EventMention]) -> EventMention | None:
    """The event that the word hangs on."""
    head = token.head.head if token.dep_ == "mark" else token.head
    for _ in range(2):
        if head.idx in at:
            return at[head.idx]
        head = head.head
    return None


def _below(token: Token, at: dict[int, EventMention]) -> EventMention | None:
    """The event behind the word."""
    if token.dep_ == "mark":
        return at.get(token.head.idx)
    return next((at[t.idx] for t in token.subtree if t.i > token.i and t.idx in at), None)
