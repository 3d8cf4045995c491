"""The place and agency before the first sentence: `LONDON, March 3 (Agency) -`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from stemma.reading.outlets import outlet_named

_PLACE = r"[A-Z][\w.'’-]{1,24}(?:[ /-][A-Z][\w.'’-]{1,24}){0,3}(?:, [A-Z][\w.'’-]{1,24}(?: [A-Z][\w.'’-]{1,24}){0,2}){0,2}"
_DATE = (
    r"(?:,? (?:(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}"
    r"|\d{1,2} (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?:,? \d{4})?)"
)
_BRACKETED = re.compile(
    rf"(?P<place>{_PLACE})?{_DATE}?,?\s?\((?P<name>[A-Z][\w&.'’ /-]{{1,40}})\)\s?(?:--?|–|—|:)?\s?"
)
_NAMED = re.compile(
    rf"(?P<place>{_PLACE}?),? (?P<name>[A-Z][\w.]{{1,20}}(?: [A-Z][\w.]{{1,20}}){{0,2}})\s?(?:--|–|—)\s?"
)
_BARE = re.compile(rf"(?P<place>[A-Z][A-Z.'’ -]{{2,30}}(?:, {_PLACE})?){_DATE}?,?\s(?:--?|–|—)\s?")
_ALONE = re.compile(rf"{_PLACE}(?: [A-Z][\w.&'’-]{{1,24}}){{0,4}}{_DATE}?\s?(?:--|–|—)\s?$")


@dataclass(frozen=True)
class Dateline:
    """A dateline at the start of a text."""

    length: int
    """How many characters it takes, the dash and the space after it included."""
    name: str
    """The agency or outlet in it, as printed; `` where it gives only a place."""


def dateline_of(text: str) -> Dateline | None:
    """The dateline that `text` begins with, if any.

    Without a place, or without brackets, the name must be one that the gazetteer knows.
    """
    found = _BRACKETED.match(text)
    if found and (found["place"] or outlet_named(found["name"])) and _is_name(found["name"]):
        return Dateline(found.end(), found["name"])
    found = _NAMED.match(text)
    if found and outlet_named(found["name"]):
        return Dateline(found.end(), found["name"])
    found = _BARE.match(text)
    if found and not found["place"].islower():
        return Dateline(found.end(), "")
    found = _ALONE.match(text)
    # where nothing follows the dash, the form is enough; which of the words are the outlet is open
    return Dateline(found.end(), "") if found else None


def _is_name(name: str) -> bool:
    known = outlet_named(name)
    return known is not None or name.isupper() or all(w[:1].isupper() for w in name.split())
