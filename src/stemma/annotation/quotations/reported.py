"""Verbs that report, and who does: read off the parse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.annotation.nominals import Extent, noun_phrase
from stemma.annotation.quotations.cues import CLAUSE, INFINITIVE, NOT_REPORTED_BY, OBJECT, SPEECH

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_EARLY = 3
_REBUTTING = frozenset({"deny", "reject", "dispute", "refute", "dismiss", "rebut"})


def is_cue(token: Token) -> bool:
    """Whether this is a verb that can report, with a subject that can."""
    if token.pos_ not in ("VERB", "AUX") and token.tag_[:2] != "VB":
        return False
    lemma = token.lemma_.lower()
    if lemma not in SPEECH | CLAUSE | OBJECT | INFINITIVE:
        return False
    if _is_noun_after_all(token):
        return False
    head = subject(token)
    if head is None and _imperative(token):
        return False
    if head is not None and any(t.lower_ in NOT_REPORTED_BY for t in (head, *_partners(head))):
        return False
    return not any(child.dep_ == "nsubjpass" for child in token.children) or _passive_report(token)


def _imperative(token: Token) -> bool:
    """`Tell us how long it took`: words to the reader."""
    helped = any(child.dep_ in ("aux", "auxpass") for child in token.children)
    if token.tag_ not in ("VB", "VBP") or helped or token.i == 0:
        return token.tag_ == "VB" and not helped
    return token.is_sent_start is True or token.nbor(-1).text in {
        ",",
        ":",
        "—",
        "–",
        "and",
        "please",
    }


def _partners(head: Token) -> list[Token]:
    """`half of you`: those whom a share is taken from."""
    return [
        noun
        for child in head.children
        if child.lower_ == "of"
        for noun in child.children
        if noun.dep_ == "pobj"
    ]


def _is_noun_after_all(token: Token) -> bool:
    """`..., claims that the ministry denies`: a noun in apposition, which taggers take for a verb."""
    if token.lower_ != "claims" or any(child.dep_ in _SUBJECTS for child in token.children):
        return False
    clauses = [child.lemma_.lower() for child in token.children if child.dep_ == "ccomp"]
    return not clauses or bool(_REBUTTING.intersection(clauses))


def subject(token: Token) -> Token | None:
    """The head of whoever does what the verb says, looked for up the clauses that share it."""
    seen = 0
    current = (_frame(token) or token) if goes_on(token) else token
    while seen < _EARLY:
        own = [child for child in current.children if child.dep_ in ("nsubj", "nsubjpass")]
        if own:
            return _antecedent(own[0])
        agent = _agent(current)
        if agent is not None:
            return agent
        if current.dep_ == "relcl":
            return None
        if current.dep_ in ("conj", "advcl", "xcomp", "ccomp", "prep", "pcomp", "parataxis", "dep"):
            current = current.head
        elif current.dep_ == "acl":
            return current.head
        else:
            return None
        seen += 1
    return None


def source_of(token: Token) -> tuple[Extent | None, int | None]:
    """The words that name who the verb's subject is, and the index of their head."""
    head = subject(token)
    if head is None or (head.lower_ == "it" and head.dep_ == "expl"):
        return None, None
    return noun_phrase(head), head.i


def _antecedent(token: Token) -> Token:
    """The noun that `who` or `which` stands for."""
    if token.lower_ in ("who", "which", "that") and token.head.dep_ == "relcl":
        return token.head.head
    return token


def _agent(token: Token) -> Token | None:
    for child in token.children:
        if child.dep_ == "agent":
            return next((g for g in child.children if g.dep_ == "pobj"), None)
    return None


def _passive_report(token: Token) -> bool:
    """`was told that`, `was quoted as saying`: the subject hears, or the agent says."""
    return _agent(token) is not None


def goes_on(token: Token) -> bool:
    """Whether a participle after a comma goes on with what the speaker of the sentence says."""
    if token.tag_ != "VBG" or token.dep_ != "advcl" or token.i == token.sent.start:
        return False
    if token.lemma_.lower() not in SPEECH or token.head.lemma_.lower() in SPEECH:
        return False
    return token.nbor(-1).text in {",", "”", '"'} and _frame(token) is not None


def _frame(token: Token) -> Token | None:
    """The cue of the reported clause that a token stands in."""
    above = token.head
    while above.dep_ != "ccomp" and above.head.i != above.i:
        above = above.head
    if above.dep_ == "ccomp" and above.head.lemma_.lower() in CLAUSE:
        return above.head
    return None
