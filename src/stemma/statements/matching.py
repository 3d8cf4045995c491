"""Whether two stretches say the same: alignment of their content in both directions."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from stemma.statements.items import Item, Scene
from stemma.statements.units import Unit

Matrix = npt.NDArray[np.float32]

SAME_WORD = 0.95
"""What two forms of one word are worth: `ousted`, `ouster`."""
SOFT = 0.5
"""The least cosine of two words' contextual vectors that counts as a likeness at all."""
FIT = 0.62
"""The least part of both stretches' content that must be aligned (harmonic mean of both ways)."""
LEAST_WAY = 0.5
"""The least part of either stretch alone."""
LEAST_BITS = 20.0
"""The least that the aligned content must tell."""


@dataclass(frozen=True)
class Match:
    """Two stretches of two scenes that say the same, perhaps with another number or time."""

    a: Unit
    b: Unit
    fit: float
    """Harmonic mean of the aligned parts of either side, from 0 to 1."""
    bits: float
    """How much the aligned content tells, less what stands alone."""


def similarity(a: Scene, b: Scene) -> Matrix:
    """How alike each two items are, from 0 to 1: one row per item of `a`, one column per item of `b`."""
    cosines = a.vectors @ b.vectors.T
    table = np.zeros_like(cosines)
    for row, one in enumerate(a.items):
        for column, other in enumerate(b.items):
            table[row, column] = _alike(one, other, float(cosines[row, column]))
    return table


def _alike(one: Item, other: Item, cosine: float) -> float:
    if one.kind != other.kind:
        return 0.0
    if one.key == other.key:
        return 1.0
    if one.kind == "time":
        # The same time at two precisions: 2031 and 2031-03.
        return 0.8 if one.key.startswith(other.key) or other.key.startswith(one.key) else 0.0
    if one.kind != "word":
        return 0.0
    if _one_stem(one.key, other.key):
        return SAME_WORD
    return max(0.0, cosine - SOFT) / (1 - SOFT) if cosine >= SOFT else 0.0


def _one_stem(one: str, other: str) -> bool:
    """Whether two lemmas are likely forms of one word: a long common start, short ends."""
    shared = 0
    for x, y in zip(one, other, strict=False):
        if x != y:
            break
        shared += 1
    return shared >= 4 and max(len(one), len(other)) - shared <= 4 and shared >= 0.6 * max(
        len(one), len(other)
    )


def match(
    a: Scene, b: Scene, units_a: tuple[Unit, ...], units_b: tuple[Unit, ...]
) -> list[Match]:
    """The stretches of two sentences that say the same, best first, none overlapping another."""
    table = similarity(a, b)
    if not table.size or table.max() < SAME_WORD:
        return []
    bits_a = np.array([item.bits for item in a.items], dtype=np.float32)
    bits_b = np.array([item.bits for item in b.items], dtype=np.float32)
    found = []
    for one in units_a:
        for other in units_b:
            pair = _compare(a, b, one, other, table, bits_a, bits_b)
            if pair is not None:
                found.append(pair)
    found.sort(key=lambda m: (-m.bits, -m.fit, m.a.span, m.b.span))
    best: list[Match] = []
    for pair in found:
        if not any(p.a.span.overlaps(pair.a.span) or p.b.span.overlaps(pair.b.span) for p in best):
            best.append(pair)
    return best


def _compare(
    a: Scene,
    b: Scene,
    one: Unit,
    other: Unit,
    table: Matrix,
    bits_a: Matrix,
    bits_b: Matrix,
) -> Match | None:
    rows, columns = list(one.items), list(other.items)
    part = table[np.ix_(rows, columns)]
    if not part.size:
        return None
    weights_a, weights_b = bits_a[rows].copy(), bits_b[columns].copy()
    _set_aside_rival_values(a, b, one, other, part, weights_a, weights_b)
    best_a, best_b = part.max(axis=1), part.max(axis=0)
    total_a, total_b = float(weights_a.sum()), float(weights_b.sum())
    if total_a <= 0 or total_b <= 0:
        return None
    told_a, told_b = float(weights_a @ best_a), float(weights_b @ best_b)
    way_a, way_b = told_a / total_a, told_b / total_b
    fit = 2 * way_a * way_b / (way_a + way_b) if way_a + way_b else 0.0
    told = (told_a + told_b) / 2
    if fit < FIT or min(way_a, way_b) < LEAST_WAY or told < LEAST_BITS:
        return None
    if not _shares_predicate(a, b, one, other, part) or _roles_swapped(one, other, table):
        return None
    alone = (total_a - told_a + total_b - told_b) / 2
    return Match(one, other, round(fit, 4), round(told - alone, 4))


def _set_aside_rival_values(
    a: Scene,
    b: Scene,
    one: Unit,
    other: Unit,
    part: Matrix,
    weights_a: Matrix,
    weights_b: Matrix,
) -> None:
    """Numbers or times that stand on both sides but do not agree neither speak for nor against.

    They are what a difference is made of; whether the rest is the same is for the rest to say.
    """
    for kind in ("number", "time"):
        mine = [i for i, row in enumerate(one.items) if a.items[row].kind == kind]
        theirs = [j for j, column in enumerate(other.items) if b.items[column].kind == kind]
        if mine and theirs:
            weights_a[[i for i in mine if part[i].max() == 0]] = 0
            weights_b[[j for j in theirs if part[:, j].max() == 0]] = 0


def _shares_predicate(a: Scene, b: Scene, one: Unit, other: Unit, part: Matrix) -> bool:
    """Names alone say nothing: something that happens must be the same too."""
    rows = [i for i, row in enumerate(one.items) if a.items[row].predicate]
    columns = [j for j, column in enumerate(other.items) if b.items[column].predicate]
    return bool(rows and columns and part[np.ix_(rows, columns)].max() >= 0.4)


def _roles_swapped(one: Unit, other: Unit, table: Matrix) -> bool:
    """Whether the one who does it here is the one it is done to there."""
    if not (one.subject and one.object and other.subject and other.object):
        return False
    straight = table[np.ix_(list(one.subject), list(other.subject))].max()
    crossed = min(
        table[np.ix_(list(one.subject), list(other.object))].max(),
        table[np.ix_(list(one.object), list(other.subject))].max(),
    )
    return bool(crossed >= 1.0 and straight < 0.5)
