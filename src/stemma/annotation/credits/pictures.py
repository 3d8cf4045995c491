"""Credits of pictures and videos: `Photo: X/AFP`, `Ole Dahl/Reuters`, `video courtesy of X`."""

from __future__ import annotations

import re
from functools import cache

from stemma.annotation.credits.outlets import Outlets
from stemma.reading.outlets import agencies

_PHOTO = re.compile(
    r"(?:[Ii]mage copyright|[Pp]hoto(?:graph)?s?(?: by| credit| courtesy(?: of)?)?|[Ii]mages?(?: credit| courtesy(?: of)?)?"
    r"|[Pp]icture(?: by| credit)?|[Vv]ideo(?: by| credit| courtesy(?: of)?)?|[Cc]redit|[Ss]ource"
    r"|[Cc]ourtesy(?: of)?|©)[:\s]+"
    r"([A-Z][^\n()|]{1,60})|\(([A-Z][^()\n]{1,60})\)|([A-Z][\w./ ]{1,40}) (?:[Pp]hoto|via)\b"
)
_PHOTO_WORDS = re.compile(
    r"\b(?:[Ff]ile )?(?:[Pp]hotos?(?: by)?|[Ii]mages?(?! )|[Pp]icture|via|[Cc]ourtesy(?: of)?)\b"
)
_LINE = re.compile(
    r"^[ \t]*(?:\d{1,2}:\d\d[ -]*)?(?:[Pp]hoto(?:graph)?s?|PHOTO|[Ii]mage|[Pp]icture|[Vv]ideo|VIDEO|[Cc]redit"
    r"|[Cc]ourtesy|[Ff]ootage)\b[^\n]{0,120}$",
    re.MULTILINE,
)
_TIMED = re.compile(
    r"\b\d{1,2}:\d\d[ -]{1,3}[Ss]ource: ([A-Z][^\n]{1,40}?)(?=[ \t]*$|  )", re.MULTILINE
)
_SLASHED = re.compile(
    r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,3}, ?(?:[Ff]ile)?/|[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]*){1,3} ?/"
)


_BY_NAME = re.compile(
    r"\b[A-Z][\w'’.-]{1,24}(?: [A-Z][\w'’.-]{1,24}){1,3} ?/ ?"
    r"((?:[A-Z][\w.]{1,24}(?: [A-Z][\w.]{1,24}){0,2})(?:/[A-Z][\w.]{1,24}(?: [A-Z][\w.]{1,24})?)?)"
)
"""`Ole Dahl/AFP/Getty Images`: who took it, and for whom."""
_VIA = re.compile(r"\bvia ([A-Z][\w.]{1,24}(?: [A-Z][\w.]{1,24})?)")


def is_picture(printed: str) -> bool:
    """Whether what stands in brackets credits a picture: `Photo by ...`, `Ole Dahl/Reuters`."""
    return (
        re.search(r"\b(?:[Pp]hotos?|[Ff]ile|[Ii]mages?|[Pp]icture|[Vv]ideo|via)\b", printed)
        is not None
        or _SLASHED.match(printed) is not None
    )


def picture_outlets(text: str, known: Outlets) -> list[str]:
    """The outlets that a caption or a credit line names, in order."""
    found: list[str] = []
    for match in _PHOTO.finditer(text):
        phrase = next(group for group in match.groups() if group)
        for part in re.split(r"[/,|]|\bvia\b", _PHOTO_WORDS.sub("/", phrase)):
            outlet = known.named(part.strip())
            if outlet is not None and outlet not in found:
                found.append(outlet)
    return found


def picture_lines(text: str, known: Outlets) -> list[tuple[int, int, str]]:
    """Lines of the running text that credit a picture, with each outlet that they name."""
    found: list[tuple[int, int, str]] = []
    for match in _LINE.finditer(text):
        line = match[0].strip()
        start = match.start() + match[0].index(line) if line else match.start()
        found += [(start, start + len(line), one) for one in picture_outlets(line, known)]
    for match in (*_BY_NAME.finditer(text), *_VIA.finditer(text)):
        start = match.start(1)
        for part in match[1].split("/"):
            named = _shortest(part, known)
            if named is not None and named[0] in _sellers():
                found.append((start, start + len(named[1]), named[0]))
            start += len(part) + 1
    for match in _TIMED.finditer(text):
        outlet = known.named(match[1])
        if outlet is not None:
            found.append((match.start(), match.end(), outlet))
    return found


def _shortest(printed: str, known: Outlets) -> tuple[str, str] | None:
    """The outlet that the first words name, and these words: captions run on (`AP Ole Dahl`)."""
    words = printed.split(" ")
    for count in range(len(words), 0, -1):
        name = " ".join(words[:count])
        outlet = known.named(name)
        if outlet is not None:
            return outlet, name
    return None


@cache
def _sellers() -> frozenset[str]:
    """Those who sell pictures: the agencies."""
    return frozenset(agency.name for agency in agencies())
