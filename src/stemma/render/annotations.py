"""What `stemma annotate` writes: one JSON object on one line for each article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from stemma.annotation.annotated import Annotated, Annotation
from stemma.composition.verify import verify_marks
from stemma.model import Entity, Noun, Span
from stemma.render.marked import (
    AnnotatedArticle,
    CreditMark,
    EntityMark,
    EventMark,
    NameMark,
    Offsets,
    QuantityMark,
    QuotationMark,
    SpeakerMark,
    TimeMark,
)

_BREAKS = {ord(mark): f"\\u{ord(mark):04x}" for mark in "\x85\u2028\u2029"}
"""Characters that some readers take for the end of a line, as JSON may write them within a string."""


def lines(annotation: Annotation) -> Iterator[str]:
    """One line for each article, in order, with its line feed.

    Raises `VerificationError` where a mark does not lie in its article.
    """
    known = {entity.id: entity for entity in annotation.entities}
    for one in annotation.articles:
        verify_marks(one)
        yield one_line(_article(one, known))


def one_line(noun: Noun) -> str:
    """A noun as JSON on one line, with its line feed, whatever a reader takes for a line's end."""
    return msgspec.json.encode(noun).decode().translate(_BREAKS) + "\n"


def _article(one: Annotated, known: Mapping[str, Entity]) -> AnnotatedArticle:
    names = tuple(
        NameMark(
            span=_offsets(mention.span),
            entity=mention.entity,
            kind=known[mention.entity].kind,
            form=mention.form,
            confidence=mention.confidence,
            basis=mention.basis,
        )
        for mention in one.mentions
    )
    quotations = _quotations(one)
    events = _events(one)
    here = {name.entity for name in names}
    here |= {said.speaker.entity for said in quotations if said.speaker and said.speaker.entity}
    here |= {entity for event in events for entity in event.participants}
    return AnnotatedArticle(
        id=one.article.id,
        source=one.article.source,
        text=one.article.text,
        quotations=quotations,
        credits=_credits(one),
        names=names,
        entities=tuple(
            EntityMark(id=entity.id, name=entity.name, kind=entity.kind, forms=entity.forms)
            for entity in known.values()
            if entity.id in here
        ),
        times=_times(one),
        quantities=_quantities(one),
        events=events,
    )


def _quotations(one: Annotated) -> tuple[QuotationMark, ...]:
    return tuple(
        QuotationMark(
            content=tuple(map(_offsets, said.printed or said.content)),
            words=tuple(map(_offsets, said.content)),
            source=_some(said.speaker.span if said.speaker else None),
            cue=_some(said.cue),
            kind=said.kind,
            speaker=None
            if said.speaker is None
            else SpeakerMark(
                name=said.speaker.text, entity=said.speaker.entity, basis=said.speaker.basis
            ),
            via=said.chain,
            confidence=said.confidence,
            basis=said.basis,
        )
        for said in one.quotations
    )


def _credits(one: Annotated) -> tuple[CreditMark, ...]:
    return tuple(
        CreditMark(
            span=_offsets(given.span) if given.span else None,
            text=given.text,
            to=given.to,
            kind=given.kind,
            covers=given.covers,
            confidence=given.confidence,
            basis=given.basis,
        )
        for given in one.credits
    )


def _times(one: Annotated) -> tuple[TimeMark, ...]:
    return tuple(
        TimeMark(
            span=_offsets(time.span),
            value=time.value,
            type=time.type,
            precision=time.precision,
            basis=time.basis,
            confidence=time.confidence,
        )
        for time in one.times
    )


def _quantities(one: Annotated) -> tuple[QuantityMark, ...]:
    return tuple(
        QuantityMark(
            span=_offsets(number.span),
            value=number.value,
            unit=number.unit,
            counted=number.counted,
            hedge=number.hedge,
            confidence=number.confidence,
            basis=number.basis,
        )
        for number in one.quantities
    )


def _events(one: Annotated) -> tuple[EventMark, ...]:
    return tuple(
        EventMark(
            span=_offsets(event.span),
            lemma=event.lemma,
            status=event.status,
            participants=event.participants,
            clause=_offsets(event.clause),
            confidence=event.confidence,
            basis=event.basis,
        )
        for event in one.events
    )


def _offsets(span: Span) -> Offsets:
    return span.start, span.end


def _some(span: Span | None) -> tuple[Offsets, ...]:
    return () if span is None else (_offsets(span),)
