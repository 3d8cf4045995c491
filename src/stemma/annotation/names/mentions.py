"""The names in one article, as the parser finds them, trimmed to the name itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from stemma.annotation.names.countries import (
    country_named,
    country_of_office,
    country_of_people,
    country_ruled_from,
)
from stemma.annotation.names.seats import acts
from stemma.annotation.names.titles import HONORIFICS
from stemma.annotation.names.unseen import unseen
from stemma.annotation.quotations.cues import UNNAMED
from stemma.model import Article, Span
from stemma.model.entity import EntityKind
from stemma.model.marks import MentionForm
from stemma.reading.outlets import outlet_named

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

KINDS: dict[str, EntityKind] = {
    "PERSON": "person",
    "ORG": "body",
    "NORP": "other",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "EVENT": "other",
}

_PLACING = frozenset(
    "in at near around outside inside into across above below through toward towards along the river "
    "lake mount city town village north south east west".split()
)
_AROUND = frozenset("in at near around outside inside into across".split())
_LONGEST_OFFICE = 3
_ROLE_ENDINGS = frozenset(
    "Official Officials Spokesman Spokeswoman Spokesperson Photo Photos Chief Minister".split()
)
_BRACKETED = re.compile(r"\.?\s{0,2}\(\s?(?:the )?([A-Z][A-Za-z.&-]{1,9})\s?\)")
_PREFIXED = ("pro-", "anti-", "post-", "non-", "ex-", "pre-")
_ENDINGS = ("'s", "’s", "'", "’", "'S")
_EDGES = " \t\n\"“”‘’'.,;:()[]*-–—"


@dataclass(frozen=True)
class Name:
    """One name in one article."""

    span: Span
    """The name alone: no article, title, possessive or white space at its ends."""
    text: str
    """Its words, with single spaces."""
    kind: EntityKind
    """What the parser takes it for."""
    titled: bool = False
    """Whether a title of office stands before it."""
    title: str = ""
    """The title right before it, without its full stop."""
    placed: bool = False
    """Whether it stands as places and rivers do: `in Ferro`, `the Ferro`."""
    country: str = ""
    """The country that it stands for without being its name: a people, or the seat of a government."""
    form: MentionForm = "name"
    """`demonym` and `seat` where `country` is given."""
    alias: str = ""
    """The abbreviation that follows it in brackets: `European Space Agency (ESA)`."""


def names_in(article: Article, doc: Doc) -> list[Name]:
    """The names of one article in the order of its text, and its words for peoples."""
    found = [name_at(article, entity, KINDS.get(entity.label_)) for entity in doc.ents]
    names = [name for name in found if name is not None]
    taken = {place for name in names for place in range(name.span.start, name.span.end)}
    names.extend(_offices(article, doc, taken))
    for first, last, kind in unseen(doc, taken):
        name = name_at(article, doc[first:last], kind)
        if name is not None:
            names.append(name)
            taken.update(range(name.span.start, name.span.end))
    for token in doc:
        country = country_of_people(token.text) if token.idx not in taken else None
        if country and not _within_name(token):
            span = Span(article.id, token.idx, token.idx + len(token))
            names.append(Name(span, token.text, "place", country=country, form="demonym"))
    return sorted(names, key=lambda name: name.span)


def _offices(article: Article, doc: Doc, taken: set[int]) -> Iterator[Name]:
    """Seats of governments that the parser takes for no name."""
    for token in doc:
        if not token.is_title or token.idx in taken:
            continue
        for length in range(_LONGEST_OFFICE, 0, -1):
            words = doc[token.i : token.i + length]
            country = country_of_office(words.text)
            placed = token.i > 0 and token.nbor(-1).lower_ in _AROUND
            if country and not placed and words.end_char - 1 not in taken:
                span = Span(article.id, words.start_char, words.end_char)
                yield Name(span, words.text, "place", country=country, form="seat")
                break


def name_at(article: Article, entity: Tokens, kind: EntityKind | None) -> Name | None:
    """The name in a stretch that the parser marked, trimmed; nothing where it is no name."""
    if kind is None:
        return None
    start, end = entity.start_char, entity.end_char
    start, end, titled = _bounds(article.text, start, end, person=kind == "person")
    text = " ".join(article.text[start:end].split())
    if not any(char.isupper() for char in text) or not any(char.isalpha() for char in text):
        return None
    people = country_of_people(text)
    if people:
        span = Span(article.id, start, end)
        return Name(span, text, "place", country=people, form="demonym")
    if _two_countries(text) or text.lower().startswith(_PREFIXED):
        return None
    if country_named(text):
        kind = "place"
    elif outlet_named(text):
        kind = "body"
    elif kind != "person" and _in_apposition(entity):
        kind = "person"
    before = article.text[max(0, start - 24) : start].split()
    if len(before) > 1 and before[-1].lower() == "the":
        before.pop()
    last = before[-1].strip(".,") if before else ""
    titled = titled or last in HONORIFICS or last in {"State", "Defense", "Affairs"}
    country = country_of_office(text) or (country_ruled_from(text) if kind != "person" else None)
    office = country_of_office(text) is not None and last.lower() not in _AROUND
    if country and (office or acts(entity)):
        return Name(Span(article.id, start, end), text, "place", country=country, form="seat")
    return Name(
        Span(article.id, start, end),
        text,
        kind,
        titled,
        title=last if last in HONORIFICS else "",
        placed=last.lower() in _PLACING,
        alias=_alias(article.text, end),
    )


def _alias(text: str, end: int) -> str:
    """The abbreviation in brackets right behind a name, white space or none between."""
    found = _BRACKETED.match(text, end)
    return found[1] if found else ""


def _within_name(token: Token) -> bool:
    """Whether a capitalised word goes on: `American Airlines` is not of the Americans."""
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    return (
        following is not None
        and following.pos_ == "PROPN"
        and bool(following.ent_type_)
        and (token.ent_type_ == following.ent_type_ != "NORP")
    )


def _in_apposition(entity: Tokens) -> bool:
    """`a spokesman, Ole Dahl,`: two or three capitalised words behind the noun for one person."""
    doc, first = entity.doc, entity.start
    if first < 2 or doc[first - 1].text != "," or not 2 <= len(entity) <= 3:
        return False
    role = doc[first - 2]
    return (
        role.lower_ in UNNAMED
        and all(token.is_title for token in entity)
        and first + len(entity) < len(doc)
        and (doc[entity.end].text == "," or doc[entity.end].pos_ == "VERB")
    )


def _bounds(text: str, start: int, end: int, *, person: bool) -> tuple[int, int, bool]:
    titled = False
    line = text.find("\n", start, end)
    if line > start:
        end = line
    for ending in _ENDINGS:
        if text[start:end].endswith(ending):
            end -= len(ending)
            break
    while start < end and text[start] in _EDGES:
        start += 1
    while start < end and text[end - 1] in _EDGES and not _initialism(text[start:end]):
        end -= 1
    words = text[start:end].split(" ")
    while len(words) > 1 and not person and words[-1] in _ROLE_ENDINGS:
        end -= len(words.pop()) + 1
    if text[start:end].lower().startswith("the "):
        start += 4
    while person:
        word = text[start:end].split(" ")[0]
        if " " not in text[start:end] or word.strip(".") not in HONORIFICS:
            break
        titled = True
        start += len(word)
        while start < end and text[start].isspace():
            start += 1
    return start, end, titled


def _two_countries(text: str) -> bool:
    """`U.S.-Danish`: how two countries stand to each other is no name."""
    parts = text.split("-")
    return len(parts) > 1 and all(country_named(p) or country_of_people(p) for p in parts)


def _initialism(text: str) -> bool:
    return (text.endswith(".") and text.count(".") > 1) or text.endswith((" Jr.", " Sr."))
