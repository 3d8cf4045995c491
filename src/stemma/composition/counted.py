"""Counts and lists in words."""

from __future__ import annotations

from collections.abc import Sequence

MOST = 8
"""A list of more names is cut, and says how many it leaves out."""


def count(number: int, noun: str) -> str:
    """`1 article`, `3 articles`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def verb(number: int, one: str, many: str) -> str:
    """The form that goes with a number."""
    return one if number == 1 else many


def listed(names: Sequence[str]) -> str:
    """`A`, `A and B`, `A, B and C`."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def among(names: Sequence[str], most: int = MOST) -> str:
    """The first of them, and how many more there are."""
    if len(names) <= most:
        return listed(names)
    return f"{', '.join(names[:most])} and {len(names) - most} more"
