"""Whether two stretches say the same: clauses by the alignment of their content in both directions,
whole sentences by a trained score.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from stemma.statements.items import Scene
from stemma.statements.likeness import RIVALS, likeness
from stemma.statements.opposites import oppose
from stemma.statements.score import score
from stemma.statements.surroundings import Around
from stemma.statements.units import Unit
from stemma.statements.vetoes import sides_changed, two_utterances

Matrix = npt.NDArray[np.float32]

SAME_STEM = 0.95
"""What two forms of one word are worth: `ousted`, `ouster`."""
SAME_TIME = 0.8
"""What the same time at two precisions is worth: 2031 and 2031-03."""
SOFT = (0.45, 0.8)
"""Cosines of two words' contextual vectors that are no likeness yet, and that are full likeness."""
PREDICATE = 0.4
"""The least likeness of what happens."""
SAME_EVENT = 0.7
"""The least likeness of what happens where only a number speaks for the two stretches besides."""
FIT = 0.625
"""The least mean of two fits: of the content aligned (harmonic mean of both ways), and of the cosine
of the two stretches' vectors."""
RIVALLED = 0.7
"""The same where numbers or times clash: the less is left to compare, the more it must agree."""
BRIDGED = 0.5
"""The same where both sides hold one large number and the same happens: numbers seldom meet by chance."""
BRIDGED_NET = -8.0
LEAST_WAY = 0.45
"""The least part of either stretch's content that must be aligned."""
LEAST_BITS = 14.0
"""The least that the aligned content must tell."""
LEAST_NET = 6.0
"""The least that it must tell more than what stands alone on either side."""
LEAST_BESIDES = 7.0
"""The least bits that two whole sentences must share besides names; chosen on stories that tests hold."""


@dataclass(frozen=True)
class Match:
    """Two stretches of two scenes that say the same, perhaps with another number or time."""

    a: Unit
    b: Unit
    fit: float
    """Harmonic mean of the aligned parts of either side; of whole sentences the log-odds of the score."""
    bits: float
    """How much the aligned content tells, less what stands alone; of whole sentences the log-odds."""


def similarity(a: Scene, b: Scene) -> Matrix:
    """How alike each two items are, from 0 to 1: one row per item of `a`, one column per item of `b`."""
    cosines = a.vectors @ b.vectors.T
    words = np.outer(a.is_word, b.is_word)
    low, high = SOFT
    soft = np.where(words, np.clip((cosines - low) / (high - low), 0.0, SAME_STEM), 0.0)
    stems = words & np.equal.outer(a.stems, b.stems)
    table = np.where(stems, SAME_STEM, soft)
    table[np.equal.outer(a.keys, b.keys)] = 1.0
    for row in a.times:
        for column in b.times:
            one, other = a.items[row].key, b.items[column].key
            if one != other and (one.startswith(other) or other.startswith(one)):
                table[row, column] = SAME_TIME
    return np.asarray(table, dtype=np.float32)


def match(
    a: Scene, b: Scene, units: tuple[tuple[Unit, ...], tuple[Unit, ...]], around: Around
) -> list[Match]:
    """The stretches of two sentences that say the same, best first, none overlapping another.

    Clauses are aligned first; where none is found, the trained score says whether the sentences as
    wholes say the same. `around` is how they stand in their story (`Surroundings.of`).
    """
    if not (a.items and b.items):
        return []
    table = similarity(a, b)
    found = _clauses(a, b, *units, table)
    if found:
        return found
    if any(_roles_swapped(one, other, table) for one in units[0] for other in units[1]):
        return []
    return _wholes(a, b, table, around)


def _wholes(a: Scene, b: Scene, table: Matrix, around: Around) -> list[Match]:
    """Both sentences, if the score says that they say the same and no words exclude each other."""
    one, other = whole(a), whole(b)
    if two_utterances(a, b) or sides_changed(a, b):
        return []
    judge = score()
    if _besides_names(a, table) + _besides_names(b, table.T) < 2 * LEAST_BESIDES:
        return []
    odds = judge.of(likeness(a, b, table, around))
    if odds < judge.threshold or _opposed(a, b, one, other):
        return []
    return [Match(one, other, odds, odds)]


def _besides_names(scene: Scene, table: Matrix) -> float:
    """What of the sentence the other tells too, names aside: they alone say nothing."""
    return float((scene.bits * ~scene.of_kind("name")) @ table.max(axis=1))


def whole(scene: Scene) -> Unit:
    """All of a sentence."""
    return Unit(span=scene.span, items=tuple(range(len(scene.items))), clause=True)


