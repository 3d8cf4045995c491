"""Claims to be first or highest stand side by side where they are of one thing."""

from __future__ import annotations

import pytest

from stemma.annotation import annotate
from stemma.annotation.annotated import Annotated
from stemma.differences.superlatives import superlative_differences
from stemma.model import Statement
from tests.world import article, statement, whole


def told(*texts: str) -> tuple[tuple[Annotated, ...], Statement]:
    made = annotate([article("ABC"[n], text) for n, text in enumerate(texts)]).articles
    return made, statement(*(whole(one.article) for one in made))


@pytest.mark.slow
def test_two_yardsticks_for_one_visit() -> None:
    articles, said = told(
        "It is Anna Berg's first visit to Denmark in two years.",
        "Anna Berg came on Monday in the highest-level visit to Denmark since the border closed in 2029.",
    )
    (found,) = superlative_differences(articles, [said])
    assert (found.kind, found.verdict) == ("superlative", "compatible")
    assert [reading.value for reading in found.readings] == [
        "first visit to denmark in two years",
        "highest-level visit to denmark since the border closed in 2029",
    ]


@pytest.mark.slow
@pytest.mark.parametrize(
    "other",
    [
        "It is Anna Berg's first visit to Denmark in two years.",
        "It is Anna Berg's first speech in Denmark since 2029.",
        "It is Omar Diaz's first visit to Kenya in ten years.",
        "Anna Berg first went to Denmark, then home.",
    ],
)
def test_the_same_words_another_thing_and_a_mere_order_are_no_difference(other: str) -> None:
    articles, said = told("It is Anna Berg's first visit to Denmark in two years.", other)
    assert superlative_differences(articles, [said]) == []
