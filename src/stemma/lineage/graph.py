"""From relations to the graph: one best explanation for every shared passage."""

from __future__ import annotations

from collections.abc import Sequence

from stemma.annotation.annotated import Annotated
from stemma.lineage.evidence import Clue, CreditGiven, record
from stemma.lineage.lost import LostSource, attributed, find_lost, lost_edges
from stemma.lineage.orientation import Tie, directions
from stemma.lineage.relations import Relation
from stemma.lineage.skeleton import Joint, skeleton
from stemma.lineage.strands import Strands
from stemma.model import Edge, Lineage, Node, Rival
from stemma.model.lineage import EdgeKind

CEILING = 0.99
"""No edge is surer than this: the model of evidence is not the world."""
DECISIVE = 0.85
"""The chance of one direction from which an edge gets an arrow."""


def build(articles: Sequence[Annotated], relations: Sequence[Relation]) -> Lineage:
    """The graph of descent over all articles and the sources that they have lost.

    What two articles share through a third is explained by the stronger joints to that third one and
    counts once. Directions are found for all joints together. No step closes a circle.
    """
    siglum = {one.article.id: one.article.siglum for one in articles}
    lengths = {one.article.id: max(1, len(one.article.text.split())) for one in articles}
    lost = find_lost(articles)
    joints, strands = skeleton(articles, relations, lost)
    edges: list[Edge] = []
    for joint, chance in _directed(joints, lost):
        edges.append(_edge(joint, chance, edges, lengths, siglum))
    for joint in joints:
        common = attributed(joint.relation, lost)
        if common is not None and not joint.relation.revision:
            edges.extend(_common_source(joint, common, edges, lengths))
    edges.extend(_credit_edges(articles, relations, edges, strands))
    edges.extend(edge for edge in lost_edges(lost) if not _linked(edges, edge.parent, edge.child))
    used = {edge.parent for edge in edges}
    nodes = tuple(
        Node(id=one.article.id, kind="article", label=one.article.siglum) for one in articles
    ) + tuple(
        Node(id=source.id, kind="lost", label=source.name) for source in lost if source.id in used
    )
    ordered = sorted(edges, key=lambda e: (siglum.get(e.child, ""), siglum.get(e.parent, e.parent)))
    return Lineage(nodes=nodes, edges=tuple(ordered))


def _directed(joints: Sequence[Joint], lost: Sequence[LostSource]) -> list[tuple[Joint, float]]:
    """Joints between articles at hand, each with the chance that its first article is the parent."""
    direct = [j for j in joints if j.relation.revision or attributed(j.relation, lost) is None]
    ties = [Tie(j.relation.a, j.relation.b, j.relation.balance) for j in direct]
    chances = directions(ties)
    return [(joint, chances[joint.relation.a, joint.relation.b]) for joint in direct]


def _linked(edges: Sequence[Edge], a: str, b: str) -> bool:
    return any({edge.parent, edge.child} == {a, b} for edge in edges)


def _reaches(edges: Sequence[Edge], start: str, goal: str) -> bool:
    """Whether descent leads from `start` down to `goal`."""
    children: dict[str, list[str]] = {}
    for edge in edges:
        if edge.kind != "undirected":
            children.setdefault(edge.parent, []).append(edge.child)
    seen, front = {start}, [start]
    while front:
        node = front.pop()
        if node == goal:
            return True
        fresh = [child for child in children.get(node, ()) if child not in seen]
        seen.update(fresh)
        front.extend(fresh)
    return False


def _certainty(decibans: float) -> float:
    """The probability that odds in decibans come to, capped."""
    capped = min(decibans, 60.0)
    return round(min(CEILING, 1 - 1 / (1 + 10 ** (capped / 10))), 3)


