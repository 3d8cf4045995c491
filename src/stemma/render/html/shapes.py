"""The outlines of nodes: one shape for each account, as SVG path data."""

from __future__ import annotations

from collections.abc import Sequence

from stemma.render.names import Mark


def outline(mark: Mark, x: float, y: float, r: float) -> str:
    """The shape around (x, y), about as large as a circle of radius `r`."""
    if mark.lost or mark.shape == 0:
        return f"M{_at(x - r, y)}A{r} {r} 0 1 1 {_at(x + r, y)}A{r} {r} 0 1 1 {_at(x - r, y)}Z"
    if mark.shape in (1, 2):
        return _box(x, y, r, r * 0.28, rounded=mark.shape == 2)
    return _polygon([(x + r * a, y + r * b) for a, b in POLYGONS[mark.shape]])


POLYGONS: dict[int, Sequence[tuple[float, float]]] = {
    3: ((0, -1.2), (1.2, 0), (0, 1.2), (-1.2, 0)),
    4: ((-1.1, 0), (-0.55, -0.95), (0.55, -0.95), (1.1, 0), (0.55, 0.95), (-0.55, 0.95)),
    5: ((-1, 0.95), (-1, -0.2), (0, -1.15), (1, -0.2), (1, 0.95)),
}
"""Diamond, hexagon, house; in units of the radius."""


def reach(mark: Mark) -> float:
    """How far the shape goes to either side, in units of the radius."""
    points = () if mark.lost else POLYGONS.get(mark.shape, ())
    return max((x for x, _ in points), default=1.0)


def _box(x: float, y: float, r: float, corner: float, *, rounded: bool) -> str:
    """A square with round corners, or one whose upper half is an arch."""
    top = r if rounded else corner
    return (
        f"M{_at(x - r, y - r + top)}A{top:.1f} {top:.1f} 0 0 1 {_at(x - r + top, y - r)}"
        f"L{_at(x + r - top, y - r)}A{top:.1f} {top:.1f} 0 0 1 {_at(x + r, y - r + top)}"
        f"L{_at(x + r, y + r - corner)}A{corner:.1f} {corner:.1f} 0 0 1 {_at(x + r - corner, y + r)}"
        f"L{_at(x - r + corner, y + r)}A{corner:.1f} {corner:.1f} 0 0 1 {_at(x - r, y + r - corner)}Z"
    )


def _polygon(points: Sequence[tuple[float, float]]) -> str:
    return "M" + "L".join(_at(x, y) for x, y in points) + "Z"


def _at(x: float, y: float) -> str:
    return f"{x:.1f} {y:.1f}"


def head(x: float, y: float, half: float, *, back: bool = False) -> str:
    """An arrow's head at the end of a line that arrives level from the left, or else from the right."""
    side = -1 if back else 1
    return f"M{_at(x - side, y - half)}L{_at(x + 9 * side, y)}L{_at(x - side, y + half)}Z"
