"""Clauses that a verb of speech reports, read off the parse, where the tagger finds nothing.

A tagger learns what is usual, and passes over what an unusual word beside it hides: `Kettle is recalling
lamps, the company said`. Where a verb of speech has a speaker and a clause of its own, the parse is enough.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from stemma.annotation.nominals import Extent, text_of, trim
from stemma.annotation.quotations.cues import CLAUSE, SPEECH
from stemma.annotation.quotations.drafts import Draft
from stemma.annotation.quotations.reported import goes_on, is_cue, source_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_ADDRESSEES = ("dative", "dobj", "iobj")
_OF_THE_CUE = ("aux", "auxpass", "neg", "prt")
_HEARERS = frozenset({"tell", "inform", "assure", "remind", "ask", "brief", "warn", "advise"})
_SURE = 0.7
"""The share of these that are right on the tuning part of PolNeAR."""


def with_clauses(doc: Doc, found: Sequence[Draft]) -> list[Draft]:
    """The drafts, and one for each clause of speech that shares no word with any of them."""
    cues = {draft.cue_token for draft in found}
    taken = [extent for draft in found for extent in draft.content]
    taken.extend(draft.cue for draft in found if draft.cue is not None)
    result = list(found)
    for token in doc:
        if token.i in cues or token.lemma_.lower() not in SPEECH & CLAUSE or not is_cue(token):
            continue
        draft = _reported(token)
        if draft is None or draft.source is None:
            continue
        extents = (*draft.content, (token.idx, token.idx + len(token)))
        if not any(a < d and c < b for a, b in extents for c, d in taken):
            result.append(draft)
            taken.extend(extents)
    return result


def _reported(cue: Token) -> Draft | None:
    inside = _content(cue)
    if not inside:
        return None
    source, head = source_of(cue)
    content = _whole(cue, inside, _not_content(cue, head))
    if not content:
        return None
    return Draft(
        tuple(content),
        (cue.idx, cue.idx + len(cue)),
        cue.i,
        source,
        head,
        confidence=_SURE,
        basis=f"a clause beside “{cue.text}”",
    )


def _content(cue: Token) -> set[int]:
    """The tokens of what is reported; empty where nothing is."""
    clauses = [
        child
        for child in cue.children
        if child.dep_ == "ccomp" and not _is_speaker_clause(child, cue)
    ]
    if any(_is_whole(child, cue) for child in clauses):
        after = clauses[0].i > cue.i
        same_side = [child for child in clauses if (child.i > cue.i) == after]
        return set().union(*(_subtree(child) for child in same_side))
    if cue.dep_ == "parataxis" and any(c.dep_ == "nsubj" for c in cue.children):
        return _around(cue)
    return set()


def _around(cue: Token) -> set[int]:
    """The clause that a cue interrupts: `The plan, officials said, was dropped`."""
    inside = _subtree(cue.head) - {t.i for t in cue.subtree}
    for child in cue.head.children:
        own_subject = any(c.dep_ in _SUBJECTS for c in child.children)
        if child.dep_ == "conj" and child.i > cue.i and own_subject:
            inside -= {t.i for t in child.subtree}
    return inside


def _is_whole(child: Token, cue: Token) -> bool:
    """Whether a clause has a subject or a word that opens it; before the cue, parsers lose them."""
    openers = (*_SUBJECTS, "mark", "expl", "advmod")
    return child.i < cue.i or any(c.dep_ in openers for c in child.children)


def _subtree(token: Token) -> set[int]:
    """The tokens below, without participles that go on reporting: `..., adding that ...`."""
    inside = {t.i for t in token.subtree}
    for below in token.subtree:
        if below.i != token.i and goes_on(below):
            inside -= {t.i for t in below.subtree}
    return inside


def _is_speaker_clause(child: Token, cue: Token) -> bool:
    """A cue under another cue can be the narrator's frame around it: `..., the agency reports: ...`."""
    if child.i < cue.i:
        return is_cue(child) and child.right_edge.i > cue.i
    first = child.left_edge
    set_off = first.i > cue.i + 1 and first.nbor(-1).text == ","
    return set_off and child.lemma_.lower() in SPEECH


def _not_content(cue: Token, source: int | None) -> set[int]:
    """The tokens of the cue and of who speaks and who is told."""
    banned = {cue.i}
    for child in cue.children:
        if child.dep_ in _OF_THE_CUE:
            banned.add(child.i)
        elif (
            child.dep_ in _SUBJECTS
            or (child.dep_ in _ADDRESSEES and cue.lemma_.lower() in _HEARERS)
            or (child.dep_ in ("prep", "npadvmod", "advmod", "advcl", "agent") and child.i > cue.i)
        ):
            banned |= _subtree(child)
    if source is not None:
        banned.add(source)
    return banned


def _whole(cue: Token, inside: set[int], banned: set[int]) -> list[Extent]:
    """The stretches of the content: before a cue that follows it, from the sentence's beginning."""
    doc = cue.doc
    inside = set(inside) - banned
    if not inside:
        return []
    first = min(inside)
    start = cue.sent.start
    if first < cue.i and all(_may_open(doc[i], cue) for i in range(start, first)):
        inside |= set(range(start, first)) - banned
    first = min(inside)
    if doc[first].lower_ == "that" and doc[first].dep_ == "mark":
        inside.discard(first)
    return _runs(doc, inside, banned)


def _may_open(token: Token, cue: Token) -> bool:
    """Whether a token before the reported clause belongs to it, wherever the parser hung it."""
    head = token
    while head.head.i != head.i and head.head.i != cue.i:
        head = head.head
    return head.dep_ not in _SUBJECTS and token.dep_ != "cc"


def _runs(doc: Doc, tokens: set[int], banned: set[int]) -> list[Extent]:
    """The stretches that these tokens make up, where `banned` tokens part them, trimmed."""
    found: list[list[int]] = []
    for index in sorted(tokens - banned):
        gap = range(found[-1][1] + 1, index) if found else range(0)
        if found and not any(g in banned for g in gap):
            found[-1][1] = index
        else:
            found.append([index, index])
    extents = [trim(text_of(doc), doc[a].idx, doc[b].idx + len(doc[b])) for a, b in found]
    return [extent for extent in extents if extent is not None]