def _edge(
    joint: Joint,
    chance: float,
    edges: Sequence[Edge],
    lengths: dict[str, int],
    siglum: dict[str, str],
) -> Edge:
    relation = joint.relation
    kind: EdgeKind = "revision" if relation.revision else "copy"
    parent, child = (relation.a, relation.b) if chance >= 0.5 else (relation.b, relation.a)
    surer = max(chance, 1 - chance)
    rival = None
    if surer < DECISIVE or _reaches(edges, child, parent):
        parent, child = sorted((relation.a, relation.b), key=lambda key: siglum[key])
        confidence = _certainty(joint.weight)
        rival = Rival(
            parent=child,
            kind=kind,
            because="Nothing tells which of the two was written first.",
        )
        kind = "undirected"
    else:
        confidence = round(_certainty(joint.weight) * min(CEILING, surer), 3)
    words = sum(passage.words for passage in relation.passages)
    return Edge(
        parent=parent,
        child=child,
        kind=kind,
        confidence=confidence,
        evidence=tuple(record(clue) for clue in _sorted(relation.clues)),
        shared=round(min(1.0, words / lengths[child]), 3),
        passages=tuple(passage.id for passage in relation.passages),
        rival=rival,
    )


def _credit_edges(
    articles: Sequence[Annotated],
    relations: Sequence[Relation],
    edges: Sequence[Edge],
    strands: Strands,
) -> list[Edge]:
    """Steps that rest on the text's own word alone: it names the other's outlet.

    A credit that came along with text which the child has from somebody else is that one's, not its own.
    """
    found: list[Edge] = []
    for relation in sorted(relations, key=lambda r: (-r.bits, r.a, r.b)):
        if _linked([*edges, *found], relation.a, relation.b):
            continue
        for clue in relation.clues:
            if not isinstance(clue, CreditGiven):
                continue
            child = relation.b if clue.parent == relation.a else relation.a
            already = any(
                edge.child == child and edge.kind in ("copy", "credit") and _same_credit(edge, clue)
                for edge in [*edges, *found]
            )
            if (
                already
                or relation.earlier() == child
                or _reaches([*edges, *found], child, clue.parent)
                or _inherited(clue, child, articles, strands)
            ):
                continue
            found.append(
                Edge(
                    parent=clue.parent,
                    child=child,
                    kind="credit",
                    confidence=_certainty(clue.weight - 5.0),
                    evidence=(
                        record(clue),
                        *(record(c) for c in _sorted(relation.clues) if c is not clue),
                    ),
                    passages=tuple(passage.id for passage in relation.passages),
                )
            )
            break
    return found


def _inherited(
    clue: CreditGiven, child: str, articles: Sequence[Annotated], strands: Strands
) -> bool:
    """Whether all the sentences of a credit also stand in articles that are neither of the two."""
    others = [one.article.id for one in articles if one.article.id not in (child, clue.parent)]
    return bool(clue.spans) and all(strands.among(span, others) for span in clue.spans)


def _same_credit(edge: Edge, clue: CreditGiven) -> bool:
    """Whether the credit is already spent on another article of the same outlet."""
    spent = {
        span for evidence in edge.evidence if evidence.kind == "credit" for span in evidence.spans
    }
    return bool(spent & set(clue.spans))


def _common_source(
    joint: Joint,
    source: tuple[LostSource, str],
    edges: Sequence[Edge],
    lengths: dict[str, int],
) -> list[Edge]:
    """Both have the prose from a source that is not at hand: one says so, the other does not."""
    relation = joint.relation
    lost, crediting = source
    silent = relation.b if crediting == relation.a else relation.a
    if _linked(edges, lost.id, silent):
        return []
    before = relation.earlier() == silent
    rival = Rival(
        parent=crediting,
        kind="copy",
        because="It may have the prose from the article that gives the credit.",
    )
    words = sum(passage.words for passage in relation.passages)
    return [
        Edge(
            parent=lost.id,
            child=silent,
            kind="common_source",
            confidence=round(_certainty(joint.weight) * (0.9 if before else 0.7), 3),
            evidence=tuple(record(clue) for clue in _sorted(relation.clues)),
            shared=round(min(1.0, words / lengths[silent]), 3),
            passages=tuple(passage.id for passage in relation.passages),
            rival=None if before else rival,
        )
    ]


def _sorted(clues: Sequence[Clue]) -> list[Clue]:
    """Strongest first, then by kind and words."""
    return sorted(clues, key=lambda clue: (-clue.weight, clue.kind, clue.spans))
