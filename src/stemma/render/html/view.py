"""What a drawing shows of a dossier: all of it, one account, or several articles as one box."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from msgspec import structs

from stemma.model import Account, Article, Dossier, Edge
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
    of = {article: box for box in boxes for article in box.articles}
    known = {box.mark.id: box for box in boxes}

    def node(one: str) -> str:
        return of[one].mark.id if one in of else one

    links: dict[tuple[str, str], list[Edge]] = {}
    for edge in dossier.lineage.edges:
        ends = node(edge.parent), node(edge.child)
        if ends[0] != ends[1]:
            links.setdefault(ends, []).append(edge)
    nodes = {node(one.id): structs.replace(one, id=node(one.id)) for one in dossier.lineage.nodes}
    return View(
        dossier=structs.replace(
            dossier,
            articles=_articles(dossier, of),
            accounts=_accounts(dossier, node),
            lineage=structs.replace(
                dossier.lineage,
                nodes=tuple(nodes.values()),
                edges=tuple(_joined(ends, found) for ends, found in links.items()),
            ),
        ),
        marks={**view.marks, **{name: box.mark for name, box in known.items()}},
        boxes=known,
        bundles={
            ends: _bundle(found, view.marks, known.get(ends[1]) or known[ends[0]])
            for ends, found in links.items()
            if not known.keys().isdisjoint(ends)
        },
        by_time=by_time,
    )


def _articles(dossier: Dossier, of: Mapping[str, Box]) -> tuple[Article, ...]:
    """The articles, and for each box its first, or its first that has a date, in its stead."""
    found: dict[str, Article] = {}
    for article in dossier.articles:
        box = of.get(article.id)
        if box is None:
            found[article.id] = article
            continue
        name = box.mark.id
        if name not in found or (found[name].published is None and article.published is not None):
            found[name] = structs.replace(article, id=name, outlet=box.mark.name)
    return tuple(found.values())


def _accounts(dossier: Dossier, node: Callable[[str], str]) -> tuple[Account, ...]:
    """The accounts with their boxes instead of what is in them."""
    return tuple(
        structs.replace(account, articles=tuple(dict.fromkeys(map(node, account.articles))))
        for account in dossier.accounts
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


def _bundle(found: Sequence[Edge], marks: Mapping[str, Mark], box: Box) -> Bundle:
    if len(found) == 1:
        return Bundle(of_edge(found[0], marks), None)
    kinds = Counter(edge.kind for edge in found)
    text = ", ".join(f"{kinds[kind]} {SHORT[kind]}" for kind in STRONGEST if kinds[kind])
    return Bundle(box.anchor, (text, f"×{len(found)}"))
