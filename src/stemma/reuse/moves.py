"""Words that were not edited but moved: `13 February` and `February 13`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stemma.reuse.sides import Side

Gap = tuple[Side, Side]
"""What the two texts have between two runs that they share."""
_REACH = 12
"""So many words a phrase may move and still be the same edit."""


def moves(gaps: Sequence[Gap]) -> Iterator[tuple[int, int]]:
    """The gap that lost words and the gap that took in the very same words, by number, nearest first.

    Only gaps that have words on one side alone are looked at.
    """
    taken: set[int] = set()
    for k, (lost, nothing) in enumerate(gaps):
        if not len(lost) or len(nothing):
            continue
        near = [
            (abs(j - k), j)
            for j in range(len(gaps))
            if j not in taken and not len(gaps[j][0]) and gaps[j][1].forms == lost.forms
            if abs(gaps[j][0].first - lost.first) <= _REACH + len(lost)
        ]
        if near:
            taken.add(min(near)[1])
            yield k, min(near)[1]
