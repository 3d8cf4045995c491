"""An occurrence that says it with another value is marked so."""

from __future__ import annotations

from stemma.differences.roles import with_roles
from stemma.differences.values import Value, difference, readings_of
from stemma.model.difference import Verdict
from tests.world import article, at, statement, whole

A = article("A", "Twelve were hurt.")
B = article("B", "Seventeen were hurt.")
TOLD = statement(whole(A), whole(B))


def roles(verdict: Verdict) -> list[str]:
    readings = readings_of([Value("12", at(A, "Twelve")), Value("17", at(B, "Seventeen"))])
    (marked,) = with_roles([TOLD], [difference("number", verdict, ["s1"], readings)])
    return [occurrence.role for occurrence in marked.occurrences]


def test_the_other_value_differs() -> None:
    assert roles("contradictory") == ["own", "differs"]
    assert roles("superseded") == ["own", "differs"]


def test_compatible_values_do_not() -> None:
    assert roles("compatible") == ["own", "own"]
