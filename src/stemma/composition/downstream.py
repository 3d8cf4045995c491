"""What descends from an article or a lost source."""

from __future__ import annotations

from collections.abc import Iterable

from stemma.lineage.outlets import same_outlet
from stemma.model import Dossier, Edge

TEXT = frozenset({"revision", "copy", "common_source"})
"""Steps that carry text one way; where nothing tells the way, nothing tells what would fall."""


def downstream(dossier: Dossier, nodes: Iterable[str]) -> frozenset[str]:
    """The ids of the articles that have most of their text from these nodes, themselves included.

    As with accounts, an article with text from several others descends from the one that it has
    most of it from.
    """
    below: dict[str, set[str]] = {}
    for child, parent in _main_parents(dossier).items():
        below.setdefault(parent, set()).add(child)
    found: set[str] = set()
    waiting = set(nodes)
    while waiting:
        node = waiting.pop()
        found.add(node)
        waiting |= below.get(node, set()) - found
    return frozenset(found & {article.id for article in dossier.articles})


def _main_parents(dossier: Dossier) -> dict[str, str]:
    ways: dict[str, list[Edge]] = {}
    for edge in dossier.lineage.edges:
        if edge.kind in TEXT or (edge.kind == "credit" and _covers_all(dossier, edge)):
            ways.setdefault(edge.child, []).append(edge)
    return {
        child: max(
            edges, key=lambda edge: (edge.kind in TEXT, edge.shared, edge.confidence, edge.parent)
        ).parent
        for child, edges in ways.items()
    }


def _covers_all(dossier: Dossier, edge: Edge) -> bool:
    """Whether the child credits the parent for all of its text."""
    names = {node.id: node.label for node in dossier.lineage.nodes if node.kind == "lost"}
    names |= {one.id: one.outlet for one in dossier.articles if one.outlet is not None}
    return any(
        credit.article == edge.child
        and credit.covers == "article"
        and same_outlet(credit.to, names.get(edge.parent))
        for credit in dossier.credits
    )
