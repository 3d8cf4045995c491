"""Nouns of speech: whose they are (`his claim that ...`, `the verdict of the jury`), and what they report."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from stemma.annotation.nominals import noun_phrase, text_of, trim
from stemma.annotation.quotations.drafts import Draft
from stemma.annotation.quotations.unsaid import unsaid

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_CLAIMS = frozenset(
    "accusation admission allegation announcement argument assertion assurance boast claim complaint "
    "conclusion confession contention declaration denial insistence pledge prediction promise "
    "statement suggestion testimony threat vow warning".split()
)
"""Nouns whose clause with `that` is what somebody said."""
_WORDS = _CLAIMS | frozenset(
    "answer reply response verdict message comment remark explanation description word advice "
    "question request plea appeal reaction assessment view opinion motto slogan diagnosis".split()
)
"""Nouns that words in marks can be: `"Never," was her answer`."""
_BY = frozenset({"by", "from", "of"})
_SURE = 0.6


def owner_of(noun: Token) -> Token | None:
    """Who a noun of speech belongs to: `her answer`, `a message from the bishop`; nobody for other nouns."""
    if noun.lemma_.lower() not in _WORDS:
        return None
    for child in noun.children:
        if child.dep_ == "poss":
            return child
    for child in noun.children:
        if child.dep_ in ("prep", "agent") and child.lower_ in _BY:
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def with_claims(doc: Doc, found: Sequence[Draft]) -> list[Draft]:
    """The drafts, and one for each `claim that` of somebody that shares no word with any of them.

    `did not accept his claim that ...`: what somebody did not say gives way to what somebody else did.
    """
    claims = [claim for token in doc if (claim := _claim(token)) is not None]
    kept = [d for d in found if not (unsaid(doc, d) and any(_meet(d, one) for one in claims))]
    return kept + [one for one in claims if not any(_meet(draft, one) for draft in kept)]


def _meet(draft: Draft, claim: Draft) -> bool:
    ((start, end),) = claim.content
    taken = (*draft.content, draft.cue) if draft.cue is not None else draft.content
    return any(a < end and start < b for a, b in taken)


def _claim(noun: Token) -> Draft | None:
    if noun.pos_ != "NOUN" or noun.lemma_.lower() not in _CLAIMS:
        return None
    owner = owner_of(noun)
    clause = next(
        (
            child
            for child in noun.children
            if child.dep_ == "acl" and any(c.lower_ == "that" for c in child.lefts)
        ),
        None,
    )
    if owner is None or clause is None:
        return None
    first, last = clause.left_edge.i, clause.right_edge.i
    extent = trim(text_of(noun.doc), noun.doc[first].idx, noun.doc[last].idx + len(noun.doc[last]))
    if extent is None:
        return None
    cue = (noun.idx, noun.idx + len(noun))
    basis = f"a clause beside “{noun.text}”"
    return Draft((extent,), cue, noun.i, noun_phrase(owner), owner.i, confidence=_SURE, basis=basis)
