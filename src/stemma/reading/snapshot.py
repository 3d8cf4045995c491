"""From what one input holds to an `Article`: normal form, digest, identity."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

from msgspec.structs import replace

from stemma.model import Article, Moment, Residue, Zone
from stemma.reading.outlets import Outlet

_NEWLINES = re.compile(r"\r\n?|\f|\v|\x1c|\x1d|\x1e|\x85|\u2028|\u2029")
_UNPRINTED = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
    r"\ufff9-\ufffb]"
)
_SURROGATES = re.compile(r"[\ud800-\udfff]")


@dataclass(frozen=True)
class Body:
    """The article within an input, and the rest of the input."""

    text: str
    """The snapshot."""
    zones: tuple[Zone, ...] = ()
    """What in the snapshot is not running text."""
    title: str = ""
    """The headline, where one was found."""
    residue: tuple[Residue, ...] = ()
    """What was taken out, with offsets into `rendition`."""
    rendition: str = ""
    """The whole input as plain lines."""


@dataclass(frozen=True)
class Facts:
    """What an input says about an article besides its body."""

    title: str = ""
    outlet: Outlet | None = None
    outlet_basis: str = ""
    authors: tuple[str, ...] = ()
    url: str | None = None
    published: Moment | None = None
    language: str = "en"


@dataclass(frozen=True)
class Draft:
    """An article in the making: all that one input holds, before the inputs are compared."""

    source: str
    """The name of the file or record."""
    body: Body
    facts: Facts = field(default_factory=Facts)


def tidy(text: str) -> str:
    """`text` in NFC with a line feed for every line break and without unprintable characters."""
    lines = _NEWLINES.sub("\n", text)
    return unicodedata.normalize("NFC", _UNPRINTED.sub("", _SURROGATES.sub("\ufffd", lines)))


def squeeze(text: str) -> str:
    """`text` as one line, tidy, with single spaces."""
    return " ".join(tidy(text).split())


def digest(text: str) -> str:
    """`sha256:` and the hexadecimal SHA-256 of `text` in UTF-8."""
    return "sha256:" + hashlib.sha256(text.encode("utf-8")).hexdigest()


def article(draft: Draft) -> Article:
    """The article that a draft comes to; its id is made from what it says, not from its place."""
    body, facts = draft.body, draft.facts
    title = facts.title or body.title
    outlet = facts.outlet.name if facts.outlet else None
    published = facts.published.value if facts.published else ""
    content = "\x1f".join((body.text, title, outlet or "", facts.url or "", published))
    return Article(
        id="a" + hashlib.sha256(content.encode("utf-8")).hexdigest()[:10],
        source=draft.source,
        title=title,
        outlet=outlet,
        outlet_basis=facts.outlet_basis,
        family=facts.outlet.family if facts.outlet else None,
        authors=facts.authors,
        url=facts.url,
        published=facts.published,
        language=facts.language,
        text=body.text,
        digest=digest(body.text),
        zones=body.zones,
        residue=body.residue,
    )


def in_order(articles: Iterable[Article]) -> tuple[Article, ...]:
    """By publication time where known, then by name; two of one id get `-2`, `-3` by name."""
    given: dict[str, int] = {}
    named: list[Article] = []
    for one in sorted(articles, key=lambda a: (a.id, a.source, a.outlet_basis, a.authors)):
        given[one.id] = given.get(one.id, 0) + 1
        again = given[one.id]
        named.append(one if again == 1 else replace(one, id=f"{one.id}-{again}"))
    return tuple(sorted(named, key=_place))


def _place(one: Article) -> tuple[str, str, str]:
    return (one.published.value if one.published else "~", one.source, one.id)
