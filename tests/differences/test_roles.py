"""An occurrence that says it with another value is marked so."""

from __future__ import annotations

from stemma.differences.clock import Clock
from stemma.differences.roles import with_roles
from stemma.differences.values import Value, difference, readings_of
from stemma.model import Statement
from stemma.model.difference import Verdict
from tests.world import annotated, article, at, statement, whole

A = article("A", "Twelve were hurt.")
B = article("B", "Seventeen were hurt.")
C = article("C", "Seventeen people were hurt.")
TOLD = statement(whole(A), whole(B), words=A.text)
NO_CLOCK = Clock({}, frozenset())


def marked(verdict: Verdict, told: Statement = TOLD, clock: Clock = NO_CLOCK) -> Statement:
    values = [Value("12", at(A, "Twelve")), Value("17", at(B, "Seventeen"))]
    if len(told.occurrences) == 3:
        values.append(Value("17", at(C, "Seventeen")))
    found = difference("number", verdict, ["s1"], readings_of(values))
    (statement_marked,) = with_roles([told], [found], [annotated(one) for one in (A, B, C)], clock)
    return statement_marked


def roles(told: Statement) -> list[str]:
    return [occurrence.role for occurrence in told.occurrences]


def test_the_other_value_differs() -> None:
    assert roles(marked("contradictory")) == ["own", "differs"]


def test_compatible_values_do_not() -> None:
    assert roles(marked("compatible")) == ["own", "own"]


def test_the_later_value_leads() -> None:
    led = marked("superseded", clock=Clock({"A": "2031-03-04", "B": "2031-03-05"}, frozenset()))
    assert (led.text, roles(led)) == (B.text, ["differs", "own"])


def test_the_value_of_most_articles_leads() -> None:
    led = marked("contradictory", statement(whole(A), whole(B), whole(C), words=A.text))
    assert (led.text, roles(led)) == (B.text, ["differs", "own", "own"])
