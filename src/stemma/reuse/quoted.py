"""Speech as the quotation marks alone tell it, for where no language model is at hand."""

from __future__ import annotations

from stemma.annotation.quotations.quotemarks import stretches
from stemma.model import Article, Span


def quoted(article: Article) -> tuple[Span, ...]:
    """The stretches of an article within quotation marks, in order, the marks left out.

    A title or a word held at arm's length stands in marks too; `annotate` tells them from speech.
    """
    return tuple(Span(article.id, one.start, one.end) for one in stretches(article.text))
