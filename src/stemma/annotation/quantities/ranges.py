"""Two numbers that are the ends of one: `between 20 and 30`, `5 to 7 percent`, `two or three`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stemma.annotation.quantities.found import Found, number_at
from stemma.annotation.quantities.lexer import Piece
from stemma.annotation.quantities.measures import measure_after
from stemma.annotation.quantities.money import Purse

_DASHES = frozenset({"-", "–", "—", "‑", "−"})
CHANGES = frozenset(
    "rise increase grow jump climb soar surge swell go gain widen advance edge raise lift boost move "
    "fall drop decline decrease shrink slide slip plunge tumble dip narrow cut lower reduce slash trim "
    "double triple halve push bring take downgrade upgrade revise change improve".split()
)
"""Verbs after which `from 5 to 7` are two numbers, before and after."""


def with_upper_end(
    given: Sequence[Piece], one: Found, begin: int, purse: Purse, *, changes: bool
) -> tuple[Found, int]:
    """The number as a range where a second one closes it, and the piece where it begins.

    `begin` is where its currency sign stands, or the number itself; `between` and `from` before it
    are taken along. A number that is no range comes back as it is. `changes`: below a verb of change.
    """
    opener = given[begin - 1].lower if begin else ""
    # `37 percent to 43 percent` sets two against each other, `5 to 7 percent` is one range.
    ends = [one.last]
    if opener in ("between", "from") or begin < one.first:
        ends += [purse.after(one.last)[1], measure_after(given, one.last)[1]]
    second = next(
        (found for end in sorted(set(ends)) if (found := _second(given, end, purse, opener))), None
    )
    if second is None or (changes and opener != "between" and _joint(given, one, second) == "to"):
        return one, begin
    lower = one.value
    if second.scale > 1 and one.scale == 1 and lower * second.scale <= second.value:
        lower *= second.scale
    if not lower < second.value or _score(given, one, second):
        return one, begin
    range_ = replace(one, last=second.last, value=round(lower, 6), upper=second.value)
    return range_, begin - 1 if opener in ("between", "from") else begin


def _second(given: Sequence[Piece], last: int, purse: Purse, opener: str) -> Found | None:
    """The number that is bound to one that ends at `last`."""
    index = last + 1
    if index + 1 >= len(given):
        return None
    joint = given[index].lower
    if joint in _DASHES:
        spaced = not given[index].glued or not given[index + 1].glued
        if given[index + 1].lower == "to" or spaced:
            if given[index + 1].lower != "to" or index + 3 >= len(given):
                return None
            index += 2
    elif joint != {"between": "and"}.get(opener, "to") and joint != "or":
        return None
    start = index + 1
    while start < len(given) and not given[start].text[0].isalnum() and start - index <= 2:
        start += 1
    if start >= len(given):
        return None
    money = purse.before(start)[0] != ""
    if start != index + 1 and not money:
        return None
    found = number_at(given, start, money=money)
    return found if found is not None and found.form in ("figure", "words") else None


def _joint(given: Sequence[Piece], one: Found, second: Found) -> str:
    return next((p.lower for p in given[one.last + 1 : second.first] if p.lower == "to"), "")


def _score(given: Sequence[Piece], one: Found, second: Found) -> bool:
    """`won 1-3`, `a 2-5 defeat`: two small figures bound by a dash, with nothing counted behind."""
    if given[one.last + 1].text not in _DASHES or one.scale > 1 or second.scale > 1:
        return False
    if second.last + 1 >= len(given):
        return True
    behind = given[second.last + 1]
    counted = behind.lower.endswith("s") or behind.lower in ("people", "percent", "%", "per")
    unit = counted or not behind.text[0].isalpha()
    return not (unit and behind.text[0] not in ".,;:)") and second.value < 200
