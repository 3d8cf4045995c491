"""What stands behind each edge: reasons, passages side by side, the rival reading."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from stemma.model import Dossier, Edge, Passage, Span
from stemma.render.changes import Piece, outside
from stemma.render.html.anchors import of_edge, of_span
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
class Pair:
    """A passage side by side, edited words marked on both sides."""

    left: tuple[Piece, ...]
    right: tuple[Piece, ...]
    speech: bool
    words: int


@dataclass(frozen=True)
class Step:
    """One edge, for the list beneath the drawing."""

    anchor: str
    kind: str
    parent: Mark
    child: Mark
    left: Mark
    right: Mark
    """Whose words stand at either side of the pairs."""
    verb: str
    expert: str
    sure: str
    confidence: str
    shared: str
    reasons: tuple[Reason, ...]
    pairs: tuple[Pair, ...]
    rival: str
    rival_reading: str


def steps(dossier: Dossier, marks: Mapping[str, Mark]) -> tuple[Step, ...]:
    """Every edge of the lineage."""
    return tuple(_step(dossier, edge, marks) for edge in dossier.lineage.edges)


def _step(dossier: Dossier, edge: Edge, marks: Mapping[str, Mark]) -> Step:
    verb, expert = STEP[edge.kind]
    shown = [one for one in dossier.passages if one.id in edge.passages]
    pairs = [_sides(one, edge) for one in sorted(shown, key=lambda one: _sides(one, edge)[1])]
    left, right = edge.parent, edge.child
    if pairs:
        left, right = pairs[0][0].article, pairs[0][1].article
    return Step(
        anchor=of_edge(edge, marks),
        kind=edge.kind,
        parent=marks[edge.parent],
        child=marks[edge.child],
        left=marks[left],
        right=marks[right],
        verb=verb,
        expert=expert,
        sure=sureness(edge.confidence),
        confidence=f"confidence {edge.confidence:.2f}",
        shared=percent(edge.shared) if edge.shared >= 0.005 else "",
        reasons=tuple(_reasons(dossier, edge, marks, bool(pairs))),
        pairs=tuple(
            _pair(dossier, one, edge) for one in sorted(shown, key=lambda one: _sides(one, edge)[1])
        ),
        rival=edge.rival.because if edge.rival else "",
        rival_reading=_rival(edge, marks),
    )


def _sides(passage: Passage, edge: Edge) -> tuple[Span, Span]:
    """The stretch that the child has on the right."""
    one, other = passage.spans
    return (other, one) if one.article == edge.child else (one, other)


def _pair(dossier: Dossier, passage: Passage, edge: Edge) -> Pair:
    left, right = _sides(passage, edge)
    runs = [span for pair in passage.runs for span in pair]
    return Pair(
        left=tuple(outside(dossier, left, [r for r in runs if r.article == left.article])),
        right=tuple(outside(dossier, right, [r for r in runs if r.article == right.article])),
        speech=passage.speech,
        words=passage.words,
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
