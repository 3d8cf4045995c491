"""From marks that overlap anyhow to a tree that HTML can hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from heapq import heapify, heappop, heappush


@dataclass(frozen=True, order=True)
class Stretch:
    """A mark on a snapshot: from `start` to `end`, with what the template needs to show it."""

    start: int
    end: int
    rank: int
    """Of two marks on the same words, the one with the lower rank holds the other."""
    classes: str = ""
    anchor: str = ""
    """The id of the element, on its first part only."""
    title: str = ""
    href: str = ""
    part: str = ""
    """On what is not the first part: the anchor that it goes on from."""
    row: str = ""
    """The id of the row that tells of it, in the list of the article's marks."""


@dataclass(frozen=True)
class Branch:
    """A mark with what it holds: words as `(start, end)`, or further marks."""

    mark: Stretch
    parts: tuple[tuple[int, int] | Branch, ...]


def nest(start: int, end: int, marks: Sequence[Stretch]) -> tuple[tuple[int, int] | Branch, ...]:
    """The stretch from `start` to `end` with its marks, each cut where it leaves another.

    Every character is in exactly one leaf, in order. Marks outside of the stretch are cut off; what
    goes on from before it is not the first part of its mark.
    """
    cut = (
        replace(m, end=min(m.end, end)) if m.start >= start else _rest(m, start, min(m.end, end))
        for m in marks
    )
    waiting = [(_order(m), m) for m in cut if m.start < m.end]
    heapify(waiting)
    found: list[tuple[int, int] | Branch] = []
    at = start
    while waiting:
        _, first = heappop(waiting)
        if at < first.start:
            found.append((at, first.start))
        held: list[Stretch] = []
        over: list[Stretch] = []
        while waiting and waiting[0][1].start < first.end:
            _, mark = heappop(waiting)
            held.append(mark)
            if mark.end > first.end:
                over.append(_rest(mark, first.end, mark.end))
        for mark in over:
            heappush(waiting, (_order(mark), mark))
        found.append(Branch(first, nest(first.start, first.end, held)))
        at = first.end
    if at < end:
        found.append((at, end))
    return tuple(found)


def _rest(mark: Stretch, start: int, end: int) -> Stretch:
    """The part of a mark from `start`, which its anchor is not on."""
    return replace(mark, start=start, end=end, anchor="", part=mark.anchor or mark.part)


def _order(mark: Stretch) -> tuple[int, int, int, str]:
    return mark.start, -mark.end, mark.rank, mark.anchor + mark.part + mark.classes + mark.row
