"""Which credits to other outlets cover some words."""

from __future__ import annotations

from collections.abc import Iterable

from stemma.lineage.outlets import same_outlet
from stemma.model import Article, Credit, Span


def credits_at(article: Article, given: Iterable[Credit], span: Span) -> list[Credit]:
    """The credits to other outlets that cover the words at `span`.

    They stand in the sentence where the words begin, or are given for the whole article. A photo
    credit says nothing of words. `given` are the article's own credits.
    """
    return [
        credit
        for credit in given
        if credit.span is not None
        and credit.covers != "photo"
        and not same_outlet(credit.to, article.outlet)
        and (credit.covers == "article" or _in_sentence(article, credit.span, span))
    ]


def _in_sentence(article: Article, credit: Span, words: Span) -> bool:
    return any(
        sentence.start <= words.start < sentence.end
        and sentence.start <= credit.start < sentence.end
        for sentence in article.sentences
    )
