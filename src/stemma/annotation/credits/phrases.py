"""Noun phrases that name an outlet: by its name, by its people, by its reports."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from stemma.annotation.credits.outlets import Outlets
from stemma.annotation.credits.outletwords import qualifies, without_article
from stemma.annotation.credits.rules import Named
from stemma.annotation.nominals import text_of
from stemma.annotation.quotations.cues import AUDIENCE

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_LONGEST_NAME = 7
_MOST_JOINED = 6
PAPERS = frozenset({"newspaper", "daily", "weekly", "magazine", "agency", "broadcaster", "channel"})
"""Common nouns before the name of an outlet."""
_STAFF = frozenset(
    "reporter journalist correspondent anchor host presenter interviewer columnist editor program "
    "programme show podcast newscast crew newsroom website site app channel bureau".split()
)
"""Nouns beside an outlet's name that stand for it."""
EYES = frozenset("reporter journalist correspondent witness crew team".split())
"""People of an outlet who see for it."""
_REPORTS = frozenset(
    "report story article dispatch despatch account interview poll survey tally count analysis "
    "investigation review calculation estimate datum data footage video broadcast coverage reporting "
    "transcript exclusive editorial profile column piece op-ed".split()
)
"""What an outlet makes: `a Reuters tally`, `a report by the Courier`."""
_OF = frozenset({"by", "from", "in", "of", "for", "with", "at", "on"})
_INSTITUTIONS = frozenset(
    "Ministry Police Department Court University Office Committee Bank Party Army Council Corp Inc "
    "Group Company Association Institute Union Federation Hospital School College Authority Service "
    "Commission House Senate Parliament Congress Organization Organisation Foundation Centre Center "
    "Team Club Board Force Navy Government".split()
)


def outlets_in(
    noun: Token, known: Outlets, *, firm: bool = False, hearing: bool = False
) -> list[Named]:
    """The outlets that a noun phrase and those joined to it name: `Reuters and the Courier`.

    `firm` where the words around leave no doubt that an outlet is named, known or not; `hearing`
    where somebody is told something, which no report or poll is.
    """
    found: list[Named] = []
    for one in _joined(noun):
        report = hearing and one.lemma_.lower() in _REPORTS
        named = outlet_phrase(one, known) or (None if report else _beside(one, known))
        if named is None and firm:
            named = _unknown(one)
        if named is not None:
            found.append(named)
    return found


def _joined(noun: Token) -> Iterator[Token]:
    """The noun and those that `and` or a comma joins to it."""
    yield noun
    current = noun
    for _ in range(_MOST_JOINED):
        following = [
            c for c in current.children if c.dep_ == "conj" and c.pos_ in ("NOUN", "PROPN")
        ]
        if not following:
            return
        current = following[0]
        yield current


def outlet_phrase(head: Token, known: Outlets) -> Named | None:
    """The outlet that the phrase of `head` names, and where; audiences of many are none."""
    if head.lemma_.lower() in AUDIENCE or known.is_person(head.text, alone=not _has_article(head)):
        return None
    doc = head.doc
    first = head.left_edge.i
    last = head.i
    for child in head.rights:
        if child.dep_ in ("appos", "compound", "flat") and child.i == last + 1:
            last = child.right_edge.i
    if head.lower_ in PAPERS:
        while last + 1 < len(doc) and _goes_on(doc[last + 1]):
            last += 1
    # The parser hangs `news agency` on the verb now and then: take it along.
    while last + 1 < len(doc) and doc[last + 1].lower_ in ("news", "agency", "newspaper"):
        last += 1
    if first == head.i and first and doc[first - 1].lower_ == "the":
        first -= 1  # `the Times article`: the article stands with the last noun.
    for begin in range(max(first, head.i - _LONGEST_NAME), head.i + 1):
        if not _may_begin(doc, begin):
            continue
        text = doc[begin : last + 1].text
        found = known.named(text) if "\n" not in text else None
        if found is not None and not (head.ent_type_ == "GPE" and text[-1:].islower()):
            start = doc[begin].idx
            return found, (start, start + len(text))
    return None


def _has_article(head: Token) -> bool:
    return any(child.dep_ == "det" for child in head.children)


