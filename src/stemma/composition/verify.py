"""Nothing is made up: every span of a dossier is checked against its snapshot."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from stemma.annotation.annotated import Annotated
from stemma.errors import VerificationError
from stemma.model import Article, Dossier, Passage, Span


def verify(dossier: Dossier) -> None:
    """Raise `VerificationError` unless every span, digest and reference to an entity holds."""
    lengths = _lengths(dossier.articles)
    for article in dossier.articles:
        places = [(zone.start, zone.end) for zone in article.zones]
        places += [(sentence.start, sentence.end) for sentence in article.sentences]
        for start, end in places:
            _check(Span(article.id, start, end), lengths)
    for span in spans_in(dossier):
        _check(span, lengths)
    entities = {entity.id for entity in dossier.entities}
    for mention in dossier.mentions:
        if mention.entity not in entities:
            raise VerificationError(
                f"The words at {mention.span} stand for {mention.entity}, which is no entity of the "
                "dossier; report this as a fault."
            )
    texts = {article.id: article for article in dossier.articles}
    for statement in dossier.statements:
        if statement.text != texts[statement.span.article].words(statement.span):
            raise VerificationError(
                f"Statement {statement.id} does not say what its span holds; report this as a fault."
            )


def verify_spans(thing: object, articles: Iterable[Article]) -> None:
    """Raise `VerificationError` unless every span within nouns, and every article's digest, holds."""
    lengths = _lengths(articles)
    for span in spans_in(thing):
        _check(span, lengths)


def verify_marks(one: Annotated) -> None:
    """Raise `VerificationError` unless every mark of an article lies in its own snapshot."""
    lengths = {one.article.id: len(one.article.text)}
    marks = (one.quotations, one.credits, one.mentions, one.times, one.quantities, one.events)
    for span in spans_in(marks):
        _check(span, lengths)


def verify_passage(passage: Passage, articles: Mapping[str, Article]) -> None:
    """Raise `VerificationError` unless every span of a passage lies in its article."""
    lengths = {
        span.article: len(articles[span.article].text)
        for span in passage.spans
        if span.article in articles
    }
    for span in spans_in(passage):
        _check(span, lengths)


def spans_in(thing: object) -> Iterator[Span]:
    """Every span within a noun, however deep."""
    if isinstance(thing, Span):
        yield thing
    elif isinstance(thing, msgspec.Struct):
        for field in thing.__struct_fields__:
            yield from spans_in(getattr(thing, field))
    elif isinstance(thing, tuple):
        for part in thing:
            yield from spans_in(part)


def _lengths(articles: Iterable[Article]) -> dict[str, int]:
    """How long each article's text is, which must be the one that its digest was made of."""
    lengths = {}
    for article in articles:
        digest = "sha256:" + hashlib.sha256(article.text.encode()).hexdigest()
        if digest != article.digest:
            raise VerificationError(
                f"The text of {article.source} is not the one that its digest was made of; "
                "read the article again."
            )
        lengths[article.id] = len(article.text)
    return lengths


def _check(span: Span, lengths: dict[str, int]) -> None:
    if not 0 <= span.start < span.end <= lengths.get(span.article, 0):
        raise VerificationError(
            f"{span} does not lie in the snapshot of its article; nothing is rendered, "
            "report this as a fault."
        )
