"""Lineage: who has it from whom. Evidence, relations, the graph, accounts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from stemma.annotation.annotated import Annotated
from stemma.lineage.accounts import accounts_of
from stemma.lineage.graph import build
from stemma.lineage.pairs import Kinship, kinship
from stemma.lineage.relations import relate
from stemma.model import Account, Lineage, Passage, Span

__all__ = ["Kinship", "kinship", "trace"]


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
