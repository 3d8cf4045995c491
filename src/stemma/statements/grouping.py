"""From pairs that say the same to groups of occurrences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from stemma.model import Span
from stemma.statements.candidates import candidates
from stemma.statements.items import Scene
from stemma.statements.matching import Match, match
from stemma.statements.surroundings import surroundings_of
from stemma.statements.units import Unit, units_of

OVERLAP = 0.6
"""Two stretches of one article are one occurrence where they share this part of the longer one."""
NEARLY_ALL = 0.75
"""Places that all have this part of their sentences are the sentences: the rest would say nothing alone."""
COHESION = 0.5
"""The least part of the cross pairs of two groups that must themselves match for them to join."""


@dataclass(frozen=True, eq=False)
class Place:
    """One stretch that a group holds, with the scene it stands in."""

    scene: Scene
    unit: Unit

    @property
    def span(self) -> Span:
        """The stretch's span."""
        return self.unit.span


@dataclass(frozen=True)
class Group:
    """Places that say the same; a lone place says what nobody else does."""

    places: tuple[Place, ...]
    bits: float
    """How much the best pair of places has in common."""
    fits: tuple[float, ...] = ()
    """The fit of each pair that made the group."""


def group(scenes: Sequence[Scene]) -> tuple[Group, ...]:
    """Groups of stretches of different articles that say the same, strongest first."""
    units = [units_of(scene) for scene in scenes]
    pairs = _matches(scenes, units)
    places, of_pair = _places(pairs)
    linked = {frozenset(ends) for ends in of_pair}
    groups: dict[int, set[int]] = {place: {place} for place in range(len(places))}
    home = {place: place for place in range(len(places))}
    gain: dict[int, tuple[float, list[float]]] = {}
    for (x, y), (_, _, found) in zip(of_pair, pairs, strict=True):
        one, other = home[x], home[y]
        if one == other or not _cohere(groups[one], groups[other], linked, places):
            continue
        bits, fits = gain.pop(one, (0.0, []))
        more, others = gain.pop(other, (0.0, []))
        for place in groups[other]:
            home[place] = one
        groups[one] |= groups.pop(other)
        gain[one] = (max(bits, more, found.bits), [*fits, *others, found.fit])
    found_groups = [
        Group(
            tuple(sorted((places[p] for p in members), key=lambda place: place.span)),
            gain[key][0],
            tuple(gain[key][1]),
        )
        for key, members in groups.items()
        if key in gain
    ]
    joined = _rejoined(_united(found_groups))
    return tuple(sorted(joined, key=lambda g: (-g.bits, g.places[0].span)))


def _united(groups: Sequence[Group]) -> list[Group]:
    """Groups that stand in the same places made one: a clause and a longer cut of it."""
    united: list[Group] = []
    for found in sorted(groups, key=lambda g: (-g.bits, g.places[0].span)):
        home = next((i for i, other in enumerate(united) if _one_group(found, other)), None)
        if home is None:
            united.append(found)
            continue
        other = united[home]
        places = tuple(sorted({*other.places, *found.places}, key=lambda p: (p.span, p.unit.items)))
        united[home] = Group(places, max(other.bits, found.bits), other.fits + found.fits)
    return united


def _one_group(one: Group, other: Group) -> bool:
    """Whether the same articles say both, in places that overlap in two of them.

    Where one more article says the shorter one, it has not said the longer one.
    """
    mine, theirs = ({p.span.article for p in g.places} for g in (one, other))
    shared = {p.span.article for p in one.places for q in other.places if p.span.overlaps(q.span)}
    return mine == theirs and len(shared) >= 2


def _rejoined(groups: Sequence[Group]) -> list[Group]:
    """Groups over the very same sentences made one: nobody told the clauses apart."""
    alike: dict[tuple[Span, ...], list[Group]] = {}
    for found in groups:
        alike.setdefault(tuple(sorted(p.scene.span for p in found.places)), []).append(found)
    joined = []
    for members in alike.values():
        of_scene: dict[Span, list[Place]] = {}
        for place in (p for found in members for p in found.places):
            of_scene.setdefault(place.scene.span, []).append(place)
        places = _whole(tuple(_hull(of_scene[scene]) for scene in sorted(of_scene)))
        fits = tuple(fit for found in members for fit in found.fits)
        joined.append(Group(places, round(sum(found.bits for found in members), 4), fits))
    return joined


def _whole(places: tuple[Place, ...]) -> tuple[Place, ...]:
    """The sentences themselves, where every place is nearly all of its own."""
    if any(len(p.span) < NEARLY_ALL * len(p.scene.span) for p in places):
        return places
    return tuple(
        Place(p.scene, Unit(span=p.scene.span, items=p.unit.items, clause=True)) for p in places
    )


def _hull(places: Sequence[Place]) -> Place:
    """One place from the first to the last word of several in one sentence."""
    if len(places) == 1:
        return places[0]
    first = min(places, key=lambda place: place.span)
    span = Span(
        first.span.article,
        min(place.span.start for place in places),
        max(place.span.end for place in places),
    )
    items = tuple(sorted({row for place in places for row in place.unit.items}))
    return Place(first.scene, Unit(span=span, items=items, clause=True))


def _matches(
    scenes: Sequence[Scene], units: Sequence[tuple[Unit, ...]]
) -> list[tuple[Scene, Scene, Match]]:
    """All matches between sentences of different articles, best first."""
    if not scenes:
        return []
    found: list[tuple[Scene, Scene, Match]] = []
    surroundings = surroundings_of(scenes)
    for i, j in candidates(scenes):
        a, b = scenes[i], scenes[j]
        if a.one.article.id > b.one.article.id:
            a, b, i, j = b, a, j, i
        matches = match(a, b, (units[i], units[j]), surroundings.of(i, j))
        found.extend((a, b, m) for m in matches)
    return sorted(found, key=lambda f: (-f[2].bits, -f[2].fit, f[2].a.span, f[2].b.span))


def _places(
    pairs: Sequence[tuple[Scene, Scene, Match]],
) -> tuple[list[Place], list[tuple[int, int]]]:
    """The distinct places of all pairs: stretches that mostly overlap are one place."""
    places: list[Place] = []
    ends: list[tuple[int, int]] = []
    for a, b, found in pairs:
        ends.append((_place(places, a, found.a), _place(places, b, found.b)))
    return places, ends


def _place(places: list[Place], scene: Scene, unit: Unit) -> int:
    for position, place in enumerate(places):
        if _one_place(place.span, unit.span):
            return position
    places.append(Place(scene, unit))
    return len(places) - 1


def _one_place(one: Span, other: Span) -> bool:
    if not one.overlaps(other):
        return False
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared >= OVERLAP * max(len(one), len(other))


def _cohere(
    one: set[int], other: set[int], linked: set[frozenset[int]], places: Sequence[Place]
) -> bool:
    """Whether enough of the pairs across two groups match themselves: no chains of likeness."""
    across = [
        (x, y) for x in one for y in other if places[x].span.article != places[y].span.article
    ]
    if not across:
        return False
    matched = sum(frozenset(pair) in linked for pair in across)
    return matched >= COHESION * len(across)
