"""A bidirectional LSTM (Hochreiter and Schmidhuber 1997) over rows of different length, in plain numpy.

Nothing is padded: at each step only the rows that are that long are worked on, both directions in one product.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Places = npt.NDArray[np.intp]

_HALF = np.float32(0.5)


@dataclass(frozen=True)
class Layer:
    """The weights of one layer, the way forth first, then the way back.

    A sigmoid is half a hyperbolic tangent of half its argument, so the columns of the three gates hold
    half the trained weights and one call of `tanh` opens all gates.
    """

    ahead: Floats
    """From what is seen to the gates; shape `(2, seen, 4 * size)`."""
    state: Floats
    """From the state to the gates; shape `(2, size, 4 * size)`."""
    bias: Floats
    """Shape `(2, 1, 4 * size)`."""

    @classmethod
    def of(cls, weights: Mapping[str, Floats], name: str) -> Layer:
        """The layer of that name among the weights as they were trained: gates in, keep, new, out."""

        def both(part: str) -> Floats:
            pair = np.stack([weights[f"{name}.{way}.{part}"] for way in ("forth", "back")])
            size = pair.shape[-1] // 4
            pair[..., : 2 * size] *= _HALF
            pair[..., 3 * size :] *= _HALF
            return pair

        return cls(both("input"), both("state"), both("bias")[:, None, :])

    def read(self, seen: Floats, lengths: Places) -> Floats:
        """What is known of each word after both ways; rows stand one behind the other in `seen`."""
        ways, active = _steps(lengths)
        gates = np.matmul(seen[ways], self.ahead)
        gates += self.bias
        told = self._walk(gates, active)
        size = told.shape[-1]
        result = np.empty((len(seen), 2 * size), np.float32)
        result[ways[0], :size] = told[0]
        result[ways[1], size:] = told[1]
        return result

    def _walk(self, gates: Floats, active: list[int]) -> Floats:
        """The states of all steps, from the gates as far as they hang on what is seen alone."""
        size = self.state.shape[1]
        told = np.empty((*gates.shape[:2], size), np.float32)
        cell = np.zeros((2, active[0] if active else 0, size), np.float32)
        start, before = 0, 0
        for count in active:
            here = gates[:, start : start + count]
            if start:
                here += np.matmul(told[:, before : before + count], self.state)
            np.tanh(here, out=here)
            cell = cell[:, :count]
            cell *= here[..., size : 2 * size] + 1
            cell += (here[..., :size] + 1) * here[..., 2 * size : 3 * size]
            cell *= _HALF
            state = told[:, start : start + count]
            np.tanh(cell, out=state)
            state *= here[..., 3 * size :] + 1
            state *= _HALF
            before, start = start, start + count
        return told


def _steps(lengths: Places) -> tuple[Places, list[int]]:
    """The places of all first words, then of all second words, ...; both ways, and how many of each.

    Within a step the longest row stands in front, so the rows that go on are always the first ones.
    """
    order = np.argsort(-lengths, kind="stable")
    lasting = lengths[order]
    inside = np.arange(lasting[0] if len(lasting) else 0)[:, None] < lasting[None, :]
    step, place = np.nonzero(inside)
    first = np.cumsum(lengths) - lengths
    begin = first[order][place]
    ways = np.stack((begin + step, begin + lasting[place] - 1 - step))
    return ways, inside.sum(axis=1).tolist()
