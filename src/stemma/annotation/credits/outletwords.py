"""Names that show by themselves that they are an outlet's: known ones, and those built like one."""

from __future__ import annotations

import re

from stemma.annotation.names.countries import country_named, country_of_people
from stemma.reading.outlets import outlet_named
from stemma.reading.titles import PAPERS, SHORTENED

_LIKE_ONE = re.compile(
    r"(?:[Tt]he )?(?P<name>[A-Z][\w.&'’-]*(?: [A-Z][\w.&'’-]*){0,3}?)"
    r" (?:[Nn]ews [Aa]gency|[Ww]ire(?: [Ss]ervice)?|[Nn]ews [Ss]ervice|[Pp]ress [Aa]gency"
    rf"|[Nn]ewspaper|[Aa]gency|[Mm]agazine|[Rr]adio|[Tt]elevision|TV|News|Press|{PAPERS})$"
)
_AFTER_ITS_KIND = re.compile(
    r"(?:[Tt]he )?(?:\w+(?:['’]s)? ){0,3}?(?:newspaper|daily|weekly|magazine|news agency|press agency"
    r"|wire agency|state agency|state-run agency|official agency|broadcaster|news site|news website"
    r"|station|channel) (?P<name>[A-Z][\w.&'’ -]*)$"
)
_BEFORE_ITS_KIND = re.compile(
    r"(?:[Tt]he )?(?P<name>[A-Z][\w.&'’ -]{0,40}?)"
    r"(?: (?:state|official|semi-official|private|independent|domestic|public)(?:-run|-owned)?){1,2}"
    r"(?: (?:news|press|wire))? (?:agency|newspaper|daily|broadcaster|channel|network|television)$"
)
"""`RIA Novosti state news agency`."""
_GENERIC = frozenset(
    {
        "news agency",
        "newspaper",
        "magazine",
        "agency",
        "radio",
        "television",
        "wire service",
        "news service",
        "press agency",
    }
)
_POSSESSIVE = re.compile(r"^(?:[Tt]he )?(?:[A-Z][\w.]*(?: [A-Z][\w.]*)?)(?:'s|’s|s'|s’) ")
_NO_NAMES = frozenset(
    "The A An This That Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February "
    "March April May June July August September October November December".split()
)
"""Words in capitals that name no outlet when they stand alone before or after its kind."""
_COMMON = frozenset(
    "Week Hill Nation Sun Times Post Mail Star Atlantic Independent Conversation Local Journal Mirror "
    "Guardian Economist Standard Express Globe Observer National Age Intercept Federalist".split()
)
"""Words that are an outlet's name only behind its article: `in Week 1` is no paper."""
_SHORTENED = re.compile(rf"[Tt]he (?:{SHORTENED})")
_INSTITUTIONS = frozenset(
    {
        "Intelligence",
        "Space",
        "Security",
        "Health",
        "Protection",
        "Energy",
        "Investigation",
        "Weather",
        "Environment",
        "Emergency",
    }
)
_LOWER = frozenset({"of", "the", "and", "for", "de", "du", "des", "la", "le", "del", "al", "el"})


def gazetteer(text: str) -> str | None:
    """The usual name of a well-known outlet; every word must be printed as a name's words are."""
    known = outlet_named(text)
    if known is not None and text in _COMMON and text not in (known.name, *known.forms):
        return None
    if known is None or text in (known.name, *known.forms):
        return known.name if known is not None else None
    words = [word for word in re.split(r"[ -]", text) if word.lower() not in _LOWER]
    return known.name if words and all(not word[:1].islower() for word in words) else None


def named_by_itself(printed: str) -> str | None:
    """The outlet that a phrase names, without knowledge of the article that it stands in."""
    bare = _POSSESSIVE.sub("", printed)
    for phrase in (printed, bare, re.sub(r" \([A-Za-z.]+\)?$", "", bare)):
        known = gazetteer(phrase)
        if known is not None:
            return known
    found = _AFTER_ITS_KIND.match(bare) or _BEFORE_ITS_KIND.match(bare) or _LIKE_ONE.match(bare)
    if found is None:
        return None
    name = found["name"].strip()
    tail = bare[found.end("name") :].strip()
    if name in _NO_NAMES and (not tail or tail.islower()):
        return None
    if tail.islower() and country_of_people(name) is not None:
        return None  # `Australian radio` is any of that country's.
    known = gazetteer(name) or (gazetteer(name.upper()) if tail.islower() else None)
    if known is not None and (not tail or tail.islower()):
        return known
    if name.split()[-1] in _INSTITUTIONS:
        return None
    if not tail or tail in _GENERIC or found.re is _BEFORE_ITS_KIND:
        return name
    return f"{name} {tail}"


def shortened(printed: str) -> str | None:
    """`The Courier` for `the Courier`: a paper by its last word, of which no more is known."""
    return "T" + printed[1:] if _SHORTENED.fullmatch(printed) else None


def without_article(name: str) -> str:
    """`Nordvik Gazette` for `the Nordvik Gazette`."""
    return name[4:] if name[:4].lower() == "the " else name


def qualifies(word: str) -> bool:
    """Whether a capitalised word before a name need not be part of it: a country or its people."""
    return country_named(word) is not None or country_of_people(word) is not None
