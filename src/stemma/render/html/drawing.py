"""The stemma as shapes with places, wide and narrow; templates turn them into SVG."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from stemma.model import Dossier, Edge
from stemma.render import clock
from stemma.render.html import routes
from stemma.render.html.anchors import of_edge
from stemma.render.html.graph import Grid, Place, grid, in_order, levels
from stemma.render.html.shapes import outline
from stemma.render.names import Mark, step
from stemma.render.phrases import SHORT, percent

RADIUS = 19.0
GUTTER = 176.0
"""Room at the left of the wide drawing for the names of the outlets."""
LANE = 66.0
WIDTH = 1184.0
CHARACTER = 6.3
"""The mean width of a character at 12 units, on the safe side."""


@dataclass(frozen=True)
class Line:
    """One edge, drawn."""

    anchor: str
    kind: str
    look: str
    path: str
    width: float
    tip: str
    """Path data of the arrow's head, or empty."""
    label: str
    at: tuple[float, float] | None
    says: str
    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Dot:
    """One node, drawn."""

    mark: Mark
    x: float
    y: float
    r: float
    says: str
    name: str
    when: str
    notes: tuple[tuple[str, str], ...] = ()
    """Narrow drawing only: what it has from whom, each with the anchor of its evidence."""

    @property
    def outline(self) -> str:
        """The shape of its account."""
        return outline(self.mark, self.x, self.y, self.r)


@dataclass(frozen=True)
class Drawing:
    """All that a template needs."""

    width: float
    height: float
    lines: tuple[Line, ...]
    dots: tuple[Dot, ...]
    lanes: tuple[tuple[float, str, bool], ...] = ()
    columns: tuple[tuple[float, str, str], ...] = ()
    rules: tuple[float, ...] = ()
    left: float = 0.0


def thickness(edge: Edge) -> float:
    """As thick as the prose that is shared."""
    if edge.kind == "revision":
        return 7.0
    if edge.kind == "copy":
        return 2.0 + 7.0 * min(max(edge.shared, 0.0), 1.0)
    return 1.4 if edge.kind == "undirected" else 2.0


def label(edge: Edge) -> str:
    """A word or two at the line."""
    shared = f", {percent(edge.shared)}" if edge.shared >= 0.005 and edge.kind != "credit" else ""
    return SHORT[edge.kind] + shared


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
        lanes=tuple((top + lane * (n + 0.5), name, lost) for n, (name, lost) in enumerate(plan.lanes)),
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
        before = day
        found.append((x + gap / 2, hour or shown or "·", shown if hour else ""))
    if plan.columns and plan.columns[0] == ("", ""):
        found[0] = (found[0][0], "not at hand", "")
    return tuple(found)


def _dots(
    dossier: Dossier, plan: Grid, spot: Mapping[str, tuple[float, float]]
) -> tuple[Dot, ...]:
    return tuple(_dot(dossier, place, *spot[place.mark.id]) for place in plan.places)


def _dot(dossier: Dossier, place: Place, x: float, y: float) -> Dot:
    mark = place.mark
    when = _when(dossier, mark.id)
    says = (
        f"{mark.name}: named in the articles, not among them"
        if mark.lost
        else f"{mark.siglum}: {mark.name}{', ' + when if when else ''}"
    )
    return Dot(mark, x, y, RADIUS, says, mark.name, when)


def _when(dossier: Dossier, node: str) -> str:
    for article in dossier.articles:
        if article.id == node:
            return clock.plain(article.published)
    return ""


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
        found.append(_line(edge, marks, chosen[number].path, tuple(chosen[number].points()), at))
    return tuple(found)


def _line(
    edge: Edge,
    marks: Mapping[str, Mark],
    path: str,
    points: tuple[tuple[float, float], ...],
    at: tuple[float, float] | None,
) -> Line:
    x, y = points[-1]
    half = 4.0 + thickness(edge) * 0.45
    return Line(
        anchor=of_edge(edge, marks),
        kind=edge.kind,
        look=marks[edge.parent].look,
        path=path,
        width=thickness(edge),
        tip=""
        if edge.kind == "undirected"
        else f"M{x - 1:.1f} {y - half:.1f}L{x + 9:.1f} {y:.1f}L{x - 1:.1f} {y + half:.1f}Z",
        label=label(edge),
        at=at,
        says=step(edge.kind, _called(marks[edge.child]), _called(marks[edge.parent])),
        points=points,
    )


def _called(mark: Mark) -> str:
    return mark.name if mark.lost else mark.siglum


def narrow(dossier: Dossier, marks: Mapping[str, Mark]) -> Drawing:
    """Time from top to bottom, one row for each article or lost source, edges at the side."""
    order = in_order(dossier)
    edges = dossier.lineage.edges
    level = levels(order, edges)
    deep = max(level, default=-1) + 1
    pitch = min(17.0, 96.0 / max(deep, 1))
    x = 26.0 + pitch * deep
    r = 14.0
    ys: dict[str, float] = {}
    height = 8.0
    for one in order:
        ys[one] = height + 22
        height += 46 + 17 * sum(e.child == one for e in edges)
    into: dict[str, int] = {}
    lines = []
    for edge, depth in zip(edges, level, strict=True):
        nth = into.setdefault(edge.child, 0)
        into[edge.child] = nth + 1
        side = x - r - 8 - pitch * (depth + 0.6)
        start, end = (x - r, ys[edge.parent]), (x - r - 7, ys[edge.child] - 4 + 7 * nth)
        if edge.kind == "undirected":
            end = (x - r, end[1])
        lines.append(_line(edge, marks, _bracket(start, side, end), (start, end), None))
    left = x + r + 12
    dots = tuple(
        Dot(
            mark=marks[one],
            x=x,
            y=ys[one],
            r=r,
            says=marks[one].name,
            name=_cut(marks[one].name, 358 - left, 7.4),
            when="named, not at hand" if marks[one].lost else _when(dossier, one) or "no date",
            notes=tuple(
                (_cut(f"{SHORT[e.kind]}: {marks[e.parent].siglum}{_share(e)}", 358 - left, 6.6), of_edge(e, marks))
                for e in edges
                if e.child == one
            ),
        )
        for one in order
    )
    return Drawing(358, height + 4, tuple(lines), dots, left=left)


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
