"""Which sentences are worth comparing clause by clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from stemma.statements.items import Scene

NEAR = 0.25
"""The least cosine of two sentences' vectors for their clauses to be compared at all."""
VERY_NEAR = 0.5
"""Sentences so near are compared even where they share no word."""
SHARED_BITS = 8.0
"""What the words that others share must tell."""


def candidates(scenes: Sequence[Scene]) -> Iterator[tuple[int, int]]:
    """Pairs of positions of sentences of different articles that may say the same, in order."""
    if not scenes:
        return
    vectors = np.stack([scene.embedding for scene in scenes])
    numbers = {article: n for n, article in enumerate(sorted({s.span.article for s in scenes}))}
    homes = np.array([numbers[scene.span.article] for scene in scenes])
    told = _told_by_words(scenes)
    held = (told > 0).astype(np.float32)
    for i in range(len(scenes) - 1):
        cosines = vectors[i + 1 :] @ vectors[i]
        shared = held[i + 1 :] @ told[i]
        worth = (cosines >= VERY_NEAR) | ((cosines >= NEAR) & (shared >= SHARED_BITS))
        for j in np.flatnonzero(worth & (homes[i + 1 :] != homes[i])):
            yield i, i + 1 + int(j)


def _told_by_words(scenes: Sequence[Scene]) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    """One row per sentence, one column per word family or value of the story: the bits it tells."""
    families = np.unique(np.concatenate([scene.stems for scene in scenes]))
    table = np.zeros((len(scenes), len(families)), dtype=np.float32)
    for row, scene in enumerate(scenes):
        table[row, np.searchsorted(families, scene.stems)] = scene.bits
    return table
