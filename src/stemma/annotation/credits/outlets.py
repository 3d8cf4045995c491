"""Which outlets an article's words name, as that article and its story use these words.

An abbreviation that an article introduces, and the short form of a paper that it names in full, mean
what the article says, whatever well-known outlet bears the same name elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from stemma.annotation.credits.outletwords import (
    gazetteer,
    named_by_itself,
    qualifies,
    shortened,
    without_article,
)
from stemma.model import Article
from stemma.reading.titles import PAPERS

if TYPE_CHECKING:
    from spacy.tokens import Doc

_INTRODUCED = re.compile(
    r"((?:[A-Z][\w.'’-]* (?:of |and |for |the |de )?){1,5}[A-Z][\w.'’-]*) ?\(([A-Z][A-Za-z.]{1,6})\)"
)
_FULL = re.compile(
    r"\b((?:[A-Z][\w'’-]* ){1,3}(?:News Agency|Press Agency|News Service|Press Service|news agency"
    rf"|News Wire|Wire Service|Press|News|{PAPERS}|Radio|Television|TV|Agency))\b"
)
_BY_KIND = re.compile(
    r"\b(?:news|press|wire|state|state news|state-run|official) agency ([A-Z][\w-]*[a-z][\w-]*)"
    r"|\b([A-Z][\w-]*[a-z][\w-]*), (?:the|a|an) (?:[\w-]+ ){0,2}(?:news|press|wire) agency\b"
)
_OWN = re.compile(
    r"(?:to |by |with )?this (?:newspaper|paper|website|site|reporter|magazine|news site)$"
)
_MEDIA = frozenset({"News", "Press", "Presse", "Broadcasting", "Television", "Radio", "Telegraph"})
_TOLD = re.compile(r"\btold (?:the )?([A-Z][\w-]*[a-z][\w-]*)\b(?! [A-Z])")
_REPORTING = re.compile(
    r"\b([A-Z][\w-]*[a-z][\w-]*) (?:reported|reports)\b"
    r"|\b(?:[Aa]ccording to|[Rr]eported by|[Cc]iting) (?:the )?([A-Z][\w-]*[a-z][\w-]*)\b(?! [A-Z])"
)
_ENDINGS = ("press", "news", "inform", "fax", "media")
_ASSEMBLIES = frozenset(
    "Congress Parliament Senate House Commons Lords Council Cabinet Court Assembly Duma Bundestag "
    "Knesset Diet Riksdag Storting Sejm Police Board Committee Commission Government".split()
)
_SMALL = frozenset({"of", "and", "for", "the", "de"})


@dataclass(frozen=True)
class Outlets:
    """What one article calls the outlets."""

    own: str | None = None
    """The article's own outlet."""
    others: tuple[str, ...] = ()
    """The outlets of the other articles of its story."""
    full: tuple[str, ...] = ()
    """Names of outlets that it, then its story, prints in full."""
    short: Mapping[str, str | None] = field(default_factory=dict)
    """What abbreviations stand for; nothing where that is no outlet."""
    single: frozenset[str] = frozenset()
    """Names of one word that it presents as an agency: `the state agency Ferropress`."""
    people: frozenset[str] = frozenset()
    """Surnames of people whom it names in full, which some outlets bear too: `Steve Guardian`."""

    def is_person(self, text: str, *, alone: bool = True) -> bool:
        """Whether a name without an article is that of a person whom the article names in full."""
        return alone and text in self.people

    def named(self, text: str) -> str | None:
        """The usual name of the outlet that a noun phrase names: `Denmark's Ritzau news agency`.

        The article's own words come first, then the gazetteer, then the words that agencies and
        newspapers call themselves. A phrase without a name (`the newspaper`) gives nothing.
        """
        printed = " ".join(text.split()).strip(' ,.;:()"“”')
        if _OWN.match(printed):
            return self.own
        name = without_article(printed)
        if name in self.short:
            return self.short[name]
        if self.own and len(name) > 2 and name == initials(without_article(self.own).split()):
            return self.own
        if name in self.single:
            return name
        return (
            self._in_story(printed, name)
            or self._beside(printed)
            or named_by_itself(printed)
            or shortened(printed)
        )

    def _in_story(self, printed: str, name: str) -> str | None:
        """The outlet at hand, or named in full, whose name this is, or ends with this after `the`."""
        known = [one for one in (self.own, *self.others, *self.full) if one]
        for one in known:
            if without_article(one) == name:
                return one
        if printed == name or not name[:1].isupper():
            return None
        return next((one for one in known if one.endswith(" " + name)), None)

    def _beside(self, printed: str) -> str | None:
        """`the Nordvik Press Agency (NPA)`: the full name decides."""
        whole, _, brackets = printed.partition(" (")
        return self.named(whole) if brackets and whole else None


