"""Which way the lines of the wide drawing go.

Every line has a few candidate routes; the one is taken that meets the fewest nodes, then the
fewest lines that are drawn already, then the shortest.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from stemma.render.html.curves import Point, Route, bend

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from stemma.render.html.curves import Points

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""

CELL = 7.0
"""The side of the squares, in units of the drawing, by which lines find that they meet."""
FINE = 3.0
"""The side of the squares by which lines find that they would touch a node."""
NEAR = 76.0
"""So close to its ends a line may run beside another: they leave or reach the same node."""


class Field:
    """The drawing in squares: which node stands on each, and how many lines run through it."""

    def __init__(self, bounds: Box, nodes: Mapping[str, Box]) -> None:
        import numpy as np

        self.bounds = bounds
        right, bottom = bounds[2:]
        self.number = {one: place for place, one in enumerate(nodes, start=1)}
        self.nodes: NDArray[np.int32] = np.zeros(_shape(right, bottom, FINE), np.int32)
        self.lines: NDArray[np.bool_] = np.zeros(_shape(right, bottom, CELL), np.bool_)
        for one, box in nodes.items():
            left, top, right, bottom = (round(side / FINE) for side in box)
            self.nodes[left:right, top:bottom] = self.number[one]

    def choose(self, ways: Sequence[Route], ends: tuple[str, str]) -> Route:
        """The best of `ways`, which is then drawn."""
        best = min(ways, key=lambda way: self._cost(way, ends))
        points = best.points
        self.lines[_cells(points[_far(points)], CELL, self.lines.shape)] = True
        return best

    def _cost(self, way: Route, ends: tuple[str, str]) -> float:
        import numpy as np

        points = way.points
        left, top, right, bottom = self.bounds
        x, y = points[:, 0], points[:, 1]
        out = (x < left) | (x > right) | (y < top) | (y > bottom)
        met = self.nodes[_cells(points, FINE, self.nodes.shape)]
        hits = (met > 0) & ~np.isin(met, [self.number[one] for one in ends])
        far = points[_far(points)]
        cells = np.unique(np.stack(_cells(far, CELL, self.lines.shape)), axis=1)
        shared = int(self.lines[cells[0], cells[1]].sum())
        steps = np.diff(points, axis=0)
        length = float(np.hypot(steps[:, 0], steps[:, 1]).sum())
        detour = float(np.abs(steps[:, 1]).sum()) - abs(float(y[-1] - y[0]))
        wrong = (int(hits.sum()) + int(out.sum())) * 40
        # Rounded, so that no machine's last digit decides between two ways that are as good.
        return round(wrong + shared * 8 + length / 20 + detour + (len(way.curves) - 1) * 6, 3)


def candidates(start: Point, end: Point, gap: float, lane: float) -> tuple[Route, ...]:
    """Ways from `start` to `end`: at once, bending early or late, and between the lanes."""
    (x, y), (u, v) = start, end
    turn = min(gap, max((u - x) / 2, 1.0))
    ways = [Route((bend(start, end),))]
    if u - x > turn * 1.5:
        ways.append(Route((bend(start, (x + turn, v)), bend((x + turn, v), end))))
        ways.append(Route((bend(start, (u - turn, y)), bend((u - turn, y), end))))
    for level in (y - lane, y + lane, v - lane, v + lane):
        a, b = (x + turn, level), (max(u - turn, x + turn), level)
        ways.append(Route((bend(start, a), bend(a, b), bend(b, end))))
    return tuple(ways)


def _far(points: Points) -> NDArray[np.bool_]:
    """Which points are not next to the route's ends."""
    import numpy as np

    far = np.ones(len(points), np.bool_)
    for end in (points[0], points[-1]):
        far &= np.hypot(points[:, 0] - end[0], points[:, 1] - end[1]) > NEAR
    return far


def _shape(right: float, bottom: float, side: float) -> tuple[int, int]:
    return int(right // side) + 2, int(bottom // side) + 2


def _cells(
    points: Points, side: float, shape: tuple[int, ...]
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """The squares of these points; what lies outside counts for the squares at the edge."""
    import numpy as np

    found = (points // side).astype(np.intp)
    return found[:, 0].clip(0, shape[0] - 1), found[:, 1].clip(0, shape[1] - 1)
