"""Pairs of sentences for the score of "the same statement", with what the score is told of them.

From simulated traditions (the tuning part), whose truth is known, and from claim pairs of two outlets
that people found unrelated (ClaimDiff, Reddy et al. 2022). A tradition counts as it is and thinned: with half of
what each article tells left out, so that the likest sentence is often not the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

from statement_data.claims import Topic
from stemma.annotation import annotate
from stemma.composition.sigla import with_sigla
from stemma.language import embeddings, pipeline
from stemma.statements.candidates import candidates
from stemma.statements.items import Scene, scenes_of
from stemma.statements.likeness import likeness
from stemma.statements.matching import similarity
from stemma.statements.surroundings import surroundings_of
from traditions.occurrences import places, told
from traditions.truth import Tradition

THINNED = 2
"""How often each tradition counts thinned."""
LEAST_LEFT = 5
Label = Callable[[Scene, Scene], tuple[bool, float] | None]


@dataclass(frozen=True)
class Alike:
    """One candidate pair."""

    home: str
    """Its event or topic: folds never part one."""
    likeness: dict[str, float]
    same: bool
    weight: float


def from_tradition(truth: Tradition, draw: Random) -> Iterator[Alike]:
    """The candidate pairs of one tradition; copies count little, for they are easy."""
    scenes = scenes_of(
        annotate(with_sigla([p.article for p in truth.printed]), pipeline=pipeline()).articles,
        embeddings(),
    )
    lines = {(p.article.id, n): place[2] for p in truth.printed for n, place in enumerate(p.places)}
    held = {s.span: [lines[place] for place in places(truth, s.span)] for s in scenes}

    def label(a: Scene, b: Scene) -> tuple[bool, float] | None:
        mine, theirs = held[a.span], held[b.span]
        if not mine or not theirs:
            return None
        same = {told(x) for x in mine} & {told(x) for x in theirs}
        copied = {x.wording for x in mine} & {x.wording for x in theirs}
        return bool(same), (0.15 if copied else 0.5) if same else 1.0

    yield from _pairs(truth.event, scenes, label)
    for _ in range(THINNED):
        gone: defaultdict[tuple[str, str], bool] = defaultdict(lambda: draw.random() < 0.5)
        left = [s for s in scenes if not any(gone[s.span.article, told(x)] for x in held[s.span])]
        if len(left) >= LEAST_LEFT:
            yield from _pairs(truth.event, left, label)


def from_claims(topic: Topic) -> Iterator[Alike]:
    """The candidate pairs that are unrelated; what is related need not be the same."""
    scenes = scenes_of(
        annotate(with_sigla(topic.articles), pipeline=pipeline()).articles, embeddings()
    )

    def label(a: Scene, b: Scene) -> tuple[bool, float] | None:
        related = topic.related(a.span, b.span)
        return (False, 2.0) if related is False else None

    yield from _pairs(topic.name, scenes, label)


def _pairs(home: str, scenes: Sequence[Scene], label: Label) -> Iterator[Alike]:
    around = surroundings_of(scenes)
    for i, j in candidates(scenes):
        a, b = scenes[i], scenes[j]
        found = label(a, b) if a.items and b.items else None
        if found is not None:
            like = likeness(a, b, similarity(a, b), around.of(i, j))
            yield Alike(home, like, *found)
