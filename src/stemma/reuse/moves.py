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
    lost = [k for k, (one, two) in enumerate(gaps) if len(one) and not len(two)]
    come = [k for k, (one, two) in enumerate(gaps) if len(two) and not len(one)]
    near = [
        (abs(j - k), min(j, k), k, j)
        for k in lost
        for j in come
        if gaps[k][0].forms == gaps[j][1].forms and _apart(gaps[k], gaps[j]) <= _REACH
    ]
    taken: set[int] = set()
    for _, _, k, j in sorted(near):
        if not taken & {j, k}:
            taken |= {j, k}
            yield k, j


def _apart(one: Gap, two: Gap) -> int:
    """How many words lie between two gaps in either text, the moved words themselves left out."""
    moved = max(len(one[0]), len(two[0]))
    return max(abs(a.first - b.first) for a, b in zip(one, two, strict=True)) - moved
