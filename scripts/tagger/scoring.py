"""How right the tagger is by words: content at an overlap of one half, the same with source, exact spans."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from scripts.tagger.examples import Example
from stemma.annotation.quotations.decoding import LABELS
from stemma.annotation.quotations.features import Ints
from stemma.annotation.quotations.network import Labelled

ENOUGH = 0.5


@dataclass(frozen=True)
class Judged:
    """One attribution that the tagger finds."""

    reports: float
    fit: float
    content: bool
    """Whether its content matches that of one of the gold, each taken once."""
    whole: bool
    """Whether its source does too."""


def judged(examples: Sequence[Example], found: Iterable[Labelled]) -> list[Judged]:
    """Each attribution found, right or not; best overlap first within each paragraph."""
    by_paragraph: dict[int, list[Labelled]] = {}
    for one in found:
        if _places(one.labels, "content"):
            by_paragraph.setdefault(one.paragraph, []).append(one)
    result: list[Judged] = []
    for paragraph, some in sorted(by_paragraph.items()):
        gold = [labels for _, labels in examples[paragraph].gold if _places(labels, "content")]
        matched = _matched(gold, some)
        for number, one in enumerate(some):
            of = matched.get(number)
            whole = of is not None and _same_source(gold[of], one.labels)
            result.append(Judged(one.reports, one.fit, of is not None, whole))
    return result


def _matched(gold: Sequence[Ints], found: Sequence[Labelled]) -> dict[int, int]:
    pairs = sorted(
        (-overlap, i, j)
        for i, one in enumerate(gold)
        for j, other in enumerate(found)
        if (overlap := _overlap(_places(one, "content"), _places(other.labels, "content")))
        >= ENOUGH
    )
    matched: dict[int, int] = {}
    for _, i, j in pairs:
        if j not in matched and i not in matched.values():
            matched[j] = i
    return matched


def _same_source(gold: Ints, found: Ints) -> bool:
    one, other = _places(gold, "source"), _places(found, "source")
    if not one or not other:
        return one == other
    return _overlap(one, other) >= ENOUGH or other <= one


def f1(right: int, found: int, gold: int) -> float:
    """The harmonic mean of precision and recall."""
    return 2 * right / max(1, found + gold)


def exact(examples: Sequence[Example], found: Sequence[Labelled], part: str) -> float:
    """F1 of exact spans of one part."""
    gold = {
        (number, *span)
        for number, example in enumerate(examples)
        for _, labels in example.gold
        for span in _spans(labels, part)
    }
    ours = {(one.paragraph, *span) for one in found for span in _spans(one.labels, part)}
    return f1(len(gold & ours), len(ours), len(gold))


def _spans(labels: Ints, part: str) -> list[tuple[int, int]]:
    begins = LABELS.index(f"B-{part}")
    spans: list[tuple[int, int]] = []
    for place in np.flatnonzero(labels == begins).tolist():
        end = place + 1
        while end < len(labels) and labels[end] == begins + 1:
            end += 1
        spans.append((place, end))
    return spans


def _places(labels: Ints, part: str) -> set[int]:
    begins = LABELS.index(f"B-{part}")
    return set(np.flatnonzero((labels == begins) | (labels == begins + 1)).tolist())


def _overlap(one: set[int], other: set[int]) -> float:
    return len(one & other) / max(1, len(one | other))
