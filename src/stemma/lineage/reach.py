"""What the steps so far say: who is joined, and who comes down from whom."""

from __future__ import annotations

from collections.abc import Iterable

from stemma.model import Edge


class Reach:
    """Steps, as they are taken one by one."""

    def __init__(self, edges: Iterable[Edge] = ()) -> None:
        self._children: dict[str, set[str]] = {}
        self._pairs: set[tuple[str, str]] = set()
        for edge in edges:
            self.add(edge)

    def add(self, edge: Edge) -> None:
        """One more step."""
        self._pairs |= {(edge.parent, edge.child), (edge.child, edge.parent)}
        if edge.kind != "undirected":
            self.arrow(edge.parent, edge.child)

    def arrow(self, parent: str, child: str) -> None:
        """One more step of descent, whatever else is known of it."""
        self._children.setdefault(parent, set()).add(child)

    def linked(self, a: str, b: str) -> bool:
        """Whether a step joins the two, either way."""
        return (a, b) in self._pairs

    def below(self, start: str) -> set[str]:
        """Everything that comes down from `start`, itself included."""
        seen, front = {start}, [start]
        while front:
            fresh = self._children.get(front.pop(), set()) - seen
            seen |= fresh
            front.extend(fresh)
        return seen
