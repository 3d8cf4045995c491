"""Credits in the running text, and all credits of an article put together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from stemma.annotation.credits.chains import (
    CARRIED,
    GIVEN,
    SEEN,
    cited_outlets,
    handed,
    interviewing,
    passed_on,
    told,
)
from stemma.annotation.credits.edges import edge_credits
from stemma.annotation.credits.outlets import Outlets
from stemma.annotation.credits.phrases import is_eyes, outlet_before, outlets_in
from stemma.annotation.credits.residual import residue_credits
from stemma.annotation.credits.rules import REASONS, Found, Named
from stemma.annotation.ids import identity
from stemma.annotation.quotations.cues import SPEECH
from stemma.annotation.quotations.reported import subject
from stemma.model import Article, Credit, Span
from stemma.model.credit import Coverage, CreditKind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_REPORTING = frozenset(
    "say report write note reveal claim state announce describe quote cite publish carry broadcast "
    "run air obtain learn understand confirm disclose detail add estimate allege suggest observe "
    "conclude find print admit see read recount explain".split()
)
"""What an outlet does that says something; what it asks, urges or calls for is its own act."""
_TELLING = SPEECH | {"speak", "talk", "give", "share", "write"}
_OF_ITSELF = frozenset({"it", "they", "we"})
_KNOWING = frozenset("learn obtain see understand review verify find hear".split())
_DUMMY = frozenset({"be", "seem", "appear", "rain", "snow"})
"""Verbs whose `it` may stand for nothing."""
_CITING = frozenset({"cite", "quote"})
_NEAR = 80
_ANAPHORS = frozenset({"newspaper", "paper", "broadcaster", "magazine", "tabloid", "outlet"})


def credits_of(article: Article, doc: Doc, known: Outlets) -> tuple[Credit, ...]:
    """The credits of one article in the order of the text, those in the residue last.

    The article's own outlet is listed like any other; the lineage decides what is foreign.
    """
    found = [*_in_sentences(doc, known), *edge_credits(article, known)]
    made: list[Credit] = []
    taken: list[tuple[int, int, str]] = []
    for one in sorted(found, key=_rank):
        if any(a < one.end and one.start < b and o == one.outlet for a, b, o in taken):
            continue
        taken.append((one.start, one.end, one.outlet))
        made.append(_credit(article, one))
    return in_order([*made, *residue_credits(article, known)])


def _credit(article: Article, one: Found) -> Credit:
    confidence, basis = REASONS[one.rule]
    return Credit(
        id=identity("c", article.id, one.start, one.end, one.kind, one.outlet),
        span=Span(article.id, one.start, one.end),
        text=article.text[one.start : one.end],
        article=article.id,
        to=one.outlet,
        kind=one.kind,
        covers=one.covers,
        confidence=confidence,
        basis=basis,
    )


def in_order(given: Iterable[Credit]) -> tuple[Credit, ...]:
    """Credits in the order of the text, those in the residue last, as they came."""
    listed = list(given)
    placed = sorted((c for c in listed if c.span), key=lambda c: (c.span, c.id))
    return (*placed, *(c for c in listed if c.span is None))


def _rank(found: Found) -> tuple[int, int, str, str]:
    """Where two describe the same words, what covers more goes first."""
    return (0 if found.covers == "article" else 1, found.start, found.kind, found.outlet)


def _in_sentences(doc: Doc, known: Outlets) -> list[Found]:
    found: list[Found] = []
    last = ""
    for token in doc:
        for one in _at(token, last, known):
            found.append(one)
            last = one.outlet
    return found


def _at(token: Token, last: str, known: Outlets) -> Iterator[Found]:
    """The credits that one word gives; `last` is the outlet credited before it."""
    if token.lower_ == "according" and token.i + 1 < len(token.doc):
        yield from _behind(token, token.doc[token.i + 1], "according", last, known)
    elif token.lower_ == "per" and token.dep_ == "prep":
        yield from _behind(token, token, "according", "", known)
    elif token.pos_ == "NOUN" and token.lemma_.lower() == "interview":
        for named in interviewing(token, known):
            yield _spanning(token, named, "told", "quotation", "talk")
    elif token.pos_ in ("VERB", "AUX") or token.tag_[:2] == "VB":
        yield from _of_verb(token, last, known)


def _of_verb(verb: Token, last: str, known: Outlets) -> Iterator[Found]:
    lemma = verb.lemma_.lower()
    if lemma in _CITING:
        for named in cited_outlets(verb, known):
            yield _spanning(verb, named, "citing", "sentence", "citing")
    if lemma in _TELLING:
        yield from _told(verb, last, known)
    if lemma in _REPORTING and not any(child.dep_ == "agent" for child in verb.children):
        yield from _reports(verb, last, known)
    if lemma in GIVEN:
        for named in handed(verb, known):
            yield _spanning(verb, named, "statement", "quotation", "given")
    if lemma in CARRIED | SEEN | GIVEN:
        yield from _passed_on(verb, known)


def _told(cue: Token, last: str, known: Outlets) -> Iterator[Found]:
    found = told(cue, known)
    for named, written, talk in found:
        kind: CreditKind = "statement" if written else "told"
        yield _spanning(cue, named, kind, "quotation", "talk" if talk else "told")
    if not found and last:
        for child in cue.children:
            if child.dep_ in ("dobj", "dative") and child.i > cue.i and _refers_back(child):
                named = last, (child.left_edge.idx, child.idx + len(child))
                yield _spanning(cue, named, "told", "quotation", "anaphor")


def _reports(cue: Token, last: str, known: Outlets) -> Iterator[Found]:
    """`X reports that ...`: an outlet as the subject of a verb that reports."""
    head = subject(cue)
    first = any(c.lower_ in ("first", "exclusively") and c.dep_ == "advmod" for c in cue.children)
    found = outlets_in(head, known, firm=first) if head is not None else []
    rule = "staff" if head is not None and is_eyes(head) else "reports"
    if not found and (before := outlet_before(cue, known)) is not None:
        found, rule = [before], "reports"
    if not found and head is not None and last and _refers_back(head):
        found, rule = [(last, (head.left_edge.idx, head.idx + len(head)))], "anaphor"
    if _about_itself(cue) or any(child.dep_ == "neg" for child in cue.children):
        return
    for named in found:
        if abs(cue.idx - named[1][0]) <= _NEAR:
            firm = rule == "reports" and first and known.named(named[0]) is None
            yield _spanning(cue, named, "reports", "sentence", "first" if firm else rule)


def _about_itself(cue: Token) -> bool:
    """`CNN said it would appeal`: the outlet speaks of itself, and nobody has news from it."""
    if cue.lemma_.lower() in ("report", "write", "publish"):
        return False
    for clause in cue.children:
        if clause.dep_ != "ccomp" or clause.lemma_.lower() in _KNOWING | _DUMMY:
            continue
        subjects = [c for c in clause.children if c.dep_ in ("nsubj", "nsubjpass")]
        if clause.i > cue.i and any(s.lower_ in _OF_ITSELF and s.i > cue.i for s in subjects):
            return True
    return False


def _refers_back(head: Token) -> bool:
    """`The newspaper` is the one credited last; `this newspaper` is the article's own."""
    named = any(child.pos_ == "PROPN" for child in head.children)
    return head.lemma_.lower() in _ANAPHORS and head.left_edge.lower_ == "the" and not named


