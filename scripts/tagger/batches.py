"""Examples put together into arrays of a few fixed shapes, so that little is compiled."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from scripts.tagger.examples import Example
from stemma.annotation.quotations.features import FLAGS, relations

WIDTHS = (24, 48, 96, 256)
"""Paragraphs are put together with others of about their length."""
TOKENS = 2048
"""About how many words a batch holds."""
_CUES_IN = 24
"""One word that reports, or might, in so many."""
_SHARE_OF_OTHERS = 0.4
_WEIGHT_OF_OTHERS = 0.5

Batch = dict[str, npt.NDArray[Any]]


def batches(
    examples: Sequence[Example],
    likely: frozenset[int],
    static: npt.NDArray[np.float32],
    draw: np.random.Generator,
) -> Iterator[Batch]:
    """All examples once, drawn in random order; `likely` are rows of lemmas that often report.

    Some words of such lemmas that do not report here are labelled too, with nothing, so that the second
    pass learns to find nothing.
    """
    chosen: list[tuple[int, npt.NDArray[np.int64]]] = []
    for width in WIDTHS:
        narrower = max((w for w in WIDTHS if w < width), default=0)
        some = np.array([i for i, e in enumerate(examples) if narrower < len(e.words) <= width])
        draw.shuffle(some)
        rows = max(8, TOKENS // width)
        chosen.extend((width, some[first : first + rows]) for first in range(0, len(some), rows))
    for place in draw.permutation(len(chosen)):
        width, some = chosen[place]
        yield _batch([examples[i] for i in some], width, likely, static, draw)


def _batch(
    examples: Sequence[Example],
    width: int,
    likely: frozenset[int],
    static: npt.NDArray[np.float32],
    draw: np.random.Generator,
) -> Batch:
    rows = max(8, TOKENS // width)
    batch = _empty(rows, width, static.shape[1])
    cues: list[tuple[int, int, npt.NDArray[np.int32], float]] = []
    for row, one in enumerate(examples):
        size = len(one.words)
        unit = one.paragraph
        for name, values in (
            ("lemma", one.lemmas),
            ("tag", unit.tags),
            ("dependency", unit.deps),
            ("name", unit.names),
            ("quote", unit.quotes),
            ("head", unit.heads),
            ("flags", unit.flags),
            ("static", static[one.words]),
            ("mask", True),
        ):
            batch[name][row, :size] = values
        right = {place for place, _ in one.gold}
        batch["reports"][row, sorted(right)] = 1
        cues.extend((row, place, labels, 1.0) for place, labels in one.gold)
        nothing = np.zeros(size, np.int32)
        cues.extend(
            (row, place, nothing, _WEIGHT_OF_OTHERS)
            for place in range(size)
            if place not in right
            and int(one.lemmas[place]) in likely
            and draw.random() < _SHARE_OF_OTHERS
        )
    most = max(8, rows * width // _CUES_IN // 8 * 8)
    if len(cues) > most:
        cues = [cues[i] for i in draw.permutation(len(cues))[:most]]
    return batch | _cues(examples, cues, most, width)


def _cues(
    examples: Sequence[Example],
    cues: Sequence[tuple[int, int, npt.NDArray[np.int32], float]],
    most: int,
    width: int,
) -> Batch:
    batch: Batch = {
        "of": np.zeros(most, np.int32),
        "cue": np.zeros(most, np.int32),
        "stands": np.zeros((most, width, 4), np.int32),
        "labels": np.zeros((most, width), np.int32),
        "weight": np.zeros(most, np.float32),
    }
    for number, (row, place, labels, weight) in enumerate(cues):
        batch["of"][number], batch["cue"][number], batch["weight"][number] = row, place, weight
        batch["stands"][number, : len(labels)] = relations(examples[row].paragraph, place)
        batch["labels"][number, : len(labels)] = labels
    return batch


def _empty(rows: int, width: int, static: int) -> Batch:
    whole = {
        n: np.zeros((rows, width), np.int32) for n in "lemma tag dependency name quote head".split()
    }
    return whole | {
        "flags": np.zeros((rows, width, FLAGS), np.float32),
        "static": np.zeros((rows, width, static), np.float32),
        "mask": np.zeros((rows, width), np.bool_),
        "reports": np.zeros((rows, width), np.float32),
    }
