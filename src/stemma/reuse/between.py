"""What was edited between the passages of two versions of one text, and before and after them all.

Passages end where an edit is longer than a few words. Where two articles are versions of one text, what
stands between two passages is an edit too: a sentence put in, a paragraph left out or written anew. Where
they only share some passages, it is just their own text, and nothing is said of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from stemma.model import Passage
from stemma.reuse.moves import Gap
from stemma.reuse.sides import Side
from stemma.reuse.version import Version

VERSIONS = 0.5
"""Two articles are versions of one text where their passages hold this share of the shorter one's words."""
REWRITTEN = 60
"""Where both sides have more words than this, the one was left out and the other put in."""
LONGEST = 4 * REWRITTEN
"""The same where one has more words than this, whatever the other has."""
_SHORTEST = 2
"""So many words in a row that agree between two passages part what is edited before and after them."""

Place = tuple[Passage, range, range]
"""A passage with the numbers of its words in either text."""


def are_versions(places: Sequence[Place], a: Version, b: Version) -> bool:
    """Whether so much of the shorter text is in the other that they are one text in two versions."""
    shorter = min(len(a.words), len(b.words))
    return sum(passage.words for passage, _, _ in places) >= VERSIONS * shorter


def between(places: Sequence[Place], a: Version, b: Version) -> Iterator[tuple[Passage, list[Gap]]]:
    """The gaps around the passages of two versions, each with the passage that it follows.

    What stands before all of them goes with the first. Passages within a gap are elsewhere in the
    other text: only what stands around them was edited.
    """
    chain = in_step(places)
    if not chain:
        return
    edges = [(chain[0], range(0), range(0)), *((place, place[1], place[2]) for place in chain)]
    ends = (range(len(a.words), len(a.words)), range(len(b.words), len(b.words)))
    starts = [(place[1], place[2]) for place in chain] + [ends]
    for (place, before_a, before_b), (after_a, after_b) in zip(edges, starts, strict=True):
        one = Side(a, before_a.stop, after_a.start)
        two = Side(b, before_b.stop, after_b.start)
        left = _pieces(one, [words for _, words, _ in places])
        right = _pieces(two, [words for _, _, words in places])
        if len(left) == len(right) == 1 and _comparable(left[0], right[0]):
            yield place[0], list(_parted(left[0], right[0]))
        elif left or right:
            nothing = Side(a, one.first, one.first), Side(b, two.first, two.first)
            out: list[Gap] = [(piece, nothing[1]) for piece in left]
            yield place[0], out + [(nothing[0], piece) for piece in right]


def _comparable(one: Side, two: Side) -> bool:
    """Whether the one may be the other written anew."""
    shorter, longer = sorted((len(one), len(two)))
    return shorter <= REWRITTEN and longer <= LONGEST


def in_step(places: Sequence[Place]) -> list[Place]:
    """The passages that come in one order in both texts, as many words of them as possible."""
    ordered = sorted(places, key=lambda place: (place[1].start, place[2].start))
    best: list[tuple[int, list[Place]]] = []
    for place in ordered:
        before = [
            one
            for one in best
            if one[1][-1][1].stop <= place[1].start and one[1][-1][2].stop <= place[2].start
        ]
        words, chain = max(before, key=lambda one: one[0], default=(0, []))
        best.append((words + place[0].words, [*chain, place]))
    return max(best, key=lambda one: one[0], default=(0, []))[1]


def _pieces(side: Side, elsewhere: Sequence[range]) -> list[Side]:
    """What is left of a side without the passages in it."""
    cuts = sorted(
        (r.start, r.stop) for r in elsewhere if side.first <= r.start and r.stop <= side.past
    )
    pieces, first = [], side.first
    for start, stop in [*cuts, (side.past, side.past)]:
        if first < start:
            pieces.append(Side(side.version, first, start))
        first = max(first, stop)
    return pieces


def _parted(one: Side, two: Side) -> Iterator[Gap]:
    """The gap, parted at the words that agree in it."""
    blocks = SequenceMatcher(None, one.forms, two.forms, autojunk=False).get_matching_blocks()
    kept = [(0, 0, 0)]
    kept += [(b.a, b.b, b.size) for b in blocks if b.size >= _SHORTEST]
    kept += [(len(one), len(two), 0)]
    for (i, j, size), (k, m, _) in pairwise(kept):
        left = Side(one.version, one.first + i + size, one.first + k)
        right = Side(two.version, two.first + j + size, two.first + m)
        left, right = _bared(left, right)
        if len(left) or len(right):
            yield left, right


def _bared(one: Side, two: Side) -> Gap:
    """The two sides without the words that they begin or end with alike."""
    first, past = 0, 0
    most = min(len(one), len(two))
    while first < most and one.forms[first] == two.forms[first]:
        first += 1
    while past < most - first and one.forms[-1 - past] == two.forms[-1 - past]:
        past += 1
    return (
        Side(one.version, one.first + first, one.past - past),
        Side(two.version, two.first + first, two.past - past),
    )
