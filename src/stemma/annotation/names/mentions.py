"""The names in one article, as the parser finds them, trimmed to the name itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from stemma.annotation.names.countries import country_named, country_of_people
from stemma.annotation.quotations.cues import UNNAMED
from stemma.model import Article, Span
from stemma.model.entity import EntityKind
from stemma.reading.outlets import outlet_named

if TYPE_CHECKING:
    from spacy.tokens import Doc
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

HONORIFICS = frozenset(
    "Mr Mrs Ms Miss Dr Prof Professor Sir Dame Lord Lady Rev Reverend Father Sister President "
    "Minister Premier Chancellor Secretary Senator Sen Rep Representative Congressman Congresswoman "
    "Gov Governor Mayor Gen General Adm Admiral Col Colonel Maj Major Capt Captain Lt Lieutenant Sgt "
    "Sergeant Cpl Judge Justice King Queen Prince Princess Pope Bishop Archbishop Cardinal Sheikh "
    "Ayatollah Imam Chief Director Ambassador Spokesman Spokeswoman Chairman Chairwoman "
    "Commissioner Inspector Superintendent Detective Sheriff Officer Councillor Councilor Deputy "
    "Acting Former Prime Vice Foreign First".split()
)
"""Words before a name that are no part of it, without their full stop."""

_OF_OFFICES = frozenset({"of", "State", "Defense", "Defence", "Affairs", "the", "for", "Interior"})
_PLACING = frozenset(
    "in at near around outside inside into across above below through toward towards along the river "
    "lake mount city town village north south east west".split()
)
_ROLE_ENDINGS = frozenset(
    "Official Officials Spokesman Spokeswoman Spokesperson Photo Photos Chief Minister".split()
)
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
    placed: bool = False
    """Whether it stands as places and rivers do: `in Ferro`, `the Ferro`."""


def names_in(article: Article, doc: Doc) -> list[Name]:
    """The names of one article in the order of its text."""
    found = [_mention(article, entity) for entity in doc.ents if entity.label_ in KINDS]
    return [mention for mention in found if mention is not None]


def _mention(article: Article, entity: Tokens) -> Name | None:
    kind = KINDS[entity.label_]
    start, end = entity.start_char, entity.end_char
    start, end, titled = _bounds(article.text, start, end, person=kind == "person")
    text = " ".join(article.text[start:end].split())
    if not any(char.isupper() for char in text) or not any(char.isalpha() for char in text):
        return None
    if _two_countries(text) or country_of_people(text) or text.lower().startswith(_PREFIXED):
        return None
    if country_named(text):
        kind = "place"
    elif outlet_named(text):
        kind = "body"
    elif kind != "person" and _in_apposition(entity):
        kind = "person"
    before = article.text[max(0, start - 24) : start].split()
    last = before[-1].strip(".,") if before else ""
    titled = titled or last in HONORIFICS or last in {"State", "Defense", "Affairs"}
    placed = last.lower() in _PLACING
    return Name(Span(article.id, start, end), text, kind, titled, placed)


def untitled(form: str) -> str:
    """A name without the titles that were taken for a part of it: `Secretary of State John`."""
    words = form.split()
    first = 0
    while first < len(words) - 1 and (
        words[first].strip(".") in HONORIFICS
        or words[first] in _OF_OFFICES
        or country_named(words[first]) is not None
    ):
        first += 1
    titled = any(word.strip(".") in HONORIFICS for word in words[:first])
    return " ".join(words[first:]) if titled else form


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
