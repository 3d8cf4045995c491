"""Many articles: one box for each account, which unfolds to a drawing of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from stemma.model import Account, Dossier
from stemma.model.lineage import EdgeKind
from stemma.render import clock
from stemma.render.html.drawing import Drawing
from stemma.render.html.evidence import Step
from stemma.render.html.narrow import narrow
from stemma.render.html.order import in_order
from stemma.render.html.view import Box, View, fold, part
from stemma.render.html.wide import wide
from stemma.render.names import COLOURS, Mark
from stemma.render.phrases import SHORT, count

MANY = 60
"""With more articles than this, accounts are folded."""
LEAVES = 4
"""So many articles that have the same from one article, and that nobody has it from, are one box."""


@dataclass(frozen=True)
class Unfolded:
    """One account with a drawing of its own."""

    anchor: str
    mark: Mark
    title: str
    counts: str
    when: str
    wide: Drawing
    narrow: Drawing
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class Collapsed:
    """The accounts as boxes, and each of them unfolded."""

    wide: Drawing
    narrow: Drawing
    accounts: tuple[Unfolded, ...]


def collapsed(
    dossier: Dossier, marks: Mapping[str, Mark], steps: Sequence[Step]
) -> Collapsed | None:
    """Nothing where the articles are few enough to be drawn one by one."""
    if len(dossier.articles) <= MANY:
        return None
    boxes = _boxes(dossier, marks)
    whole = View(dossier, marks)
    overview = fold(whole, boxes, by_time=True)
    return Collapsed(
        wide=wide(overview),
        narrow=narrow(overview),
        accounts=tuple(_unfolded(whole, box, steps) for box in boxes),
    )


def _boxes(dossier: Dossier, marks: Mapping[str, Mark]) -> tuple[Box, ...]:
    """One for each account of several articles, and one for all that stand alone."""
    several = [account for account in dossier.accounts if len(account.articles) > 1]
    held = {article for account in several for article in account.articles}
    alone = tuple(article.id for article in dossier.articles if article.id not in held)
    boxes = [_box(account, marks) for account in several]
    if alone:
        mark = replace(marks[alone[0]], id="alone", siglum=f"{len(alone)}", name="on their own")
        mark = replace(mark, shape=0, colour=COLOURS)
        boxes.append(Box(alone, mark, count(len(alone), "article"), "account-alone"))
    return tuple(boxes)


def _box(account: Account, marks: Mapping[str, Mark]) -> Box:
    root = marks[account.articles[0]]
    anchor = f"account-{root.siglum}"
    caption = count(len(account.articles), "article")
    return Box(account.articles, replace(root, id=anchor), caption, anchor)


def _unfolded(whole: View, box: Box, steps: Sequence[Step]) -> Unfolded:
    own = part(whole, box.articles)
    drawn = fold(own, _leaves(own, box)) if len(box.articles) > LEAVES else own
    inside = set(box.articles)
    names = {whole.marks[one].name for one in box.articles}
    return Unfolded(
        anchor=box.anchor,
        mark=box.mark,
        title=box.mark.name,
        counts=f"{box.caption}, {count(len(names), 'outlet')}",
        when=_span(own.dossier, inside),
        wide=wide(drawn),
        narrow=narrow(drawn),
        steps=tuple(step for step in steps if step.child.id in inside),
    )


def _leaves(own: View, box: Box) -> tuple[Box, ...]:
    """Articles that have it in one way from one article alone, and that nobody has it from."""
    inside = set(box.articles)
    edges = own.dossier.lineage.edges
    parents = {edge.parent for edge in edges}
    ways: dict[str, list[tuple[str, EdgeKind]]] = {}
    for edge in edges:
        ways.setdefault(edge.child, []).append((edge.parent, edge.kind))
    groups: dict[tuple[str, EdgeKind], list[str]] = {}
    for one in in_order(own.dossier):
        if one in inside and one not in parents and len(ways.get(one, ())) == 1:
            groups.setdefault(ways[one][0], []).append(one)
    found = []
    for (parent, kind), members in groups.items():
        if len(members) >= LEAVES and kind in ("copy", "credit", "common_source"):
            first = own.marks[members[0]]
            mark = replace(
                first,
                id=f"{box.anchor}-{own.marks[parent].siglum}-{kind}",
                siglum=f"{len(members)}",
                name=f"{len(members)} {SHORT[kind]}",
            )
            found.append(Box(tuple(members), mark, "", f"{box.anchor}-steps"))
    return tuple(found)


def _span(dossier: Dossier, inside: set[str]) -> str:
    """From when to when, in plain words."""
    dated = [a.published for a in dossier.articles if a.id in inside and a.published is not None]
    if not dated:
        return ""
    first, last = min(dated, key=clock.order), max(dated, key=clock.order)
    shown = (clock.plain(first), clock.plain(last))
    return shown[0] if shown[0] == shown[1] else f"{shown[0]} – {shown[1]}"
