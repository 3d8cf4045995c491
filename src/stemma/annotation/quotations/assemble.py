"""Everything that one article reports as said: source, cue, content (Pareti 2015; Newell et al. 2018)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace as replace_draft
from typing import TYPE_CHECKING

from msgspec.structs import replace

from stemma.annotation.credits.outlets import Outlets
from stemma.annotation.ids import identity
from stemma.annotation.names.discourse import Discourse
from stemma.annotation.names.roles import Roles
from stemma.annotation.nominals import Extent, trim
from stemma.annotation.quotations.blocks import with_blocks
from stemma.annotation.quotations.clauses import with_clauses
from stemma.annotation.quotations.drafts import Draft
from stemma.annotation.quotations.extents import as_printed, words_alone
from stemma.annotation.quotations.freely import with_free_speech
from stemma.annotation.quotations.interviews import with_answers
from stemma.annotation.quotations.marked import with_marks
from stemma.annotation.quotations.nouncues import with_claims
from stemma.annotation.quotations.quotemarks import stretches
from stemma.annotation.quotations.speakers import Speakers, speaker_of
from stemma.annotation.quotations.tagger import tagger
from stemma.annotation.quotations.unsaid import said, unsaid
from stemma.annotation.quotations.via import (
    by_sentence,
    chain_of,
    reported_before,
    with_cited_source,
)
from stemma.model import Article, Entity, Quotation, Span, Speaker
from stemma.model.quotation import QuotationKind

if TYPE_CHECKING:
    from spacy.tokens import Doc


def quotations(
    article: Article,
    doc: Doc,
    entities: Mapping[str, Entity],
    roles: Roles,
    discourse: Discourse,
    outlets: Outlets,
) -> tuple[Quotation, ...]:
    """The quotations of one article in the order of its text."""
    learned = tagger()
    reported = with_clauses(
        doc, [d for d in learned.drafts(doc) if said(doc, d, learned.threshold)]
    )
    reported = with_claims(doc, reported)
    found = with_blocks(doc, with_marks(doc, reported, stretches(article.text)))
    found = with_answers(doc, with_free_speech(doc, found))
    found = sorted((tight for d in found if (tight := _tight(article, d))), key=_extent)
    frames = by_sentence(doc, reported)
    known = Speakers(doc, article.id, entities, roles, discourse)
    made: dict[str, Quotation] = {}
    chain: tuple[str, ...] = ()
    for draft in found:
        if not draft.follows:
            chain = chain_of(doc, draft, frames, outlets) or reported_before(
                doc, draft, frames, outlets
            )
        if unsaid(doc, draft):
            continue
        speaker = speaker_of(with_cited_source(doc, draft, outlets), known)
        quotation = _quotation(article, draft, speaker, chain)
        made.setdefault(quotation.id, quotation)
    return tuple(sorted(made.values(), key=lambda q: (q.span, q.id)))


def _quotation(
    article: Article, draft: Draft, speaker: Speaker | None, chain: tuple[str, ...]
) -> Quotation:
    content = tuple(Span(article.id, *extent) for extent in draft.content)
    if draft.follows and speaker is not None:
        # The name stands elsewhere: it is no part of this quotation.
        speaker = replace(speaker, span=None)
    return Quotation(
        id=identity("q", article.id, draft.cue, *draft.content),
        span=Span(article.id, *_extent(draft)),
        kind=_kind(article.text, draft),
        content=content,
        marked=tuple(Span(article.id, *extent) for extent in draft.marked),
        printed=tuple(Span(article.id, *e) for e in as_printed(article.text, draft.content)),
        speaker=speaker,
        cue=Span(article.id, *draft.cue) if draft.cue else None,
        chain=chain,
        confidence=draft.confidence,
        basis=draft.basis,
    )


def _extent(draft: Draft) -> Extent:
    parts = [*draft.content]
    if not draft.follows:
        parts.extend(part for part in (draft.cue, draft.source) if part is not None)
    return min(start for start, _ in parts), max(end for _, end in parts)


def _kind(text: str, draft: Draft) -> QuotationKind:
    if not draft.marked:
        return "indirect"
    said = sum(len(text[start:end].split()) for start, end in draft.content)
    marked = sum(len(text[start:end].split()) for start, end in draft.marked)
    return "direct" if said <= marked else "mixed"


def _tight(article: Article, draft: Draft) -> Draft | None:
    """The draft with tight content; nothing where it has no words, or is a heading in marks by nobody."""
    marked = tuple(tight for extent in draft.marked if (tight := trim(article.text, *extent)))
    content = words_alone(article.text, draft.content, marked)
    if not content:
        return None
    first = content[0][0]
    for zone in article.zones:
        if zone.kind == "heading" and zone.start <= first < zone.end and draft.source is None:
            return None
    return replace_draft(draft, content=tuple(content), marked=marked)
