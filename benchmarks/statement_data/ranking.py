"""Claim pairs with what the score of "the same statement" is told of their likest sentences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from statement_data.claims import Topic
from stemma.annotation import annotate
from stemma.composition.sigla import with_sigla
from stemma.language import embeddings, pipeline
from stemma.statements.items import scenes_of
from stemma.statements.likeness import likeness
from stemma.statements.matching import similarity
from stemma.statements.surroundings import surroundings_of


@dataclass(frozen=True)
class ClaimPair:
    """Two claims of one topic."""

    topic: str
    likeness: dict[str, float]
    related: bool


def ranked(topic: Topic) -> Iterator[ClaimPair]:
    """All pairs that people judged; of claims of several sentences the likest two speak."""
    marked = annotate(with_sigla(topic.articles), pipeline=pipeline()).articles
    scenes = scenes_of(marked, embeddings())
    around = surroundings_of(scenes)
    held: dict[str, list[int]] = defaultdict(list)
    for place, scene in enumerate(scenes):
        if scene.items:
            held[topic.claim(scene.span)].append(place)
    for (one, other), related in topic.judged.items():
        places = [(i, j) for i in held[one] for j in held[other]]
        if not places:
            yield ClaimPair(topic.name, {}, related)
            continue
        i, j = max(places, key=lambda pair: float(around.special[pair]))
        a, b = scenes[i], scenes[j]
        told = likeness(a, b, similarity(a, b), around.of(i, j))
        cosine = float(a.embedding @ b.embedding)
        yield ClaimPair(topic.name, {**told, "cosine": cosine}, related)
