"""What an article has in common with others, and what the lineage makes of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from stemma.model import Article, Dossier, Edge, Passage, Span
from stemma.render.names import Mark


@dataclass(frozen=True)
class Relation:
    """A stretch that an article has in common with another."""

    how: str
    """`from`, `common`, `to`, `either` or `speech`."""
    other: Mark
    runs: tuple[Span, ...]
    """Where it stands word for word in this article."""


def relations_of(
    dossier: Dossier, article: Article, marks: Mapping[str, Mark]
) -> Iterator[Relation]:
    """What edges say about passages; then speech that no edge speaks of."""
    passages = {one.id: one for one in dossier.passages}
    told: set[str] = set()
    for edge in dossier.lineage.edges:
        for name in edge.passages:
            passage = passages[name]
            told.add(name)
            sides = {span.article for span in passage.spans}
            if article.id not in sides:
                continue
            [other] = sides - {article.id} or {article.id}
            how = _how(edge, article.id)
            if passage.speech and how != "to":
                how = "speech"
            yield Relation(how, marks[other], _runs(passage, article.id))
    for passage in dossier.passages:
        sides = {span.article for span in passage.spans}
        if passage.speech and passage.id not in told and article.id in sides and len(sides) == 2:
            [other] = sides - {article.id}
            yield Relation("speech", marks[other], _runs(passage, article.id))


def _how(edge: Edge, article: str) -> str:
    """What an edge makes of words that the article has in one of the edge's passages."""
    if edge.kind == "undirected":
        return "either"
    if article == edge.parent:
        return "to"
    return "from" if edge.kind in ("copy", "revision") else "common"


def _runs(passage: Passage, article: str) -> tuple[Span, ...]:
    return tuple(span for pair in passage.runs for span in pair if span.article == article)


def chars_in(relation: Relation, here: Span) -> int:
    """How many characters of the relation's words stand in this paragraph."""
    return sum(
        min(run.end, here.end) - max(run.start, here.start)
        for run in relation.runs
        if run.overlaps(here)
    )
