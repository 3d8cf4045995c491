"""From relations to the graph: one best explanation for every shared passage."""

from __future__ import annotations

from collections.abc import Sequence

from stemma.annotation.annotated import Annotated
from stemma.lineage.credited import credit_edges
from stemma.lineage.lost import attributed, common_source, find_lost, lost_edges
from stemma.lineage.orientation import Tie, directions
from stemma.lineage.reach import linked
from stemma.lineage.relations import Relation
from stemma.lineage.skeleton import skeleton
from stemma.lineage.steps import edges_of, steps_of
from stemma.model import Edge, Lineage, Node


def build(articles: Sequence[Annotated], relations: Sequence[Relation]) -> Lineage:
    """The graph of descent over all articles and the sources that they have lost.

    What two articles share through a third is explained by the stronger joints to that third one and
    counts once. Directions are found for all joints together. No step closes a circle.
    """
    siglum = {one.article.id: one.article.siglum for one in articles}
    lost = find_lost(articles)
    bones = skeleton(articles, relations, lost)
    sources = {j: attributed(j.relation, lost) for j in bones.joints if not j.relation.revision}
    direct = [joint for joint in bones.joints if sources.get(joint) is None]
    chances = directions([Tie(j.relation.a, j.relation.b, j.relation.balance) for j in direct])
    edges: list[Edge] = edges_of(steps_of(direct, chances), relations, siglum)
    for joint, source in sources.items():
        if source is not None:
            edges.extend(common_source(joint.relation, source, joint.weight, edges))
    edges.extend(credit_edges(articles, relations, edges, bones.strands))
    named = lost_edges(lost, bones.common)
    edges.extend(edge for edge in named if not linked(edges, edge.parent, edge.child))
    used = {edge.parent for edge in edges}
    nodes = tuple(
        Node(id=one.article.id, kind="article", label=one.article.siglum) for one in articles
    ) + tuple(
        Node(id=source.id, kind="lost", label=source.name) for source in lost if source.id in used
    )
    ordered = sorted(edges, key=lambda e: (siglum.get(e.child, ""), siglum.get(e.parent, e.parent)))
    return Lineage(nodes=nodes, edges=tuple(ordered))
