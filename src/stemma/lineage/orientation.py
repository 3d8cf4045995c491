"""Which way the text went, over a whole family of articles at once.

Each tie between two articles has evidence of its own for either direction, in decibans, and none of them stands
alone: in a tradition where everyone has one parent, one known direction settles all that lie behind it. The
chance of each direction is summed exactly over all ways to direct the ties of a tree (sum-product, Pearl 1988),
where every parent of an article beyond its first makes a way less likely.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

MIXING = 9.0
"""Decibans against an article that was made from one parent more."""


@dataclass(frozen=True)
class Tie:
    """Two articles of which one has text from the other."""

    a: str
    b: str
    decibans: float
    """The evidence that `a` is the parent; negative where it is `b`."""


def directions(ties: Sequence[Tie]) -> dict[tuple[str, str], float]:
    """For each tie, by its ends, the probability that the first end is the parent.

    Ties that close a circle are left to their own evidence, after those of the trees.
    """
    tree, rest = _trees(ties)
    around: dict[str, list[Tie]] = {}
    for tie in tree:
        around.setdefault(tie.a, []).append(tie)
        around.setdefault(tie.b, []).append(tie)
    messages: dict[tuple[str, str], tuple[float, float]] = {}
    for node, parent in _inward(around):
        tie = next(t for t in around[node] if parent in (t.a, t.b))
        messages[node, parent] = _message(node, tie, around[node], messages)
    for node, parent in reversed(_inward(around)):
        tie = next(t for t in around[node] if parent in (t.a, t.b))
        messages[parent, node] = _message(parent, tie, around[parent], messages)
    found = {}
    for tie in tree:
        # A message tells how good the rest is if the tie points at its sender, and away from it.
        from_a, from_b = messages[tie.a, tie.b], messages[tie.b, tie.a]
        a_parent = from_a[1] * from_b[0] * _odds(tie.decibans)
        b_parent = from_a[0] * from_b[1]
        found[tie.a, tie.b] = a_parent / (a_parent + b_parent)
    for tie in rest:
        odds = _odds(tie.decibans)
        found[tie.a, tie.b] = odds / (1 + odds)
    return found


def _message(
    node: str,
    tie: Tie,
    around: Sequence[Tie],
    messages: Mapping[tuple[str, str], tuple[float, float]],
) -> tuple[float, float]:
    """How good the part of the tree behind a node is, if the tie points at it, and if away."""
    # By the number of other ties that point at the node: none, one, or more, each with its cost.
    sums = [1.0, 0.0]
    for other in around:
        if other is tie:
            continue
        far = other.b if other.a == node else other.a
        at_far, away_from_far = messages[far, node]
        odds = _odds(other.decibans if other.a == node else -other.decibans)
        outward, inward = at_far * odds, away_from_far
        more = _odds(-MIXING)
        # `sums[1]` stands for one parent, and for any more of them with their costs counted in.
        sums = [sums[0] * outward, sums[1] * (outward + inward * more) + sums[0] * inward]
    pointed_at = sums[0] + sums[1] * _odds(-MIXING)
    pointing_away = sums[0] + sums[1]
    scale = pointed_at + pointing_away
    return pointed_at / scale, pointing_away / scale


def _odds(decibans: float) -> float:
    return float(10 ** (max(-60.0, min(60.0, decibans)) / 10))


def _trees(ties: Sequence[Tie]) -> tuple[list[Tie], list[Tie]]:
    """The ties that make trees, taken in order, and those that would close a circle."""
    above: dict[str, str] = {}

    def top(node: str) -> str:
        while node in above:
            node = above[node]
        return node

    tree: list[Tie] = []
    rest: list[Tie] = []
    for tie in ties:
        one, other = top(tie.a), top(tie.b)
        if one == other:
            rest.append(tie)
        else:
            above[other] = one
            tree.append(tie)
    return tree, rest


def _inward(around: Mapping[str, Sequence[Tie]]) -> list[tuple[str, str]]:
    """Every node but one of each tree with its neighbour nearer to that one, the farthest first."""
    order: list[tuple[str, str]] = []
    seen: set[str] = set()
    for root in sorted(around):
        if root in seen:
            continue
        seen.add(root)
        front = [root]
        while front:
            node = front.pop()
            for tie in around[node]:
                far = tie.b if tie.a == node else tie.a
                if far not in seen:
                    seen.add(far)
                    order.append((far, node))
                    front.append(far)
    return order[::-1]
