"""Lines that credit: who helped, who signs, whose pictures they are."""

from __future__ import annotations

import re

from stemma.annotation.credits.outlets import Outlets
from stemma.annotation.credits.pictures import picture_lines
from stemma.annotation.credits.rules import Found
from stemma.model.credit import Coverage, CreditKind

_CONTRIBUTED = re.compile(
    r"\b(?:[Ww]ith (?:files|reporting|reports|additional reporting|material|information|input|inputs"
    r"|agencies|wire reports|contributions|dispatches) (?:from|by)|[Aa]dditional reporting (?:by|from)"
    r"|[Rr]eporting by|[Ww]riting by|[Cc]ompiled from|[Ss]ource:|[Ss]ources:|[Bb]y arrangement with"
    r"|[Rr]eprinted (?:from|with permission (?:of|from)))"
    r" ([^\n.;]{2,80})"
)
_TO_THIS_REPORT = re.compile(
    r"([A-Z][^\n.;]{1,80}?) contributed (?:reporting )?to this (?:report|story|article)"
)
_SIGNED = (
    re.compile(r"^[ \t]*(?:[—–-]{1,2}[ \t]*)?([A-Z(][^\n]{1,60}?)[ \t]*$", re.MULTILINE),
    re.compile(r"[.!?”\"][ \t]{0,3}[—–-]{1,2}[ \t]?([A-Z][^\n—–]{1,40}?)[ \t]*$", re.MULTILINE),
)
_BYLINE = re.compile(r"^[ \t]*(?:By|BY) ([A-Z][^\n]{2,80})$", re.MULTILINE)
_HEADED = re.compile(
    r"^[ \t]*([A-Z][^\n|]{1,40}?) ?\| ?(?:[Uu]pdated|UPDATED|[Pp]ublished|[Pp]osted|\d)",
    re.MULTILINE,
)
_COPYRIGHT = re.compile(
    r"(?:[Cc]opyright|©|\([Cc]\))[ ,]{1,2}(?:©[ ]?)?(?:\d{4}[ ,]{1,2})?(?:[Bb]y )?"
    r"([A-Z][^\n.,;|]{1,40}?)(?=[.,;|\n]| [Aa]ll rights|$)"
)
_HAT_TIP = re.compile(r"\b[Hh](?:/[Tt]|at [Tt]ip)(?: to)?:? ([A-Z][^\n()]{1,60})")
_VIA_NOBODY = re.compile(r"\b\d{1,2}:\d\d[ -]{1,3}$")
_SPLIT = re.compile(r",|/|;|\band\b|\||\bfor\b")
_SMALL = frozenset({"the", "of", "news", "agency", "for"})
_HEAD = 400
_FOOT = 250
_LONGEST = 2000


def line_credits(text: str, known: Outlets) -> list[Found]:
    """The credits of lines that are no sentences, wherever cleaning has left them in the text."""
    pictures = picture_lines(text, known)
    found = [Found(a, b, outlet, "photo", "photo", "photo") for a, b, outlet in pictures]
    found += contributors(text, known)
    for match in _BYLINE.finditer(text[:_HEAD]):
        for outlet in outlets_listed(match[1], known):
            found.append(Found(match.start(), match.end(), outlet, "byline", "article", "byline"))
    for match in _HEADED.finditer(text[:_HEAD]):
        found += _whole(match, known, "byline", "article", "byline")
    for match in _COPYRIGHT.finditer(text):
        found += _whole(match, known, "byline", "article", "line")
    for match in _HAT_TIP.finditer(text):
        found += _whole(match, known, "citing", "sentence", "citing")
    foot = max(0, len(text) - _FOOT)
    for pattern in _SIGNED:
        for match in pattern.finditer(text, foot):
            for outlet in _all_outlets(match[1].strip("() \t"), known):
                place = match.span(1)
                found.append(Found(*place, outlet, "tag", "article", "tag"))
    return found


def _whole(
    match: re.Match[str], known: Outlets, kind: CreditKind, covers: Coverage, rule: str
) -> list[Found]:
    """A credit where all that the line names is an outlet."""
    outlet = known.named(match[1].strip(" .)"))
    return [Found(*match.span(1), outlet, kind, covers, rule)] if outlet is not None else []


def contributors(text: str, known: Outlets) -> list[Found]:
    """The outlets that a line such as `With files from X` or `Additional reporting by X` names."""
    found: list[Found] = []
    for pattern in (_CONTRIBUTED, _TO_THIS_REPORT):
        for match in pattern.finditer(text):
            if _VIA_NOBODY.search(text[max(0, match.start() - 10) : match.start()]):
                continue
            for outlet in outlets_listed(match[1], known):
                found.append(Found(match.start(), match.end(), outlet, "byline", "article", "line"))
    return found


def outlets_listed(text: str, known: Outlets) -> list[str]:
    """The outlets in a list such as `The Canadian Press, Reuters and AFP`."""
    parts = _SPLIT.split(text[:_LONGEST])
    named = (known.named(part.strip()) for part in parts)
    return list(dict.fromkeys(outlet for outlet in named if outlet is not None))


def _all_outlets(line: str, known: Outlets) -> list[str]:
    """The outlets of a line that names nothing else: `Reuters`, `AP and AFP`."""
    parts = [part.strip() for part in re.split(r",|/|;|\band\b|\|", line)]
    if any(word[0].islower() and word not in _SMALL for part in parts for word in part.split()):
        return []
    named = [known.named(part) for part in parts]
    return [outlet for outlet in named if outlet is not None] if all(named) else []
