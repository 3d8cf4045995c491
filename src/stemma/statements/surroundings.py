"""How near two sentences are for the story that they stand in: to all of it, and to their rivals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from stemma.statements.items import Scene

FEW = 10
"""What all sentences share is known the better the more there are; it counts half where so many are."""

Floats = npt.NDArray[np.float32]


class Around(NamedTuple):
    """How two sentences stand in their story."""

    special: float
    """The cosine of their vectors without what the whole story shares."""
    lead_less: float
    """By how much each is likelier for the other than the next in its article: the lesser lead."""
    lead_more: float


@dataclass(frozen=True, eq=False)
class Surroundings:
    """What a pair of sentences is compared against: the other sentences of the story."""

    special: Floats
    """Cosines of each two, without what the whole story shares: all speak of one event, so all are alike."""
    runner_up: Floats
    """For each sentence and article, the two likest sentences' `special`, the likest first."""
    homes: npt.NDArray[np.int64]
    """The number of each sentence's article."""

    def of(self, i: int, j: int) -> Around:
        """For the sentences at two positions."""
        here = float(self.special[i, j])
        leads = sorted((self._lead(i, j, here), self._lead(j, i, here)))
        return Around(here, leads[0], leads[1])

    def _lead(self, i: int, j: int, here: float) -> float:
        """By how much `j` leads the other sentences of its article in being like `i`."""
        first, second = self.runner_up[i, self.homes[j]]
        return here - float(second if here >= first else first)


def surroundings_of(scenes: Sequence[Scene]) -> Surroundings:
    """The surroundings that the sentences of a story are for one another."""
    vectors = np.stack([scene.embedding for scene in scenes])
    numbers = {article: n for n, article in enumerate(sorted({s.span.article for s in scenes}))}
    homes = np.array([numbers[scene.span.article] for scene in scenes])
    shared = vectors.mean(axis=0) * (len(scenes) / (len(scenes) + FEW))
    own = vectors - shared
    own /= np.maximum(np.linalg.norm(own, axis=1, keepdims=True), 1e-9)
    special = np.asarray(own @ own.T, dtype=np.float32)
    runner_up = np.zeros((len(scenes), len(numbers), 2), dtype=np.float32)
    for number in range(len(numbers)):
        columns = np.sort(special[:, homes == number], axis=1)[:, ::-1]
        runner_up[:, number, : min(2, columns.shape[1])] = columns[:, :2]
    return Surroundings(special, runner_up, homes)
