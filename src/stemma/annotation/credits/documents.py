"""Credits to a document: `the company said in a press release`, `according to the release`.

The document stands for the body that issued it, which is named where the text lets us know it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from stemma.annotation.credits.outletwords import named_by_itself
from stemma.annotation.credits.rules import REASONS
from stemma.annotation.ids import identity
from stemma.annotation.names.roles import Roles
from stemma.annotation.nominals import text_of
from stemma.model import Article, Credit, Entity, Quotation, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_DOCUMENTS = frozenset({"statement", "release", "communique", "communiqué", "bulletin"})
_SPOKES = re.compile(
    r"\bspokes(?:man|woman|person|people)\b|\brep(?:resentative)?\b", re.IGNORECASE
)
_POINTING = frozenset({"the", "this", "that", "same"})
_COMPANIES = frozenset({"company", "firm", "group", "manufacturer", "maker", "airline", "operator"})
_SPOKEN = frozenset({"opening", "closing", "bank", "financial", "court"})
"""Words before `statement` that make it a speech, or an account of money."""
_ADDRESSED = frozenset({"to", "with"})


def document_credits(
    article: Article,
    doc: Doc,
    quotations: Sequence[Quotation],
    known: Roles,
    people: Sequence[Entity],
) -> tuple[Credit, ...]:
    """One credit for each quotation that is taken from a document of a body, in order.

    The body speaks itself, is named with the document or with the person who speaks for it, or is the
    one whose document was credited before, where the words point back (`the release`). Where none of
    these is so, nobody is credited. What is said in a statement *to* an outlet is that outlet's own
    reporting, and no document.
    """
    entities = {entity.id: entity for entity in people}
    found: list[Credit] = []
    issuer: str | None = None
    for quotation in quotations:
        document = _document(doc, quotation)
        if document is None:
            continue
        body = _issuer(document, quotation, known, entities)
        if body is None and document.left_edge.lower_ in _POINTING:
            body = issuer
        if body is None and _company(doc, quotation):
            body = known.body("company", document.i)
        if body is None or entities[body].name == article.outlet or _is_outlet(entities[body]):
            continue
        issuer = body
        found.append(_credit(article, quotation, document, entities[body].name))
    return tuple(found)


def _is_outlet(body: Entity) -> bool:
    return named_by_itself(body.name) is not None


def _company(doc: Doc, quotation: Quotation) -> bool:
    """Whether the speaker is no more than `the company`, `the firm`."""
    if quotation.speaker is None or quotation.speaker.span is None:
        return False
    span = quotation.speaker.span
    named = doc.char_span(span.start, span.end, alignment_mode="expand")
    return named is not None and named.root.lemma_.lower() in _COMPANIES


def _document(doc: Doc, quotation: Quotation) -> Token | None:
    """The noun of the document that a quotation's cue names, if it names one."""
    if quotation.cue is None:
        return None
    span = doc.char_span(quotation.cue.start, quotation.cue.end, alignment_mode="expand")
    if span is None:
        return None
    cue = span.root
    heads = [cue.nbor(1)] if cue.lower_ == "according" and cue.i + 1 < len(doc) else []
    heads += [child for child in cue.children if child.lower_ in ("in", "via", "through")]
    for head in heads:
        for noun in head.children:
            addressed = any(c.lower_ in _ADDRESSED for c in noun.children if c.dep_ == "prep")
            spoken = any(c.lower_ in _SPOKEN for c in noun.children)
            named = noun.dep_ == "pobj" and noun.lemma_.lower() in _DOCUMENTS
            if named and not addressed and not spoken:
                return noun
    return None


def _issuer(
    document: Token, quotation: Quotation, known: Roles, entities: dict[str, Entity]
) -> str | None:
    """The body that says it, or that the document is said to be of, by or from."""
    speaker = quotation.speaker.entity if quotation.speaker is not None else None
    if speaker is not None and entities[speaker].kind != "person":
        return speaker
    said_by = quotation.speaker.span if quotation.speaker is not None else None
    if said_by is not None and _SPOKES.search(text_of(document.doc)[said_by.start : said_by.end]):
        for place in range(said_by.start, said_by.end):
            one = known.at.get(place)
            if one is not None and entities[one].kind == "body":
                return one
    for child in document.children:
        near = [child] if child.dep_ in ("poss", "compound") else []
        if child.dep_ in ("prep", "agent") and child.lower_ in ("of", "by", "from"):
            near = [noun for noun in child.children if noun.dep_ == "pobj"]
        for noun in near:
            one = known.at.get(noun.idx)
            if one is not None and entities[one].kind == "body":
                return one
    return None


def _credit(article: Article, quotation: Quotation, document: Token, body: str) -> Credit:
    cue = quotation.cue or quotation.span
    start = min(cue.start, document.left_edge.idx)
    end = max(cue.end, document.idx + len(document))
    return Credit(
        id=identity("c", article.id, start, end, "statement", body),
        span=Span(article.id, start, end),
        text=article.text[start:end],
        article=article.id,
        to=body,
        kind="statement",
        covers="sentence",
        confidence=REASONS["document"][0],
        basis=REASONS["document"][1],
    )
