"""The hand-made pairs of sentences (`tests/pairs`) as articles and scenes."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from stemma.annotation import annotate
from stemma.annotation.annotated import Annotated
from stemma.language import embeddings, pipeline
from stemma.model import Article, Moment
from stemma.statements.items import Scene, scenes_of
from tests.pairs.pairs import Pair, Side


def articles(pair: Pair) -> tuple[Article, Article]:
    """Each side as an article of one sentence."""
    return _article("A", pair.a), _article("B", pair.b)


def scenes(pairs: Sequence[Pair]) -> list[tuple[Scene, Scene]]:
    """The two sentences of each pair. All are weighed together: what is frequent tells less."""
    marked: list[tuple[Annotated, ...]] = [
        annotate(articles(pair), pipeline=pipeline()).articles for pair in pairs
    ]
    found: dict[str, Scene] = {}
    for scene in scenes_of([one for both in marked for one in both], embeddings()):
        # Of a side that the parser cuts in two, the first part speaks.
        found.setdefault(scene.span.article, scene)
    return [(found[a.article.id], found[b.article.id]) for a, b in marked]


def _article(siglum: str, side: Side) -> Article:
    digest = hashlib.sha256(side.text.encode()).hexdigest()
    when = side.published
    return Article(
        id=siglum + digest[:12],
        siglum=siglum,
        source=f"{siglum}.txt",
        text=side.text,
        digest=f"sha256:{digest}",
        published=(
            Moment(value=when.isoformat(timespec="minutes"), precision="minute", basis="the pair")
            if when
            else None
        ),
    )
