"""Words before and behind a name that are no part of it: titles, offices, legal forms."""

from __future__ import annotations

from stemma.annotation.names.bodywords import INSTITUTIONS, TRADES
from stemma.annotation.names.countries import country_named, country_of_people

HONORIFICS = frozenset(
    "Mr Mrs Ms Miss Dr Prof Professor Sir Dame Lord Lady Rev Reverend Father Sister President "
    "Minister Premier Chancellor Secretary Senator Sen Rep Representative Congressman Congresswoman "
    "Gov Governor Mayor Gen General Adm Admiral Col Colonel Maj Major Capt Captain Lt Lieutenant Sgt "
    "Sergeant Cpl Judge Justice King Queen Prince Princess Pope Bishop Archbishop Cardinal Sheikh "
    "Ayatollah Imam Chief Director Ambassador Spokesman Spokeswoman Chairman Chairwoman "
    "Commissioner Inspector Superintendent Detective Sheriff Officer Councillor Councilor Deputy "
    "Acting Former Prime Vice Foreign First CEO CFO COO Executive Spokesperson Chair Attorney "
    "Speaker Analyst".split()
)
"""Words before a name that are no part of it, without their full stop."""

MALE_TITLES = frozenset({"Mr", "Sir", "Lord", "King", "Prince", "Father", "Congressman"})
FEMALE_TITLES = frozenset(
    {"Mrs", "Ms", "Miss", "Dame", "Lady", "Queen", "Princess", "Sister", "Congresswoman"}
)

LEGAL_FORMS = frozenset(
    "inc incorporated corp corporation co company ltd limited llc llp plc nv sa spa ag se gmbh ab as "
    "asa oyj bv kg pty pvt jsc oao pjsc sarl srl kk".split()
)
"""Endings of the names of companies that say only what they are in law, as `plain` prints them."""

GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})

PARTICLES = frozenset(
    "van von der den de del della di da dos du la le el al bin ibn bint ben abu ter ten zu".split()
)
"""Small words that a surname may begin with."""

_OF_OFFICES = frozenset({"of", "State", "Defense", "Defence", "Affairs", "the", "for", "Interior"})


def untitled(form: str) -> str:
    """A name without the titles that were taken for a part of it: `Secretary of State John`."""
    words = form.split()
    first = 0
    while first < len(words) - 1 and (
        words[first].strip(".") in HONORIFICS
        or words[first] in _OF_OFFICES
        or country_named(words[first]) is not None
        or country_of_people(words[first]) is not None
    ):
        first += 1
    titled = any(word.strip(".") in HONORIFICS for word in words[:first])
    if words[first].lower() in TRADES | INSTITUTIONS:
        return form  # `General Motors` has no rank, `Foreign Ministry` is no person's.
    return " ".join(words[first:]) if titled else form
