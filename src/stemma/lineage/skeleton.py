"""The skeleton: which articles are joined by text directly, before anyone asks which way it went.

Joining the pairs that share most first gives the tree that best explains who shares what with whom, since what
went through hands can only lose (Chow and Liu 1968). A pair that is joined already needs prose that no joint
explains yet; then an article has text from two others, which mixing desks do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from stemma.annotation.annotated import Annotated
from stemma.lineage.lost import LostSource
from stemma.lineage.relations import RELATED, Relation
from stemma.lineage.strands import Strands

AGAIN = 40.0
"""Decibans that prose must carry which two articles share beside what already joins them."""
CREDITED = 1.1
"""A pair of which one credits the other is joined before others that share a little more."""


@dataclass(frozen=True)
class Joint:
    """Two articles that are joined by text."""

    relation: Relation
    weight: float
    """Decibans of the prose that nothing else explains."""


def skeleton(
    articles: Sequence[Annotated], relations: Sequence[Relation], lost: Sequence[LostSource]
) -> tuple[list[Joint], Strands]:
    """The joints, the strongest first, and the strands that they and the lost sources tie."""
    strands = Strands(articles)
    pieces = {relation: strands.pieces(relation.prose) for relation in relations}
    common = through_lost(relations, lost)
    for relation in common:
        for piece in pieces[relation]:
            strands.tie(*piece.places)
    joints: list[Joint] = []
    joined: dict[str, set[str]] = {}
    for relation in sorted(relations, key=lambda r: (-_rank(r), r.a, r.b)):
        if relation.weight < RELATED or relation in common:
            continue
        weight = relation.weight_of(strands.fresh(pieces[relation]))
        if weight < (AGAIN if _reach(joined, relation.a, relation.b) else RELATED):
            continue
        joints.append(Joint(relation, weight))
        joined.setdefault(relation.a, set()).add(relation.b)
        joined.setdefault(relation.b, set()).add(relation.a)
        for piece in pieces[relation]:
            strands.tie(*piece.places)
    return joints, strands


def through_lost(relations: Sequence[Relation], lost: Sequence[LostSource]) -> set[Relation]:
    """Pairs that share prose and both name one lost source for it, and not each other."""
    found = set()
    for source in lost:
        children = {child for child, _ in source.children}
        found |= {
            relation
            for relation in relations
            if relation.weight >= RELATED
            and {relation.a, relation.b} <= children
            and not relation.revision
            and not relation.credited
        }
    return found


def _rank(relation: Relation) -> float:
    return relation.bits * (CREDITED if relation.credited else 1.0)


def _reach(joined: dict[str, set[str]], start: str, goal: str) -> bool:
    seen, front = {start}, [start]
    while front:
        fresh = joined.get(front.pop(), set()) - seen
        if goal in fresh:
            return True
        seen |= fresh
        front.extend(fresh)
    return False
