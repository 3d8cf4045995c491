"""Accounts: the articles that go back to one line of reporting."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from stemma.annotation.annotated import Annotated
from stemma.model import Account, Edge, Lineage

Pair = tuple[str, str]
"""Parent and child."""
DESCENT = frozenset({"revision", "copy", "common_source", "undirected"})
"""Steps that carry text, and so make one account of their two ends."""


def accounts_of(lineage: Lineage, articles: Sequence[Annotated]) -> tuple[Account, ...]:
    """The accounts, by the siglum of their first article.

    An article with text from several others belongs with the one that it has most of its text from. A
    credit makes one account of two nodes where it covers the whole article and no text says more;
    a credit for a single sentence or quotation leaves the article its own line of reporting.
    """
    siglum = {one.article.id: one.article.siglum for one in articles}
    group = {node.id: node.id for node in lineage.nodes}

    def top(node: str) -> str:
        while group[node] != node:
            node = group[node]
        return node

    covering = _covering(articles)
    for parent, child in _main_parents(lineage.edges, covering):
        group[top(child)] = top(parent)
    members: dict[str, list[str]] = {}
    for one in sorted(articles, key=lambda one: _order(one.article.siglum)):
        members.setdefault(top(one.article.id), []).append(one.article.id)
    labels = {node.id: node.label for node in lineage.nodes}
    accounts = []
    for ids in members.values():
        nodes = {node for node in group if top(node) == top(ids[0])}
        root = _root(lineage.edges, nodes, siglum, covering)
        key = hashlib.sha256(" ".join(sorted(ids)).encode()).hexdigest()[:10]
        accounts.append(Account(id="c" + key, label=labels[root], articles=tuple(ids), root=root))
    return tuple(accounts)


def _main_parents(edges: Sequence[Edge], covering: set[Pair]) -> list[Pair]:
    """For each node, the one other that most of its text is from; ties without an arrow bind too."""
    found: list[Pair] = []
    above: dict[str, list[Edge]] = {}
    for edge in edges:
        if edge.kind == "undirected":
            found.append((edge.parent, edge.child))
        elif edge.kind in DESCENT or (edge.parent, edge.child) in covering:
            above.setdefault(edge.child, []).append(edge)
    for child, ways in above.items():
        most = max(ways, key=lambda e: (e.kind in DESCENT, e.shared, e.confidence, e.parent))
        found.append((most.parent, child))
    return found


def _covering(articles: Sequence[Annotated]) -> set[Pair]:
    """Pairs of parent and child where the child credits the parent for all of its text."""
    from stemma.lineage.lost import find_lost
    from stemma.lineage.outlets import Outlets

    pairs = {
        (source.id, child)
        for source in find_lost(articles)
        for child, _ in source.children
        if source.carries(child)
    }
    outlets = Outlets(articles)
    for child in articles:
        for parent in articles:
            given = outlets.credits_to(parent.article.id, child)
            if any(credit.covers == "article" for credit in given):
                pairs.add((parent.article.id, child.article.id))
    return pairs


def _root(
    edges: Sequence[Edge],
    nodes: set[str],
    siglum: dict[str, str],
    covering: set[Pair],
) -> str:
    """The node of an account that most of it descends from and that has no parent within it."""
    inside = [
        edge
        for edge in edges
        if edge.parent in nodes
        and edge.child in nodes
        and (edge.kind in DESCENT or (edge.parent, edge.child) in covering)
        and edge.kind != "undirected"
    ]
    below: dict[str, set[str]] = {node: {node} for node in nodes}
    for _ in nodes:
        for edge in inside:
            below[edge.parent] |= below[edge.child]
    children = {edge.child for edge in inside}
    return min(
        nodes - children or nodes,
        key=lambda node: (-len(below[node]), _order(siglum.get(node, "~")), node),
    )


def _order(siglum: str) -> tuple[int, str]:
    """A, B, ... Z, AA, AB: by length, then by letter."""
    return len(siglum), siglum
