"""Where the nodes of the stemma stand: columns are times, lanes are outlets.

Layering after Sugiyama, Tagawa and Toda (1981), with two liberties: time, not depth, orders the
columns, and lanes are given by the outlets instead of by crossing minimisation.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stemma.model import Article, Dossier, Edge
from stemma.render import clock
from stemma.render.names import Mark, outlet

MANY = 10
"""With more columns than this, neighbours whose times differ share one."""


@dataclass(frozen=True)
class Place:
    """One node on the wide drawing's grid."""

    mark: Mark
    column: int
    lane: int


@dataclass(frozen=True)
class Grid:
    """The wide drawing before it has sizes."""

    places: tuple[Place, ...]
    columns: tuple[tuple[str, str], ...]
    """For each column the day and the hour, or two empty strings before publication."""
    lanes: tuple[tuple[str, bool], ...]
    """For each lane its label and whether it is a lost source's."""


def in_order(dossier: Dossier) -> tuple[str, ...]:
    """All nodes with parents before children, otherwise by time and siglum; lost sources late.

    A lost source comes just before its first child. What is undated comes right after its
    parents. A cycle, which a lineage does not have, would be cut at its earliest article.
    """
    nodes = [node.id for node in dossier.lineage.nodes]
    when = _times(dossier)
    parents = {node: {e.parent for e in dossier.lineage.edges if e.child == node} for node in nodes}
    lost = {node.id for node in dossier.lineage.nodes if node.kind == "lost"}
    rank = {node: place for place, node in enumerate(nodes)}
    waiting = [node for node in nodes if node not in lost]
    done: list[str] = []
    while waiting:
        free = [n for n in waiting if parents[n] - lost <= set(done)] or waiting
        one = min(free, key=lambda n: (when.get(n) or _latest(parents[n], when), rank[n]))
        waiting.remove(one)
        done += sorted((parents[one] & lost) - set(done), key=rank.__getitem__)
        done.append(one)
    return tuple(done + [node for node in nodes if node not in done])


def _times(dossier: Dossier) -> dict[str, str]:
    return {a.id: clock.order(a.published) for a in dossier.articles if a.published is not None}


def _latest(parents: set[str], when: Mapping[str, str]) -> str:
    return max((when[one] for one in parents if one in when), default="")


def grid(dossier: Dossier, marks: Mapping[str, Mark]) -> Grid:
    """Every node with its column and its lane."""
    order = in_order(dossier)
    column, labels = _columns(dossier, order, marks)
    lane, lanes = _lanes(dossier, order, marks)
    places = tuple(Place(marks[one], column[one], lane[one]) for one in order)
    return Grid(places, tuple(labels), tuple(lanes))


def _columns(
    dossier: Dossier, order: Sequence[str], marks: Mapping[str, Mark]
) -> tuple[dict[str, int], list[tuple[str, str]]]:
    """Lost sources first, then one column for each time, or for several where there are many."""
    articles = {one.id: one for one in dossier.articles}
    linked = {frozenset((e.parent, e.child)) for e in dossier.lineage.edges}
    dated = [articles[one] for one in order if one in articles]
    dateless = not any(one.published for one in dated)
    crowded = len({_label(one) for one in dated}) > MANY
    found: dict[str, int] = {one: 0 for one in order if marks[one].lost}
    labels: list[tuple[str, str]] = [("", "")] if found else []
    held: list[Article] = []
    for one in dated:
        fits = held and all(_may_share(one, other, linked, crowded) for other in held)
        if not fits:
            held = []
            labels.append(("", "") if dateless else _label(one))
        held.append(one)
        found[one.id] = len(labels) - 1
    return found, labels


def _label(article: Article) -> tuple[str, str]:
    return clock.split(article.published) if article.published else ("no date", "")


def _may_share(one: Article, other: Article, linked: set[frozenset[str]], crowded: bool) -> bool:
    """Whether two articles can stand above each other in one column."""
    if frozenset((one.id, other.id)) in linked or outlet(one) == outlet(other) != "unknown outlet":
        return False
    return crowded or _label(one) == _label(other)


def _lanes(
    dossier: Dossier, order: Sequence[str], marks: Mapping[str, Mark]
) -> tuple[dict[str, int], list[tuple[str, bool]]]:
    """One lane for each outlet and lost source, those of one account together."""
    rank = {one: place for place, one in enumerate(order)}
    child = {e.parent: e.child for e in sorted(dossier.lineage.edges, key=lambda e: -rank[e.child])}
    accounts = [account.articles for account in dossier.accounts]
    placed = {one for members in accounts for one in members}
    rest = tuple(one for one in order if one not in placed and not marks[one].lost)
    lane: dict[str, int] = {}
    named: dict[str, int] = {}
    lanes: list[tuple[str, bool]] = []
    for members in [*accounts, *([rest] if rest else [])]:
        for one in sorted(members, key=rank.__getitem__):
            for lost in (n for n in order if marks[n].lost and child.get(n) == one):
                lane[lost] = len(lanes)
                lanes.append((marks[lost].name, True))
            name = marks[one].name
            key = name if name != "unknown outlet" else one
            if key not in named:
                named[key] = len(lanes)
                lanes.append((name, False))
            lane[one] = named[key]
    for one in order:
        if one not in lane:
            lane[one] = len(lanes)
            lanes.append((marks[one].name, marks[one].lost))
    return lane, lanes


def levels(order: Sequence[str], edges: Sequence[Edge]) -> tuple[int, ...]:
    """For the narrow drawing: how far to the side each edge runs, so that none lies on another.

    Rows are the nodes in order; an edge takes the nearest level that is free between its two
    rows, short edges first (greedy interval colouring).
    """
    row = {one: place for place, one in enumerate(order)}
    reach = [tuple(sorted((row[e.parent], row[e.child]))) for e in edges]
    found = [0] * len(edges)
    busy: list[list[tuple[int, ...]]] = []
    for one in sorted(range(len(edges)), key=lambda n: (reach[n][1] - reach[n][0], reach[n], n)):
        low, high = reach[one]
        level = next(
            (n for n, held in enumerate(busy) if all(high <= a or b <= low for a, b in held)),
            len(busy),
        )
        if level == len(busy):
            busy.append([])
        busy[level].append(reach[one])
        found[one] = level
    return tuple(found)
