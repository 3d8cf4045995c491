"""The stemma on a wide screen: time from left to right, a lane for each outlet."""

from __future__ import annotations

from collections.abc import Mapping

from stemma.model import Dossier
from stemma.render.html import routes
from stemma.render.html.drawing import Dot, Drawing, Line, label, line, thickness, when
from stemma.render.html.graph import Grid, Place, grid
from stemma.render.names import Mark

RADIUS = 19.0


GUTTER = 176.0
"""Room at the left of the wide drawing for the names of the outlets."""


LANE = 66.0


WIDTH = 1184.0


CHARACTER = 6.3
"""The mean width of a character at 12 units, on the safe side."""


def wide(dossier: Dossier, marks: Mapping[str, Mark]) -> Drawing:
    """Time from left to right, a lane for each outlet."""
    plan = grid(dossier, marks)
    count = max(len(plan.columns), 1)
    lane = LANE if len(plan.lanes) <= 12 else 50.0
    gap = max((WIDTH - GUTTER - 20) / count, 84.0)
    width = max(GUTTER + 20 + gap * count, WIDTH)
    top = 26.0
    height = top + lane * len(plan.lanes) + 44
    spot = {
        p.mark.id: (GUTTER + 20 + gap * (p.column + 0.5), top + lane * (p.lane + 0.5))
        for p in plan.places
    }
    bounds = (GUTTER, 4.0, width - 4, height - 48)
    lines = _lines(dossier, marks, spot, min(gap, 150.0), lane / 2, bounds)
    xs = [GUTTER + 20 + gap * n for n in range(count)]
    return Drawing(
        width=width,
        height=height,
        lines=lines,
        dots=_dots(dossier, plan, spot),
        lanes=tuple(
            (top + lane * (n + 0.5), name, lost) for n, (name, lost) in enumerate(plan.lanes)
        ),
        columns=_times(plan, xs, gap),
        rules=tuple(xs[1:]),
        left=GUTTER,
    )


def _times(plan: Grid, xs: list[float], gap: float) -> tuple[tuple[float, str, str], ...]:
    """Under each column the hour, and the day where it is a new one."""
    found = []
    before = ""
    for x, (day, hour) in zip(xs, plan.columns, strict=True):
        shown = day if day != before else ""
        before = day if hour else before
        found.append((x + gap / 2, hour or shown, shown if hour else ""))
    if any(p.mark.lost for p in plan.places):
        found[0] = (found[0][0], "not at hand", "")
    return tuple(found)


def _dots(dossier: Dossier, plan: Grid, spot: Mapping[str, tuple[float, float]]) -> tuple[Dot, ...]:
    return tuple(_dot(dossier, place, *spot[place.mark.id]) for place in plan.places)


def _dot(dossier: Dossier, place: Place, x: float, y: float) -> Dot:
    mark = place.mark
    day = when(dossier, mark.id)
    says = (
        f"{mark.name}: named in the articles, not among them"
        if mark.lost
        else f"{mark.siglum}: {mark.name}{', ' + day if day else ''}"
    )
    return Dot(mark, x, y, RADIUS, says, mark.name, day)


def _lines(
    dossier: Dossier,
    marks: Mapping[str, Mark],
    spot: Mapping[str, tuple[float, float]],
    gap: float,
    lane: float,
    bounds: routes.Box,
) -> tuple[Line, ...]:
    """Thick lines choose their way first; labels find room when all lines are drawn."""
    boxes = {
        one: (x - RADIUS - 5, y - RADIUS - 5, x + RADIUS + 5, y + RADIUS + 5)
        for one, (x, y) in spot.items()
    }
    drawn: set[tuple[int, int]] = set()
    chosen: dict[int, routes.Route] = {}
    edges = dossier.lineage.edges
    for number in sorted(range(len(edges)), key=lambda n: (-thickness(edges[n]), n)):
        edge = edges[number]
        (x, y), (u, v) = spot[edge.parent], spot[edge.child]
        if (u, v) < (x, y) and edge.kind == "undirected":
            (x, y), (u, v) = (u, v), (x, y)
        start, end = (x + RADIUS, y), (u - RADIUS - (0 if edge.kind == "undirected" else 9), v)
        others = [box for one, box in boxes.items() if one not in (edge.parent, edge.child)]
        way = routes.choose(routes.candidates(start, end, gap, lane), others, drawn, bounds)
        chosen[number] = way
        drawn |= routes.cells(way)
    points = [point for way in chosen.values() for point in way.points()]
    taken = list(boxes.values())
    found = []
    for number, edge in enumerate(edges):
        text = label(edge)
        room = len(text) * CHARACTER
        at = routes.place_label(chosen[number], room, thickness(edge), points, taken, bounds)
        if at is not None:
            taken.append(routes.label_box(at, room))
        found.append(line(edge, marks, chosen[number].path, tuple(chosen[number].points()), at))
    return tuple(found)
