"""Through whom the article has it: `told X`, `in an interview with X`, `X reports: "..."`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.annotation.credits.outlets import Outlets
from stemma.annotation.credits.outletwords import qualifies
from stemma.annotation.quotations.cues import AUDIENCE

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_LONGEST_NAME = 7
PAPERS = frozenset({"newspaper", "daily", "weekly", "magazine", "agency", "broadcaster", "channel"})
"""Common nouns before the name of an outlet."""
Found = tuple[str, tuple[int, int]]
"""The outlet's usual name, and the words that name it."""


def told(cue: Token, known: Outlets) -> Found | None:
    """The outlet that a speaker told it to, and the words that say so, for this cue."""
    for child in cue.children:
        if child.dep_ in ("dative", "dobj", "iobj", "npadvmod") and child.i > cue.i:
            found = outlet_phrase(child, known)
            if found is not None:
                return found
        if child.dep_ in ("prep", "dative") and child.lower_ in ("to", "in", "with", "by"):
            found = _in_words_to(child, known)
            if found is not None:
                return found
    return None


def _in_words_to(preposition: Token, known: Outlets) -> Found | None:
    """`in an interview with X`, `in a statement to X`, `to X`, `by X`."""
    for noun in preposition.children:
        if noun.dep_ != "pobj":
            continue
        if preposition.lower_ != "in":
            return outlet_phrase(noun, known)
        if noun.lemma_.lower() not in _TALKS:
            continue
        for child in noun.children:
            if child.dep_ == "prep" and child.lower_ in ("with", "to", "for", "by", "on"):
                return next(
                    (
                        p
                        for n in child.children
                        if n.dep_ == "pobj" and (p := outlet_phrase(n, known))
                    ),
                    None,
                )
        owner = _possessor(noun, known)
        if owner is not None:
            return owner
    return None


_TALKS = frozenset(
    "interview statement email e-mail message comment remark conversation letter interview text".split()
)


def _possessor(noun: Token, known: Outlets) -> Found | None:
    for child in noun.children:
        if child.dep_ in ("compound", "poss"):
            found = outlet_phrase(child, known)
            if found is not None:
                return found
    return None


def _goes_on(token: Token) -> bool:
    """Whether a name goes on with this word; `the newspaper Friday said` names a day."""
    return token.pos_ == "PROPN" and token.ent_type_ not in ("DATE", "TIME")


def outlet_phrase(head: Token, known: Outlets) -> Found | None:
    """The outlet that the phrase of `head` names, and where; audiences of many are none."""
    if head.lemma_.lower() in AUDIENCE:
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
    for begin in range(first, head.i + 1):
        if not _may_begin(doc, begin):
            continue
        text = doc[begin : last + 1].text
        found = known.named(text)
        if found is not None:
            start = doc[begin].idx
            return found, (start, start + len(text))
    return None


def _may_begin(doc: Doc, index: int) -> bool:
    """Whether a name can begin here: not in the middle of a longer one (`the Eastern Mirror`)."""
    before = doc[index - 1] if index else None
    if before is None or not before.text[:1].isupper() or before.is_sent_start:
        return True
    return before.pos_ != "PROPN" or qualifies(before.text)


def outlet_before(cue: Token, known: Outlets) -> Found | None:
    """The outlet whose name stands right before a verb, whatever the parser makes of it."""
    doc = cue.doc
    for first in range(max(cue.sent.start, cue.i - _LONGEST_NAME), cue.i):
        text = doc[first : cue.i].text
        whole = text[:1].isalpha() and (text[-1].isalnum() or text[-1] in ").")
        found = known.named(text) if whole and _may_begin(doc, first) else None
        if found is not None:
            return found, (doc[first].idx, doc[first].idx + len(text))
    return None


def cited_outlet(citing: Token, known: Outlets) -> Found | None:
    """The outlet in `citing X`, `quoting a report by X`."""
    for noun in citing.children:
        if noun.dep_ not in ("dobj", "pobj"):
            continue
        direct = outlet_phrase(noun, known)
        if direct is not None:
            return direct
        for child in noun.children:
            if child.dep_ == "prep" and child.lower_ in ("by", "from", "in"):
                for inner in child.children:
                    found = outlet_phrase(inner, known) if inner.dep_ == "pobj" else None
                    if found is not None:
                        return found
    return None
