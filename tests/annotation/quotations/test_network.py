"""The arithmetic of the tagger's network, on small weights drawn at random."""

from __future__ import annotations

import itertools

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.annotation.quotations.decoding import LABELS, decode
from stemma.annotation.quotations.network import places

Floats = npt.NDArray[np.float32]


@given(st.integers(0, 2**32 - 1), st.integers(1, 4))
def test_decoding_finds_the_best_allowed_labels(seed: int, size: int) -> None:
    draw = np.random.default_rng(seed)
    emitted = draw.normal(size=(1, size, len(LABELS))).astype(np.float32)
    transitions = draw.normal(size=(len(LABELS), len(LABELS))).astype(np.float32)
    labels, _ = decode(emitted, transitions, np.ones((1, size), np.bool_))
    best = max(_paths(size), key=lambda path: _score(emitted[0], transitions, path))
    assert _score(emitted[0], transitions, tuple(labels[0].tolist())) == pytest.approx(
        _score(emitted[0], transitions, best), abs=1e-3
    )


@given(st.integers(0, 2**32 - 1), st.integers(1, 40))
def test_a_span_goes_on_only_after_it_began(seed: int, size: int) -> None:
    emitted = np.random.default_rng(seed).normal(size=(3, size, len(LABELS))).astype(np.float32)
    transitions = np.zeros((len(LABELS), len(LABELS)), np.float32)
    labels, fits = decode(emitted, transitions, np.ones((3, size), np.bool_))
    for row in labels.tolist():
        assert _allowed(tuple(row))
    assert ((fits >= 0) & (fits <= 1)).all()


def test_what_lies_behind_the_end_changes_nothing() -> None:
    draw = np.random.default_rng(4)
    emitted = draw.normal(size=(1, 9, len(LABELS))).astype(np.float32)
    transitions = draw.normal(size=(len(LABELS), len(LABELS))).astype(np.float32)
    mask = np.arange(9)[None] < 5
    longer, _ = decode(emitted, transitions, mask)
    shorter, _ = decode(emitted[:, :5], transitions, mask[:, :5])
    assert longer[0, :5].tolist() == shorter[0].tolist()


def test_places_in_a_sorted_table() -> None:
    table = np.array([3, 7, 9], np.uint64)
    assert places(table, np.array([7, 8, 3, 99], np.uint64)).tolist() == [2, 0, 1, 0]


def _allowed(path: tuple[int, ...]) -> bool:
    before = 0
    for label in path:
        if label and label % 2 == 0 and before not in (label, label - 1):
            return False
        before = label
    return True


def _paths(size: int) -> list[tuple[int, ...]]:
    paths: list[tuple[int, ...]] = [()]
    for _ in range(size):
        paths = [(*path, label) for path in paths for label in range(len(LABELS))]
        paths = [path for path in paths if _allowed(path)]
    return paths


def _score(emitted: Floats, transitions: Floats, path: tuple[int, ...]) -> float:
    own = sum(float(emitted[i, label]) for i, label in enumerate(path))
    return own + sum(float(transitions[a, b]) for a, b in itertools.pairwise(path))
