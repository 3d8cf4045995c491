"""Words that exclude each other: likeness in context does not tell `killed` from `rescued`."""

from __future__ import annotations

from collections.abc import Iterable

PAIRS = [
    ("kill die dead death perish", "alive survive survivor rescue save"),
    ("win victory triumph", "lose defeat loss"),
    (
        "rise increase gain climb grow up raise lift",
        "fall decrease drop decline shrink down lose cut",
    ),
    ("open reopen", "close shut closure"),
    ("accept approve agree back support adopt", "reject refuse oppose deny veto"),
    ("arrive enter come join", "leave depart quit exit flee"),
    ("buy purchase", "sell sale"),
    ("start begin launch resume", "end stop finish halt cancel suspend"),
    ("convict guilty", "acquit clear innocent"),
    ("arrest detain jail custody", "release free bail"),
    ("allow permit", "ban forbid prohibit block"),
    ("praise welcome", "criticise criticize condemn blame"),
    ("confirm admit confess acknowledge concede", "deny dispute refute"),
    ("pass succeed success", "fail failure"),
    ("hire appoint recruit", "fire dismiss sack"),
    ("build erect", "demolish destroy"),
    ("keep retain", "drop abandon scrap"),
    ("safe", "unsafe dangerous"),
    ("legal lawful", "illegal unlawful"),
    ("attend present", "absent skip miss"),
    ("widen expand extend", "narrow shorten"),
    ("strengthen tighten", "weaken loosen ease relax"),
    ("early", "late"),
    ("top high highest most", "bottom low lowest least"),
    ("hot hottest warm warmest", "cold coldest cool"),
    ("dry driest", "wet wettest"),
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


CONVERSES = [
    ("buy purchase acquire", "sell sale"),
    ("win beat defeat", "lose"),
    ("give hand grant award", "receive get accept"),
    ("lend", "borrow"),
    ("teach", "learn"),
    ("lead precede", "follow trail"),
    ("employ hire", "work"),
    ("leave bequeath", "inherit"),
    ("export", "import"),
    ("send", "receive"),
    ("own", "belong"),
    ("sue accuse", "defend"),
]
"""Words for one event seen from its two ends: the roles must be swapped for both to be true."""

ENDS: dict[str, set[tuple[int, int]]] = {}
for number, sides in enumerate(CONVERSES):
    for side, words in enumerate(sides):
        for word in words.split():
            ENDS.setdefault(word, set()).add((number, side))


def converse(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether one set of lemmas has a word of which the other has the converse."""
    mine = {mark for word in one for mark in ENDS.get(word, ())}
    theirs = {mark for word in other for mark in ENDS.get(word, ())}
    return any((number, 1 - side) in theirs for number, side in mine)


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
