"""From relations to the graph: one best explanation for every shared passage."""

from __future__ import annotations

from collections.abc import Sequence

from stemma.annotation.annotated import Annotated
from stemma.lineage.credited import credit_edges
from stemma.lineage.lost import LostSource, attributed, common_source, find_lost, lost_edges
from stemma.lineage.orientation import Tie, directions
from stemma.lineage.reach import Reach
from stemma.lineage.relations import Relation
from stemma.lineage.skeleton import Joint, skeleton
from stemma.lineage.steps import Step, edges_of, steps_of
from stemma.model import Edge, Lineage, Node


def build(articles: Sequence[Annotated], relations: Sequence[Relation]) -> Lineage:
    """The graph of descent over all articles and the sources that they have lost.

    What two articles share through a third is explained by the stronger joints to that third one and
    counts once. Directions are found for all joints together. No step closes a circle.
    """
    siglum = {one.article.id: one.article.siglum for one in articles}
    name = siglum.__getitem__
    lost = find_lost(articles)
    bones = skeleton(articles, relations, lost)
    steps, sources = directed(bones.joints, lost)
    edges: list[Edge] = edges_of(steps, relations, siglum)
    reach = Reach(edges)
    for joint, source in sources.items():
        for edge in common_source(joint.relation, source, joint.weight, reach, name):
            edges.append(edge)
            reach.add(edge)
    edges.extend(credit_edges(articles, relations, edges, reach, bones.strands, name))
    named = lost_edges(lost, bones.common, name)
    edges.extend(edge for edge in named if not reach.linked(edge.parent, edge.child))
    used = {edge.parent for edge in edges}
    nodes = tuple(
        Node(id=one.article.id, kind="article", label=one.article.siglum) for one in articles
    ) + tuple(
        Node(id=source.id, kind="lost", label=source.name) for source in lost if source.id in used
    )
    ordered = sorted(edges, key=lambda e: (_order(siglum, e.child), _order(siglum, e.parent)))
    return Lineage(nodes=nodes, edges=tuple(ordered))


def directed(
    joints: Sequence[Joint], lost: Sequence[LostSource]
) -> tuple[list[Step], dict[Joint, tuple[LostSource, str]]]:
    """The joints between articles at hand with their directions, and those that a lost source explains."""
    sources = {
        joint: source
        for joint in joints
        if not (joint.direct or joint.relation.revision)
        and (source := attributed(joint.relation, lost)) is not None
    }
    direct = [joint for joint in joints if joint not in sources]
    chances = directions([Tie(j.relation.a, j.relation.b, j.relation.balance) for j in direct])
    return steps_of(direct, chances), sources


def _order(siglum: dict[str, str], node: str) -> tuple[int, str]:
    """Articles by siglum, A, B, ... Z, AA, then lost sources."""
    return (len(siglum[node]), siglum[node]) if node in siglum else (99, node)
