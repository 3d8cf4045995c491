"""What happens, and how far it has come as the words present it: planned, done, denied, ..."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from stemma.annotation.events.lemmas import event_verb
from stemma.model import Article, EventMention, Span
from stemma.model.marks import Status

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_PLANNING = frozenset({"plan", "schedule", "intend", "slate", "set", "prepare", "due", "arrange"})
_EXPECTING = frozenset({"expect", "hope", "likely", "anticipate", "project", "forecast"})
_FORETELLING = frozenset({"announce", "preview", "await", "propose", "prepare"})
_DENYING = frozenset({"deny", "reject", "refute", "dismiss", "rebut", "dispute", "disavow"})
_PLANNED_WORDS = frozenset(
    {"planned", "scheduled", "upcoming", "forthcoming", "proposed", "coming", "future"}
)
_EXPECTED_WORDS = frozenset({"expected", "likely", "anticipated", "possible", "potential"})
_CANCELLED_WORDS = frozenset({"cancelled", "canceled", "called-off", "failed", "abandoned"})
_NOT = frozenset({"not", "n't", "n’t", "never", "neither", "nor"})
_MAYBE = frozenset({"would", "may", "might", "could"})
_STATIC = frozenset(
    "be have do say tell accord seem appear include remain know think believe want need mean".split()
)


def events(article: Article, doc: Doc, at: Mapping[int, str]) -> tuple[EventMention, ...]:
    """The events of one article in order; `at` gives the entity at each code point."""
    found: list[EventMention] = []
    for token in doc:
        lemma = _lemma(token)
        if lemma is None:
            continue
        start, end = _clause(token)
        found.append(
            EventMention(
                span=Span(article.id, token.idx, token.idx + len(token)),
                lemma=lemma,
                status=_verb_status(token) if token.pos_ == "VERB" else _noun_status(token),
                participants=_participants(token, at),
                clause=Span(article.id, start, end),
            )
        )
    return tuple(found)


def _lemma(token: Token) -> str | None:
    if token.pos_ == "VERB":
        lemma = token.lemma_.lower()
        modifier = token.dep_ in ("amod", "compound", "aux", "auxpass", "prep")
        if lemma in _STATIC or modifier or not token.is_alpha:
            return None
        if lemma in _PLANNING | _EXPECTING and any(c.dep_ == "xcomp" for c in token.children):
            return None
        return event_verb(lemma, "VERB")
    if token.pos_ == "NOUN" and token.dep_ != "compound":
        return event_verb(token.lemma_, "NOUN")
    return None


def _verb_status(verb: Token) -> Status:
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    framed = _framed(verb)
    if framed is not None:
        return framed
    if any(child.lower_ in _NOT for child in verb.children if child.dep_ in ("neg", "advmod")):
        return "negated"
    if helpers & {"will", "'ll", "’ll", "shall"}:
        return "planned"
    if helpers & _MAYBE or _conditional(verb):
        return "conditional"
    if verb.tag_ == "VBG" and helpers & {"is", "are", "'s", "’s", "'re", "’re", "am", "be"}:
        return "ongoing"
    if verb.tag_ == "VB" and "to" in helpers:
        return _infinitive(verb)
    if verb.tag_ in ("VBD", "VBN"):
        return "done"
    if verb.tag_ == "VBG":
        return _borrowed(verb)
    return "ongoing"


def _framed(verb: Token) -> Status | None:
    """The status that a verb above gives: `denied that`, `failed to`, `is expected to`."""
    head = verb.head
    if head.i == verb.i or verb.dep_ not in ("xcomp", "ccomp", "pcomp", "acl", "dobj", "pobj"):
        return None
    if verb.dep_ in ("pcomp", "pobj") and head.dep_ == "prep":
        head = head.head
    lemma = head.lemma_.lower()
    if lemma in _DENYING:
        return "denied"
    if lemma in ("fail", "refuse", "decline") and verb.dep_ == "xcomp":
        return "negated"
    if lemma in _PLANNING:
        return "negated" if _negated(head) else "planned"
    if lemma in _EXPECTING:
        return "expected"
    return None


def _infinitive(verb: Token) -> Status:
    """`is to meet` is planned; `arrived to meet` aims at it."""
    if verb.head.lemma_ == "be" and verb.dep_ in ("xcomp", "acl", "ccomp"):
        # `It is important to meet` weighs it, `he is to meet` plans it.
        valued = any(child.dep_ in ("acomp", "attr") for child in verb.head.children)
        return "conditional" if valued else "planned"
    if verb.dep_ == "advcl" or verb.dep_ == "acl" or verb.dep_ == "relcl":
        return "planned"
    if verb.dep_ == "xcomp" and verb.head.pos_ in ("VERB", "AUX") and verb.head.i != verb.i:
        return _verb_status(verb.head)
    return "planned"


def _borrowed(verb: Token) -> Status:
    """A participle takes the status of the verb that it hangs on."""
    head = verb.head
    if head.dep_ in ("prep", "mark"):
        head = head.head
    if head.pos_ == "VERB" and head.i != verb.i and head.tag_ != "VBG":
        return _verb_status(head)
    return "done" if head.tag_ == "VBD" else "ongoing"


def _negated(verb: Token) -> bool:
    return any(child.dep_ == "neg" for child in verb.children)


def _conditional(verb: Token) -> bool:
    return verb.dep_ == "advcl" and any(
        child.dep_ == "mark" and child.lower_ in ("if", "unless") for child in verb.children
    )


def _noun_status(noun: Token) -> Status:
    words = {child.lower_ for child in noun.children if child.dep_ in ("amod", "compound")}
    words |= {grand.lower_ for c in noun.children if c.dep_ == "amod" for grand in c.children}
    if words & _PLANNED_WORDS:
        return "planned"
    if words & _EXPECTED_WORDS:
        return "expected"
    if words & _CANCELLED_WORDS or any(c.lower_ == "no" for c in noun.children):
        return "negated"
    head = noun.head
    if head.dep_ == "prep" or head.pos_ == "ADP":
        head = head.head
    if any(c.dep_ == "acomp" and c.lower_ in _EXPECTING for c in head.children):
        return "expected"
    if head.pos_ != "VERB" or head.i == noun.i:
        return "done"
    if head.lemma_.lower() in _FORETELLING:
        return "planned"
    if head.lemma_.lower() in _DENYING:
        return "denied"
    if head.lemma_.lower() in _PLANNING:
        return "planned"
    return _verb_status(head)


def _participants(token: Token, at: Mapping[int, str]) -> tuple[str, ...]:
    """Entities among the subjects, objects and complements of the event, and of the noun's verb."""
    found: set[str] = set()
    heads = [token]
    if token.pos_ == "NOUN":
        verb = token.head.head if token.head.dep_ == "prep" else token.head
        if verb.pos_ == "VERB" and verb.i != token.i:
            heads.append(verb)
    elif token.dep_ in ("conj", "xcomp", "advcl") and not _has_subject(token):
        found |= _subjects(token.head, at)
    for head in heads:
        for child in head.children:
            if child.dep_ in ("nsubj", "nsubjpass", "dobj", "dative", "poss", "agent", "attr") or (
                child.dep_ == "prep" and child.lower_ in ("with", "between", "by", "to", "of")
            ):
                found |= _within(child, at)
    return tuple(sorted(found))


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children)


