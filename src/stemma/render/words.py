"""The one way from a span to words: nothing else in this room touches a snapshot."""

from __future__ import annotations

from stemma.errors import VerificationError
from stemma.model import Dossier, Quotation, Span, Statement


def words(dossier: Dossier, span: Span) -> str:
    """The exact words at `span`; a `VerificationError` where no snapshot of the dossier has it."""
    for article in dossier.articles:
        if article.id == span.article:
            try:
                return article.words(span)
            except ValueError as error:
                raise VerificationError(
                    f"{error} Nothing is rendered; report this as a fault."
                ) from error
    raise VerificationError(
        f"{span} names an article that the dossier does not have; report this as a fault."
    )


def line(dossier: Dossier, span: Span) -> str:
    """The words at `span` on one line: only white space differs from the snapshot."""
    return " ".join(words(dossier, span).split())


def excerpt(dossier: Dossier, statement: Statement) -> str:
    """A statement's words on one line, with `…` where its sentence goes on before or behind them."""
    span, around = statement.span, statement.sentence
    before = _says(dossier, span.article, around.start, span.start)
    behind = _says(dossier, span.article, span.end, around.end)
    return f"{'… ' if before else ''}{line(dossier, span)}{' …' if behind else ''}"


def told_at(dossier: Dossier, when: Span, statement: Statement) -> Span:
    """Where a statement is told with its time: its words that hold those of the time, else their sentence.

    Another article's words for the same statement may lack the time, or give another one.
    """
    around = (
        Span(article.id, sentence.start, sentence.end)
        for article in dossier.articles
        if article.id == when.article
        for sentence in article.sentences
    )
    own = (one.span for one in statement.occurrences)
    return next((span for span in (*own, *around) if span.contains(when)), statement.span)


def _says(dossier: Dossier, article: str, start: int, end: int) -> bool:
    """Whether any letter or digit stands between two places."""
    return start < end and any(c.isalnum() for c in words(dossier, Span(article, start, end)))


def said(dossier: Dossier, quotation: Quotation | None, span: Span) -> str:
    """What a quotation reports as said, without the narrator's words between its parts."""
    parts = quotation.content if quotation is not None else (span,)
    return " … ".join(line(dossier, part) for part in parts)
