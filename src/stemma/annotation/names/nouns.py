"""Noun phrases that may mean somebody, and what they say of whom they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.annotation.names.clauses import speaks
from stemma.annotation.names.countries import country_of_people
from stemma.annotation.names.definite import Phrase
from stemma.annotation.names.descriptions import words_of
from stemma.annotation.names.discourse import Discourse
from stemma.annotation.names.gender import is_given_name, noun_gender
from stemma.annotation.names.referents import Referent, ReferentKind
from stemma.annotation.names.rolewords import (
    BODIES,
    DOCUMENTS,
    PAIRS,
    PARTISANS,
    PEOPLE,
    is_person_noun,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

_MODIFIERS = ("amod", "compound", "nmod", "poss", "prep")
_REACH = 8
_OF_LANGUAGES = ("ish", "ese", "ch")


def names_somebody(token: Token) -> bool:
    """Whether a noun can mean a person, people, a body or a document."""
    lemma = token.lemma_.lower()
    if token.pos_ == "ADJ":
        aged = token.lower_ == "old" and _age(token) != ""
        return aged or (is_person_noun(lemma) and token.dep_ in ("nsubj", "nsubjpass"))
    if token.dep_ in ("compound", "amod", "nmod", "npadvmod"):
        return False
    if is_one_of_a_people(token):
        return True
    lemma = _lemma(token)
    listed = is_person_noun(lemma) or lemma in BODIES or lemma in DOCUMENTS
    return listed or token.lower_ in PEOPLE or speaks(token)


def phrase_of(token: Token, known: Discourse) -> Phrase:
    """What the phrase that `token` heads says of whom it means."""
    lemma = _lemma(token)
    modifiers = [
        t
        for child in token.children
        if child.dep_ in _MODIFIERS
        for t in child.subtree
        if t.tag_ != "PRP$" and abs(t.i - token.i) < _REACH
    ]
    said = {t.lower_ for t in modifiers if country_of_people(t.text) or t.lower_ == "think"}
    countries = {
        country.lower()
        for t in (*modifiers, token)
        if (country := country_of_people(t.text)) is not None
    }
    return Phrase(
        lemma=lemma,
        modifiers=frozenset(words_of(modifiers) - said),
        gender=noun_gender(token.text),
        kind=_kind(token, lemma),
        age=_age(token),
        countries=frozenset(countries),
        speaks=speaks(token),
        guess=not any(child.dep_ in ("prep", "poss", "relcl") for child in token.children),
        of=any(child.lower_ == "of" for child in token.rights),
        two=lemma in PAIRS or any(t.lower_ in ("two", "both") for t in token.lefts),
        people=is_one_of_a_people(token) and lemma not in PARTISANS,
        owner=owner_in(token, known),
    )


def is_one_of_a_people(token: Token) -> bool:
    """`the Dane`, `a Republican`: one person, though the word is that of a people or a party."""
    if token.tag_ not in ("NN", "NNP", "JJ") or token.dep_ in ("compound", "amod", "nmod"):
        return False
    known = country_of_people(token.text) is not None and not token.lower_.endswith(_OF_LANGUAGES)
    known = known or token.lower_ in PARTISANS
    return known and any(child.dep_ == "det" for child in token.lefts)


def _lemma(token: Token) -> str:
    lemma = token.lemma_.lower()
    before = token.nbor(-1).lower_ if token.i else ""
    return "think-tank" if lemma == "tank" and before == "think" else lemma


def end_of(token: Token) -> int:
    """The last token of the noun's phrase before its first comma."""
    last = token.i
    for index in range(token.i + 1, min(token.right_edge.i + 1, token.i + 10)):
        if token.doc[index].text in {",", ";", ":"}:
            break
        last = index
    return last


def owner_in(token: Token, known: Discourse) -> Referent | None:
    """Who `his` or `the teenager's` before the noun means."""
    for child in token.children:
        mention = known.at.get(child.i)
        if child.dep_ == "poss" and mention is not None:
            return mention.referent.settled()
    return None


def _kind(token: Token, lemma: str) -> ReferentKind:
    if token.tag_ in ("NNS", "NNPS") or token.lower_ in PEOPLE:
        return "people"
    if any(c.dep_ == "conj" for c in token.children):
        return "people"
    if is_person_noun(lemma) or lemma == "old" or is_one_of_a_people(token):
        return "person"
    if lemma in DOCUMENTS and lemma not in BODIES:
        return "document"
    if lemma in BODIES or (token.pos_ == "PROPN" and not _given(token)):
        return "body"
    return "person" if speaks(token) else "other"


def _given(token: Token) -> bool:
    return is_given_name(token.doc[token.left_edge.i].text)


def _age(token: Token) -> str:
    """The number of `the 52-year-old`, as a noun or before one, and of `a driver, 52`."""
    first = max(token.left_edge.i, token.i - 6)
    tokens = token.doc[first : token.i + 1]
    for one in tokens:
        if one.like_num and one.i + 4 <= token.i + 4 and one.i + 1 < len(token.doc):
            after = token.doc[one.i + 1 : one.i + 5].text.lower()
            if after.startswith("-year-old"):
                return one.text
        head, _, rest = one.text.partition("-")
        if rest == "year-old" and head.isdigit():
            return head
    behind = token.doc[token.i + 1 : token.i + 3]
    if len(behind) == 2 and behind[0].text == "," and behind[1].text.isdigit():
        return behind[1].text if behind[1].head.i == token.i and len(behind[1]) < 4 else ""
    return ""
