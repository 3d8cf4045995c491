"""A step is the surer, the more speaks for it, and never quite sure."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from stemma.lineage.certainty import CEILING, Grounds, certainty

USUAL = Grounds(direction=0.95, weight=200.0, credited=False, revision=False, closeness=0.5)


def test_what_speaks_for_a_step_makes_it_surer() -> None:
    assert replace(USUAL, direction=0.999).certainty > USUAL.certainty
    assert replace(USUAL, credited=True).certainty > USUAL.certainty
    assert replace(USUAL, closeness=1.0).certainty < USUAL.certainty


@given(st.floats(0, 1), st.floats(0, 1e6), st.booleans(), st.booleans(), st.floats(0, 1))
def test_it_is_a_probability(
    direction: float, weight: float, credited: bool, revision: bool, closeness: float
) -> None:
    assert 0 <= Grounds(direction, weight, credited, revision, closeness).certainty <= CEILING


@given(st.floats(-500, 500))
def test_decibans_are_odds(decibans: float) -> None:
    assert 0 <= certainty(decibans) <= CEILING
    assert certainty(0.0) == 0.5
