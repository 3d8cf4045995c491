"""All marks of all articles of one story, in one pass of the parser over each article."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from stemma.annotation.annotated import Annotated, Annotation
from stemma.annotation.credits.documents import document_credits
from stemma.annotation.credits.outlets import outlets_of
from stemma.annotation.credits.textual import credits_of, in_order
from stemma.annotation.events.status import events
from stemma.annotation.names.entities import entities
from stemma.annotation.quantities.amounts import quantities
from stemma.annotation.quotations.assemble import quotations
from stemma.annotation.sentences import breaks, sentences
from stemma.annotation.times.clock import clocks
from stemma.annotation.times.expressions import times
from stemma.language import Pipeline, one_thread
from stemma.language import pipeline as default_pipeline
from stemma.model import Article


def annotate(articles: Sequence[Article], *, pipeline: Pipeline | None = None) -> Annotation:
    """The articles with their marks, in the order given; who is who does not depend on that order.

    Raises `MissingModelError` where no pipeline is given and no language model is installed.
    """
    parser = pipeline or default_pipeline()
    with one_thread():
        return _annotated(articles, parser)


def _annotated(articles: Sequence[Article], parser: Pipeline) -> Annotation:
    docs = parser.parse((article.text, breaks(article)) for article in articles)
    read = [
        replace(article, sentences=sentences(article, doc))
        for article, doc in zip(articles, docs, strict=True)
    ]
    who = entities(list(zip(read, docs, strict=True)))
    clock = clocks(read)
    when = {a.id: times(a, doc, clock[a.id]) for a, doc in zip(read, docs, strict=True)}
    outlets = outlets_of(list(zip(read, docs, strict=True)))
    by_id = {entity.id: entity for entity in who.entities}
    annotated: list[Annotated] = []
    for article, doc in zip(read, docs, strict=True):
        known = outlets[article.id]
        roles = who.roles[article.id]
        said = quotations(article, doc, by_id, roles, who.discourses[article.id], known)
        given = (
            *credits_of(article, doc, known),
            *document_credits(article, doc, said, roles, who.entities),
        )
        annotated.append(
            Annotated(
                article=article,
                doc=doc,
                quotations=said,
                credits=in_order(given),
                mentions=who.mentions[article.id],
                times=when[article.id],
                quantities=quantities(article, doc, when[article.id]),
                events=events(article, doc, roles.at, when[article.id], clock[article.id].today),
            )
        )
    return Annotation(articles=tuple(annotated), entities=who.entities, language_model=parser.name)
