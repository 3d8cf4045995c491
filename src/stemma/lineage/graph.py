"""From relations to the graph: one best explanation for every shared passage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from stemma.annotation.annotated import Annotated
from stemma.lineage.evidence import Clue, CreditGiven, NarratorProse, record
from stemma.lineage.lost import LostSource, attributed, find_lost, lost_edges
from stemma.lineage.prose import ProseRun
from stemma.lineage.relations import RELATED, Relation
from stemma.model import Edge, Lineage, Node, Rival, Span
from stemma.model.lineage import EdgeKind

CEILING = 0.99
"""No edge is surer than this: the model of evidence is not the world."""


@dataclass(frozen=True)
class _Link:
    """A relation that shared prose or a credit has earned its place in the graph."""

    relation: Relation
    weight: float

    @property
    def ends(self) -> tuple[str, str]:
        return self.relation.a, self.relation.b


def build(articles: Sequence[Annotated], relations: Sequence[Relation]) -> Lineage:
    """The graph of descent over all articles and the sources that they have lost.

    Relations are taken strongest first. What two articles share through a third is explained by
    the stronger links to that third one and counts once: only prose that is not yet explained
    can carry a further link. No step may close a circle.
    """
    siglum = {one.article.id: one.article.siglum for one in articles}
    lengths = {one.article.id: max(1, len(one.article.text.split())) for one in articles}
    lost = find_lost(articles)
    edges: list[Edge] = []
    explained: list[tuple[str, str, tuple[Span, ...]]] = []
    for link in _ranked(relations):
        rest = _unexplained(link.relation, explained)
        weight = link.relation.weight_of(rest)
        credited = any(isinstance(clue, CreditGiven) for clue in link.relation.clues)
        if weight < RELATED and not (credited and not _linked(edges, *link.ends)):
            continue
        common = attributed(link.relation, lost)
        if common is not None and weight >= RELATED:
            edges.extend(_common_source(link.relation, common, edges, weight, lengths))
        elif weight >= RELATED:
            edges.append(_edge(link.relation, weight, edges, lengths, siglum))
        else:
            edge = _credit_edge(link.relation, edges)
            if edge is not None:
                edges.append(edge)
        for run in link.relation.prose:
            explained.append((*link.ends, run.spans))
    edges.extend(edge for edge in lost_edges(lost) if not _linked(edges, edge.parent, edge.child))
    used = {edge.parent for edge in edges}
    nodes = tuple(
        Node(id=one.article.id, kind="article", label=one.article.siglum) for one in articles
    ) + tuple(
        Node(id=source.id, kind="lost", label=source.name) for source in lost if source.id in used
    )
    ordered = sorted(edges, key=lambda e: (siglum.get(e.child, ""), siglum.get(e.parent, e.parent)))
    return Lineage(nodes=nodes, edges=tuple(ordered))


def _ranked(relations: Sequence[Relation]) -> list[_Link]:
    """Links by weight of prose, strongest first; ties by the articles' ids."""
    links = [_Link(relation, relation.weight) for relation in relations]
    return sorted(links, key=lambda link: (-link.weight, link.ends))


def _unexplained(
    relation: Relation, explained: Sequence[tuple[str, str, tuple[Span, ...]]]
) -> list[ProseRun]:
    """The shared prose that both sides do not already have from, or through, one third article."""
    taken: dict[str, dict[str, list[Span]]] = {}
    for a, b, spans in explained:
        for own, other in ((a, b), (b, a)):
            side = next(span for span in spans if span.article == own)
            taken.setdefault(own, {}).setdefault(other, []).append(side)
    third = taken.get(relation.a, {}).keys() & taken.get(relation.b, {}).keys()
    rest = []
    for run in relation.prose:
        through = any(
            all(_covered(span, taken[span.article][other]) for span in run.spans) for other in third
        )
        if not through:
            rest.append(run)
    return rest


def _covered(span: Span, by: Sequence[Span]) -> bool:
    """Whether most of the span's characters lie in the other spans."""
    shared = sum(max(0, min(span.end, other.end) - max(span.start, other.start)) for other in by)
    return shared * 2 >= len(span)


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
    relation: Relation,
    weight: float,
    edges: Sequence[Edge],
    lengths: dict[str, int],
    siglum: dict[str, str],
) -> Edge:
    direction = relation.direction
    kind: EdgeKind = "revision" if relation.revision else "copy"
    rival = None
    if direction is not None and _reaches(edges, direction[1], direction[0]):
        direction = None
    if direction is None:
        parent, child = sorted((relation.a, relation.b), key=lambda key: siglum[key])
        kind, confidence = "undirected", _certainty(weight)
        rival = Rival(
            parent=child,
            kind="revision" if relation.revision else "copy",
            because="Nothing tells which of the two was written first.",
        )
    else:
        parent, child, decibans = direction
        confidence = round(_certainty(weight) * _certainty(decibans), 3)
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


def _credit_edge(relation: Relation, edges: Sequence[Edge]) -> Edge | None:
    """A step that rests on the text's own word alone: it names the other's outlet."""
    given = [clue for clue in relation.clues if isinstance(clue, CreditGiven)]
    for clue in given:
        child = relation.b if clue.parent == relation.a else relation.a
        first = relation.earlier()
        already = any(
            edge.child == child and edge.kind in ("copy", "credit") and _same_credit(edge, clue)
            for edge in edges
        )
        if already or first == child or _reaches(edges, child, clue.parent):
            continue
        return Edge(
            parent=clue.parent,
            child=child,
            kind="credit",
            confidence=_certainty(clue.weight - 5.0),
            evidence=(record(clue), *(record(c) for c in _sorted(relation.clues) if c is not clue)),
            passages=tuple(passage.id for passage in relation.passages),
        )
    return None


def _same_credit(edge: Edge, clue: CreditGiven) -> bool:
    """Whether the credit is already spent on another article of the same outlet."""
    spent = {
        span for evidence in edge.evidence if evidence.kind == "credit" for span in evidence.spans
    }
    return bool(spent & set(clue.spans))


def _common_source(
    relation: Relation,
    source: tuple[LostSource, str],
    edges: Sequence[Edge],
    weight: float,
    lengths: dict[str, int],
) -> list[Edge]:
    """Both have the prose from a source that is not at hand: one says so, the other does not."""
    lost, crediting = source
    silent = relation.b if crediting == relation.a else relation.a
    found = []
    prose = tuple(record(clue) for clue in relation.clues if isinstance(clue, NarratorProse))
    words = sum(passage.words for passage in relation.passages)
    if not _linked(edges, lost.id, silent):
        before = relation.earlier() == silent
        rival = Rival(
            parent=crediting,
            kind="copy",
            because="It may have the prose from the article that gives the credit.",
        )
        found.append(
            Edge(
                parent=lost.id,
                child=silent,
                kind="common_source",
                confidence=round(_certainty(weight) * (0.9 if before else 0.7), 3),
                evidence=tuple(record(clue) for clue in _sorted(relation.clues)) or prose,
                shared=round(min(1.0, words / lengths[silent]), 3),
                passages=tuple(passage.id for passage in relation.passages),
                rival=None if before else rival,
            )
        )
    return found


def _sorted(clues: Sequence[Clue]) -> list[Clue]:
    """Strongest first, then by kind and words."""
    return sorted(clues, key=lambda clue: (-clue.weight, clue.kind, clue.spans))
