"""Names for tests that need no parser: an article is a list of texts, each at a place of its own."""

from __future__ import annotations

from stemma.annotation.names.clusters import cluster
from stemma.annotation.names.mentions import Name
from stemma.model import Span
from stemma.model.entity import EntityKind


def name(
    text: str,
    kind: EntityKind,
    *,
    article: str = "a",
    start: int = 0,
    title: str = "",
    alias: str = "",
) -> Name:
    """One name at a place in an article."""
    span = Span(article, start, start + len(text))
    return Name(span, text, kind, bool(title), title=title, alias=alias)


def in_order(*articles: list[tuple[str, EntityKind]]) -> list[Name]:
    """The names of articles `a`, `b`, ..., each behind the one before it."""
    return [
        name(text, kind, article="abcdefgh"[number], start=100 * place)
        for number, article in enumerate(articles)
        for place, (text, kind) in enumerate(article)
    ]


def groups(names: list[Name]) -> list[list[str]]:
    """The texts of each group, in the order of articles and text."""
    return [[link.name.text for link in group] for group in cluster(names)]


def bases(names: list[Name]) -> dict[str, str]:
    """Why each text is in its group; of a text that occurs often, the last."""
    return {link.name.text: link.basis for group in cluster(names) for link in group}
