"""Who was introduced as what: the minister, the mayor, the company."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from stemma.annotation.credits.outletwords import named_by_itself
from stemma.annotation.names.bodywords import BODY_HEADS
from stemma.model import Entity

__all__ = ["BODY_HEADS", "COMPANIES", "Roles", "roles_in"]

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

COMPANIES = frozenset(
    "company firm group manufacturer maker retailer carrier airline automaker carmaker airframer "
    "planemaker chipmaker drugmaker lender insurer operator supplier conglomerate corporation".split()
)
"""Common nouns for a body whose name need not have that word in it."""
_TRADES = COMPANIES - {"company", "firm", "group", "corporation"}
"""Those of them that tell one company from another."""

_WORDS_BEFORE = 8
_DETERMINERS = frozenset({"the", "a", "an", "its", "their", "his", "her", "'s", "’s"})
_SUBJECTS = ("nsubj", "nsubjpass")

Place = tuple[int, str]
"""The token at which a name begins, and whose name it is."""


@dataclass(frozen=True)
class Roles:
    """Names of one article by what they were called beside them, in the order of the text."""

    at: Mapping[int, str]
    """The entity at each code point."""
    people: Mapping[str, list[Place]]
    """Persons by the words of their roles."""
    bodies: Mapping[str, list[Place]]
    """Bodies by the words of their names."""
    named: list[Place]
    """Bodies wherever they are named, outlets left out."""
    subjects: list[Place]
    """The same as subjects of a clause."""
    names: list[Place]
    """Persons wherever they are named."""
    actors: list[Place]
    """Whoever is no person with a first name, as subject: what `it` may stand for."""

    def person(self, role: str, before: int) -> str | None:
        """The last person introduced in that role before a token."""
        return _last(self.people.get(role, []), before)

    def last_person(self, among: Collection[str], before: int) -> str | None:
        """The last of these persons who is named before a token."""
        places = [place for place in self.names if place[1] in among]
        return _last(places, before)

    def body(self, noun: str, before: int) -> str | None:
        """The last body with that word in its name or called so beside it; for `the company`, the
        last body that acts.
        """
        named = _last(self.bodies.get(noun, []), before)
        if named is None and noun in COMPANIES:
            return _last(self.subjects, before) or _last(self.named, before)
        return named

    def actor(self, first: int, before: int) -> str | None:
        """The last of `actors` between two tokens."""
        place = bisect_left(self.actors, (before, ""))
        found = self.actors[place - 1] if place else None
        return found[1] if found is not None and found[0] >= first else None


def roles_in(doc: Doc, entities: Mapping[str, Entity], at: Mapping[int, str]) -> Roles:
    """What one article calls its people and bodies; `at` gives the entity at each code point."""
    people: dict[str, list[Place]] = defaultdict(list)
    bodies: dict[str, list[Place]] = defaultdict(list)
    named: list[Place] = []
    subjects: list[Place] = []
    actors: list[Place] = []
    names: list[Place] = []
    nouns: dict[str, frozenset[str]] = {}
    for token in doc:
        one = at.get(token.idx)
        if one is None or token.pos_ == "PRON" or not _begins(token, one, at):
            continue
        entity = entities[one]
        place = (token.i, one)
        if one not in nouns:
            nouns[one] = _nouns_in(entity)
        called = frozenset(_roles(token, one, at))
        if entity.kind == "person":
            names.append(place)
            for role in called:
                people[role].append(place)
        trades = called & _TRADES if entity.kind == "body" else frozenset()
        for word in nouns[one] | trades:
            bodies[word].append(place)
        body = entity.kind == "body" and named_by_itself(entity.name) is None
        if body:
            named.append(place)
        if _is_subject(token, one, at):
            if body:
                subjects.append(place)
            if entity.kind != "person" or " " not in entity.name:
                actors.append(place)
    return Roles(at, people, bodies, named, subjects, names, actors)


def _nouns_in(entity: Entity) -> frozenset[str]:
    """The common nouns for bodies in the names of one."""
    return BODY_HEADS.intersection(word for form in entity.forms for word in form.lower().split())


def _last(places: list[Place], before: int) -> str | None:
    index = bisect_left(places, (before, ""))
    return places[index - 1][1] if index else None


def _begins(token: Token, one: str, at: Mapping[int, str]) -> bool:
    return token.i == 0 or at.get(token.nbor(-1).idx) != one


def _is_subject(token: Token, one: str, at: Mapping[int, str]) -> bool:
    head = token
    while head.head.i != head.i and at.get(head.head.idx) == one:
        head = head.head
    return head.dep_ in _SUBJECTS


def _roles(token: Token, one: str, at: Mapping[int, str]) -> Iterator[str]:
    """The words beside a name that say what its bearer is, before it or in apposition after it."""
    doc = token.doc
    index = token.i - 1
    apposed = index > token.sent.start and doc[index].text == ","
    passed: list[str] = []
    for before in reversed(doc[max(index - _WORDS_BEFORE, token.sent.start) : index + 1 - apposed]):
        ends = before.text in {",", ";", ":"} or before.pos_ in {"VERB", "AUX", "ADP"}
        if ends and before.lower_ not in {"of", "for", "at"}:
            break
        passed.extend((before.lemma_.lower(), before.lower_))
        if before.lower_ in _DETERMINERS and apposed:
            yield from passed
            break
    if not apposed:
        yield from passed
    last = token.i
    while last + 1 < len(doc) and at.get(doc[last + 1].idx) == one:
        last += 1
    following = doc[last + 1 : last + 2 + _WORDS_BEFORE]
    if not following or following[0].text != ",":
        return
    for later in following[1:]:
        if later.pos_ in {"VERB", "AUX", "PUNCT", "PRON"}:
            return
        yield later.lower_
