"""What the score of "the same statement" is told of two sentences, by name."""

from __future__ import annotations

from math import log1p

import numpy as np
import numpy.typing as npt

from stemma.statements.items import ItemKind, Scene
from stemma.statements.surroundings import Around

Matrix = npt.NDArray[np.float32]

SIGNS = {
    "way": 1,
    "fit": 1,
    "soft less": 1,
    "soft more": 1,
    "sense": 1,
    "told": 1,
    "alone": -1,
    "names alone": -1,
    "number same": 1,
    "time same": 1,
    "clash": -1,
    "special": 1,
    "lead less": 1,
    "lead more": 1,
}
"""The features, and whether they can speak only for one statement or only against it."""
RIVALS: tuple[ItemKind, ItemKind] = ("number", "time")
"""Kinds of items whose values may disagree between two reports of one thing."""


def likeness(a: Scene, b: Scene, table: Matrix, around: Around) -> dict[str, float]:
    """How like two sentences are as wholes.

    `table` says how alike each two items are, `around` how the sentences stand in their story.
    """
    cosines = np.maximum(a.vectors @ b.vectors.T, 0.0)
    told_a, total_a, clash_a, names_a = _told(a, b, table)
    told_b, total_b, clash_b, names_b = _told(b, a, table.T)
    ways = told_a / max(total_a, 1e-6), told_b / max(total_b, 1e-6)
    soft = sorted((_soft(a, cosines), _soft(b, cosines.T)))
    return {
        "way": min(ways),
        "fit": 2 * ways[0] * ways[1] / max(sum(ways), 1e-6),
        "soft less": soft[0],
        "soft more": soft[1],
        "sense": float(_sense(a) @ _sense(b)),
        "told": log1p((told_a + told_b) / 2),
        "alone": log1p(max(0.0, (total_a - told_a + total_b - told_b) / 2)),
        "names alone": names_a + names_b,
        "number same": float(min(2, _equal(a, b, "number", table))),
        "time same": float(min(2, _equal(a, b, "time", table))),
        "clash": float(clash_a or clash_b),
        "special": around.special,
        "lead less": around.lead_less,
        "lead more": around.lead_more,
    }


def _told(a: Scene, b: Scene, table: Matrix) -> tuple[float, float, bool, float]:
    """The bits of the first that the second tells too, all its bits, whether values clash, and the
    bits of the names that it has alone.

    A value that has a rival on the other side, none of them equal, counts neither for nor against.
    """
    best = table.max(axis=1)
    weights = a.bits.copy()
    for kind in RIVALS:
        if b.of_kind(kind).any():
            weights[a.of_kind(kind) & (best == 0)] = 0.0
    clash = bool((weights < a.bits).any())
    alone = float((a.bits * a.of_kind("name")) @ (1 - best))
    return float(weights @ best), float(weights.sum()), clash, alone


def _soft(scene: Scene, cosines: Matrix) -> float:
    """The part of its content that the other has too, every likeness counted, however faint."""
    return float(scene.bits @ cosines.max(axis=1)) / max(float(scene.bits.sum()), 1e-6)


def _sense(scene: Scene) -> Matrix:
    """What the sentence's items mean in their context, as one vector of length 1."""
    mean = scene.vectors.mean(axis=0)
    return np.asarray(mean / max(float(np.linalg.norm(mean)), 1e-9), dtype=np.float32)


def _equal(a: Scene, b: Scene, kind: ItemKind, table: Matrix) -> int:
    """How many values of one kind both have."""
    return int((np.outer(a.of_kind(kind), b.of_kind(kind)) & (table == 1.0)).sum())
