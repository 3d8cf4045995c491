"""The skeleton: which articles are joined by text directly, before anyone asks which way it went.

Joining the pairs that share most first gives the tree that best explains who shares what with whom, since what
went through hands can only lose (Chow and Liu 1968). A pair that is joined already needs prose that no joint
explains yet; then an article has text from two others, which mixing desks do.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from stemma.annotation.annotated import Annotated
from stemma.lineage.lost import LostSource, attributed
from stemma.lineage.relations import RELATED, Relation
from stemma.lineage.strands import Piece, Place, Strands

AGAIN = 40.0
"""Decibans that prose must carry which two articles share beside what already joins them."""
OWN_PAGE = 0.3
"""What is added to the weight of versions of one page, which go before anything nearly as close."""
CREDITED = 0.1
"""And of a pair of which one names the other in words of its own."""
NAMED = 0.04
"""And in words that others have too, or of a pair of which one names a source that is not at hand."""
MIDDLE = 0.02
"""And of either article, the more it shares with all others ..."""
MUCH = 2000.0
"""... of which half is added where it shares so many bits."""
COMMON_READINGS = 25.0
"""Bits of readings that two children of a lost source share against others: some two words."""
Pieces = Mapping[Relation, Sequence[Piece]]


@dataclass(frozen=True)
class Joint:
    """Two articles that are joined by text."""

    relation: Relation
    weight: float
    """Decibans of the prose that nothing else explains."""
    direct: bool = False
    """Whether one has it from the other for sure, though both name one lost source."""


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
    ranked = _ranked(relations, lost)
    related = [relation for relation in ranked if relation.weight >= RELATED]
    through = through_lost(related, lost, pieces)
    joints: list[Joint] = []
    joined: dict[str, set[str]] = {}

    def join(relation: Relation) -> None:
        weight = relation.weight_of(strands.fresh(pieces[relation]))
        if weight < (AGAIN if _reach(joined, relation.a, relation.b) else RELATED):
            return
        joints.append(Joint(relation, weight, relation in through.direct))
        joined.setdefault(relation.a, set()).add(relation.b)
        joined.setdefault(relation.b, set()).add(relation.a)
        for piece in pieces[relation]:
            strands.tie(*piece.places)

    # Children of a lost source that have it from one another say so in some way; these come first.
    for relation in related:
        if relation in through.direct:
            join(relation)
    for relation in through.common:
        for piece in pieces[relation]:
            strands.tie(*piece.places)
    for relation in related:
        if relation not in through.direct and relation not in through.common:
            join(relation)
    return Skeleton(tuple(joints), through.common, strands)


@dataclass(frozen=True)
class Through:
    """Pairs that share prose and name one lost source for it."""

    common: Set[Relation]
    """Both have it from there."""
    direct: Set[Relation]
    """One has it from the other."""


def through_lost(
    relations: Sequence[Relation], lost: Sequence[LostSource], pieces: Pieces
) -> Through:
    """The pairs that share prose which goes back to one lost source that both name.

    Where the two agree in readings against a third child of that source, one has it from the other:
    common errors show common descent (Lachmann's principle; Maas 1927). So it is where one names
    the other, and with versions of one page.
    """
    common: set[Relation] = set()
    direct: set[Relation] = set()
    for source in lost:
        children = {child for child, _ in source.children}
        among = [r for r in relations if {r.a, r.b} <= children]
        bits = {(r.a, r.b): _by_place(pieces[r]) for r in among}
        for relation in among:
            own = _against_others(relation, pieces[relation], bits, children) >= COMMON_READINGS
            (direct if relation.revision or relation.credited or own else common).add(relation)
    return Through(common - direct, direct)


def _against_others(
    relation: Relation,
    pieces: Sequence[Piece],
    bits: Mapping[tuple[str, str], Mapping[Place, float]],
    children: Set[str],
) -> float:
    """How many bits of the words of sentences that a third child has too only these two have alike."""
    thirds = sorted(children - {relation.a, relation.b})
    elsewhere = {
        piece: max(
            (min(_shared(bits, p, third) for p in piece.places) for third in thirds), default=0.0
        )
        for piece in pieces
    }
    known = [piece.places for piece, best in elsewhere.items() if best > 0]
    excess = sum(max(0.0, piece.bits - best) for piece, best in elsewhere.items() if best > 0)
    # A new lead before everything that others have too; what stands behind it others may have cut.
    leads = (
        piece.bits
        for piece in elsewhere
        if known and all(piece.places[side] < min(p[side] for p in known) for side in (0, 1))
    )
    return excess + sum(leads)


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


def _ranked(relations: Sequence[Relation], lost: Sequence[LostSource]) -> list[Relation]:
    """Relations by what they share; what speaks for a direct step counts a little more.

    Where nothing else parts two pairs, the one goes first whose articles share most with all others:
    what many have is in the middle.
    """
    strength: dict[str, float] = {}
    for relation in relations:
        for end in (relation.a, relation.b):
            strength[end] = strength.get(end, 0.0) + relation.bits
    middle = {end: bits / (bits + MUCH) for end, bits in strength.items()}

    def rank(relation: Relation) -> float:
        factor = 1.0 + MIDDLE * (middle[relation.a] + middle[relation.b])
        if relation.revision:
            factor += OWN_PAGE
        elif relation.credited:
            factor += CREDITED
        elif relation.named or attributed(relation, lost) is not None:
            factor += NAMED
        return relation.bits * factor

    return sorted(relations, key=lambda r: (-rank(r), r.a, r.b))


def _reach(joined: dict[str, set[str]], start: str, goal: str) -> bool:
    seen, front = {start}, [start]
    while front:
        fresh = joined.get(front.pop(), set()) - seen
        if goal in fresh:
            return True
        seen |= fresh
        front.extend(fresh)
    return False
