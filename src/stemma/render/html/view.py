"""What a drawing shows of a dossier: all of it, one account, or several articles as one box."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from msgspec import structs

from stemma.model import Dossier, Edge
from stemma.model.lineage import EdgeKind
from stemma.render.html.anchors import of_edge
from stemma.render.names import Mark
from stemma.render.phrases import SHORT

STRONGEST: tuple[EdgeKind, ...] = ("revision", "copy", "common_source", "credit", "undirected")
"""Of several links between two boxes, the one that the line is drawn as."""


@dataclass(frozen=True)
class Box:
    """Articles that are drawn as one node."""

    articles: tuple[str, ...]
    mark: Mark
    """Its `id` is the node's."""
    caption: str
    """How many they are, beneath the node."""
    anchor: str
    """Where they are unfolded."""


@dataclass(frozen=True)
class Bundle:
    """Several links that are drawn as one line."""

    anchor: str
    texts: tuple[str, str] | None
    """What is written at the line, and the same in fewer signs; nothing where it is one link."""


@dataclass(frozen=True)
class View:
    """A dossier, or a part of it, ready to be drawn."""

    dossier: Dossier
    marks: Mapping[str, Mark]
    boxes: Mapping[str, Box] = field(default_factory=dict)
    """By the node that stands for it."""
    bundles: Mapping[tuple[str, str], Bundle] = field(default_factory=dict)
    """By the parent and the child."""
    by_time: bool = False
    """Whether time alone orders the nodes, and a line may lead back into a box that began earlier."""


def part(view: View, members: Sequence[str]) -> View:
    """Some articles with all that they have something from, within the view or not."""
    inside = frozenset(members)
    edges = tuple(e for e in view.dossier.lineage.edges if e.child in inside)
    shown = inside | {e.parent for e in edges}
    return replace(view, dossier=_only(view.dossier, shown, edges))


def fold(view: View, boxes: Sequence[Box], *, by_time: bool = False) -> View:
    """The same with each box's articles as one node, and the links between two nodes as one line."""
    dossier = view.dossier
    box_of = {article: box for box in boxes for article in box.articles}
    stands = {article: box.mark.id for article, box in box_of.items()}
    links: dict[tuple[str, str], list[Edge]] = {}
    for edge in dossier.lineage.edges:
        ends = stands.get(edge.parent, edge.parent), stands.get(edge.child, edge.child)
        if ends[0] != ends[1]:
            links.setdefault(ends, []).append(edge)
    first = {}
    for article in dossier.articles:
        box = box_of.get(article.id)
        name = box.mark.id if box else article.id
        known = first.get(name)
        if known is None or (known.published is None and article.published is not None):
            mark = box.mark if box else view.marks[article.id]
            first[name] = structs.replace(article, id=name, siglum=mark.siglum)
    nodes = {stands.get(node.id, node.id): node for node in reversed(dossier.lineage.nodes)}
    edges = tuple(_joined(ends, found) for ends, found in links.items())
    return View(
        dossier=structs.replace(
            _only(dossier, frozenset(nodes), edges),
            articles=tuple(first.values()),
            lineage=structs.replace(
                dossier.lineage,
                nodes=tuple(
                    structs.replace(node, id=name) for name, node in reversed(nodes.items())
                ),
                edges=edges,
            ),
        ),
        marks={**view.marks, **{box.mark.id: box.mark for box in boxes}},
        boxes={box.mark.id: box for box in boxes},
        bundles={
            ends: _bundle(ends, found, view.marks, {box.mark.id: box for box in boxes})
            for ends, found in links.items()
            if not {stands.get(e, e) for e in ends}.isdisjoint(stands.values())
        },
        by_time=by_time,
    )


def _only(dossier: Dossier, shown: frozenset[str], edges: tuple[Edge, ...]) -> Dossier:
    return structs.replace(
        dossier,
        articles=tuple(a for a in dossier.articles if a.id in shown),
        lineage=structs.replace(
            dossier.lineage,
            nodes=tuple(node for node in dossier.lineage.nodes if node.id in shown),
            edges=edges,
        ),
        accounts=tuple(
            structs.replace(account, articles=found)
            for account in dossier.accounts
            if (found := tuple(a for a in account.articles if a in shown))
        ),
    )


def _joined(ends: tuple[str, str], found: Sequence[Edge]) -> Edge:
    """One edge for several: the strongest kind, the mean of what is shared."""
    kind = min((e.kind for e in found), key=STRONGEST.index)
    return structs.replace(
        max(found, key=lambda e: e.confidence),
        parent=ends[0],
        child=ends[1],
        kind=kind,
        shared=sum(e.shared for e in found) / len(found),
    )


def _bundle(
    ends: tuple[str, str],
    found: Sequence[Edge],
    marks: Mapping[str, Mark],
    boxes: Mapping[str, Box],
) -> Bundle:
    if len(found) == 1:
        return Bundle(of_edge(found[0], marks), None)
    kinds = Counter(edge.kind for edge in found)
    text = ", ".join(f"{kinds[kind]} {SHORT[kind]}" for kind in STRONGEST if kinds[kind])
    box = boxes.get(ends[1]) or boxes[ends[0]]
    return Bundle(box.anchor, (text, f"×{len(found)}"))
