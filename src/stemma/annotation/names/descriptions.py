"""What a text says that a name's bearer is: titles before it, appositions, and `is the mayor`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from typing import TYPE_CHECKING

from stemma.annotation.names.countries import country_of_people
from stemma.annotation.names.gender import Gender, noun_gender
from stemma.annotation.names.referents import Named
from stemma.annotation.names.rolewords import BODIES, is_person_noun

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_REACH = 10
_LINKING = frozenset({"of", "for", "at", "in", "with", "and", "to", "on", "the"})
_OFFICES = frozenset({"chief", "chiefs", "secretary", "ministry", "chair", "general"})
_PAST = frozenset({"former", "ex", "late", "retired", "until", "formerly"})
_NAMING = frozenset({"elect", "appoint", "name", "become", "remain"})
_AGE = re.compile(r"\b(\d{1,3})(?:-year-old)?\b")


@dataclass
class Description:
    """What one mention of a name says of its bearer."""

    roles: list[str] = field(default_factory=list)
    """Nouns for persons and bodies, lower-case lemmas, in order."""
    words: set[str] = field(default_factory=set)
    """All its words, lower-case, and the countries that its demonyms belong to."""
    gender: Gender = ""
    """From a title or noun."""
    titled: bool = False
    """Whether it says that the name is a person's."""
    age: str = ""
    """In years."""
    taken_up: str = ""
    """The noun of `the spokesman, Ole Dahl`, which may take up somebody who was left without a name."""


def describe(doc: Doc, named: Named, starts: dict[int, Named]) -> Description:
    """The description around one mention; `starts` gives the names by their first token."""
    found = Description()
    before = _before(doc, named)
    _note(found, before)
    _note(found, [t for t in doc[named.first : named.last] if is_person_noun(t.lower_)])
    _note(found, _apposed(doc, named, starts))
    found.words |= words_of(_home(doc, named))
    head = _head(doc, named)
    _note(found, list(_predicated(head)))
    if before and before[0].lower_ == "the" and doc[named.first - 1].text == ",":
        heads = [t for t in before if is_person_noun(t.lemma_.lower())]
        found.taken_up = heads[0].lemma_.lower() if heads else ""
    if found.roles and is_person_noun(found.roles[-1]):
        found.titled = True
    return found


def words_of(tokens: Sequence[Token]) -> set[str]:
    """The content words, lower-case, with the countries of demonyms and names."""
    found: set[str] = set()
    for token in tokens:
        if token.is_alpha and token.pos_ not in ("DET", "ADP", "CCONJ", "PRON", "AUX"):
            found.add(token.lower_)
            country = country_of_people(token.text)
            if country:
                found.add(country.lower())
        if token.lower_ in _PAST:
            found.add("former")
    return found


def _note(found: Description, tokens: Sequence[Token]) -> None:
    for token in tokens:
        lemma = token.lemma_.lower()
        if token.pos_ in ("NOUN", "PROPN", "ADJ") and (is_person_noun(lemma) or lemma in BODIES):
            found.roles.append(lemma)
        gender = noun_gender(token.text)
        if gender and not found.gender:
            found.gender = gender
    found.words |= words_of(tokens)
    # `The 17-year-old's mother, Ruth Berg`: the age is that of another one.
    owners = [place for place, token in enumerate(tokens) if token.text in ("'s", "’s")]
    own = tokens[owners[-1] + 1 :] if owners else tokens
    text = " ".join(t.text for t in own).replace(" - ", "-")
    age = _AGE.search(text)
    if age is not None and not found.age and 0 < int(age[1]) < 120:
        found.age = age[1]


def _head(doc: Doc, named: Named) -> Token:
    """The token of the name whose head lies outside of it."""
    for index in range(named.last, named.first - 1, -1):
        if not named.first <= doc[index].head.i <= named.last or doc[index].dep_ == "ROOT":
            return doc[index]
    return doc[named.last]


