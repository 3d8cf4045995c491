"""The stemma as shapes with places; `wide` and `narrow` lay it out, a template draws it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from stemma.model import Dossier, Edge
from stemma.render import clock
from stemma.render.html.anchors import of_edge
from stemma.render.html.shapes import outline
from stemma.render.names import Mark, step
from stemma.render.phrases import SHORT, percent


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


def line(
    edge: Edge,
    marks: Mapping[str, Mark],
    path: str,
    points: tuple[tuple[float, float], ...],
    at: tuple[float, float] | None,
    scale: float = 1.0,
) -> Line:
    """An edge along this path; `scale` makes it thinner where there is less room."""
    x, y = points[-1]
    thick = thickness(edge) if edge.kind == "undirected" else thickness(edge) * scale
    half = (4.0 + thickness(edge) * 0.45) * scale
    return Line(
        anchor=of_edge(edge, marks),
        kind=edge.kind,
        look=marks[edge.parent].look,
        path=path,
        width=thick,
        tip=""
        if edge.kind == "undirected"
        else f"M{x - 1:.1f} {y - half:.1f}L{x + 9:.1f} {y:.1f}L{x - 1:.1f} {y + half:.1f}Z",
        label=label(edge),
        at=at,
        says=step(edge.kind, called(marks[edge.child]), called(marks[edge.parent])),
        points=points,
    )


def called(mark: Mark) -> str:
    """A lost source by its name, an article by its siglum."""
    return mark.name if mark.lost else mark.siglum


def when(dossier: Dossier, node: str) -> str:
    """When the article was published, in plain words; empty where that is not known."""
    for article in dossier.articles:
        if article.id == node:
            return clock.plain(article.published)
    return ""
