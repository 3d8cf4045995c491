"""A contradiction that the rules found is checked: the sentences may be about two things, or two parties.

The model never makes a contradiction of its own. It speaks only where it is sure of another verdict: of the
hand-made pairs that it was so sure of in folds, all were judged rightly.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import product

from stemma.differences.values import difference
from stemma.differences.verdicts.judge import chances
from stemma.model import Difference, Span
from stemma.model.difference import Verdict
from stemma.statements.items import Scene

SURE = 0.6
"""The least likelihood of a verdict that overrules."""
OVERRULING: tuple[Verdict, ...] = ("superseded", "disputed")
UNRELATED = "unrelated"
Chances = Callable[[Scene, Scene], Mapping[str, float]]


def checked(
    found: Iterable[Difference], scenes: Sequence[Scene], judge: Chances = chances
) -> list[Difference]:
    """The differences, of which contradictions that are none are dropped or given their verdict."""
    by_article: dict[str, list[Scene]] = defaultdict(list)
    for scene in scenes:
        by_article[scene.span.article].append(scene)
    kept = []
    for one in found:
        verdict = _verdict(one, by_article, judge) if one.verdict == "contradictory" else None
        if verdict is None:
            kept.append(one)
        elif verdict != UNRELATED:
            kept.extend(
                difference(one.kind, other, one.statements, one.readings)
                for other in OVERRULING
                if other == verdict
            )
    return kept


def _verdict(
    found: Difference, scenes: Mapping[str, Sequence[Scene]], judge: Chances
) -> str | None:
    """What the model is sure of for every two sentences of two readings; nothing where it is not."""
    sides = [
        [scene for span in reading.spans if (scene := _at(scenes, span)) is not None]
        for reading in found.readings
    ]
    if len(sides) != 2 or not all(sides):
        return None
    likely = [judge(a, b) for a, b in product(*sides) if a.span.article != b.span.article]
    for verdict in (UNRELATED, *OVERRULING):
        if likely and all(one[verdict] >= SURE for one in likely):
            return verdict
    return None


def _at(scenes: Mapping[str, Sequence[Scene]], span: Span) -> Scene | None:
    return next((s for s in scenes.get(span.article, ()) if s.span.contains(span)), None)
