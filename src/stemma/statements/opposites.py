"""Words that exclude each other: likeness in context does not tell `killed` from `rescued`."""

from __future__ import annotations

from collections.abc import Iterable

PAIRS = [
    ("kill die dead death", "alive survive survivor rescue save"),
    ("win victory", "lose defeat loss"),
    ("rise increase gain climb grow up", "fall decrease drop decline shrink down lose"),
    ("open reopen", "close shut closure"),
    ("accept approve agree back support", "reject refuse oppose deny veto"),
    ("arrive enter come join", "leave depart quit exit flee"),
    ("buy purchase", "sell sale"),
    ("start begin launch", "end stop finish halt cancel"),
    ("convict guilty", "acquit clear innocent"),
    ("arrest detain jail", "release free"),
    ("allow permit", "ban forbid prohibit block"),
    ("praise welcome", "criticise criticize condemn blame"),
    ("before", "after"),
    ("north northern", "south southern"),
    ("east eastern", "west western"),
]
"""General English; each side of a pair excludes the other."""

SIDES: dict[str, list[tuple[int, int]]] = {}
for number, sides in enumerate(PAIRS):
    for side, words in enumerate(sides):
        for word in words.split():
            SIDES.setdefault(word, []).append((number, side))


def oppose(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether one set of lemmas has a word whose opposite, and not itself, is in the other."""
    mine = {mark for word in one for mark in SIDES.get(word, ())}
    theirs = {mark for word in other for mark in SIDES.get(word, ())}
    return any(
        (number, 1 - side) in theirs
        and (number, side) not in theirs
        and (number, 1 - side) not in mine
        for number, side in mine
    )
