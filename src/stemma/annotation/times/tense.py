"""Whether the words around a token speak of what was, is or will be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from spacy.tokens import Token

Tense = Literal["past", "future", "present", ""]
_COMING = frozenset({"expect", "schedule", "plan", "set", "due", "slate", "intend", "hope", "aim"})
_IS = frozenset({"is", "are", "'s", "’s", "'re", "’re", "am", "'m", "’m"})
_SAYING = frozenset({"say", "tell", "announce", "report", "add"})


def governing_verb(token: Token) -> Token | None:
    """The nearest verb above a token in the parse, the token itself included."""
    current = token
    while current.pos_ not in ("VERB", "AUX"):
        if current.head.i == current.i:
            return None
        current = current.head
    return current


def tense_at(token: Token) -> Tense:
    """The tense of the clause that a token stands in; `present` only for a verb right beside it."""
    if _of_a_present(token):
        return "present"
    verb = governing_verb(token)
    while verb is not None:
        tense = _tense(verb)
        if tense or verb.head.i == verb.i:
            return tense
        verb = governing_verb(verb.head)
    return ""


def _perfect(verb: Token) -> bool:
    """`had been due`: what was to come then is past now."""
    near = (verb, verb.head)
    return any(child.lower_ == "had" for word in near for child in word.children)


def _tense(verb: Token) -> Tense:
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    if helpers & {"will", "'ll", "’ll", "shall", "wo"}:
        return "future"
    if "had" in helpers:
        return "past"
    if "would" in helpers and verb.head.lemma_.lower() in _SAYING and verb.dep_ == "ccomp":
        return "future"
    if verb.lemma_ == "be" and any(c.lower_ in _COMING for c in verb.children if c.dep_ == "acomp"):
        return "past" if verb.tag_ == "VBD" else "future"
    if verb.lemma_.lower() in _COMING and any(c.dep_ == "xcomp" for c in verb.children):
        return "future"
    if verb.tag_ == "VB" and "to" in helpers:
        head = verb.head
        if head.lemma_.lower() in _COMING | {"be", "go"}:
            return "past" if _perfect(head) else "future"
        return ""
    if verb.tag_ == "VBN" and verb.dep_ in ("acl", "advcl") and not helpers:
        return "past"
    if verb.tag_ == "VBD" or helpers & {"was", "were", "had", "did", "has", "have", "been"}:
        return "past"
    return ""


def _of_a_present(token: Token) -> bool:
    """Whether they stand right beside a present: `arrives on Tuesday`, `is arriving on Tuesday`."""
    head = token.head if token.head.dep_ != "prep" else token.head.head
    if token.dep_ == "pobj":
        head = token.head.head
    helpers = {child.lower_ for child in head.children if child.dep_ in ("aux", "auxpass")}
    if head.tag_ == "VBG":
        return bool(helpers) and helpers <= _IS
    return head.tag_ in ("VBZ", "VBP") and head.pos_ == "VERB" and not helpers
