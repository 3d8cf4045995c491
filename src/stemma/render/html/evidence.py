"""What stands behind each edge: reasons, passages side by side, the rival reading."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from stemma.model import Dossier, Edge, Passage
from stemma.render.html.anchors import of_edge, of_span
from stemma.render.html.sides import Pair, pairs
from stemma.render.names import Mark
from stemma.render.phrases import STEP, percent, sureness
from stemma.render.words import line

QUOTED = 3
"""How many of a reason's spans are quoted with it."""


@dataclass(frozen=True)
class Reason:
    """One piece of evidence."""

    kind: str
    text: str
    weight: str
    quotes: tuple[tuple[Mark, str, str], ...]
    """Words that it rests on: mark, words, link; only where no passage shows them."""


@dataclass(frozen=True)
class Table:
    """What two articles share, side by side."""

    left: Mark
    right: Mark
    pairs: tuple[Pair, ...]
    words: int
    """How many words are the same on both sides."""
    speech: bool
    """Whether any of it is somebody's words."""


@dataclass(frozen=True)
class Step:
    """One edge, for the list beneath the drawing."""

    anchor: str
    kind: str
    parent: Mark
    child: Mark
    verb: str
    expert: str
    sure: str
    confidence: str
    shared: str
    reasons: tuple[Reason, ...]
    tables: tuple[Table, ...]
    rival: str
    rival_reading: str


def steps(dossier: Dossier, marks: Mapping[str, Mark]) -> tuple[Step, ...]:
    """Every edge of the lineage."""
    return tuple(_step(dossier, edge, marks) for edge in dossier.lineage.edges)


def _step(dossier: Dossier, edge: Edge, marks: Mapping[str, Mark]) -> Step:
    verb, expert = STEP[edge.kind]
    found = tuple(_tables(dossier, edge, marks))
    return Step(
        anchor=of_edge(edge, marks),
        kind=edge.kind,
        parent=marks[edge.parent],
        child=marks[edge.child],
        verb=verb,
        expert=expert,
        sure=sureness(edge.confidence),
        confidence=f"confidence {edge.confidence:.2f}",
        shared=percent(edge.shared) if edge.shared >= 0.005 else "",
        reasons=tuple(_reasons(dossier, edge, marks, bool(found))),
        tables=found,
        rival=edge.rival.because if edge.rival else "",
        rival_reading=_rival(edge, marks),
    )


def _tables(dossier: Dossier, edge: Edge, marks: Mapping[str, Mark]) -> Iterator[Table]:
    """The child's words beside its parent's, or, as a lost source has no text, beside its siblings'."""
    held = set(edge.passages)
    groups: dict[tuple[str, str], list[Passage]] = {}
    for one in dossier.passages:
        if one.id in held:
            first, second = (span.article for span in one.spans)
            left, right = (second, first) if first == edge.child else (first, second)
            groups.setdefault((left, right), []).append(one)
    for (left, right), passages in groups.items():
        yield Table(
            left=marks[left],
            right=marks[right],
            pairs=pairs(dossier, passages, right),
            words=sum(one.words for one in passages),
            speech=any(one.speech for one in passages),
        )


def _reasons(
    dossier: Dossier, edge: Edge, marks: Mapping[str, Mark], has_pairs: bool
) -> Iterator[Reason]:
    for one in edge.evidence:
        hidden = has_pairs and one.kind in ("narrator prose", "shared quotation")
        spans = () if hidden else one.spans[:QUOTED]
        weight = f"{one.weight:.0f} decibans" if one.weight else "no weight of its own"
        yield Reason(
            kind=one.kind,
            text=one.explanation,
            weight=weight,
            quotes=tuple((marks[s.article], line(dossier, s), of_span(s, marks)) for s in spans),
        )


def _rival(edge: Edge, marks: Mapping[str, Mark]) -> str:
    """The other reading in plain words, `A is copied from B`."""
    if edge.rival is None or edge.rival.parent not in marks:
        return ""
    parent = edge.rival.parent
    child = edge.parent if parent == edge.child else edge.child
    names = [marks[one].name if marks[one].lost else marks[one].siglum for one in (child, parent)]
    return f"{names[0]} {STEP[edge.rival.kind][0]} {names[1]}"
