"""Where the labels of the lines stand, so that each is read and none lies on another.

A label looks for room beside its line, free of all else. Where there is none it is said in fewer
signs; where that finds no room either it stands on its line, which its own ground covers. It never
stands on a node or on another label.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from stemma.render.html.curves import Point, Route
from stemma.render.html.routes import Box

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from stemma.render.html.curves import Points

CHARACTER = 6.3
"""The mean width of a character at 12 units, on the safe side."""
FINE = 3.0
"""The side of the squares by which labels find room."""
SHARES = (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82)
"""Where along its line a label likes to stand."""
ANYWHERE = tuple(n / 40 for n in (20, *(20 + s * k for k in range(1, 19) for s in (1, -1))))
"""Where it may stand if it must."""


@dataclass(frozen=True)
class Label:
    """What is written at a line, and the middle of its baseline."""

    text: str
    at: Point
    over: bool = False
    """Whether it stands on its line and needs a ground of its own."""

    @property
    def box(self) -> Box:
        """The room that it takes."""
        return box(self.text, self.at)


def box(text: str, at: Point) -> Box:
    """The room that a text around `at` takes."""
    half = len(text) * CHARACTER / 2 + 3
    return (at[0] - half, at[1] - 11, at[0] + half, at[1] + 4)


class Room:
    """The drawing in small squares: where lines run, and where nodes and labels stand."""

    def __init__(self, bounds: Box, nodes: Iterable[Box], lines: Iterable[Points]) -> None:
        import numpy as np

        self.bounds = bounds
        shape = int(bounds[2] // FINE) + 8, int(bounds[3] // FINE) + 8
        self.lines: NDArray[np.bool_] = np.zeros(shape, np.bool_)
        self.taken: NDArray[np.bool_] = np.zeros(shape, np.bool_)
        for points in lines:
            cells = (points // FINE).astype(np.intp)
            inside = (cells >= 0).all(axis=1) & (cells < np.array(shape)).all(axis=1)
            self.lines[cells[inside, 0], cells[inside, 1]] = True
        for one in nodes:
            self.taken[_squares(one)] = True

    def place(self, texts: Sequence[str], way: Route, thickness: float) -> Label | None:
        """A place for the first of `texts` that finds one; later ones are shorter."""
        for text in texts:
            for at in _beside(way, thickness, SHARES):
                if self._fits(box(text, at)) and not self._crossed(box(text, at)):
                    return self._put(text, at)
        for text in texts[::-1]:
            for at in _on(way):
                if self._fits(box(text, at)):
                    return self._put(text, at, over=True)
        return None

    def _fits(self, one: Box) -> bool:
        left, top, right, bottom = self.bounds
        if one[0] < left or one[2] > right or one[1] < top or one[3] > bottom:
            return False
        return not self.taken[_squares(one)].any()

    def _crossed(self, one: Box) -> bool:
        """Whether a line runs through the label or touches it."""
        left, top, right, bottom = one
        return bool(self.lines[_squares((left - 6, top - 4, right + 6, bottom + 5))].any())

    def _put(self, text: str, at: Point, *, over: bool = False) -> Label:
        self.taken[_squares(box(text, at))] = True
        return Label(text, at, over)


def _squares(one: Box) -> tuple[slice, slice]:
    left, top, right, bottom = (max(int(side // FINE), 0) for side in one)
    return slice(left, right + 1), slice(top, bottom + 1)


def _beside(way: Route, thickness: float, shares: Iterable[float]) -> Iterator[Point]:
    points = way.points
    for share in shares:
        x, y = map(float, points[int(share * (len(points) - 1))])
        for further in (0, 7, 14):
            yield x, y - thickness / 2 - 10 - further
            yield x, y + thickness / 2 + 17 + further


def _on(way: Route) -> Iterator[Point]:
    points = way.points
    for share in ANYWHERE:
        x, y = map(float, points[int(share * (len(points) - 1))])
        yield x, y + 4
