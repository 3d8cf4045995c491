"""The one way from a span to words: nothing else in this room touches a snapshot."""

from __future__ import annotations

from stemma.errors import VerificationError
from stemma.model import Dossier, Span


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
