"""The stemma on a wide screen: time from left to right, a lane for each outlet."""

from __future__ import annotations

from collections.abc import Mapping

from stemma.model import Edge
from stemma.render.html.curves import Point, Route
from stemma.render.html.drawing import (
    Dot,
    Drawing,
    Line,
    dates,
    dot,
    line,
    texts,
    thickness,
)
from stemma.render.html.graph import Grid, grid
from stemma.render.html.labels import Room, box
from stemma.render.html.order import loose
from stemma.render.html.routes import Box, Field, candidates
from stemma.render.html.shapes import reach
from stemma.render.html.view import View

RADIUS = 19.0

GUTTER = 176.0
"""Room at the left of the wide drawing for the names of the outlets."""

WIDTH = 1184.0

GAP = 104.0
"""Columns are at least so far apart: a line between neighbours has room for a word."""

BENEATH = RADIUS + 14
"""From the middle of a box to its caption."""

RING = 1.28
"""How far the ring around an undated node goes, in units of the radius."""

LANES = ((12, 66.0), (24, 56.0), (10_000, 50.0))
"""Up to so many lanes, how high each is: the nodes of two never touch."""


def wide(view: View) -> Drawing:
    """Time from left to right, a lane for each outlet."""
    plan = grid(view)
    count = max(len(plan.columns), 1)
    lane = next(high for many, high in LANES if len(plan.lanes) <= many or view.boxes)
    gap = max((WIDTH - GUTTER - 20) / count, GAP)
    width = max(GUTTER + 20 + gap * count, WIDTH)
    top = 26.0
    height = top + lane * len(plan.lanes) + (58 if view.boxes else 44)
    spot = {
        p.mark.id: (GUTTER + 20 + gap * (p.column + 0.5), top + lane * (p.lane + 0.5))
        for p in plan.places
    }
    bounds = (GUTTER, 4.0, width - 4, height - 48)
    lines = _lines(view, spot, min(gap, 150.0), lane / 2, bounds)
    xs = [GUTTER + 20 + gap * n for n in range(count)]
    return Drawing(
        width=width,
        height=height,
        lines=lines,
        dots=_dots(view, plan, spot),
        lanes=tuple(
            (top + lane * (n + 0.5), name, lost) for n, (name, lost) in enumerate(plan.lanes)
        ),
        columns=tuple((x + gap / 2, *said) for x, said in zip(xs, plan.columns, strict=False)),
        rules=tuple(xs[1:]),
        left=GUTTER,
    )


def _dots(view: View, plan: Grid, spot: Mapping[str, Point]) -> tuple[Dot, ...]:
    day, undated = dates(view.dossier), loose(view.dossier, by_time=view.by_time)
    names = [place.mark.id for place in plan.places]
    return tuple(
        dot(view, one, spot[one], RADIUS, day.get(one, ""), undated.get(one, "")) for one in names
    )


def _lines(
    view: View,
    spot: Mapping[str, Point],
    gap: float,
    lane: float,
    bounds: Box,
) -> tuple[Line, ...]:
    """Thick lines choose their way first; labels find room when all lines are drawn."""
    edges = view.dossier.lineage.edges
    undated = loose(view.dossier, by_time=view.by_time)
    sides = {one: RADIUS * (RING if one in undated else reach(view.marks[one])) for one in spot}
    chosen = _routes(edges, spot, sides, gap, lane, bounds)
    nodes = [_around(at, 2) for at in spot.values()]
    nodes += [
        box(view.boxes[one].caption, (x, y + BENEATH))
        for one, (x, y) in spot.items()
        if one in view.boxes
    ]
    room = Room(bounds, nodes, (chosen[number].points for number in range(len(edges))))
    labels = {}
    for number in sorted(chosen, key=lambda n: (len(chosen[n].points), _ends(edges[n]))):
        edge = edges[number]
        labels[number] = room.place(texts(view, edge), chosen[number], thickness(edge))
    found = []
    for number, edge in enumerate(edges):
        way = chosen[number]
        end = way.curves[0][0] if _is_back(edge, spot) else way.curves[-1][-1]
        back = _is_back(edge, spot)
        found.append(line(view, edge, way.path, end, back=back, way=way, label=labels[number]))
    return tuple(found)


def _ends(edge: Edge) -> tuple[str, str]:
    return edge.parent, edge.child


def _is_back(edge: Edge, spot: Mapping[str, Point]) -> bool:
    """Whether the line leads back, into a box that began earlier."""
    return spot[edge.child][0] < spot[edge.parent][0]


def _routes(
    edges: tuple[Edge, ...],
    spot: Mapping[str, Point],
    sides: Mapping[str, float],
    gap: float,
    lane: float,
    bounds: Box,
) -> dict[int, Route]:
    """Every route runs from left to right, whichever way its line leads."""
    field = Field(bounds, {one: _around(at, 2) for one, at in spot.items()})
    chosen: dict[int, Route] = {}
    for number in sorted(range(len(edges)), key=lambda n: (-thickness(edges[n]), _ends(edges[n]))):
        edge = edges[number]
        back, arrow = _is_back(edge, spot), 0 if edge.kind == "undirected" else 9
        (x, y), (u, v) = spot[edge.parent], spot[edge.child]
        if back:
            start, end = (u + sides[edge.child] + arrow, v), (x - sides[edge.parent], y)
        else:
            start, end = (x + sides[edge.parent], y), (u - sides[edge.child] - arrow, v)
        ways = candidates(start, end, gap, lane)
        chosen[number] = field.choose(ways, (edge.parent, edge.child))
    return chosen


def _around(at: Point, margin: float) -> Box:
    reach = RADIUS + margin
    return at[0] - reach, at[1] - reach, at[0] + reach, at[1] + reach
