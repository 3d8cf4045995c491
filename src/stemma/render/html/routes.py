"""Which way the lines of the wide drawing go, and where a label has room.

Every line has a few candidate routes; the one is taken that meets the fewest nodes, then the
fewest lines that are drawn already, then the shortest. A label stands only where it touches no
line, node or other label; where there is no such place it is left to the list beneath.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import hypot

Point = tuple[float, float]
Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""
Cubic = tuple[Point, Point, Point, Point]

CELL = 7.0
"""The side of the squares, in units of the drawing, by which lines find that they meet."""
NEAR = 76.0
"""So close to its ends a line may run beside another: they leave or reach the same node."""
STEPS = 28
"""Points that are looked at on each curve."""


@dataclass(frozen=True)
class Route:
    """A line of cubic curves, each going on where the last one ends."""

    curves: tuple[Cubic, ...]

    @property
    def path(self) -> str:
        """The route as SVG path data."""
        (x, y), *_ = self.curves[0]
        parts = [f"M{x:.1f} {y:.1f}"]
        for _, b, c, d in self.curves:
            parts.append("C" + " ".join(f"{x:.1f} {y:.1f}" for x, y in (b, c, d)))
        return "".join(parts)

    def points(self) -> Iterator[Point]:
        """Points along the route, close enough to stand for it."""
        for curve in self.curves:
            length = max(hypot(curve[3][0] - curve[0][0], curve[3][1] - curve[0][1]), 1.0)
            steps = max(STEPS, int(length / 4))
            for step in range(steps + 1):
                yield _on(curve, step / steps)


def _on(curve: Cubic, t: float) -> Point:
    weights = ((1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t**2, t**3)
    return (
        sum(w * point[0] for w, point in zip(weights, curve, strict=True)),
        sum(w * point[1] for w, point in zip(weights, curve, strict=True)),
    )


def _bend(start: Point, end: Point) -> Cubic:
    """A curve that leaves and arrives level."""
    pull = max(abs(end[0] - start[0]) * 0.5, 1.0)
    return (start, (start[0] + pull, start[1]), (end[0] - pull, end[1]), end)


def candidates(start: Point, end: Point, gap: float, lane: float) -> tuple[Route, ...]:
    """Ways from `start` to `end`: at once, bending early or late, and between the lanes."""
    (x, y), (u, v) = start, end
    turn = min(gap, max((u - x) / 2, 1.0))
    ways = [Route((_bend(start, end),))]
    if u - x > turn * 1.5:
        ways.append(Route((_bend(start, (x + turn, v)), _bend((x + turn, v), end))))
        ways.append(Route((_bend(start, (u - turn, y)), _bend((u - turn, y), end))))
    for level in (y - lane, y + lane, v - lane, v + lane):
        a, b = (x + turn, level), (max(u - turn, x + turn), level)
        ways.append(Route((_bend(start, a), _bend(a, b), _bend(b, end))))
    return tuple(ways)


def choose(
    ways: Sequence[Route], nodes: Sequence[Box], lines: set[tuple[int, int]], bounds: Box
) -> Route:
    """The best of `ways`; `lines` are the cells that lines drawn before run through."""

    def cost(way: Route) -> float:
        points = list(way.points())
        hits = sum(any(_inside(point, box) for box in nodes) for point in points)
        out = sum(not _inside(point, bounds) for point in points)
        shared = len(cells(way) & lines)
        length = sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(points))
        climbs = sum(abs(b[1] - a[1]) for a, b in pairwise(points))
        detour = climbs - abs(points[-1][1] - points[0][1])
        turns = len(way.curves) - 1
        return hits * 40 + out * 40 + shared * 8 + length / 20 + detour + turns * 6

    return min(ways, key=cost)


def cells(way: Route) -> set[tuple[int, int]]:
    """The squares that a route runs through, without those next to its ends."""
    points = list(way.points())
    ends = (points[0], points[-1])
    return {
        (int(x // CELL), int(y // CELL))
        for x, y in points
        if all(hypot(x - a, y - b) > NEAR for a, b in ends)
    }


def _inside(point: Point, box: Box) -> bool:
    return box[0] <= point[0] <= box[2] and box[1] <= point[1] <= box[3]


def meets(one: Box, other: Box) -> bool:
    """Whether two boxes share any point."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def place_label(
    way: Route,
    width: float,
    thickness: float,
    lines: Iterable[Point],
    taken: Sequence[Box],
    bounds: Box,
) -> Point | None:
    """Where the middle of a label's baseline goes: beside its line and free of all else."""  # fmt: skip
    points = list(way.points())
    lines = list(lines)
    for share in (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82):
        x, y = points[int(share * (len(points) - 1))]
        for baseline in (y - thickness / 2 - 10, y + thickness / 2 + 17):
            box = (x - width / 2 - 3, baseline - 11, x + width / 2 + 3, baseline + 4)
            if box[0] < bounds[0] or box[2] > bounds[2] or box[1] < bounds[1] or box[3] > bounds[3]:
                continue
            if any(meets(box, other) for other in taken):
                continue
            wide = (box[0] - 6, box[1] - 4, box[2] + 6, box[3] + 5)
            if not any(_inside(point, wide) for point in lines):
                return x, baseline
    return None


def label_box(middle: Point, width: float) -> Box:
    """The room that a label takes."""
    return (middle[0] - width / 2 - 3, middle[1] - 11, middle[0] + width / 2 + 3, middle[1] + 4)
