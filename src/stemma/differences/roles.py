"""Which occurrences of a statement say it with another value."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from stemma.model import Difference, Span, Statement

PARTING = frozenset({"contradictory", "superseded"})


def with_roles(
    statements: Sequence[Statement], differences: Sequence[Difference]
) -> tuple[Statement, ...]:
    """The statements, their occurrences marked *differs* where another reading than that of the
    statement's own words stands in them.
    """
    parting = [d for d in differences if d.verdict in PARTING]
    marked = []
    for statement in statements:
        apart = [
            span
            for difference in parting
            if statement.id in difference.statements
            for span in _other_readings(statement.span, difference)
        ]
        occurrences = tuple(
            msgspec.structs.replace(occurrence, role="differs")
            if any(span.overlaps(occurrence.span) for span in apart)
            else occurrence
            for occurrence in statement.occurrences
        )
        marked.append(msgspec.structs.replace(statement, occurrences=occurrences))
    return tuple(marked)


def _other_readings(lemma: Span, difference: Difference) -> list[Span]:
    """The spans of all readings but the one that the statement's own words give; none if none is."""
    own = [r for r in difference.readings if any(span.overlaps(lemma) for span in r.spans)]
    if not own:
        return []
    return [span for r in difference.readings if r is not own[0] for span in r.spans]
