"""An accusation and its denial are one disputed statement with two parties."""

from __future__ import annotations

import pytest

from stemma.annotation import annotate
from stemma.differences.denials import _without, denial_differences
from stemma.model import Span
from tests.world import article

pytestmark = pytest.mark.slow


def disputes(*texts: str) -> list[dict[str, list[str]]]:
    articles = [article(name, text) for name, text in zip("ABC", texts, strict=False)]
    marked = annotate(articles).articles
    words = {one.id: one for one in articles}
    return [
        {r.value: [words[s.article].words(s) for s in r.spans] for r in found.readings}
        for found in denial_differences(marked, [])
    ]


@pytest.mark.parametrize(
    ("text", "denial"),
    [
        (
            "Residents accuse Velm Power of ignoring the cracks, a charge that the company denies.",
            "charge that the company denies",
        ),
        (
            "Opposition leaders accused the mayor of taking bribes. She rejected the allegations.",
            "She rejected the allegations",
        ),
        (
            "The council blames Velm Power for the fire. The company called the claim baseless.",
            "The company called the claim baseless",
        ),
    ],
)
def test_a_denial_finds_its_accusation(text: str, denial: str) -> None:
    (found,) = disputes(text)
    assert found["denies it"] == [denial]
    assert found["says so"]


@pytest.mark.parametrize(
    "text",
    [
        "The bank denied him a loan.",
        "The committee rejected the plan.",
        "Nobody denied that the road was closed.",
        "She described the garden as lovely.",
        "Courts heard the claims. The company moved to dismiss the claims.",
    ],
)
def test_these_are_no_disputes(text: str) -> None:
    assert disputes(text) == []


def test_one_accused_makes_one_dispute_across_articles() -> None:
    found = disputes(
        "Residents accuse Velm Power of ignoring the cracks, a charge that Velm Power denies.",
        "The union accused Velm Power of hiding reports. Velm Power dismissed the accusation.",
    )
    assert len(found) == 1
    assert len(found[0]["denies it"]) == 2


@pytest.mark.parametrize(
    ("tail", "left"),
    [
        ((0, 30), (0, 20)),
        ((0, 20), (0, 20)),
        ((0, 5), (5, 20)),
        ((12, 25), (0, 12)),
        ((30, 40), (0, 20)),
    ],
)
def test_what_is_left_of_a_sentence_is_never_nothing(
    tail: tuple[int, int], left: tuple[int, int]
) -> None:
    assert _without(Span("A", 0, 20), Span("A", *tail)) == Span("A", *left)
