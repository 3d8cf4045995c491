"""How sure a step is: probabilities that hold what they promise.

A step with an arrow is right if the child has text of this very parent. Four things speak on that: the chance of
the direction, how much prose the two share, whether the text says so itself, and whether another article would
explain the same words as well. Their weights are those of a logistic regression on simulated traditions
(`python scripts/fit_certainty.py`, their tuning part); the error of the calibration is measured on others.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log

CEILING = 0.99
"""No step is surer than this: the model of evidence is not the world."""
WEIGHTS = (-0.42, 0.39, 0.04, 1.69, 1.94, -0.98)
"""For one, the direction's log odds, the decibans of prose over ten, a credit, a revision, the closeness."""
MUCH = 60.0
"""More decibans of prose than this say no more."""


@dataclass(frozen=True)
class Grounds:
    """What the certainty of one step with an arrow is made from."""

    direction: float
    """The chance of the direction."""
    weight: float
    """Decibans of the shared prose."""
    credited: bool
    """Whether the child names the parent's outlet."""
    revision: bool
    """Whether both are versions of one article."""
    closeness: float
    """What the next best parent shares with the child, over what this one shares; 0 where there is none."""

    @property
    def features(self) -> tuple[float, ...]:
        """The numbers that `WEIGHTS` are for."""
        chance = min(max(self.direction, 1e-4), 1 - 1e-4)
        return (
            1.0,
            log(chance / (1 - chance)),
            min(self.weight, MUCH) / 10,
            float(self.credited),
            float(self.revision),
            self.closeness**8,
        )

    @property
    def certainty(self) -> float:
        """The probability that the step is right."""
        score = sum(w * x for w, x in zip(WEIGHTS, self.features, strict=True))
        return round(min(CEILING, 1 / (1 + exp(-score))), 3)


def certainty(decibans: float) -> float:
    """The probability that odds in decibans come to, capped."""
    return round(min(CEILING, 1 - 1 / (1 + 10 ** (min(decibans, MUCH) / 10))), 3)
