"""Steps that rest on the text's own word alone: it names the other's outlet."""

from __future__ import annotations

from collections.abc import Sequence

from stemma.annotation.annotated import Annotated
from stemma.lineage.certainty import certainty
from stemma.lineage.evidence import CreditGiven, Names, record, strongest_first
from stemma.lineage.reach import Reach
from stemma.lineage.relations import Relation
from stemma.lineage.strands import Strands
from stemma.model import Edge

DOUBT = 5.0
"""Decibans less than the credit's own: which of an outlet's articles is meant may be another."""


def credit_edges(
    articles: Sequence[Annotated],
    relations: Sequence[Relation],
    edges: Sequence[Edge],
    reach: Reach,
    strands: Strands,
    name: Names,
) -> list[Edge]:
    """The steps that credits make where no text does, those that share most first.

    A credit that came along with text which the child has from somebody else is that one's, not its own.
    """
    found: list[Edge] = []
    for relation in sorted(relations, key=lambda r: (-r.bits, r.a, r.b)):
        if not relation.named or reach.linked(relation.a, relation.b):
            continue
        known = [*edges, *found]
        for clue in relation.clues:
            if not isinstance(clue, CreditGiven):
                continue
            child = relation.b if clue.parent == relation.a else relation.a
            if (
                _spent(known, child, clue)
                or relation.earlier() == child
                or clue.parent in reach.below(child)
                or _inherited(clue, child, articles, strands)
            ):
                continue
            others = (c for c in strongest_first(relation.clues) if c is not clue)
            found.append(
                Edge(
                    parent=clue.parent,
                    child=child,
                    kind="credit",
                    confidence=certainty(clue.weight - DOUBT),
                    evidence=(record(clue, name), *(record(c, name) for c in others)),
                    passages=tuple(passage.id for passage in relation.passages),
                )
            )
            reach.add(found[-1])
            break
    return found


def _inherited(
    clue: CreditGiven, child: str, articles: Sequence[Annotated], strands: Strands
) -> bool:
    """Whether all the sentences of a credit also stand in articles that are neither of the two."""
    others = [one.article.id for one in articles if one.article.id not in (child, clue.parent)]
    return bool(clue.spans) and all(strands.among(span, others) for span in clue.spans)


def _spent(edges: Sequence[Edge], child: str, clue: CreditGiven) -> bool:
    """Whether the child's credit already speaks for another article of the same outlet."""
    spans = set(clue.spans)
    return any(
        spans & set(evidence.spans)
        for edge in edges
        if edge.child == child and edge.kind in ("copy", "credit")
        for evidence in edge.evidence
        if evidence.kind == "credit"
    )
