"""What only one article says: the rest of its sentences."""

from __future__ import annotations

from collections.abc import Sequence

from stemma.model import Span
from stemma.statements.grouping import Group, Place
from stemma.statements.items import Scene
from stemma.statements.units import Unit, units_of

COVERED = 0.4
"""A stretch of which this part is in a shared statement is not also a statement of its own."""
LEAST_BITS = 20.0
LEAST_LEFT = 32.0
"""What is left of a sentence beside a shared clause must tell this much to stand alone."""


def singles(scenes: Sequence[Scene], shared: Sequence[Group]) -> list[Group]:
    """Whole sentences that nobody shares, and the unshared clauses of the others."""
    taken: dict[str, list[Span]] = {}
    for found in shared:
        for place in found.places:
            taken.setdefault(place.span.article, []).append(place.span)
    groups = []
    for scene in scenes:
        spans = taken.get(scene.span.article, [])
        for unit in _unshared(scene, spans):
            groups.append(Group((Place(scene, unit),), sum(_bits(scene, unit))))
    return groups


def _unshared(scene: Scene, taken: Sequence[Span]) -> list[Unit]:
    whole = Unit(span=scene.span, items=tuple(range(len(scene.items))), clause=True)
    if not any(span.overlaps(scene.span) for span in taken):
        return [whole] if sum(_bits(scene, whole)) >= LEAST_BITS else []
    left: list[Unit] = []
    for unit in units_of(scene):
        free = _covered(unit.span, [*taken, *(u.span for u in left)]) < COVERED
        if unit.clause and free and sum(_bits(scene, unit)) >= LEAST_LEFT:
            left.append(unit)
    return left


def _covered(span: Span, by: Sequence[Span]) -> float:
    characters: set[int] = set()
    for other in by:
        if other.article == span.article:
            characters.update(range(max(span.start, other.start), min(span.end, other.end)))
    return len(characters) / max(1, len(span))


def _bits(scene: Scene, unit: Unit) -> list[float]:
    return [scene.items[row].bits for row in unit.items]