def _subjects(verb: Token, at: Mapping[int, str]) -> set[str]:
    found: set[str] = set()
    for child in verb.children:
        if child.dep_ in ("nsubj", "nsubjpass"):
            found |= _within(child, at)
    return found


def _within(token: Token, at: Mapping[int, str]) -> set[str]:
    """Entities that the phrase itself names, its relative clauses left out."""
    found = {at[token.idx]} if token.idx in at else set()
    for child in token.children:
        if child.dep_ in ("conj", "pobj", "prep", "appos") and child.lower_ not in (
            "in",
            "on",
            "at",
        ):
            found |= _within(child, at)
        elif child.dep_ == "compound" and not found and child.idx in at:
            found.add(at[child.idx])
    return found


def _clause(token: Token) -> tuple[int, int]:
    """The clause of the event's verb: its subtree, without clauses that have a subject of their own."""
    verb = token
    while verb.pos_ not in ("VERB", "AUX") and verb.head.i != verb.i:
        verb = verb.head
    indices = [t.i for t in verb.subtree]
    for child in verb.children:
        if child.dep_ in ("conj", "ccomp", "advcl", "parataxis") and child.i > token.i:
            below = {t.i for t in child.subtree}
            if token.i not in below and _has_subject(child):
                indices = [i for i in indices if i < min(below)]
    first, last = min([*indices, token.i]), max([*indices, token.i])
    doc = token.doc
    while first < token.i and (doc[first].is_space or doc[first].is_punct):
        first += 1
    while last > token.i and (doc[last].is_space or doc[last].is_punct):
        last -= 1
    return doc[first].idx, doc[last].idx + len(doc[last])
