"""The lines of the drawing as curves: their path data, and the points that stand for them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from math import hypot
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Points = NDArray[np.float64]
    """One row for each point: across and down."""

Point = tuple[float, float]
Cubic = tuple[Point, Point, Point, Point]

APART = 4.0
"""Points on a curve are about so far from each other."""


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

    @cached_property
    def points(self) -> Points:
        """Points along the route, close enough to stand for it."""
        import numpy as np

        return np.concatenate([_points(np.array(one), _steps(one)) for one in self.curves])


def bend(start: Point, end: Point) -> Cubic:
    """A curve that leaves and arrives level."""
    pull = max(abs(end[0] - start[0]) * 0.5, 1.0)
    return (start, (start[0] + pull, start[1]), (end[0] - pull, end[1]), end)


def _steps(curve: Cubic) -> int:
    """A power of two, so that few tables of weights are needed."""
    (a, b), _, _, (c, d) = curve
    length = abs(c - a) + abs(d - b) + hypot(c - a, d - b)
    steps = 8
    while steps * APART < length / 2 * 1.5:
        steps *= 2
    return steps


def _points(curve: Points, steps: int) -> Points:
    """Summed in one order: a product of matrices may add in another on another machine."""
    found = _weights(steps)[:, :, None] * curve[:, None, :]
    points: Points = found[0] + found[1] + found[2] + found[3]
    return points


@cache
def _weights(steps: int) -> Points:
    import numpy as np

    t = np.linspace(0.0, 1.0, steps + 1)
    return np.stack([(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t**2, t**3])
