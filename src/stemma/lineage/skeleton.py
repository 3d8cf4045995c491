"""The skeleton: which articles are joined by text directly, before anyone asks which way it went.

Joining the pairs that share most first gives the tree that best explains who shares what with whom, since what
went through hands can only lose (Chow and Liu 1968). A pair that is joined already needs prose that no joint
explains yet; then an article has text from two others, which mixing desks do.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from stemma.annotation.annotated import Annotated
from stemma.lineage.lost import LostSource
from stemma.lineage.relations import RELATED, Relation
from stemma.lineage.strands import Piece, Place, Strands

AGAIN = 40.0
"""Decibans that prose must carry which two articles share beside what already joins them."""
CREDITED = 1.1
"""A pair of which one credits the other is joined before others that share a little more."""


COMMON_READINGS = 25.0
"""Bits of readings that two children of a lost source share against others: some two words."""
OWN_PAGE = 1.3
"""And versions of one page before anything else that is nearly as close."""
Pieces = Mapping[Relation, Sequence[Piece]]


@dataclass(frozen=True)
class Joint:
    """Two articles that are joined by text."""

    relation: Relation
    weight: float
    """Decibans of the prose that nothing else explains."""


@dataclass(frozen=True)
class Skeleton:
    """What is joined to what."""

    joints: tuple[Joint, ...]
    """The strongest first."""
    common: Set[Relation]
    """Pairs whose shared prose both have from a lost source that both name."""
    strands: Strands
    """The sentences that the joints and the lost sources tie."""


def skeleton(
    articles: Sequence[Annotated], relations: Sequence[Relation], lost: Sequence[LostSource]
) -> Skeleton:
    """The joints of all articles."""
    strands = Strands(articles)
    pieces = {relation: strands.pieces(relation.prose) for relation in relations}
    common = through_lost(relations, lost, pieces)
    for relation in common:
        for piece in pieces[relation]:
            strands.tie(*piece.places)
    joints: list[Joint] = []
    joined: dict[str, set[str]] = {}
    for relation in sorted(relations, key=lambda r: (-_rank(r), r.a, r.b)):
        if relation.weight < RELATED or relation in common:
            continue
        weight = relation.weight_of(strands.fresh(pieces[relation]))
        if weight < (AGAIN if _reach(joined, relation.a, relation.b) else RELATED):
            continue
        joints.append(Joint(relation, weight))
        joined.setdefault(relation.a, set()).add(relation.b)
        joined.setdefault(relation.b, set()).add(relation.a)
        for piece in pieces[relation]:
            strands.tie(*piece.places)
    return Skeleton(tuple(joints), common, strands)


def through_lost(
    relations: Sequence[Relation], lost: Sequence[LostSource], pieces: Pieces
) -> set[Relation]:
    """Pairs that share prose which both have from one lost source that both name.

    Where the two agree in readings against a third child of that source, one has it from the other:
    common errors show common descent (Lachmann's principle; Maas 1927).
    """
    found = set()
    for source in lost:
        children = {child for child, _ in source.children}
        among = [r for r in relations if r.weight >= RELATED and {r.a, r.b} <= children]
        bits = {(r.a, r.b): _by_place(pieces[r]) for r in among}
        found |= {
            relation
            for relation in among
            if not relation.revision
            and not relation.credited
            and _against_others(relation, pieces[relation], bits, children) < COMMON_READINGS
        }
    return found


def _against_others(
    relation: Relation,
    pieces: Sequence[Piece],
    bits: Mapping[tuple[str, str], Mapping[Place, float]],
    children: Set[str],
) -> float:
    """How many bits of the words of sentences that a third child has too only these two have alike."""
    excess = 0.0
    for piece in pieces:
        one, other = piece.places
        thirds = [
            min(_shared(bits, one, third), _shared(bits, other, third))
            for third in children - {relation.a, relation.b}
        ]
        best = max(thirds, default=0.0)
        if best > 0:
            excess += max(0.0, piece.bits - best)
    return excess


def _shared(
    bits: Mapping[tuple[str, str], Mapping[Place, float]], place: Place, third: str
) -> float:
    """What a sentence shares with a third article."""
    pair = (place[0], third) if place[0] < third else (third, place[0])
    return bits.get(pair, {}).get(place, 0.0)


def _by_place(pieces: Sequence[Piece]) -> dict[Place, float]:
    """The bits that a pair shares, by the sentences of both."""
    found: dict[Place, float] = {}
    for piece in pieces:
        for place in piece.places:
            found[place] = found.get(place, 0.0) + piece.bits
    return found


def _rank(relation: Relation) -> float:
    return relation.bits * (
        OWN_PAGE if relation.revision else CREDITED if relation.credited else 1.0
    )


def _reach(joined: dict[str, set[str]], start: str, goal: str) -> bool:
    seen, front = {start}, [start]
    while front:
        fresh = joined.get(front.pop(), set()) - seen
        if goal in fresh:
            return True
        seen |= fresh
        front.extend(fresh)
    return False
