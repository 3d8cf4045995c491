"""Two events that two articles put in opposite order."""

from __future__ import annotations

import pytest

from stemma.annotation import annotate
from stemma.annotation.annotated import Annotated
from stemma.differences.clock import clock_of
from stemma.differences.order import order_differences
from stemma.model import Difference, Lineage, Statement
from tests.world import article, statement, whole

AFTER = "Anna Berg met Omar Diaz in Gravik after her meeting with Ines Falk."


def told(*texts: str) -> list[Difference]:
    made: tuple[Annotated, ...] = annotate(
        [article("ABC"[n], text, published="2031-03-04") for n, text in enumerate(texts)]
    ).articles
    said: Statement = statement(*(whole(one.article) for one in made))
    clock = clock_of([one.article for one in made], Lineage(nodes=(), edges=()))
    return order_differences(made, [said], clock)


@pytest.mark.slow
def test_after_in_one_and_before_in_the_other() -> None:
    (found,) = told(AFTER, "Before sitting down with Ines Falk, Anna Berg met Omar Diaz in Gravik.")
    assert (found.kind, found.verdict) == ("order", "contradictory")
    assert [reading.value for reading in found.readings] == [
        "after her meeting with Ines Falk",
        "Before sitting down with Ines Falk",
    ]


@pytest.mark.slow
@pytest.mark.parametrize(
    "other",
    [
        "Anna Berg met Omar Diaz after she had met Ines Falk.",
        "Before sitting down with Karl Moen, Anna Berg met Omar Diaz in Gravik.",
        "Anna Berg will meet Omar Diaz before a meeting with Ines Falk.",
        "Anna Berg met Omar Diaz in Gravik on Monday.",
    ],
)
def test_the_same_order_another_one_and_what_is_only_planned(other: str) -> None:
    assert told(AFTER, other) == []
