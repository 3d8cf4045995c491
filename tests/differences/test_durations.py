"""Lengths of time within one statement."""

from __future__ import annotations

import pytest

from stemma.differences.clock import Clock
from stemma.differences.durations import duration_differences
from stemma.model import TimeExpression
from tests.world import annotated, article, at, statement, whole

pytestmark = pytest.mark.slow


def verdicts(*told: tuple[str, str, str], clock: Clock | None = None) -> list[str]:
    """The verdicts where each article says a sentence, with a length of a value in it."""
    marked = {}
    for name, (sentence, words, value) in zip("ABC", told, strict=False):
        text = article(name, sentence)
        time = TimeExpression(
            span=at(text, words), value=value, type="DURATION", precision="", basis="explicit"
        )
        marked[name] = annotated(text, times=(time,), parsed=True)
    one = statement(*(whole(m.article) for m in marked.values()))
    found = duration_differences(one, marked, clock or Clock({}, frozenset()))
    return [d.verdict for d in found]


SIX = ("Saldo was sentenced on Tuesday to six years in prison.", "six years", "P6Y")
SEVEN = ("The court sentenced him on Tuesday to seven years in prison.", "seven years", "P7Y")


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (SEVEN, ["contradictory"]),
        (SIX, []),
        (("He was sentenced to about seven years in prison.", "seven years", "P7Y"), []),
        (("He was sentenced to 72 months in prison.", "72 months", "P72M"), []),
        (("Lanthe had asked for nine years.", "nine years", "P9Y"), []),
        (("He was sentenced to years in prison.", "years", "PXY"), []),
    ],
)
def test_two_lengths(other: tuple[str, str, str], expected: list[str]) -> None:
    assert verdicts(SIX, other) == expected
    assert verdicts(other, SIX) == expected


def test_a_revision_supersedes() -> None:
    clock = Clock({}, frozenset({("A", "B")}))
    assert verdicts(SEVEN, SIX, clock=clock) == ["superseded"]
