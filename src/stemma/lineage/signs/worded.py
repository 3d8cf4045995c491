"""What rewriting does to words: it gets firmer, more exact, and later than what it tells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stemma.lineage.signs.sign import SignKind
from stemma.reuse.functionwords import COURTESY
from stemma.reuse.sides import Side
from stemma.reuse.timewords import DAYS, MONTHS
from stemma.reuse.version import value_of

_LONGEST = 12
"""Where either side has more words, so much was written anew that single words tell nothing."""
_TODAY = frozenset("today yesterday tomorrow tonight".split())
_NOW = frozenset("now currently presently recently recent nowadays".split())
_COMING = frozenset(
    "will would shall plan plans planned planning expect expects expected hope hopes hoped "
    "scheduled due upcoming forthcoming going".split()
)
_PRESENT = frozenset("is are has have".split())
_PAST = frozenset("was were had".split())
_CHAT = frozenset(
    "very really quite you your i my we our actually basically lot lots get got gets getting big "
    "bit stuff things thing obviously simply just even".split()
)
_SHORTENED = re.compile(r"n't$|'(?:re|ll|ve|d|m)$|^(?:it|that|there|he|she|who|what)'s$")
_ATTRIBUTED = frozenset(
    "according said told reported announced stated spokesman spokeswoman spokesperson".split()
)


def reworded(older: Side, newer: Side) -> Iterator[SignKind]:
    """The signs that one side of an edit was made from the other; both must have words."""
    one, two = set(older.forms), set(newer.forms)
    if not one or not two or max(len(older), len(newer)) > _LONGEST:
        return
    if newer.hedges() and not older.hedges():
        yield "hedge put in"
    if one & COURTESY and not two & COURTESY:
        yield "title lost"
    if (one, two) == ({"which"}, {"that"}):
        yield "which made that"
    if any(map(_SHORTENED.search, one - two)) and not any(map(_SHORTENED.search, two)):
        yield "contraction written out"
    if one & _CHAT and not two & _CHAT:
        yield "chat lost"
    if two & _ATTRIBUTED and not one & _ATTRIBUTED:
        yield "attribution put in"
    if newer.names(older) and not older.names(newer):
        yield "words made name"
    yield from _timed(one, two, newer)
    yield from _counted(older, newer)


def _timed(one: set[str], two: set[str], newer: Side) -> Iterator[SignKind]:
    if one & _TODAY and not two & _TODAY and (two & (DAYS | MONTHS) or newer.numbers()):
        yield "today made absolute"
    if one & _NOW and not two & _NOW:
        yield "now lost"
    if one & _COMING and not two & _COMING:
        yield "coming made done"
    if one & _PRESENT and two & _PAST and not one & _PAST and not two & _PRESENT:
        yield "present made past"


def _counted(older: Side, newer: Side) -> Iterator[SignKind]:
    if newer.numbers() and not older.numbers():
        yield "words made number"
    one, two = _values(older), _values(newer)
    if len(one) != 1 or len(two) != 1:
        return
    if one == two and _figure(older) and not _figure(newer):
        yield "figure written out"
    if one == two:
        return
    if _year(one[0]) and _year(two[0]):
        if two > one:
            yield "year grows"
        return
    if two > one:
        yield "number grows"
    if _digits(two[0]) > _digits(one[0]):
        yield "number made exact"


def _values(side: Side) -> list[float]:
    return [value for word in side.numbers() if (value := value_of(word)) is not None]


def _figure(side: Side) -> bool:
    return any(word[0].isdigit() for word in side.numbers())


def _year(value: float) -> bool:
    return 1900 <= value <= 2100 and value == int(value)


def _digits(value: float) -> int:
    """How many digits a number is given to: two of 1,300."""
    return len(f"{value:g}".replace(".", "").split("e")[0].strip("0"))
