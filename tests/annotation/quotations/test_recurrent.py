"""The packed bidirectional LSTM against one that reads a word at a time, as the textbook has it."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.annotation.quotations.recurrent import Floats, Layer

SEEN, SIZE = 5, 3


def _weights(seed: int) -> dict[str, Floats]:
    draw = np.random.default_rng(seed)
    shapes = {"input": (SEEN, 4 * SIZE), "state": (SIZE, 4 * SIZE), "bias": (4 * SIZE,)}
    return {
        f"read.{way}.{part}": draw.normal(size=shape).astype(np.float32)
        for way in ("forth", "back")
        for part, shape in shapes.items()
    }


def _textbook(w: dict[str, Floats], way: str, row: Floats) -> Floats:
    state = cell = np.zeros(SIZE, np.float32)
    told = []
    for seen in row if way == "forth" else row[::-1]:
        gates = (
            seen @ w[f"read.{way}.input"] + state @ w[f"read.{way}.state"] + w[f"read.{way}.bias"]
        )
        into, keep, new, out = np.split(gates, 4)
        cell = cell / (1 + np.exp(-keep)) + np.tanh(new) / (1 + np.exp(-into))
        state = np.tanh(cell) / (1 + np.exp(-out))
        told.append(state)
    return np.array(told if way == "forth" else told[::-1], np.float32)


@settings(deadline=None)
@given(st.integers(0, 2**32 - 1), st.lists(st.integers(1, 9), min_size=1, max_size=6))
def test_each_row_is_read_as_if_alone(seed: int, lengths: list[int]) -> None:
    weights = _weights(seed)
    rows = [
        np.random.default_rng((seed, place)).normal(size=(length, SEEN)).astype(np.float32)
        for place, length in enumerate(lengths)
    ]
    packed = Layer.of(weights, "read").read(np.concatenate(rows), np.array(lengths, np.intp))
    alone = [
        np.concatenate([_textbook(weights, way, row) for way in ("forth", "back")], axis=-1)
        for row in rows
    ]
    np.testing.assert_allclose(packed, np.concatenate(alone), atol=2e-5)


def test_nothing_to_read() -> None:
    layer = Layer.of(_weights(0), "read")
    assert layer.read(np.zeros((0, SEEN), np.float32), np.zeros(0, np.intp)).shape == (0, 2 * SIZE)
