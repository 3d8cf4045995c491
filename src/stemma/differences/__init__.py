"""Differences: how the occurrences of a statement part, one file per kind."""

from __future__ import annotations

from collections.abc import Sequence

from stemma.annotation.annotated import Annotated
from stemma.differences.clock import clock_of
from stemma.differences.dates import date_differences
from stemma.differences.denials import denial_differences
from stemma.differences.durations import duration_differences
from stemma.differences.edited import edited_differences
from stemma.differences.numbers import number_differences
from stemma.differences.order import order_differences
from stemma.differences.status import status_differences
from stemma.differences.superlatives import superlative_differences
from stemma.differences.verdicts.overrule import checked
from stemma.model import Difference, Lineage, Passage, Statement
from stemma.statements.items import Scene

__all__ = ["find_differences"]

ORDER = ("contradictory", "disputed", "superseded", "more precise", "compatible")


def find_differences(
    articles: Sequence[Annotated],
    statements: Sequence[Statement],
    passages: Sequence[Passage],
    lineage: Lineage,
    scenes: Sequence[Scene] = (),
) -> tuple[Difference, ...]:
    """All differences of a story, those first that a reader must know of.

    With the story's sentences (`scenes`) a trained model checks what the rules call contradictory.
    """
    by_id = {one.article.id: one for one in articles}
    clock = clock_of([one.article for one in articles], lineage)
    found: list[Difference] = []
    for statement in statements:
        if len(statement.occurrences) > 1:
            found.extend(number_differences(statement, by_id, clock))
            found.extend(date_differences(statement, by_id, clock))
            found.extend(duration_differences(statement, by_id, clock))
    found.extend(status_differences(articles, statements, passages, clock))
    found.extend(denial_differences(articles, statements))
    found.extend(edited_differences(articles, statements, passages))
    found.extend(superlative_differences(articles, statements))
    found.extend(order_differences(articles, statements, clock))
    rank = {statement.id: place for place, statement in enumerate(statements)}
    return tuple(
        sorted(
            {d.id: d for d in checked(found, scenes)}.values(),
            key=lambda d: (
                ORDER.index(d.verdict),
                min((rank[s] for s in d.statements), default=len(rank)),
                d.id,
            ),
        )
    )
