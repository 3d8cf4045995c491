"""A set of articles, and what could not be read."""

from __future__ import annotations

from collections.abc import Iterator

from stemma.model.article import Article, Skipped
from stemma.model.noun import Noun


class Collection(Noun, kw_only=True, frozen=True):
    """The articles that could be read, in an order that does not depend on the input's."""

    articles: tuple[Article, ...]
    """By publication time where known, then by name."""
    skipped: tuple[Skipped, ...] = ()
    """What could not be read, with the reason."""

    def __iter__(self) -> Iterator[Article]:
        return iter(self.articles)

    def __len__(self) -> int:
        return len(self.articles)
