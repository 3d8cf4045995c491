"""The stemma on a phone: time from top to bottom, a row for each node, edges at the side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from stemma.model import Edge
from stemma.render.html.anchors import of_edge
from stemma.render.html.curves import Point
from stemma.render.html.drawing import Drawing, called, dates, dot, line, share
from stemma.render.html.order import in_order, loose
from stemma.render.html.rails import Rail, levels, rail
from stemma.render.html.view import View
from stemma.render.phrases import SHORT

WIDTH = 358.0
SIDE = 104.0
"""Room at the side for the rails, where there are many."""


def narrow(view: View) -> Drawing:
    """Time from top to bottom, one row for each article or lost source, edges at the side."""
    dossier, marks = view.dossier, view.marks
    order = in_order(dossier, by_time=view.by_time)
    edges = dossier.lineage.edges
    level = levels(order, edges)
    deep = max(level.values(), default=-1) + 1
    pitch = min(17.0, SIDE / max(deep, 1))
    x = 28.0 + pitch * deep
    r = 14.0
    coming: defaultdict[str, list[Edge]] = defaultdict(list)
    for edge in edges:
        coming[edge.child].append(edge)
    ys: dict[str, float] = {}
    height = 8.0
    for one in order:
        ys[one] = height + 22
        height += 46 + 17 * len(coming[one])
    ports = _ports(edges, level)
    scale = min(0.7, pitch / 12)
    lines = []
    for edge in edges:
        side = x - r - 10 - pitch * (level[rail(edge)] + 0.6)
        arrow = 0 if edge.kind == "undirected" else 9
        start = (x - r, ys[edge.parent] + ports[edge.parent, rail(edge)])
        end = (x - r - arrow, ys[edge.child] + ports[edge.child, rail(edge)])
        lines.append(line(view, edge, _bracket(start, side, end), end, scale))
    left = x + r + 12
    day, undated = dates(dossier), loose(dossier, by_time=view.by_time)
    room = WIDTH - left
    dots = tuple(
        replace(
            dot(view, one, (x, ys[one]), r, day.get(one, ""), undated.get(one, "")),
            name=_cut(marks[one].name, room, 7.4),
            when=_cut(_when(view, one, day.get(one, ""), one in undated), room, 6.4),
            notes=tuple(_note(view, edge, room) for edge in coming[one]),
        )
        for one in order
    )
    return Drawing(WIDTH, height + 4, tuple(lines), dots, left=left)


def _when(view: View, one: str, day: str, placed_by_descent: bool) -> str:
    if view.marks[one].lost:
        return "named, not at hand"
    box = view.boxes.get(one)
    if box and box.caption:
        return ", ".join(part for part in (box.caption, day.partition(",")[0]) if part)
    if placed_by_descent:
        return f"{day} (before its source)" if day else "no date, placed by descent"
    return day or "no date"


def _note(view: View, edge: Edge, room: float) -> tuple[str, str]:
    """`copied: A, 52 %`, and where the evidence stands."""
    parent = (
        called(view, edge.parent) if edge.parent in view.boxes else view.marks[edge.parent].siglum
    )
    bundle = view.bundles.get((edge.parent, edge.child))
    anchor = bundle.anchor if bundle else of_edge(edge, view.marks)
    if bundle and bundle.texts:
        return _cut(f"{bundle.texts[0]}: {parent}", room, 6.6), anchor
    said = f"{SHORT[edge.kind]}: {parent}"
    return _cut(", ".join(part for part in (said, share(edge)) if part), room, 6.6), anchor


def _ports(edges: Sequence[Edge], level: Mapping[Rail, int]) -> dict[tuple[str, Rail], float]:
    """How far above or below the middle of its node each rail begins or ends.

    What comes in stands above what goes out, and the order of either keeps lines from crossing.
    """
    coming: defaultdict[str, set[Rail]] = defaultdict(set)
    going: defaultdict[str, set[Rail]] = defaultdict(set)
    for edge in edges:
        coming[edge.child].add(rail(edge))
        going[edge.parent].add(rail(edge))
    found: dict[tuple[str, Rail], float] = {}
    for node in {*coming, *going}:
        above = sorted(coming[node], key=lambda one: (level[one], one))
        below = sorted(going[node], key=lambda one: (-level[one], one))
        order = above + below
        step = min(8.0, 18.0 / max(len(order) - 1, 1))
        for place, one in enumerate(order):
            found[node, one] = (place - (len(order) - 1) / 2) * step
    return found


def _bracket(start: Point, side: float, end: Point) -> str:
    (x, y), (u, v) = start, end
    r = min(9.0, abs(v - y) / 2, max(x - side, 0.1))
    down = 1 if v >= y else -1
    return (
        f"M{x:.1f} {y:.1f}H{side + r:.1f}Q{side:.1f} {y:.1f} {side:.1f} {y + down * r:.1f}"
        f"V{v - down * r:.1f}Q{side:.1f} {v:.1f} {side + r:.1f} {v:.1f}H{u:.1f}"
    )


def _cut(text: str, room: float, character: float) -> str:
    """As much of the text as has room; the whole is in the tooltip and the list beneath."""
    fits = int(room / character)
    return text if len(text) <= fits else text[: max(fits - 1, 1)] + "…"
