"""What a list of steps already says: who is joined, and who comes down from whom."""

from __future__ import annotations

from collections.abc import Sequence

from stemma.model import Edge


def linked(edges: Sequence[Edge], a: str, b: str) -> bool:
    """Whether a step joins the two, either way."""
    return any({edge.parent, edge.child} == {a, b} for edge in edges)


def descends(edges: Sequence[Edge], start: str, goal: str) -> bool:
    """Whether steps with an arrow lead from `start` down to `goal`."""
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