def _passed_on(participle: Token, known: Outlets) -> Iterator[Found]:
    """`first reported by X`, `a memo obtained by X`, `a statement sent to X`."""
    lemma = participle.lemma_.lower()
    first = any(c.lower_ in ("first", "originally", "previously") for c in participle.children)
    for named in passed_on(participle, known, firm=first and lemma in ("report", "publish")):
        if lemma in GIVEN and lemma not in CARRIED:
            yield _spanning(participle, named, "statement", "quotation", "given")
        else:
            rule = "carried" if known.named(named[0]) is not None else "first"
            yield _spanning(participle, named, "reports", "sentence", rule)


def _behind(
    token: Token, preposition: Token, rule: str, last: str, known: Outlets
) -> Iterator[Found]:
    for noun in preposition.children:
        if noun.dep_ != "pobj":
            continue
        for named in outlets_in(noun, known):
            yield _spanning(token, named, "reports", "sentence", rule)
        if last and _refers_back(noun):
            named = last, (noun.left_edge.idx, noun.idx + len(noun))
            yield _spanning(token, named, "reports", "sentence", "anaphor")


def _spanning(token: Token, named: Named, kind: CreditKind, covers: Coverage, rule: str) -> Found:
    """The words from the verb to the outlet, whichever comes first."""
    outlet, (start, end) = named
    return Found(
        min(token.idx, start), max(end, token.idx + len(token)), outlet, kind, covers, rule
    )
