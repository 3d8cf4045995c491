"""What a time or a number is said of: two values clash only where they are said of one thing."""

from __future__ import annotations

from stemma.annotation.annotated import Annotated
from stemma.model import Span
from stemma.statements.stems import stem

CLIMBING = frozenset(
    "pobj prep npadvmod pcomp nummod amod advmod compound quantmod nmod poss appos agent".split()
)
"""Dependencies that lead from a value to what it is said of."""


def governor(one: Annotated, span: Span) -> str | None:
    """The stem of the verb or noun that the words at `span` belong to; nothing where none is found."""
    words = one.doc.char_span(span.start, span.end, alignment_mode="expand")
    if words is None:
        return None
    token = words.root
    while token.dep_ in CLIMBING and token.head.i != token.i:
        token = token.head
        outside = not words.start <= token.i < words.end
        if token.pos_ in ("VERB", "AUX") or (token.pos_ == "NOUN" and outside):
            return stem(token.lemma_.lower())
    return None
