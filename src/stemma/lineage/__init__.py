"""Lineage: who has it from whom. Evidence, relations, the graph, accounts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from stemma.annotation.annotated import Annotated
from stemma.lineage.accounts import accounts_of
from stemma.lineage.graph import build
from stemma.lineage.pairs import Kinship, kinship
from stemma.lineage.prose import prose_of
from stemma.lineage.relations import relate
from stemma.model import Account, Lineage, Passage, Span

__all__ = ["Kinship", "copied_prose", "kinship", "trace"]

COPIED_BITS = 90.0
"""A run of prose with so many bits is hardly met by chance, even by reports on one event."""


def trace(
    articles: Sequence[Annotated],
    passages: Sequence[Passage],
    speech: Mapping[str, Sequence[Span]],
) -> tuple[Lineage, tuple[Account, ...]]:
    """The lineage of annotated articles and the accounts that it comes to.

    `speech` holds for each article's `id` the spans that stand within quotation marks.
    """
    lineage = build(articles, relate(articles, passages, speech))
    return lineage, accounts_of(lineage, articles)


def copied_prose(
    articles: Sequence[Annotated],
    passages: Sequence[Passage],
    speech: Mapping[str, Sequence[Span]],
) -> tuple[tuple[Span, Span], ...]:
    """The runs of narrator prose that two articles cannot share by chance."""
    by_id = {one.article.id: one.article for one in articles}
    return tuple(
        run.spans
        for passage in passages
        for run in prose_of(passage, by_id, speech)
        if run.bits >= COPIED_BITS
    )
