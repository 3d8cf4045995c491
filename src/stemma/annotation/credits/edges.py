"""Credits by their place: datelines and tags in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stemma.annotation.credits.lines import line_credits
from stemma.annotation.credits.outlets import Outlets
from stemma.annotation.credits.outletwords import without_article
from stemma.annotation.credits.pictures import is_picture
from stemma.annotation.credits.rules import Found
from stemma.model import Article
from stemma.model.credit import Coverage, CreditKind

_TAG = re.compile(r"[(\[]([A-Z][^()\[\]\n]{1,60})[)\]]")
_DASHED = re.compile(
    r"[A-Z][^\n()]{2,60}?[ \u00a0]([A-Z][\w.]{1,24})[ \u00a0]*(?:—|–|--|-)[ \u00a0]"
)
_PLACE = re.compile(r"[A-Z][\w.,/ \u00a0'’-]{1,60}$")
_DASH = re.compile(r"[ \u00a0]*(?:—|–|--|-|:)")
_START = 160
_LEAD = 800
"""Headlines and summaries before it; a dateline stands no further in."""
_AT_END = 90


def edge_credits(article: Article, known: Outlets) -> list[Found]:
    """The credits that stand for the whole article, and tags within it."""
    return [*_datelines(article, known), *_tags(article, known), *line_credits(article.text, known)]


def _datelines(article: Article, known: Outlets) -> list[Found]:
    text = article.text
    found: list[Found] = []
    for zone in article.zones:
        if zone.kind == "dateline":
            names = (
                _at_hand(text, zone.start, zone.end, known)
                or _names_in(text, zone.start, zone.end, known)
                or _bracketed(text, zone.start, zone.end, known)
            )
            for start, end, outlet in names:
                found.append(Found(start, end, outlet, "dateline", "article", "dateline"))
    match = _DASHED.match(text[:_START])
    printed = known.named(match[1]) if match else None
    if match and printed and not found:
        found.append(
            Found(match.start(1), match.end(1), printed, "dateline", "article", "dateline")
        )
    return found


def _at_hand(text: str, start: int, end: int, known: Outlets) -> list[tuple[int, int, str]]:
    """Outlets of the story that a dateline names, wherever its place runs into them."""
    found: list[tuple[int, int, str]] = []
    for outlet in (known.own, *known.others):
        name = without_article(outlet) if outlet else ""
        at = text.find(name, start, end) if name else -1
        if at >= 0 and not (text[at - 1 : at].isalnum() or text[at + len(name) :][:1].islower()):
            found.append((at, at + len(name), outlet or name))
    return found


def _names_in(text: str, start: int, end: int, known: Outlets) -> list[tuple[int, int, str]]:
    """Outlets named in a dateline: the longest runs of its words that are an outlet's name."""
    words = [m.span() for m in re.finditer(r"[^\s()\[\],—–]+", text[start:end])]
    found: list[tuple[int, int, str]] = []
    index = 0
    while index < len(words):
        for last in range(min(len(words), index + 5) - 1, index - 1, -1):
            a, b = start + words[index][0], start + words[last][1]
            outlet = known.named(text[a:b])
            if outlet is not None:
                found.append((a, b, outlet))
                index = last
                break
        index += 1
    return found


def _bracketed(text: str, start: int, end: int, known: Outlets) -> list[tuple[int, int, str]]:
    """What stands in a dateline's brackets is an outlet, also where nobody knows its name.

    A word of its own outlet's name is that outlet in short: `(Corvan)` in the `Corvan Online`.
    """
    match = _TAG.search(text, start, end)
    if match is None or any(char.isdigit() for char in match[1]):
        return []
    printed = match[1].strip()
    own = known.own if known.own and printed in known.own.split() else None
    return [(match.start(1), match.end(1), own or printed)]


def _tags(article: Article, known: Outlets) -> Iterator[Found]:
    """`(Reuters)`: for the article at its start or end, for the sentence elsewhere."""
    text = article.text
    for match in _TAG.finditer(text):
        picture = is_picture(match[1])
        for name in re.split(r"[,/;|]| and |\bvia\b", match[1]):
            outlet = known.named(
                re.sub(r"^(?:[Pp]hotos?|[Ff]ile) | (?:[Pp]hotos?|[Ff]ile)$", "", name.strip())
            )
            if outlet is None:
                continue
            if picture or outlet == "Getty Images":
                yield Found(match.start(), match.end(), outlet, "photo", "photo", "photo")
                continue
            before = text[max(0, match.start() - _START) : match.start()]
            if not _abbreviates(before, outlet):
                kind, covers = _tagged(text, match, before)
                rule = "dateline" if kind == "dateline" else "tag"
                yield Found(match.start(), match.end(), outlet, kind, covers, rule)


def _tagged(text: str, match: re.Match[str], before: str) -> tuple[CreditKind, Coverage]:
    """What a tag is, and what it stands for, by the place where it stands."""
    line = before.rpartition("\n")[2]
    place = not line.strip() or _PLACE.search(line) is not None
    if match.start() < _LEAD and line.strip() and place and _DASH.match(text, match.end()):
        return "dateline", "article"
    first = match.start() < _START and before.count("\n") <= 2 and ". " not in before
    after = text[match.end() : match.end() + _START]
    last = not after.strip() or (len(text) - match.end() < _AT_END and before.endswith("\n"))
    opens = first and before.strip() and after.split("\n")[0].strip()
    return "dateline" if opens else "tag", "article" if first or last else "sentence"


def _abbreviates(before: str, outlet: str) -> bool:
    """Whether the brackets only shorten the name before them: `the Associated Press (AP)`."""
    return before.rstrip().casefold().endswith(outlet.casefold())
