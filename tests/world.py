"""Small worlds for tests: articles and marks without a language model."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, cast

from stemma.annotation.annotated import Annotated
from stemma.language import pipeline
from stemma.model import (
    Article,
    Credit,
    EventMention,
    Independence,
    Moment,
    Occurrence,
    Quantity,
    Quotation,
    Sentence,
    Span,
    Statement,
    TimeExpression,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc


def article(
    name: str, text: str, outlet: str | None = None, published: str | None = None
) -> Article:
    """An article with siglum and id `name`, all of it one sentence until it is annotated."""
    return Article(
        id=name,
        siglum=name,
        source=f"{name}.txt",
        outlet=outlet,
        text=text,
        sentences=(Sentence(start=0, end=len(text)),),
        digest="sha256:" + hashlib.sha256(text.encode()).hexdigest(),
        published=(
            Moment(value=published, precision="day", basis="the test says so")
            if published
            else None
        ),
    )


def annotated(
    one: Article,
    given: tuple[Credit, ...] = (),
    quotations: tuple[Quotation, ...] = (),
    events: tuple[EventMention, ...] = (),
    times: tuple[TimeExpression, ...] = (),
    quantities: tuple[Quantity, ...] = (),
    parsed: bool = False,
) -> Annotated:
    """An article with the marks given; without a parse, for rooms that ask for none."""
    return Annotated(
        article=one,
        doc=pipeline().parse([(one.text, ())])[0] if parsed else cast("Doc", None),
        quotations=quotations,
        credits=given,
        mentions=(),
        times=times,
        quantities=quantities,
        events=events,
    )


def credit(one: Article, words: str, to: str, covers: str = "sentence") -> Credit:
    """A credit at the first place of `words`."""
    kinds = {"article": "tag", "photo": "photo"}
    return Credit(
        id=f"k-{one.id}-{to}",
        span=at(one, words),
        text=words,
        article=one.id,
        to=to,
        kind=kinds.get(covers, "reports"),  # type: ignore[arg-type]  # both are of the literal
        covers=covers,  # type: ignore[arg-type]  # the caller names one of the literal's values
    )


def at(one: Article, words: str) -> Span:
    """The span of the first place of `words`."""
    start = one.text.index(words)
    return Span(one.id, start, start + len(words))


def statement(*spans: Span, words: str = "it happened") -> Statement:
    """A statement with these occurrences; everything else is filler."""
    return Statement(
        id="s1",
        span=spans[0],
        sentence=spans[0],
        text=words,
        occurrences=tuple(Occurrence(span=span, role="own") for span in spans),
        articles=tuple(dict.fromkeys(span.article for span in spans)),
        outlets=(),
        accounts=(),
        origins=(),
        independence=Independence.NOT_ESTABLISHED,
        because="",
    )


def whole(one: Article) -> Span:
    """The span of all of an article's text."""
    return Span(one.id, 0, len(one.text))
