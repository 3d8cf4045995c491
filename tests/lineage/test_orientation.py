"""The sum over all ways to direct a tree, against trying every one of them."""

from __future__ import annotations

import itertools
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.lineage.orientation import MIXING, Tie, directions


@given(st.integers(2, 8), st.integers(0, 2**32 - 1))
def test_the_chances_are_those_of_trying_every_way(size: int, seed: int) -> None:
    ties = _tree(size, Random(seed))
    found = directions(ties)
    assert [found[tie.a, tie.b] for tie in ties] == pytest.approx(_tried(ties))


@given(st.integers(2, 8), st.integers(0, 2**32 - 1))
def test_the_order_of_the_ties_changes_nothing_in_a_tree(size: int, seed: int) -> None:
    draw = Random(seed)
    ties = _tree(size, draw)
    assert directions(ties) == pytest.approx(directions(draw.sample(ties, len(ties))))


def test_one_known_direction_settles_what_lies_behind() -> None:
    found = directions([Tie("A", "B", 30.0), Tie("B", "C", 0.0)])
    assert found["B", "C"] > 0.85


def test_nothing_known_is_even() -> None:
    assert directions([Tie("A", "B", 0.0)])["A", "B"] == pytest.approx(0.5)


def test_a_tie_that_closes_a_circle_keeps_its_own_evidence() -> None:
    found = directions([Tie("A", "B", 20.0), Tie("B", "C", 20.0), Tie("A", "C", 10.0)])
    assert found["A", "C"] == pytest.approx(10 / 11)


def _tree(size: int, draw: Random) -> list[Tie]:
    ties = []
    for number in range(1, size):
        ends = [str(number), str(draw.randrange(number))]
        draw.shuffle(ends)
        ties.append(Tie(ends[0], ends[1], draw.uniform(-20, 20)))
    return ties


def _tried(ties: list[Tie]) -> list[float]:
    total, first = 0.0, [0.0] * len(ties)
    for ways in itertools.product((True, False), repeat=len(ties)):
        decibans, parents = 0.0, dict.fromkeys({end for t in ties for end in (t.a, t.b)}, 0)
        for tie, way in zip(ties, ways, strict=True):
            decibans += tie.decibans if way else 0.0
            parents[tie.b if way else tie.a] += 1
        decibans -= MIXING * sum(max(0, count - 1) for count in parents.values())
        weight = 10 ** (decibans / 10)
        total += weight
        for number, way in enumerate(ways):
            first[number] += weight if way else 0.0
    return [share / total for share in first]