def outlets_of(pairs: Sequence[tuple[Article, Doc]]) -> dict[str, Outlets]:
    """What each article calls the outlets, by its `id`; what it does not say itself, its story says."""
    articles = [article for article, _ in pairs]
    own = {article.id: _introduced(article.text) for article in articles}
    full = {article.id: _in_full(article.text) for article in articles}
    story: dict[str, set[str | None]] = {}
    for said in own.values():
        for short, name in said.items():
            story.setdefault(short, set()).add(name)
    agreed = {short: names.copy().pop() for short, names in story.items() if len(names) == 1}
    everywhere = sorted({name for names in full.values() for name in names})
    at_hand = sorted({article.outlet for article in articles if article.outlet})
    found: dict[str, Outlets] = {}
    for article, doc in pairs:
        names = (*full[article.id], *(n for n in everywhere if n not in full[article.id]))
        found[article.id] = Outlets(
            own=article.outlet,
            others=tuple(outlet for outlet in at_hand if outlet != article.outlet),
            full=names,
            short={**_initials(names), **agreed, **own[article.id]},
            single=_single(article.text, doc),
            people=_surnames(doc),
        )
    return found


def _introduced(text: str) -> dict[str, str | None]:
    """Abbreviations that stand in brackets behind the words that they stand for."""
    found: dict[str, str | None] = {}
    for match in _INTRODUCED.finditer(text):
        words = match[1].split()
        short = match[2].replace(".", "")
        for first in range(len(words)):
            if initials(words[first:]) == short.upper():
                found.setdefault(match[2], _meant(" ".join(words[first:]), match[2]))
                break
    return found


def _meant(name: str, short: str) -> str | None:
    """The outlet that a name with its abbreviation is, if it is one."""
    named = named_by_itself(without_article(name))
    if named is None and _MEDIA.intersection(name.split()):
        return gazetteer(short) or name
    return named


def _initials(names: Sequence[str]) -> dict[str, str | None]:
    """Initials of the agencies named in full, where only one has them."""
    found: dict[str, set[str]] = {}
    for name in names:
        if name.split()[-1].lower() in ("agency", "press", "service"):
            found.setdefault(initials(name.split()), set()).add(name)
    return {
        short: of.copy().pop() for short, of in found.items() if len(short) > 2 and len(of) == 1
    }


def initials(words: Sequence[str]) -> str:
    """`NPA` for `Nordvik Press Agency`."""
    return "".join(word[0] for word in words if word.lower() not in _SMALL).upper()


def _in_full(text: str) -> tuple[str, ...]:
    """Names of two words and more that end as outlets' names do, in the order of the text."""
    found: list[str] = []
    for match in _FULL.finditer(text):
        name = named_by_itself(without_article(match[1]))
        if name is not None and " " in name and name not in found:
            found.append(name)
    return tuple(found)


def _single(text: str, doc: Doc) -> frozenset[str]:
    """Names of one word that are introduced as an agency, or told things and reported from.

    What is told things and ends as agencies' names do (`Ferropress`) needs no more.
    """
    names = {match[1] or match[2] for match in _BY_KIND.finditer(text)}
    reporting = {match[1] or match[2] for match in _REPORTING.finditer(text)}
    for match in _TOLD.finditer(text):
        span = doc.char_span(match.start(1), match.end(1), alignment_mode="expand")
        body = span is not None and span[0].ent_type_ == "ORG"
        if match[1].lower().endswith(_ENDINGS) or (match[1] in reporting and body):
            names.add(match[1])
    return frozenset(
        name for name in names - _ASSEMBLIES if gazetteer(name) is None and not qualifies(name)
    )


def _surnames(doc: Doc) -> frozenset[str]:
    """The last names of people whom an article calls by two names or more."""
    return frozenset(
        entity[-1].text
        for entity in doc.ents
        if entity.label_ == "PERSON" and len(entity) > 1 and entity[-2].pos_ == "PROPN"
    )
