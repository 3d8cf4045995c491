"""What annotation hands on: each article with its marks, and who is who across them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from stemma.model import (
    Article,
    Credit,
    Entity,
    EventMention,
    Mention,
    Quantity,
    Quotation,
    Sentence,
    Span,
    TimeExpression,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(frozen=True)
class Annotated:
    """One article with all its marks; every span counts code points of `article.text`."""

    article: Article
    """The article, with its `sentences` filled in."""
    doc: Doc
    """The parse of the whole snapshot: `doc.text == article.text`, so `token.idx` is an offset."""
    quotations: tuple[Quotation, ...]
    """In the order of the text."""
    credits: tuple[Credit, ...]
    """In the order of the text, those in the residue last."""
    mentions: tuple[Mention, ...]
    """Names, roles and pronouns that were resolved, in the order of the text."""
    times: tuple[TimeExpression, ...]
    """In the order of the text."""
    quantities: tuple[Quantity, ...]
    """In the order of the text."""
    events: tuple[EventMention, ...]
    """In the order of the text."""

    def span(self, start: int, end: int) -> Span:
        """The span of this article from code point `start` to `end`."""
        return Span(self.article.id, start, end)

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds the code point at `offset`, if any does."""
        for sentence in self.article.sentences:
            if sentence.start <= offset < sentence.end:
                return sentence
        return None


@dataclass(frozen=True)
class Annotation:
    """All articles of one story, annotated together."""

    articles: tuple[Annotated, ...]
    """In the order given."""
    entities: tuple[Entity, ...]
    """People, bodies and places across all articles, by name."""
    language_model: str
    """The name and version of the language model that was used."""
