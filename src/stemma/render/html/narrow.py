"""The stemma on a phone: time from top to bottom, a row for each node, edges at the side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from stemma.model import Dossier, Edge
from stemma.render.html import routes
from stemma.render.html.anchors import of_edge
from stemma.render.html.drawing import Dot, Drawing, line, when
from stemma.render.html.graph import in_order, levels
from stemma.render.names import Mark
from stemma.render.phrases import SHORT, percent


def narrow(dossier: Dossier, marks: Mapping[str, Mark]) -> Drawing:
    """Time from top to bottom, one row for each article or lost source, edges at the side."""
    order = in_order(dossier)
    edges = dossier.lineage.edges
    level = levels(order, edges)
    deep = max(level, default=-1) + 1
    pitch = min(17.0, 96.0 / max(deep, 1))
    x = 28.0 + pitch * deep
    r = 14.0
    ys: dict[str, float] = {}
    height = 8.0
    for one in order:
        ys[one] = height + 22
        height += 46 + 17 * sum(e.child == one for e in edges)
    lines = []
    for number, (edge, depth) in enumerate(zip(edges, level, strict=True)):
        side = x - r - 10 - pitch * (depth + 0.6)
        arrow = 0 if edge.kind == "undirected" else 9
        start = (x - r, ys[edge.parent] + _port(edges, level, number, edge.parent))
        end = (x - r - arrow, ys[edge.child] + _port(edges, level, number, edge.child))
        lines.append(line(edge, marks, _bracket(start, side, end), (start, end), None, 0.7))
    left = x + r + 12
    dots = tuple(
        Dot(
            mark=marks[one],
            x=x,
            y=ys[one],
            r=r,
            says=marks[one].name,
            name=_cut(marks[one].name, 358 - left, 7.4),
            when="named, not at hand" if marks[one].lost else when(dossier, one) or "no date",
            notes=tuple(
                (
                    _cut(f"{SHORT[e.kind]}: {marks[e.parent].siglum}{_share(e)}", 358 - left, 6.6),
                    of_edge(e, marks),
                )
                for e in edges
                if e.child == one
            ),
        )
        for one in order
    )
    return Drawing(358, height + 4, tuple(lines), dots, left=left)


def _port(edges: Sequence[Edge], level: Sequence[int], number: int, node: str) -> float:
    """How far above or below the middle of its node an edge begins or ends.

    What comes in stands above what goes out, and the order of either keeps lines from crossing.
    """
    coming = [n for n, e in enumerate(edges) if e.child == node]
    going = [n for n, e in enumerate(edges) if e.parent == node]
    order = sorted(coming, key=lambda n: level[n]) + sorted(going, key=lambda n: -level[n])
    step = min(8.0, 18.0 / max(len(order) - 1, 1))
    return (order.index(number) - (len(order) - 1) / 2) * step


def _share(edge: Edge) -> str:
    return f", {percent(edge.shared)}" if edge.shared >= 0.005 and edge.kind != "credit" else ""


def _bracket(start: routes.Point, side: float, end: routes.Point) -> str:
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
