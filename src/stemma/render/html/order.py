"""In which order the nodes of the stemma are drawn, and which of them no date places."""

from __future__ import annotations

from collections.abc import Container, Mapping
from heapq import heapify, heappop, heappush

from stemma.model import Dossier
from stemma.render import clock

LAST = "~"
"""Sorts behind every time."""

Kin = Mapping[str, set[str]]


def in_order(dossier: Dossier, *, by_time: bool = False) -> tuple[str, ...]:
    """All nodes with parents before children, otherwise by time and siglum; lost sources late.

    A lost source comes just before its first child. What is undated comes right after its parents,
    without any just before its first child, else by what it shares prose with, else last. An edge
    without direction orders nothing else. A cycle, which a lineage does not have, would be cut at its earliest article. With `by_time` time
    alone orders the articles: boxes of several articles can have it from each other.
    """
    nodes = [node.id for node in dossier.lineage.nodes]
    rank = {node: place for place, node in enumerate(nodes)}
    lost = {node.id for node in dossier.lineage.nodes if node.kind == "lost"}
    parents, children = _kin(dossier, lost if by_time else None)
    missing = {one: len(parents[one] - lost) for one in nodes if one not in lost}
    when = _times(dossier)
    latest: dict[str, str] = {}
    near = _akin(dossier)

    def key(one: str) -> tuple[str, int, str]:
        own = when.get(one) or max((latest.get(p, "") for p in parents[one]), default="")
        soon = min((when.get(c, LAST) for c in children[one]), default=LAST)
        beside = max((when.get(k, "") for k in near.get(one, ())), default="")
        return own or (soon if soon != LAST else beside or LAST), rank[one], one

    free = [key(one) for one, count in missing.items() if not count]
    heapify(free)
    done: dict[str, None] = {}
    while missing:
        at, _, one = heappop(free) if free else min(map(key, missing))
        if missing.pop(one, None) is None:
            continue
        latest[one] = at
        done.update(dict.fromkeys(sorted(parents[one] & lost, key=rank.__getitem__)))
        done[one] = None
        for child in children[one]:
            if child in missing:
                missing[child] -= 1
                if not missing[child]:
                    heappush(free, key(child))
    return tuple(done | dict.fromkeys(nodes))


def loose(dossier: Dossier, *, by_time: bool = False) -> dict[str, str]:
    """Why a date does not place an article, in plain words, for those where none does.

    Nobody where no article has a date: then nothing on the page speaks of time.
    """
    when = _times(dossier)
    if not when:
        return {}
    parents, _ = _kin(dossier, () if by_time else None)
    latest: dict[str, str] = {}
    found: dict[str, str] = {}
    for one in in_order(dossier):
        before = max((latest.get(p, "") for p in parents[one]), default="")
        own = when.get(one, "")
        latest[one] = max(own, before)
        if one in when and _earlier(own, before):
            found[one] = "dated before its source, placed by descent"
    undated = (article.id for article in dossier.articles if article.id not in when)
    return found | dict.fromkeys(undated, "no date, placed by descent")


def _kin(dossier: Dossier, only: Container[str] | None) -> tuple[Kin, Kin]:
    """The parents and the children of every node, where there is a direction; `only` these parents."""
    parents: dict[str, set[str]] = {node.id: set() for node in dossier.lineage.nodes}
    children: dict[str, set[str]] = {node.id: set() for node in dossier.lineage.nodes}
    for edge in dossier.lineage.edges:
        if edge.kind != "undirected" and (only is None or edge.parent in only):
            parents[edge.child].add(edge.parent)
            children[edge.parent].add(edge.child)
    return parents, children


def _akin(dossier: Dossier) -> Mapping[str, set[str]]:
    """For each node those that it shares prose with, where nothing tells who has it from whom."""
    found: dict[str, set[str]] = {}
    for edge in dossier.lineage.edges:
        if edge.kind == "undirected":
            found.setdefault(edge.parent, set()).add(edge.child)
            found.setdefault(edge.child, set()).add(edge.parent)
    return found


def _times(dossier: Dossier) -> Mapping[str, str]:
    return {a.id: clock.order(a.published) for a in dossier.articles if a.published is not None}


def _earlier(one: str, other: str) -> bool:
    """Whether one time is before another as far as both are precise."""
    length = min(len(one), len(other))
    return one[:length] < other[:length]
