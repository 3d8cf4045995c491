"""What a perfect reader could know of a tradition: edges, lost sources, accounts, and who has each sentence from whom."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from traditions.nodes import Node
from traditions.printing import Printed, clocks, printed
from traditions.process import SHARED, Process
from traditions.stock import Event

Pair = tuple[str, str]


@dataclass(frozen=True)
class LostTruth:
    """A source that is not at hand but shows in the texts."""

    name: str
    """Its newsroom; only where `named` does a text say it."""
    named: bool
    children: frozenset[str]


@dataclass(frozen=True)
class Tradition:
    """The articles of one event and what is true of them."""

    event: str
    seed: int
    printed: tuple[Printed, ...]
    edges: frozenset[Pair]
    """Parent and child, both at hand."""
    neutral: frozenset[Pair]
    """Edges that are neither right nor wrong: two versions of which a child shows no difference."""
    lost: tuple[LostTruth, ...]
    accounts: frozenset[frozenset[str]]


def tradition(event: Event, seed: int, size: int) -> Tradition:
    """One tradition, the same for the same arguments."""
    draw = Random(f"{event.id}/{seed}")
    nodes = Process(event, draw).run(size)
    when = clocks(nodes, draw)
    shown = [
        printed(node, when[node.number], known=draw.random() < 0.93)
        for node in nodes
        if not node.lost
    ]
    draw.shuffle(shown)
    key = {one.node: one.article.id for one in shown}
    edges: dict[tuple[Node, Node], int] = {}
    for one in shown:
        for parent, _ in one.node.parents:
            for source in _shown_sources(parent):
                shared = len(source.wordings & one.node.wordings)
                if shared >= SHARED or source.newsroom.name in one.node.credited:
                    edges[source, one.node] = shared
    lost = _lost(list(key), edges)
    return Tradition(
        event=event.id,
        seed=seed,
        printed=tuple(shown),
        edges=frozenset((key[a], key[b]) for a, b in edges),
        neutral=frozenset(_neutral(key, edges)),
        lost=tuple(
            LostTruth(name, named, frozenset(key[n] for n in children))
            for name, named, children in lost
        ),
        accounts=_accounts(key, edges, lost),
    )


def _shown_sources(parent: Node) -> list[Node]:
    """The parent itself where it is at hand, else what it was made from, as far as that is."""
    if not parent.lost:
        return [parent]
    return [source for above, _ in parent.parents for source in _shown_sources(above)]


def _neutral(key: dict[Node, str], edges: dict[tuple[Node, Node], int]) -> list[Pair]:
    """Where another article has the very same words of all that the child has from its true parent.

    No reader could tell the two apart, unless the child names the true one.
    """
    found = []
    for child in key:
        lost = {parent.page for parent, _ in child.parents if parent.lost}
        # The version that it was made from is gone, but a later one of the same page is at hand.
        found += [(key[n], key[child]) for n in key if n.page in lost and n is not child]
    for parent, child in edges:
        shared = parent.wordings & child.wordings
        if parent.newsroom.name in child.credited - _handed_on(parent):
            continue
        mine = {line.text for line in parent.lines if line.wording in shared}
        for other in key:
            if other in (child, parent) or child in other.ancestors():
                continue
            theirs = {line.text for line in other.lines if line.wording in shared}
            if theirs == mine:
                found += [(key[parent], key[child]), (key[other], key[child])]
    return found


def _handed_on(parent: Node) -> set[str]:
    """Newsrooms whose names come along with the parent's own text."""
    return {parent.newsroom.name for line in parent.lines if parent.newsroom.name in line.text}


def _lost(
    shown: list[Node], edges: dict[tuple[Node, Node], int]
) -> list[tuple[str, bool, list[Node]]]:
    """Newsrooms that are credited and not at hand, and lost texts that two articles show."""
    at_hand = {node.newsroom.name for node in shown}
    found: dict[str, tuple[bool, set[Node]]] = {}
    for node in shown:
        for name in node.credited - at_hand:
            found.setdefault(name, (True, set()))[1].add(node)
    for place, one in enumerate(shown):
        for two in shown[:place]:
            common = _common_lost(one, two)
            if common is None or common.newsroom.name in at_hand:
                continue
            mine = _without_shown(one, two, edges)
            if len(mine) >= SHARED:
                found.setdefault(common.newsroom.name, (False, set()))[1].update((one, two))
    return [
        (name, named, sorted(c, key=lambda n: n.number))
        for name, (named, c) in sorted(found.items())
    ]


def _common_lost(one: Node, two: Node) -> Node | None:
    """A lost text that both were made from without any text at hand between."""
    first, second = _lost_above(one), _lost_above(two)
    both = sorted(first & second, key=lambda node: -node.number)
    return both[0] if both else None


def _lost_above(node: Node) -> set[Node]:
    found: set[Node] = set()
    for parent, _ in node.parents:
        if parent.lost:
            found |= {parent, *_lost_above(parent)}
    return found


def _without_shown(one: Node, two: Node, edges: dict[tuple[Node, Node], int]) -> set[str]:
    """The words that both share and that no parent at hand of either has."""
    shared = one.wordings & two.wordings
    for parent, child in edges:
        if child in (one, two):
            shared = shared - parent.wordings
    return shared


def _accounts(
    key: dict[Node, str],
    edges: dict[tuple[Node, Node], int],
    lost: list[tuple[str, bool, list[Node]]],
) -> frozenset[frozenset[str]]:
    """Articles by the line of reporting that most of their text goes back to."""
    group = {node: node for node in key}

    def top(node: Node) -> Node:
        while group[node] is not node:
            node = group[node]
        return node

    of_lost = {n for name, _, children in lost for n in _bound(name, children, edges)}
    for child in key.keys() - of_lost:
        above = [(shared, -p.number, p) for (p, c), shared in edges.items() if c is child]
        whole = [one for one in above if one[0] >= SHARED or one[2].newsroom.name in child.covering]
        if whole:
            group[top(child)] = top(max(whole, key=lambda one: one[:2])[2])
    for child in key.keys() - of_lost:
        for parent, _ in child.parents:
            later = [n for n in key if parent.lost and n.page == parent.page and n is not child]
            if later and _shows(child, later[0]):
                group[top(child)] = top(later[0])
    for name, _, children in lost:
        bound = _bound(name, children, edges)
        for node in bound[1:]:
            group[top(node)] = top(bound[0])
    members: dict[Node, set[str]] = {}
    for node, name in key.items():
        members.setdefault(top(node), set()).add(name)
    return frozenset(frozenset(one) for one in members.values())


def _bound(name: str, children: list[Node], edges: dict[tuple[Node, Node], int]) -> list[Node]:
    """The children of a lost source that have more from it than from any parent at hand."""
    found = []
    for node in children:
        others = [len(node.wordings & other.wordings) for other in children if other is not node]
        here = max(others, default=0)
        at_hand = max((shared for (_, child), shared in edges.items() if child is node), default=0)
        if (here >= SHARED and here > at_hand) or (name in node.covering and at_hand < SHARED):
            found.append(node)
    return found


def _shows(child: Node, parent: Node) -> bool:
    """Whether the texts tell that one was made from the other's page."""
    shared = len(child.wordings & parent.wordings) >= SHARED
    return shared or parent.newsroom.name in child.covering
