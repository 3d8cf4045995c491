"""Words that name where an outlet has it from: in the text, at its edges, and in what was taken out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from stemma.annotation.credits.chains import cited_outlet, outlet_before, outlet_phrase, told
from stemma.annotation.credits.edges import edge_credits
from stemma.annotation.credits.outlets import Outlets
from stemma.annotation.credits.residual import residue_credits
from stemma.annotation.ids import identity
from stemma.annotation.nominals import text_of
from stemma.annotation.quotations.cues import SPEECH
from stemma.annotation.quotations.reported import subject
from stemma.model import Article, Credit, Span
from stemma.model.credit import Coverage, CreditKind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_REPORTING = SPEECH | {"carry", "publish", "broadcast", "run", "cite", "quote", "air", "obtain"}
_CARRIED = frozenset({"carry", "report", "publish", "quote", "cite", "obtain", "air", "release"})
_CITING = frozenset({"citing", "quoting"})
_STATEMENTS = frozenset({"statement", "email", "e-mail", "message", "letter"})
_NEAR = 80
_ANAPHORS = frozenset({"newspaper", "paper", "broadcaster", "magazine", "tabloid"})

Found = tuple[int, int, str, CreditKind, Coverage]
"""Start, end, the outlet's usual name, kind, and what it covers."""


def credits_of(article: Article, doc: Doc, known: Outlets) -> tuple[Credit, ...]:
    """The credits of one article in the order of the text, those in the residue last.

    The article's own outlet is listed like any other; the lineage decides what is foreign.
    """
    found = [*_in_sentences(doc, known), *edge_credits(article, known)]
    made: list[Credit] = []
    taken: list[tuple[int, int, str]] = []
    for start, end, outlet, kind, covers in sorted(found, key=_rank):
        if any(a < end and start < b and outlet == known for a, b, known in taken):
            continue
        taken.append((start, end, outlet))
        made.append(
            Credit(
                id=identity("c", article.id, start, end, kind, outlet),
                span=Span(article.id, start, end),
                text=article.text[start:end],
                article=article.id,
                to=outlet,
                kind=kind,
                covers=covers,
            )
        )
    return in_order([*made, *residue_credits(article, known)])


def in_order(given: Iterable[Credit]) -> tuple[Credit, ...]:
    """Credits in the order of the text, those in the residue last, as they came."""
    listed = list(given)
    placed = sorted((c for c in listed if c.span), key=lambda c: (c.span, c.id))
    return (*placed, *(c for c in listed if c.span is None))


def _rank(found: Found) -> tuple[int, int, str]:
    """Where two describe the same words, what covers more goes first."""
    return (0 if found[4] == "article" else 1, found[0], found[3])


def _in_sentences(doc: Doc, known: Outlets) -> list[Found]:
    found: list[Found] = []
    last = ""
    for token in doc:
        for one in _at(token, last, known):
            found.append(one)
            last = one[2]
    return found


def _at(token: Token, last: str, known: Outlets) -> Iterable[Found]:
    lemma = token.lemma_.lower()
    if token.lower_ == "according" and token.i + 1 < len(token.doc):
        yield from _of_preposition(token, token.doc[token.i + 1], "reports", known)
    elif token.lower_ in _CITING:
        yield from _found(token, cited_outlet(token, known), "citing", "sentence")
    elif token.pos_ in ("VERB", "AUX") or token.tag_[:2] == "VB":
        if lemma in SPEECH | {"speak", "give"}:
            yield from _told(token, last, known)
        if lemma in _REPORTING:
            yield from _reports(token, last, known)
        if lemma in _CARRIED:
            for child in token.children:
                if child.dep_ == "agent" or child.lower_ in ("by", "on"):
                    yield from _of_preposition(token, child, "reports", known)


def _told(cue: Token, last: str, known: Outlets) -> Iterable[Found]:
    found = told(cue, known)
    if found is None:
        for child in cue.children:
            if child.dep_ in ("dobj", "dative") and last and _refers_back(child):
                found = last, (child.left_edge.idx, child.idx + len(child))
    if found is None:
        return
    start, end = min(cue.idx, found[1][0]), max(cue.idx + len(cue), found[1][1])
    between = text_of(cue.doc)[start:end].lower()
    kind: CreditKind = "statement" if any(word in between for word in _STATEMENTS) else "told"
    yield start, end, found[0], kind, "quotation"


def _reports(cue: Token, last: str, known: Outlets) -> Iterable[Found]:
    """`X reports that ...`: an outlet as the subject of a verb that reports."""
    head = subject(cue)
    found = outlet_phrase(head, known) if head is not None else None
    found = found or outlet_before(cue, known)
    if found is None and head is not None and last and _refers_back(head):
        found = last, (head.left_edge.idx, head.idx + len(head))
    if found is not None and abs(cue.idx - found[1][0]) <= _NEAR:
        start, end = min(cue.idx, found[1][0]), max(cue.idx + len(cue), found[1][1])
        yield start, end, found[0], "reports", "sentence"


def _refers_back(head: Token) -> bool:
    """`The newspaper` is the one credited last; `this newspaper` is the article's own."""
    return head.lemma_.lower() in _ANAPHORS and head.left_edge.lower_ == "the"


def _of_preposition(
    token: Token, preposition: Token, kind: CreditKind, known: Outlets
) -> Iterable[Found]:
    for noun in preposition.children:
        if noun.dep_ == "pobj":
            yield from _found(token, outlet_phrase(noun, known), kind, "sentence")


def _found(
    token: Token,
    outlet: tuple[str, tuple[int, int]] | None,
    kind: CreditKind,
    covers: Coverage,
) -> Iterable[Found]:
    if outlet is not None:
        start, end = outlet[1]
        yield min(token.idx, start), max(end, token.idx + len(token)), outlet[0], kind, covers
