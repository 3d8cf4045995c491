"""From marks that overlap anyhow to a tree that HTML can hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True)
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


@dataclass(frozen=True)
class Branch:
    """A mark with what it holds: words as `(start, end)`, or further marks."""

    mark: Stretch
    parts: tuple[tuple[int, int] | Branch, ...]


def nest(start: int, end: int, marks: Sequence[Stretch]) -> tuple[tuple[int, int] | Branch, ...]:
    """The stretch from `start` to `end` with its marks, each cut where it leaves another.

    Every character is in exactly one leaf, in order. Marks outside of the stretch are cut off.
    """
    waiting = [replace(m, start=max(m.start, start), end=min(m.end, end)) for m in marks]
    waiting = sorted((m for m in waiting if m.start < m.end), key=_order)
    found: list[tuple[int, int] | Branch] = []
    at = start
    while waiting:
        first, *rest = waiting
        if at < first.start:
            found.append((at, first.start))
        held = [m for m in rest if m.start < first.end]
        left = [m for m in rest if m.start >= first.end]
        over = [
            replace(m, start=first.end, anchor="", part=m.anchor or m.part)
            for m in held
            if m.end > first.end
        ]
        found.append(Branch(first, nest(first.start, first.end, held)))
        at = first.end
        waiting = sorted(left + over, key=_order)
    if at < end:
        found.append((at, end))
    return tuple(found)


def _order(mark: Stretch) -> tuple[int, int, int, str]:
    return mark.start, -mark.end, mark.rank, mark.anchor + mark.part + mark.classes
