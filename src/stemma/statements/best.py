"""The occurrence whose words stand for a statement."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from stemma.statements.grouping import Place
from stemma.statements.items import Vectors

PRONOUNS = frozenset({"he", "she", "it", "they", "this", "that", "these", "those", "who", "which"})


def best_place(places: Sequence[Place]) -> Place:
    """The place that reads best alone: running text, a clause with its own subject, no pronoun
    first, near to what all say, most of its sentence, then the first by siglum. A statement is
    never a new sentence.
    """
    senses = np.stack([_sense(place) for place in places])
    near = np.round(senses @ senses.mean(axis=0), 1).tolist()
    best = min(
        range(len(places)), key=lambda i: (*_flaws(places[i]), -near[i], _rest(places[i]), i)
    )
    return places[best]


def _flaws(place: Place) -> tuple[bool, ...]:
    """What makes a place read badly without its sentence."""
    words = place.scene.one.article.words(place.span).split()
    first = words[0].casefold().rstrip("'’s") if words else ""
    return (
        place.scene.sentence.zone != "body",
        not place.unit.clause,
        first in PRONOUNS,
        not words[:1] or not words[0][:1].isupper(),
    )


def _rest(place: Place) -> float:
    """How much of its sentence a place leaves out, in tenths."""
    return round(1 - len(place.span) / max(1, len(place.scene.span)), 1)


def _sense(place: Place) -> Vectors:
    """What a place means: the mean of its items' vectors, of length 1."""
    mean = place.scene.vectors[list(place.unit.items)].mean(axis=0)
    return np.asarray(mean / max(float(np.linalg.norm(mean)), 1e-9), dtype=np.float32)
