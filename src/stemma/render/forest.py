"""The lineage as trees: one place for every article, though it may come down from several."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from stemma.lineage.accounts import DESCENT
from stemma.model import Account, Edge, Node


@dataclass(frozen=True)
class Entry:
    """One node in its place; entries follow each other as a reader goes down the tree."""

    node: str
    """The node's `id`."""
    depth: int
    """How many steps it lies below the root of its tree."""
    edge: Edge | None
    """The step that puts it under its parent; nothing for a root."""
    more: tuple[Edge, ...]
    """Further steps that lead to it, those from its own account first."""


def forest(
    accounts: Sequence[Account], nodes: Sequence[Node], edges: Sequence[Edge]
) -> Iterator[tuple[Entry, ...]]:
    """For each account its tree; more than one tree where its articles have no root in common.

    An article stands under the one that it has most of its text from. A pair without an arrow is hung
    where one of the two would otherwise stand alone, so that what belongs together stands together.
    """
    order = {node.id: place for place, node in enumerate(nodes)}
    lost = {node.id for node in nodes if node.kind == "lost"}
    for account in accounts:
        inside = _inside(account, edges, lost)
        above = _above([e for e in edges if e.parent in inside and e.child in inside], account.root)
        below: dict[str, list[str]] = {}
        for node in sorted(inside, key=lambda node: order[node]):
            if node in above:
                below.setdefault(_other(above[node], node), []).append(node)
        roots = sorted(inside - set(above), key=lambda node: (node != account.root, order[node]))
        yield tuple(
            Entry(node, depth, above.get(node), _more(node, edges, above, inside))
            for node, depth in _downwards(roots, below)
        )


def _inside(account: Account, edges: Sequence[Edge], lost: set[str]) -> set[str]:
    """The nodes of an account: its root, its articles, and lost sources that one of them is from."""
    members = {account.root, *account.articles}
    for article in account.articles:
        given = [e for e in edges if e.child == article and e.kind in DESCENT]
        most = max(given, key=_amount, default=None)
        if most is not None and most.parent in lost:
            members.add(most.parent)
    return members


def _above(inside: Sequence[Edge], root: str) -> dict[str, Edge]:
    """For each node but the roots of trees the step that puts it under another."""
    above: dict[str, Edge] = {}
    for edge in sorted(inside, key=_amount, reverse=True):
        if edge.kind != "undirected" and edge.child not in above:
            _hang(above, edge.child, edge)
    for edge in inside:
        if edge.kind == "undirected":
            first, second = edge.child, edge.parent
            ends = (second, first) if first == root else (first, second)
            free = next((end for end in ends if end not in above and end != root), None)
            if free is not None:
                _hang(above, free, edge)
    return above


def _hang(above: dict[str, Edge], node: str, edge: Edge) -> None:
    """Put a node under the other end of an edge, unless that one stands below it already."""
    other: str | None = _other(edge, node)
    while other is not None:
        if other == node:
            return
        other = _other(above[other], other) if other in above else None
    above[node] = edge


def _downwards(roots: Sequence[str], below: dict[str, list[str]]) -> Iterator[tuple[str, int]]:
    """Every node with its depth, each before those below it; a long line of descent is no recursion."""
    waiting = [(root, 0) for root in reversed(roots)]
    while waiting:
        node, depth = waiting.pop()
        yield node, depth
        waiting += [(child, depth + 1) for child in reversed(below.get(node, []))]


def _more(
    node: str, edges: Sequence[Edge], above: dict[str, Edge], inside: set[str]
) -> tuple[Edge, ...]:
    used = {id(edge) for edge in above.values()}
    more = [edge for edge in edges if edge.child == node and id(edge) not in used]
    return tuple(sorted(more, key=lambda edge: edge.parent not in inside))


def _amount(edge: Edge) -> tuple[bool, float, float, str]:
    """As accounts are told apart: text before mere credits, then how much of it."""
    return edge.kind in DESCENT, edge.shared, edge.confidence, edge.parent


def _other(edge: Edge, node: str) -> str:
    return edge.parent if edge.child == node else edge.child
