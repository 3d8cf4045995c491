"""Who published a text that has no metadata, by what its lines say of themselves.

An agency that the running text merely credits (`told the X news agency`, `X reports`) is never a
candidate: only words of self-reference count, nearly all of them in the residue.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from stemma.reading.dateline import dateline_of
from stemma.reading.masthead import masthead
from stemma.reading.outlets import Outlet, host_of, outlet_named, outlet_of_domain
from stemma.reading.snapshot import Body, squeeze

_NAME = r"(?P<name>(?:The |the )?[A-Z][\w&.!-]*(?:\s[A-Z&][\w&.!-]*){0,4})"
_SURE, _FAIR, _WEAK, _FALLBACK = 3.0, 2.0, 1.0, 0.5
_SELF: tuple[tuple[str, re.Pattern[str], float], ...] = (
    ("copyright line", re.compile(rf"(?:©|\([cC]\)|Copyright)[\s,:©]{{0,3}}(?:\d{{4}})?(?:\s?[-–]\s?\d{{4}})?,?\s{{0,2}}(?:[bB]y\s)?{_NAME}"), _SURE),
    ("its website", re.compile(rf"(?:^|\s){_NAME}['’]s? (?:web ?site|app|newsletters?|homepage|editorial)\b"), _SURE),
    ("credit line", re.compile(rf"^{_NAME}['’]s? (?:[A-Z][\w.'’-]+,? (?:and )?){{1,8}}(?:also |have |has )?(?:reported|wrote|contributed)\b"), _SURE),
    ("video source", re.compile(rf"\b[Ss]ource: {_NAME}\s?$"), _WEAK),
    ("subscription line", re.compile(rf"\b(?:Follow|Like|Subscribe to|Download|Support|Join|Get|Welcome to|About|Contact|Advertise with) (?:the )?{_NAME}"), _WEAK),
)  # fmt: skip
_OWN = re.compile(rf"^{_NAME}$")
_PLATFORMS = frozenset(
    "facebook.com twitter.com x.com t.co youtube.com youtu.be instagram.com linkedin.com google.com "
    "whatsapp.com telegram.org t.me pinterest.com reddit.com tumblr.com wordpress.com wordpress.org "
    "blogspot.com bit.ly apple.com archive.org tiktok.com outbrain.com taboola.com gravatar.com "
    "creativecommons.org wikipedia.org amazon.com doi.org".split()
)
_NOT_ITS_OWN = frozenset({"caption", "related", "comment form"})
_GENERIC = frozenset(
    "all the this our us your copyright rights reserved privacy terms facebook twitter instagram "
    "youtube google apple whatsapp email newsletter newsletters latest breaking app here today".split()
)
_COMPANY = frozenset(
    "ltd limited inc llc plc gmbh ag corp corporation company co publishing".split()
)
_DOMAIN = re.compile(
    r"\b(?:https?://|www\.)?(?:[a-z0-9-]{1,60}\.){1,4}[a-z]{2,10}\b", re.IGNORECASE
)


@dataclass(frozen=True)
class Claim:
    """One line's claim to say who published the text."""

    outlet: Outlet
    weight: float
    basis: str


def publisher_of(body: Body) -> tuple[Outlet | None, str]:
    """The outlet that the text itself names as its own, and by which words.

    `None` where nothing names one, or where several are named and none dominates.
    """
    named = _of_masthead(body)
    claims = [*_of_residue(body), *named, *_of_dateline(body, named)]
    totals: dict[str, float] = {}
    for claim in claims:
        totals[claim.outlet.name] = totals.get(claim.outlet.name, 0.0) + claim.weight
    ranked = sorted(totals.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
        return None, ""
    best = max(
        (claim for claim in claims if claim.outlet.name == ranked[0][0]),
        key=lambda claim: (claim.weight, claim.basis),
    )
    return best.outlet, best.basis


def outlet_or_name(text: str) -> Outlet | None:
    """The outlet that `text` names, known to the gazetteer or not; `None` for no name at all."""
    name = " ".join(text.split()).strip(" .,:;|-–—")
    known = outlet_named(name)
    if known is not None:
        return known
    words = name.split()
    if not 1 <= len(words) <= 6 or len(name) > 60 or not name[:1].isalnum():
        return None
    return Outlet(name=name, kind="outlet", family=name)


def _of_residue(body: Body) -> list[Claim]:
    found: list[Claim] = []
    for one in body.residue:
        text = " ".join(one.text.split())
        if one.reason in _NOT_ITS_OWN or len(text) > 400:
            continue
        for label, pattern, weight in _SELF:
            match = pattern.search(text)
            if match is None:
                continue
            outlet = _claimed(match["name"], known_only=weight < _SURE)
            if outlet is not None:
                found.append(Claim(outlet, weight, f"{label}: {text[:80]}"))
        found += _of_addresses(text)
        if one.reason in {"footer", "menu"} and _OWN.match(text):
            found += _of_first_words(text)
    return found


def _of_addresses(text: str) -> list[Claim]:
    found = []
    for match in _DOMAIN.finditer(text):
        host = host_of(match.group())
        site = outlet_of_domain(host) if host and not _platform(host) else None
        if site is None:
            continue
        marked = match.group().lower().startswith(("www.", "http"))
        known = site.name != site.domains[0]
        if known or marked:
            found.append(Claim(site, _FAIR if known else _WEAK, f"address: {match.group()[:80]}"))
    return found


def _platform(host: str) -> bool:
    return any(host == site or host.endswith("." + site) for site in _PLATFORMS)


def _of_first_words(text: str) -> list[Claim]:
    words = text.split()
    for count in range(min(5, len(words)), 0, -1):
        known = outlet_named(" ".join(words[:count]))
        if known is not None and (count == len(words) or count > 1 or words[0].isupper()):
            return [Claim(known, _WEAK, f"menu or footer: {text[:80]}")]
    return []


def _of_masthead(body: Body) -> list[Claim]:
    """The name of a newspaper, station or agency that is a line of its own above the article."""
    for one in body.residue:
        name = masthead(one.text) if one.reason == "menu" else None
        outlet = outlet_or_name(name) if name else None
        if outlet is not None:
            return [Claim(outlet, _SURE, f"masthead: {squeeze(one.text)}")]
    return []


def _of_dateline(body: Body, named: list[Claim]) -> list[Claim]:
    """The outlet in the dateline, which is its own paper's in short, or the agency it goes back to."""
    zone = next((zone for zone in body.zones if zone.kind == "dateline"), None)
    if zone is None:
        return []
    printed = body.text[zone.start : zone.end]
    dateline = dateline_of(printed + " ")
    outlet = outlet_or_name(dateline.name) if dateline and dateline.name else None
    if outlet is None:
        return []
    if any(outlet.name in claim.outlet.name.split() for claim in named):
        return []
    wire = outlet.kind == "agency" or (outlet_named(outlet.name) is None and outlet.name.isupper())
    return [Claim(outlet, _FALLBACK if wire else _SURE, f"dateline: {printed[:80]}")]


def _claimed(name: str, *, known_only: bool) -> Outlet | None:
    """The outlet in a name that may run on into words that are not the name's."""
    words = name.split()
    for count in range(len(words), 0, -1):
        known = outlet_named(" ".join(words[:count]))
        if known is not None:
            return known
    ends = [at for at, word in enumerate(words) if word.strip(".,").casefold() in _COMPANY]
    words = words[: ends[0]] if ends else words
    name = " ".join(words)
    if known_only or not words or any(word.casefold().strip(".,") in _GENERIC for word in words):
        return None
    return outlet_or_name(name)
