"""How far to the side the lines of the narrow drawing run, so that none lies on another."""

from __future__ import annotations

from collections.abc import Sequence

from stemma.model import Edge

Rail = tuple[str, str]
"""A parent and a kind: what goes out from one node in one way shares a rail, and branches off it."""


def rail(edge: Edge) -> Rail:
    """The rail that an edge runs on."""
    return edge.parent, edge.kind


def levels(order: Sequence[str], edges: Sequence[Edge]) -> dict[Rail, int]:
    """For each rail its level, 0 next to the nodes.

    Rows are the nodes in order; a rail takes the nearest level that is free from its parent's row
    to its last child's, short rails first (greedy interval colouring).
    """
    row = {one: place for place, one in enumerate(order)}
    reach: dict[Rail, tuple[int, int]] = {}
    for edge in edges:
        ends = row[edge.parent], row[edge.child]
        low, high = reach.get(rail(edge), (min(ends), max(ends)))
        reach[rail(edge)] = min(low, *ends), max(high, *ends)
    found: dict[Rail, int] = {}
    busy: list[list[tuple[int, int]]] = []
    for one in sorted(reach, key=lambda r: (reach[r][1] - reach[r][0], reach[r], r)):
        low, high = reach[one]
        level = next(
            (n for n, held in enumerate(busy) if all(high <= a or b <= low for a, b in held)),
            len(busy),
        )
        if level == len(busy):
            busy.append([])
        busy[level].append((low, high))
        found[one] = level
    return found