def _clauses(
    a: Scene, b: Scene, units_a: tuple[Unit, ...], units_b: tuple[Unit, ...], table: Matrix
) -> list[Match]:
    if not (units_a and units_b):
        return []
    if float(a.bits @ table.max(axis=1)) < LEAST_BITS:
        return []
    mine, theirs = _membership(units_a, len(a.items)), _membership(units_b, len(b.items))
    told_a, total_a, clash_a = _told(a, b, table, mine, theirs)
    told_b, total_b, clash_b = (part.T for part in _told(b, a, table.T, theirs, mine))
    with np.errstate(divide="ignore", invalid="ignore"):
        way_a, way_b = told_a / total_a, told_b / total_b
        fit = 2 * way_a * way_b / (way_a + way_b)
    told = (told_a + told_b) / 2
    net = told - (total_a - told_a + total_b - told_b) / 2
    sense = _senses(mine, a) @ _senses(theirs, b).T
    least = np.where((clash_a > 0) | (clash_b > 0), RIVALLED, FIT)
    alike = (fit + sense >= 2 * least) & (np.minimum(way_a, way_b) >= LEAST_WAY)
    alike &= net >= LEAST_NET
    tied = _bridged(a, b, table, mine, theirs)
    tied &= (fit + sense >= 2 * BRIDGED) & (net >= BRIDGED_NET)
    good = (alike | tied) & (told >= LEAST_BITS)
    found = []
    for i, j in zip(*np.nonzero(good), strict=True):
        one, other = units_a[int(i)], units_b[int(j)]
        if _shares_event(a, b, one, other, table) and not (
            _roles_swapped(one, other, table) or _opposed(a, b, one, other)
        ):
            found.append(Match(one, other, round(float(fit[i, j]), 4), round(float(net[i, j]), 4)))
    return _apart(found)


def _membership(units: tuple[Unit, ...], items: int) -> Matrix:
    """One row per unit: 1 where it holds the item."""
    rows = np.zeros((len(units), items), dtype=np.float32)
    for row, unit in enumerate(units):
        rows[row, list(unit.items)] = 1.0
    return rows


def _senses(members: Matrix, scene: Scene) -> Matrix:
    """One vector per unit, of length 1: the mean of what its items mean in their context."""
    rows = members @ scene.vectors
    norms = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.maximum(norms, 1e-9), dtype=np.float32)


def _told(
    a: Scene, b: Scene, table: Matrix, mine: Matrix, theirs: Matrix
) -> tuple[Matrix, Matrix, Matrix]:
    """For each two units: the bits of the first that the second tells too, all its bits, and how
    many of its numbers and times clash with those of the second.

    A number or time that has a rival on the other side, none of them equal, counts neither for nor
    against: it is what a difference is made of, and the rest must say whether it is the same.
    """
    best = np.stack([(table * unit).max(axis=1) for unit in theirs], axis=1)
    weights = np.repeat(a.bits[:, None], len(theirs), axis=1)
    for kind in RIVALS:
        own, other = a.of_kind(kind), b.of_kind(kind)
        if own.any() and other.any():
            rivalled = (theirs[:, other] > 0).any(axis=1)
            weights[np.outer(own, rivalled) & (best == 0)] = 0.0
    clashing = (weights == 0.0).astype(np.float32)
    return mine @ (weights * best), mine @ weights, mine @ clashing


def _apart(found: list[Match]) -> list[Match]:
    """The best matches of which no two overlap."""
    best: list[Match] = []
    for pair in sorted(found, key=_worth):
        if not any(p.a.span.overlaps(pair.a.span) or p.b.span.overlaps(pair.b.span) for p in best):
            best.append(pair)
    return best


def _bridged(
    a: Scene, b: Scene, table: Matrix, mine: Matrix, theirs: Matrix
) -> npt.NDArray[np.bool_]:
    """For each two units, whether they share a large number and something that happens."""
    numbers = np.outer(a.bridges, b.bridges) & (table == 1.0)
    events = np.outer(a.predicates, b.predicates) & (table >= SAME_EVENT)
    shared = (mine @ numbers.astype(np.float32) @ theirs.T) > 0
    return np.asarray(shared & ((mine @ events.astype(np.float32) @ theirs.T) > 0))


def _worth(found: Match) -> tuple[object, ...]:
    """The best first; of two that tell the same the longer one, which reads better."""
    return (
        -found.bits,
        -found.fit,
        -len(found.a.span) - len(found.b.span),
        found.a.span,
        found.b.span,
    )


def _shares_event(a: Scene, b: Scene, one: Unit, other: Unit, table: Matrix) -> bool:
    """Names alone say nothing: what happens must be the same too, or a number that is no small one."""
    part = np.ix_(list(one.items), list(other.items))
    events = np.outer(a.predicates, b.predicates)[part] & (table[part] >= PREDICATE)
    numbers = np.outer(a.bridges, b.bridges)[part] & (table[part] == 1.0)
    return bool(events.any() or numbers.any())


def _opposed(a: Scene, b: Scene, one: Unit, other: Unit) -> bool:
    """Whether words of the two exclude each other."""
    return oppose((a.items[i].key for i in one.items), (b.items[i].key for i in other.items))


def _roles_swapped(one: Unit, other: Unit, table: Matrix) -> bool:
    """Whether the one who does it here is the one it is done to there; `give` and `get` may differ."""
    if not all((one.subject, one.object, one.head, other.subject, other.object, other.head)):
        return False
    if table[one.head[0], other.head[0]] < SAME_STEM:
        return False
    straight = table[np.ix_(list(one.subject), list(other.subject))].max()
    crossed = min(
        table[np.ix_(list(one.subject), list(other.object))].max(),
        table[np.ix_(list(one.object), list(other.subject))].max(),
    )
    return bool(crossed >= 1.0 and straight < 0.5)
