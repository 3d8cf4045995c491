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
    # The edges of subtrees are at hand; to walk them for each event is slow in a very long sentence.
    first, last = verb.left_edge.i, verb.right_edge.i
    for child in verb.children:
        apart = child.dep_ in ("conj", "ccomp", "advcl", "parataxis") and has_subject(child)
        if apart and child.left_edge.i > token.i:
            last = min(last, child.left_edge.i - 1)
    first, last = min(first, token.i), max(last, token.i)
    doc = token.doc
    while first < token.i and (doc[first].is_space or doc[first].is_punct):
        first += 1
    while last > token.i and (doc[last].is_space or doc[last].is_punct):
        last -= 1
    return doc[first].idx, doc[last].idx + len(doc[last])
