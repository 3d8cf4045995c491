"""The clause that presents an event, as an extent of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.annotation.events.verbs import has_subject

if TYPE_CHECKING:
    from spacy.tokens import Token


def clause(token: Token) -> tuple[int, int]:
    """The clause of the event's verb: its subtree, without clauses that have a subject of their own."""
    verb = token
    while verb.pos_ not in ("VERB", "AUX") and verb.head.i != verb.i:
        verb = verb.head
    indices = [t.i for t in verb.subtree]
    for child in verb.children:
        if child.dep_ in ("conj", "ccomp", "advcl", "parataxis") and child.i > token.i:
            below = {t.i for t in child.subtree}
            if token.i not in below and has_subject(child):
                indices = [i for i in indices if i < min(below)]
    first, last = min([*indices, token.i]), max([*indices, token.i])
    doc = token.doc
    while first < token.i and (doc[first].is_space or doc[first].is_punct):
        first += 1
    while last > token.i and (doc[last].is_space or doc[last].is_punct):
        last -= 1
    return doc[first].idx, doc[last].idx + len(doc[last])
