"""What the model is told of two sentences, by name; what is not there is nothing.

The sides come in the order of their times where both have one. Only then is a feature given that speaks
of one side (*earlier*, *later*); the others are the same whichever side comes first.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from math import log1p

import numpy as np

from stemma.differences.verdicts.cues import CUES
from stemma.differences.verdicts.side import AHEAD, Side
from stemma.differences.verdicts.values import number_features, time_features
from stemma.statements.matching import similarity
from stemma.statements.opposites import converse, oppose

Features = dict[str, float]
NEAR_MISS = 0.55
"""Two names that share this part of their letters, and are two, are a pitfall rather than a slip."""


def features(a: Side, b: Side, ordered: bool, days: float | None) -> Features:
    """All features; `ordered` says that `a` is certainly older, by so many `days`."""
    every = [
        ("always", 1.0),
        ("ordered", float(ordered)),
        ("timed", float(days is not None)),
        ("days", log1p(days or 0.0)),
        *_aligned(a, b),
        *_names(a, b),
        *number_features(a, b, ordered),
        *time_features(a, b, ordered),
        *_cues(a, b, ordered),
        *_status(a, b, ordered),
        *_roles(a, b),
        *_said(a, b),
    ]
    return {name: round(float(value), 5) for name, value in every if value}


def _aligned(a: Side, b: Side) -> Iterator[tuple[str, float]]:
    one, two = a.scene, b.scene
    yield "cosine", max(0.0, float(one.embedding @ two.embedding))
    table = similarity(one, two)
    cosines = one.vectors @ two.vectors.T
    ways, soft = [], []
    for scene, axis in ((one, 1), (two, 0)):
        total = max(1e-6, float(scene.bits.sum()))
        ways.append(float(scene.bits @ table.max(axis=axis)) / total)
        soft.append(float(scene.bits @ np.maximum(cosines.max(axis=axis), 0)) / total)
    yield "way: less", min(ways)
    yield "way: more", max(ways)
    yield "way: gap", abs(ways[0] - ways[1])
    yield "soft: less", min(soft)
    yield "soft: more", max(soft)
    events = np.outer(one.predicates, two.predicates)
    happens = np.where(events, cosines, 0)
    if one.predicates.any() and two.predicates.any():
        rows = happens.max(axis=1)[one.predicates]
        columns = happens.max(axis=0)[two.predicates]
        yield "event: best", float(happens.max())
        yield "event: mean", float(rows.mean() + columns.mean()) / 2
        yield "event: worst", float(min(rows.min(), columns.min()))
    mine, theirs = {i.key for i in one.items}, {i.key for i in two.items}
    yield "opposed", float(oppose(mine, theirs))
    yield "converse", float(converse(mine, theirs))
    own, other = float(one.bits.sum()), float(two.bits.sum())
    yield "length gap", abs(log1p(own) - log1p(other))
    yield "length", log1p(own + other) - 5
    shared = len({i.key for i in one.items} & {i.key for i in two.items})
    yield "same keys", log1p(shared)


def _names(a: Side, b: Side) -> Iterator[tuple[str, float]]:
    yield from _sets("names", a.capitals, b.capitals)
    left, right = a.capitals - b.capitals, b.capitals - a.capitals
    yield "names: near miss", float(any(_near(x, y) for x in left for y in right))


def _sets(name: str, one: Set[str], other: Set[str]) -> Iterator[tuple[str, float]]:
    """How two sets part: what both have, what each has alone, whether both have something alone."""
    both, left, right = one & other, one - other, other - one
    yield f"{name}: both", log1p(len(both))
    yield f"{name}: none shared", float(bool(one and other and not both))
    yield f"{name}: clash", float(bool(left and right))
    yield f"{name}: one has more", float(bool(left) != bool(right))
    yield f"{name}: alone", log1p(len(left) + len(right))
    yield f"{name}: share", len(both) / max(1, len(one | other))


def _near(x: str, y: str) -> bool:
    """Whether two names are alike in letters without one being the other."""
    if x.startswith(y) or y.startswith(x) or min(len(x), len(y)) < 3:
        return False
    grams = [{w[i : i + 2] for i in range(len(w) - 1)} for w in (x.lower(), y.lower())]
    return 2 * len(grams[0] & grams[1]) >= NEAR_MISS * (len(grams[0]) + len(grams[1]))


def _cues(a: Side, b: Side, ordered: bool) -> Iterator[tuple[str, float]]:
    for name in CUES:
        one, other = min(a.cues[name], 3), min(b.cues[name], 3)
        yield f"{name}: one only", float(bool(one) != bool(other))
        yield f"{name}: both", float(bool(one and other))
        if ordered:
            yield f"{name}: later", float(other)
            yield f"{name}: earlier", float(one)
            yield f"{name}: more later", float(other > one)
    yield "negation: odd", float(a.negated != b.negated)
    denied = {k for k, s in enumerate((a, b)) if s.cues["denying"] or s.cues["insisting"]}
    accused = {k for k, s in enumerate((a, b)) if s.cues["accusing"] or s.cues["saying"]}
    yield "accused and denied", float(any(d != c for d in denied for c in accused))
    if ordered:
        yield "ahead, then not", float(a.cues["ahead"] > 0 and b.cues["ahead"] == 0)


def _status(a: Side, b: Side, ordered: bool) -> Iterator[tuple[str, float]]:
    mine, theirs = ({e.status for e in side.events} for side in (a, b))
    for status in ("done", "negated", "denied", "conditional", "reported"):
        yield f"{status}: one only", float((status in mine) != (status in theirs))
    one, other = bool(mine & AHEAD), bool(theirs & AHEAD)
    yield "awaited: one only", float(one != other)
    yield "awaited: both", float(one and other)
    if ordered:
        yield "awaited, then done", float(one and not other and "done" in theirs)


def _roles(a: Side, b: Side) -> Iterator[tuple[str, float]]:
    doers, others = a.roles["doer"], b.roles["doer"]
    done_to, done_to_others = a.roles["done to"], b.roles["done to"]
    straight = len(doers & others) + len(done_to & done_to_others)
    crossed = len(doers & done_to_others) + len(done_to & others)
    yield "roles: straight", float(min(straight, 2))
    yield "roles: crossed", float(min(crossed, 2))
    yield "roles: swapped", float(crossed >= 2 or (crossed > straight))
    yield "doers: none shared", float(bool(doers and others and not doers & others))


def _said(a: Side, b: Side) -> Iterator[tuple[str, float]]:
    yield from _sets("speakers", a.speakers, b.speakers)
    yield from _sets("quoted", a.quoted, b.quoted)
    yield "said: both", float(bool(a.quotations and b.quotations))
    yield "said: one", float(bool(a.quotations) != bool(b.quotations))
    two_parties = a.speakers and b.speakers and not a.speakers & b.speakers
    yield "two parties, one odd", float(bool(two_parties) and a.negated != b.negated)
