"""The stemma as shapes with places; `wide` and `narrow` lay it out, a template draws it."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.model import Dossier, Edge
from stemma.model.lineage import EdgeKind
from stemma.render import clock
from stemma.render.html.anchors import of_edge
from stemma.render.html.curves import Point, Route
from stemma.render.html.labels import Label
from stemma.render.html.shapes import head, outline
from stemma.render.html.view import View
from stemma.render.names import Mark, step
from stemma.render.phrases import SHORT, TINY, percent, sureness

WIDTHS: dict[EdgeKind, tuple[float, float]] = {
    "revision": (4.4, 4.6),
    "copy": (2.0, 7.0),
    "credit": (2.0, 3.0),
    "common_source": (2.6, 3.0),
    "undirected": (1.6, 3.0),
}
"""How thick a line of each kind is where nothing is shared, and how much thicker where all is."""


@dataclass(frozen=True)
class Line:
    """One edge, drawn."""

    anchor: str
    kind: str
    look: str
    ends: str
    """The ids of its two nodes, so that a node finds its lines."""
    path: str
    width: float
    tip: str
    """Path data of the arrow's head, or empty."""
    label: Label | None
    says: str
    way: Route | None = None
    """Wide drawing only."""


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
    href: str = ""
    """Where it leads: its article, or where a box is unfolded."""
    loose: bool = False
    """Whether no date places it."""
    box: bool = False
    """Whether it stands for several articles."""
    caption: str = ""
    """How many they are."""
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
    least, more = WIDTHS[edge.kind]
    return least + more * min(max(edge.shared, 0.0), 1.0)


def share(edge: Edge) -> str:
    """How much of the child's words are shared, or nothing where it says nothing."""
    return percent(edge.shared) if edge.shared >= 0.005 and edge.kind != "credit" else ""


def texts(view: View, edge: Edge) -> tuple[str, str]:
    """What is written at the line, and the same in fewer signs."""
    bundle = view.bundles.get((edge.parent, edge.child))
    if bundle and bundle.texts:
        return bundle.texts
    shared = share(edge)
    long = f"{SHORT[edge.kind]}, {shared}" if shared else SHORT[edge.kind]
    return long, shared or TINY[edge.kind]


def line(
    view: View,
    edge: Edge,
    path: str,
    end: Point,
    scale: float = 1.0,
    *,
    back: bool = False,
    way: Route | None = None,
    label: Label | None = None,
) -> Line:
    """An edge along this path to `end`; `scale` makes it thinner where there is less room."""
    half = (4.0 + thickness(edge) * 0.45) * scale
    parent, child = view.marks[edge.parent], view.marks[edge.child]
    bundle = view.bundles.get((edge.parent, edge.child))
    return Line(
        anchor=bundle.anchor if bundle else of_edge(edge, view.marks),
        kind=edge.kind,
        look=parent.look,
        ends=f"{parent.id} {child.id}",
        path=path,
        width=thickness(edge) * scale,
        tip="" if edge.kind == "undirected" else head(*end, half, back=back),
        label=label,
        says=_says(view, edge),
        way=way,
    )


def _says(view: View, edge: Edge) -> str:
    """The edge in one line, for its tooltip and for those who cannot see it."""
    parent, child = (called(view, one) for one in (edge.parent, edge.child))
    bundle = view.bundles.get((edge.parent, edge.child))
    if bundle and bundle.texts:
        return f"{child} from {parent}: {bundle.texts[0]}"
    shared = share(edge)
    parts = step(edge.kind, child, parent), sureness(edge.confidence)
    return ", ".join([*parts, *([f"{shared} of {child}’s words"] if shared else [])])


def dot(view: View, one: str, at: Point, r: float, day: str, why_loose: str) -> Dot:
    """A node at a place."""
    mark, box = view.marks[one], view.boxes.get(one)
    says = f"{mark.siglum}: {mark.name}" + (f", {box.caption}" if box and box.caption else "")
    if mark.lost:
        says = f"{mark.name}: named in the articles, not among them"
    return Dot(
        mark=mark,
        x=at[0],
        y=at[1],
        r=r,
        says=", ".join(part for part in (says, day, why_loose) if part),
        name=mark.name,
        when=day,
        href=box.anchor if box else f"article-{mark.siglum}",
        loose=bool(why_loose),
        box=box is not None,
        caption=box.caption if box else "",
    )


def called(view: View, one: str) -> str:
    """A lost source or a box by its name, an article by its siglum."""
    mark = view.marks[one]
    return mark.name if mark.lost or one in view.boxes else mark.siglum


def dates(dossier: Dossier) -> dict[str, str]:
    """When each article was published, in plain words; empty where that is not known."""
    return {article.id: clock.plain(article.published) for article in dossier.articles}
