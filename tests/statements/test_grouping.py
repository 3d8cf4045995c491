"""Which sentences say the same: a table of pairs, each in a small story of its own."""

from __future__ import annotations

import pytest

from stemma.annotation import annotate
from stemma.language import embeddings
from stemma.statements.grouping import Group, group
from stemma.statements.items import scenes_of
from tests.world import article

STORY = (
    "The harbour town woke to sirens before dawn. Fishermen pulled their boats up the slip. "
    "The lighthouse keeper had gone home the evening before. "
)

SAME = [
    ("Twelve people were injured in the blast.", "A dozen people were hurt in the explosion."),
    ("Twelve people were injured in the blast.", "Seventeen people were injured in the blast."),
    ("The company will recall 48,000 lamps.", "Some 48,000 lamps are being recalled by the firm."),
    (
        "The storm led to the closure of the Velm bridge on Friday.",
        "After the storm the Velm bridge was closed on Friday.",
    ),
    (
        "The government is providing almost $40 million in emergency aid to Tarvia.",
        "Tarvia has received nearly $40 million in emergency assistance from the government.",
    ),
    (
        "It was Mora Lind's first visit to Tarvia in six years and came at a time of strained ties.",
        "Lind spoke on the steps, making her first visit to Tarvia in six years.",
    ),
]

APART = [
    ("The mayor praised the firefighters.", "The firefighters criticised the mayor."),
    ("President Ada Corvin of Tarvia spoke.", "President Ada Corvin of Tarvia slept."),
    ("Police arrested two men in Lorne.", "Ferries to Lorne were cancelled on Monday."),
    ("The bank raised its main rate to 4 percent.", "The bank opened a new branch in Velm."),
    ("He stressed the importance of patience.", "She stressed the value of the northern line."),
    ("The council approved the budget.", "The council rejected the harbour plan."),
]


def groups(one: str, other: str) -> tuple[Group, ...]:
    articles = [article("A", STORY + one, "Post"), article("B", other, "Echo")]
    return group(scenes_of(annotate(articles).articles, embeddings()))


def joins(found: tuple[Group, ...]) -> bool:
    """Whether one group has a place in both articles; the second has one sentence only."""
    return any({p.span.article for p in g.places} == {"A", "B"} for g in found)


@pytest.mark.parametrize(("one", "other"), SAME)
def test_they_say_the_same(one: str, other: str) -> None:
    assert joins(groups(one, other))


@pytest.mark.parametrize(("one", "other"), APART)
def test_they_do_not(one: str, other: str) -> None:
    assert not joins(groups(one, other))


def test_a_clause_is_told_from_the_sentence_around_it() -> None:
    found = groups(*SAME[-1])
    words = [p.scene.one.article.words(p.span) for g in found for p in g.places]
    assert all("strained" not in w for w in words)
    assert all("steps" not in w for w in words)


def test_the_order_of_articles_changes_nothing() -> None:
    one, other = SAME[0]
    a, b = article("A", STORY + one, "Post"), article("B", other, "Echo")
    spans = [
        [
            tuple(p.span for p in g.places)
            for g in group(scenes_of(annotate(order).articles, embeddings()))
        ]
        for order in ([a, b], [b, a])
    ]
    assert spans[0] == spans[1]


def test_who_says_the_shorter_has_not_said_the_longer() -> None:
    whole = (
        "Tarvia blames the council for the flood, saying its silence led to the collapse of the old "
        "Velm bridge in early 2029."
    )
    core = "The old Velm bridge collapsed in early 2029."
    articles = [
        article("A", STORY + whole, "Post"),
        article("B", whole + " Ferries ran late.", "Echo"),
        article("C", core, "Mere News"),
    ]
    groups_of_c = [
        found
        for found in group(scenes_of(annotate(articles).articles, embeddings()))
        if any(place.span.article == "C" for place in found.places)
    ]
    assert groups_of_c
    for place in (place for found in groups_of_c for place in found.places):
        assert "blames" not in place.scene.one.article.words(place.span)
