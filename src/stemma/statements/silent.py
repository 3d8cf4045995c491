"""Who might have said it and did not: silence is worth a word only where the ground is covered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from stemma.model import Statement
from stemma.statements.items import Scene


@dataclass(frozen=True)
class Ground:
    """What a sentence and those beside it are about."""

    scene: Scene
    """The sentence."""
    carriers: frozenset[str]
    """The articles that carry any statement which stands there."""
    names: frozenset[str]
    """Whom and what is named there."""


def with_silent(statements: Sequence[Statement], scenes: Sequence[Scene]) -> list[Statement]:
    """The statements, each with the articles that do not carry it although they cover its ground.

    Its ground is a sentence that says it, with the sentences beside it. An article covers it that
    carries another statement from there, or that speaks of most of those who are named there.
    """
    by_article: dict[str, list[Scene]] = {}
    for scene in sorted(scenes, key=lambda scene: scene.span):
        by_article.setdefault(scene.span.article, []).append(scene)
    grounds = {article: _grounds(row, statements) for article, row in by_article.items()}
    spoken = {a: frozenset[str]().union(*map(_names, row)) for a, row in by_article.items()}
    order = {article: _order(row[0].one.article.siglum) for article, row in by_article.items()}

    def silent(one: Statement) -> tuple[str, ...]:
        own = [
            ground
            for occurrence in one.occurrences
            for ground in grounds.get(occurrence.span.article, ())
            if occurrence.span.overlaps(ground.scene.span)
        ]
        covering = {
            article
            for article, names in spoken.items()
            if article not in one.articles and any(_covers(article, names, g) for g in own)
        }
        return tuple(sorted(covering, key=order.__getitem__))

    return [replace(one, silent=silent(one)) for one in statements]


def _covers(article: str, spoken: frozenset[str], ground: Ground) -> bool:
    return article in ground.carriers or 2 * len(ground.names & spoken) > len(ground.names)


def _grounds(row: Sequence[Scene], statements: Sequence[Statement]) -> list[Ground]:
    """The ground of each sentence of one article."""
    carried = [_carriers(scene, statements) for scene in row]
    named = [_names(scene) for scene in row]
    return [
        Ground(
            scene,
            frozenset[str]().union(*carried[max(0, place - 1) : place + 2]),
            frozenset[str]().union(*named[max(0, place - 1) : place + 2]),
        )
        for place, scene in enumerate(row)
    ]


def _carriers(scene: Scene, statements: Sequence[Statement]) -> frozenset[str]:
    return frozenset(
        article
        for one in statements
        if any(occurrence.span.overlaps(scene.span) for occurrence in one.occurrences)
        for article in one.articles
    )


def _names(scene: Scene) -> frozenset[str]:
    return frozenset(item.key for item in scene.items if item.kind == "name")


def _order(siglum: str) -> tuple[int, str]:
    return len(siglum), siglum