def _before(doc: Doc, named: Named) -> list[Token]:
    """The title before a name, or the apposition that a comma parts from it."""
    index = named.first - 1
    first = doc[named.first].sent.start
    apposed = index > first and doc[index].text == ","
    if apposed:
        index -= 1
    found: list[Token] = []
    while index >= first and len(found) < _REACH:
        token = doc[index]
        stops = token.pos_ in ("VERB", "AUX", "PRON", "SCONJ", "CCONJ", "PART") and (
            token.text not in ("'s", "’s") and token.tag_ not in ("VBN", "VBG", "PRP$")
        )
        if stops or (token.pos_ == "PUNCT" and token.text not in "-–") or token.is_space:
            break
        if token.pos_ == "ADP" and not (index > first and _opens_office(token)):
            break
        found.append(token)
        index -= 1
        if token.pos_ == "DET" or token.tag_ == "PRP$":
            within = apposed and index > first and _opens_office(doc[index])
            if not within:
                break
    found.reverse()
    while found and found[0].pos_ == "ADP":
        found.pop(0)
    opened = bool(found) and (found[0].pos_ == "DET" or found[0].tag_ == "PRP$")
    if apposed and not (opened or any(t.text in ("'s", "’s") for t in found)):
        return []
    return found


def _opens_office(token: Token) -> bool:
    """Whether `of` or `for` goes on with an office or a role: `minister of`, `spokesman for`."""
    role = token.nbor(-1)
    if token.lower_ in ("from", "at", "with"):
        return is_person_noun(role.lemma_.lower())
    return token.lower_ in ("of", "for") and (
        is_person_noun(role.lemma_.lower()) or role.lower_ in _OFFICES
    )


def _apposed(doc: Doc, named: Named, starts: dict[int, Named]) -> list[Token]:
    """The words in apposition after a name: `, the mayor of Gravik,`; `, 52,`."""
    index = named.last + 1
    if index >= len(doc) or doc[index].text not in {",", "(", "—", "–"}:
        return []
    found: list[Token] = []
    closed = False
    end = doc[named.last].sent.end
    for token in doc[index + 1 : min(index + 2 + _REACH, end)]:
        named_person = token.i in starts and starts[token.i].kind == "person"
        if not found and (token.pos_ in ("SCONJ", "PUNCT") or token.i in starts):
            return []
        if named_person or (token.pos_ == "CCONJ" and token.nbor(-1).pos_ == "PUNCT"):
            break
        if token.lower_ in ("who", "whose", "which"):
            break
        if token.pos_ in ("VERB", "AUX") and token.tag_ not in ("VBN", "VBG"):
            # `Berg, the ministry said, is ill`: that is no apposition.
            return found if closed else []
        if token.pos_ == "PUNCT" and token.text not in "-–":
            closed = token.text != "("
            if found and found[-1].like_num and token.text == ",":
                continue
            break
        if token.tag_ == "PRP" or (token.pos_ == "ADP" and token.lower_ not in _LINKING):
            break
        found.append(token)
    return found


def _home(doc: Doc, named: Named) -> list[Token]:
    """The place of `Mads Holm of Denmark`."""
    behind = doc[named.last + 1 : named.last + 4]
    if len(behind) < 2 or behind[0].lower_ not in ("of", "from"):
        return []
    return list(takewhile(lambda token: token.pos_ == "PROPN", behind[1:]))


def _predicated(head: Token) -> Iterator[Token]:
    """What `X is the mayor`, `X, who was mayor`, `X was elected mayor`, `X works as a nurse` say."""
    verbs = [child for child in head.children if child.dep_ == "relcl"]
    if head.dep_ in ("nsubj", "nsubjpass"):
        verbs.append(head.head)
    for verb in verbs:
        own = any(
            child.i == head.i or child.lower_ in ("who", "which", "that")
            for child in verb.children
            if child.dep_ in ("nsubj", "nsubjpass")
        )
        lemma = verb.lemma_.lower()
        if not own:
            continue
        for child in verb.children:
            links = lemma == "be" and child.dep_ == "attr"
            names = lemma in _NAMING and child.dep_ in ("attr", "oprd", "dobj")
            if links or names:
                yield from noun_with_modifiers(child)
                if (
                    verb.tag_ == "VBD"
                    and lemma == "be"
                    and any(t.lower_ == "until" for t in verb.subtree)
                ):
                    yield from (t for t in verb.subtree if t.lower_ == "until")
            if child.dep_ == "prep" and child.lower_ == "as" and lemma not in ("see", "say"):
                for noun in child.children:
                    if noun.dep_ == "pobj":
                        yield from noun_with_modifiers(noun)


def noun_with_modifiers(noun: Token) -> list[Token]:
    """A noun and what stands with it, in order."""
    modifiers = [
        token
        for child in noun.children
        if child.dep_ in ("amod", "compound", "nmod", "prep", "poss")
        for token in child.subtree
        if abs(token.i - noun.i) < _REACH
    ]
    return sorted([noun, *modifiers], key=lambda token: token.i)
