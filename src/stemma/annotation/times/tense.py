"""Whether the words around a token speak of what was, is or will be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from spacy.tokens import Token

Tense = Literal["past", "future", "present", ""]
_COMING = frozenset({"expect", "schedule", "plan", "set", "due", "slate", "intend", "hope", "aim"})


def governing_verb(token: Token) -> Token | None:
    """The nearest verb above a token in the parse, the token itself included."""
    current = token
    while current.pos_ not in ("VERB", "AUX"):
        if current.head.i == current.i:
            return None
        current = current.head
    return current


def tense_at(token: Token) -> Tense:
    """The tense of the clause that a token stands in."""
    verb = governing_verb(token)
    while verb is not None:
        tense = _tense(verb)
        if tense or verb.head.i == verb.i:
            return tense
        verb = governing_verb(verb.head)
    return ""


def _tense(verb: Token) -> Tense:
    helpers = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    if helpers & {"will", "'ll", "’ll", "shall", "wo"}:
        return "future"
    if verb.lemma_.lower() in _COMING and any(c.dep_ == "xcomp" for c in verb.children):
        return "future"
    if verb.tag_ == "VB" and "to" in helpers:
        head = verb.head
        if head.lemma_.lower() in _COMING | {"be", "go"}:
            return "future"
        return ""
    if verb.tag_ == "VBD" or helpers & {"was", "were", "had", "did", "has", "have", "been"}:
        return "past"
    if verb.tag_ in ("VBZ", "VBP"):
        return "present"
    return ""
