"""Which reading a statement is shown with, and which occurrences say it with another value."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from stemma.annotation.annotated import Annotated
from stemma.differences.clock import Clock
from stemma.model import Difference, Occurrence, Reading, Span, Statement

PARTING = frozenset({"contradictory", "superseded"})


def with_roles(
    statements: Sequence[Statement],
    differences: Sequence[Difference],
    articles: Sequence[Annotated],
    clock: Clock,
) -> tuple[Statement, ...]:
    """The statements in the words of the reading that holds, their other occurrences marked *differs*.

    A reading that later news has overtaken, or that fewer articles give, does not lead.
    """
    by_id = {one.article.id: one for one in articles}
    parting = [d for d in differences if d.verdict in PARTING]
    marked = []
    for statement in statements:
        own = [d for d in parting if statement.id in d.statements]
        led = _led(statement, own, by_id, clock)
        apart = [span for difference in own for span in _other_readings(led.span, difference)]
        occurrences = tuple(
            replace(occurrence, role="differs")
            if any(span.overlaps(occurrence.span) for span in apart)
            else occurrence
            for occurrence in led.occurrences
        )
        marked.append(replace(led, occurrences=occurrences))
    return tuple(marked)


def _led(
    statement: Statement,
    differences: Sequence[Difference],
    articles: dict[str, Annotated],
    clock: Clock,
) -> Statement:
    """The statement with the words of the reading that holds, where its own are of another."""
    for difference in differences:
        holding = _holding(difference, clock)
        if _gives(holding, statement.span) or not any(
            _gives(reading, statement.span) for reading in difference.readings
        ):
            continue
        better = next((o for o in statement.occurrences if _gives(holding, o.span)), None)
        if better is not None:
            statement = _in_words_of(statement, better, articles[better.span.article])
    return statement


def _holding(difference: Difference, clock: Clock) -> Reading:
    """The reading that holds: what is done, the later word, else what most articles give."""
    if difference.kind == "status":
        return difference.readings[-1]
    first, *others = difference.readings
    for other in others:
        mine, theirs = ({span.article for span in r.spans} for r in (first, other))
        if clock.all_before(mine, theirs) or (
            not clock.all_before(theirs, mine) and len(theirs) > len(mine)
        ):
            first = other
    return first


def _gives(reading: Reading, place: Span) -> bool:
    return any(span.overlaps(place) for span in reading.spans)


def _in_words_of(statement: Statement, better: Occurrence, one: Annotated) -> Statement:
    sentence = one.sentence_at(better.span.start)
    around = one.span(sentence.start, sentence.end) if sentence else better.span
    return replace(
        statement, span=better.span, sentence=around, text=one.article.words(better.span)
    )


def _other_readings(lemma: Span, difference: Difference) -> list[Span]:
    """The spans of all readings but the one that the statement's own words give; none if none is."""
    own = [reading for reading in difference.readings if _gives(reading, lemma)]
    if not own:
        return []
    return [span for r in difference.readings if r is not own[0] for span in r.spans]
