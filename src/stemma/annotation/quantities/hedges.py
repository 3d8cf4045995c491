"""Words before and after a number that say how firmly it is meant."""

from __future__ import annotations

from collections.abc import Sequence

from stemma.annotation.quantities.lexer import Piece
from stemma.model.marks import Hedge

_BEFORE: dict[Hedge, tuple[str, ...]] = {
    "about": (
        "about",
        "around",
        "approximately",
        "approx .",
        "roughly",
        "some",
        "circa",
        "ca .",
        "~",
        "an estimated",
        "estimated",
        "somewhere around",
        "in the region of",
        "on the order of",
        "something like",
        "little more than",
        "more or less",
        "nearer",
        "nearer to",
    ),
    "almost": (
        "almost",
        "nearly",
        "close to",
        "just under",
        "just short of",
        "just shy of",
        "not quite",
        "virtually",
        "approaching",
        "slightly less than",
        "slightly under",
        "a little under",
        "a little less than",
    ),
    "at least": (
        "at least",
        "no fewer than",
        "no less than",
        "not fewer than",
        "not less than",
        "a minimum of",
        "as few as",
        "as little as",
    ),
    "at most": (
        "at most",
        "up to",
        "as many as",
        "as much as",
        "as high as",
        "no more than",
        "not more than",
        "a maximum of",
        "at the most",
    ),
    "more than": (
        "more than",
        "over",
        "above",
        "upwards of",
        "upward of",
        "in excess of",
        "just over",
        "a little over",
        "slightly over",
        "slightly more than",
        "greater than",
        "higher than",
        "well over",
        "well above",
        "exceeding",
    ),
    "less than": (
        "less than",
        "fewer than",
        "under",
        "below",
        "well under",
        "well below",
        "lower than",
        "far fewer than",
        "far less than",
    ),
}
_AFTER: dict[str, Hedge] = {
    "or so": "about",
    "or thereabouts": "about",
    "or more": "at least",
    "or above": "at least",
    "or over": "at least",
    "- plus": "at least",
    "+": "at least",
    "or fewer": "at most",
    "or less": "at most",
    "or under": "at most",
    "at least": "at least",
    "at most": "at most",
    "at the most": "at most",
}

HEDGES: dict[str, Hedge] = {words: hedge for hedge, listed in _BEFORE.items() for words in listed}
"""Words before a number, and the class of hedge that they are."""

_LONGEST = max(len(words.split()) for words in HEDGES)


def hedge_before(given: Sequence[Piece], first: int) -> tuple[Hedge | None, int]:
    """The hedge that ends right before `first`, as a class, and the piece where it begins."""
    for length in range(min(_LONGEST, first), 0, -1):
        words = " ".join(piece.lower for piece in given[first - length : first])
        if words in HEDGES:
            return HEDGES[words], first - length
    return None, first


def hedge_after(given: Sequence[Piece], last: int) -> tuple[Hedge | None, int]:
    """The hedge that begins right behind `last`, and the piece where it ends."""
    for length in (3, 2, 1):
        words = " ".join(piece.lower for piece in given[last + 1 : last + 1 + length])
        if words in _AFTER:
            return _AFTER[words], last + length
    return None, last