def _goes_on(token: Token) -> bool:
    """Whether a name goes on with this word; `the newspaper Friday said` names a day."""
    return token.pos_ == "PROPN" and token.ent_type_ not in ("DATE", "TIME")


def _may_begin(doc: Doc, index: int) -> bool:
    """Whether a name can begin here: not in the middle of a longer one (`the Eastern Mirror`)."""
    before = doc[index - 1] if index else None
    if before is None:
        return True
    if before.text == "-" and not before.whitespace_:
        return False
    if not before.text[:1].isupper() or before.is_sent_start:
        return True
    inside = before.pos_ == "PROPN" or before.lower_ in ("this", "that", "these")
    return not inside or qualifies(before.text)


def _beside(noun: Token, known: Outlets) -> Named | None:
    """`CNN's Ole Dahl`, `a reporter for the Courier`, `a Reuters tally`, `a report by Reuters`."""
    lemma = noun.lemma_.lower()
    audience = lemma in AUDIENCE
    if noun.ent_type_ != "PERSON" and lemma not in _STAFF | _REPORTS | EYES and not audience:
        return None
    for child in noun.children:
        given_name = child.ent_type_ == noun.ent_type_ == "PERSON"  # `Petra Aldous` is of no Petra.
        if child.dep_ in ("poss", "compound", "nmod", "amod") and child.i < noun.i:
            found = None if given_name else outlet_phrase(child, known)
            if found is not None:
                return found
        if child.dep_ == "prep" and child.lower_ in _OF:
            for inner in child.children:
                found = outlet_phrase(inner, known) if inner.dep_ == "pobj" else None
                if found is not None:
                    return found
        if child.dep_ in ("acl", "appos"):
            found = _made_by(child, known) if child.dep_ == "acl" else _beside(child, known)
            if found is not None:
                return found
    return None


def _made_by(participle: Token, known: Outlets) -> Named | None:
    """`an article published by the Courier`."""
    for child in participle.children:
        if child.dep_ == "agent" or child.lower_ in ("by", "in", "on"):
            for inner in child.children:
                found = outlet_phrase(inner, known) if inner.dep_ == "pobj" else None
                if found is not None:
                    return found
    return None


def is_eyes(noun: Token) -> bool:
    """Whether a noun stands for an outlet's people: `an AFP correspondent`, `a Reuters witness`."""
    return noun.lemma_.lower() in EYES


def _unknown(head: Token) -> Named | None:
    """A name that nobody knows, where only an outlet can stand: `first reported by the Lamp`."""
    doc = head.doc
    first = head.i
    while first and _named_on(doc[first - 1], head):
        first -= 1
    last = head.i
    while last + 1 < len(doc) and _named_on(doc[last + 1], head):
        last += 1
    article = first > 0 and doc[first - 1].lower_ == "the"
    name = doc[first : last + 1].text
    titled = first > 0 and doc[first - 1].pos_ == "NOUN"
    again = text_of(doc).count(head.text) > 1
    person = head.ent_type_ == "PERSON" and not article and (again or titled)
    staff = any(c.dep_ == "appos" and c.lemma_.lower() in _STAFF | EYES for c in head.children)
    if head.pos_ != "PROPN" or person or staff or head.ent_type_ in ("DATE", "TIME", "NORP", "LAW"):
        return None
    if qualifies(name) or _INSTITUTIONS.intersection(name.split()):
        return None
    return without_article(name), (doc[first].idx, doc[last].idx + len(doc[last]))


def _named_on(token: Token, head: Token) -> bool:
    return token.pos_ == "PROPN" and token.sent == head.sent and token.text[:1].isupper()


def outlet_before(cue: Token, known: Outlets) -> Named | None:
    """The outlet whose name stands right before a verb, whatever the parser makes of it."""
    doc = cue.doc
    last = cue.i
    while last - 1 > cue.sent.start and doc[last - 1].pos_ in ("AUX", "ADV") and cue.i - last < 3:
        last -= 1
    for first in range(max(cue.sent.start, last - _LONGEST_NAME), last):
        text = doc[first:last].text
        whole = text[:1].isalpha() and (text[-1].isalnum() or text[-1] in ").") and "\n" not in text
        found = known.named(text) if whole and _may_begin(doc, first) else None
        if found is not None and not known.is_person(text):
            return found, (doc[first].idx, doc[first].idx + len(text))
    return None
