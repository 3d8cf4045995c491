"""Who takes part in an event: entities beside its verb, or beside the verb of its noun."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from stemma.annotation.events.verbs import has_subject

if TYPE_CHECKING:
    from spacy.tokens import Token


def participants(token: Token, at: Mapping[int, str]) -> tuple[str, ...]:
    """Entities among the subjects, objects and complements of the event, and of the noun's verb."""
    found: set[str] = set()
    heads = [token]
    if token.pos_ == "NOUN":
        verb = token.head.head if token.head.dep_ == "prep" else token.head
        if verb.pos_ == "VERB" and verb.i != token.i:
            heads.append(verb)
    elif token.dep_ in ("conj", "xcomp", "advcl") and not has_subject(token):
        found |= _subjects(token.head, at)
    for head in heads:
        for child in head.children:
            if child.dep_ in ("nsubj", "nsubjpass", "dobj", "dative", "poss", "agent", "attr") or (
                child.dep_ == "prep" and child.lower_ in ("with", "between", "by", "to", "of")
            ):
                found |= _within(child, at)
    return tuple(sorted(found))


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
