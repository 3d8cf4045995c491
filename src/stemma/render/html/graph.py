"""Where the nodes of the stemma stand: columns are times, lanes are outlets.

Layering after Sugiyama, Tagawa and Toda (1981), with two liberties: time, not depth, orders the
columns, and lanes are given by the outlets instead of by crossing minimisation.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stemma.model import Dossier
from stemma.render.html.columns import Labels, columns
from stemma.render.html.order import in_order, loose
from stemma.render.html.view import View
from stemma.render.names import Mark


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
    columns: tuple[Labels, ...]
    """For each column two lines, the hour and the day or what is known; empty before publication."""
    lanes: tuple[tuple[str, bool], ...]
    """For each lane its label and whether it is a lost source's."""


def grid(view: View) -> Grid:
    """Every node with its column and its lane."""
    dossier, marks = view.dossier, view.marks
    order = in_order(dossier, by_time=view.by_time)
    column, labels = columns(dossier, order, marks, loose(dossier, by_time=view.by_time))
    lane, lanes = _lanes(dossier, order, marks)
    places = tuple(Place(marks[one], column[one], lane[one]) for one in order)
    return Grid(places, tuple(labels), tuple(lanes))


def _lanes(
    dossier: Dossier, order: Sequence[str], marks: Mapping[str, Mark]
) -> tuple[dict[str, int], list[tuple[str, bool]]]:
    """One lane for each outlet and lost source, those of one account together."""
    rank = {one: place for place, one in enumerate(order)}
    child = {e.parent: e.child for e in sorted(dossier.lineage.edges, key=lambda e: -rank[e.child])}
    fed: dict[str, list[str]] = {}
    for one in order:
        if marks[one].lost and one in child:
            fed.setdefault(child[one], []).append(one)
    accounts = [account.articles for account in dossier.accounts]
    placed = {one for members in accounts for one in members}
    rest = tuple(one for one in order if one not in placed and not marks[one].lost)
    lane: dict[str, int] = {}
    named: dict[str, int] = {}
    lanes: list[tuple[str, bool]] = []
    for members in [*accounts, *([rest] if rest else [])]:
        for one in sorted(members, key=rank.__getitem__):
            for lost in fed.get(one, ()):
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
