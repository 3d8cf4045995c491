"""The occurrence whose words stand for a statement."""

from __future__ import annotations

from collections.abc import Sequence

from stemma.statements.grouping import Place

PRONOUNS = frozenset({"he", "she", "it", "they", "this", "that", "these", "those", "who", "which"})


def best_place(places: Sequence[Place]) -> Place:
    """The place that reads best alone: running text, a clause with its own subject, no pronoun
    first, most of its sentence, then the first by siglum. A statement is never a new sentence.
    """
    return min(enumerate(places), key=lambda entry: (*_flaws(entry[1]), entry[0]))[1]


def _flaws(place: Place) -> tuple[object, ...]:
    scene, unit = place.scene, place.unit
    words = scene.one.article.words(unit.span).split()
    first = words[0].casefold().rstrip("'’s") if words else ""
    return (
        scene.sentence.zone != "body",
        not unit.clause,
        first in PRONOUNS,
        not words[0][:1].isupper() if words else True,
        -min(1.0, round(len(unit.span) / max(1, len(scene.span)), 1)),
    )
