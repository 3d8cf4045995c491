"""Who speaks: roles before names, pronouns for bodies, and nobody at all."""

from __future__ import annotations

import pytest

from tests.annotation.material import read


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“It rained,” the mayor of Gravik, Mara Lund, told reporters.", "Mara Lund"),
        ("“It rained,” the royal spokeswoman, Mara Lund, said.", "Mara Lund"),
        (
            "It had rained all day, a spokesman for the transport ministry, Peter Lund, said.",
            "Peter Lund",
        ),
        ("“It rained,” the chief executive, Mara Lund, said in the statement.", "Mara Lund"),
        (
            "The Nordvik Relief Council asked for tents. “It rains,” it said.",
            "Nordvik Relief Council",
        ),
    ],
)
def test_speakers(text: str, speaker: str) -> None:
    found = read(text).quotations
    assert [one.speaker.text for one in found if one.speaker is not None] == [speaker]


@pytest.mark.slow
def test_the_mayor_later_is_the_one_introduced_before() -> None:
    text = "The mayor of Gravik, Mara Lund, arrived. It had rained, the mayor said."
    (found,) = read(text).quotations
    assert found.speaker is not None
    assert found.speaker.text == "Mara Lund"


@pytest.mark.slow
def test_a_pronoun_that_means_nobody_names_nobody() -> None:
    for one in read("It said that it rained. They say that it snows.").quotations:
        assert one.speaker is None


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "If it rains, tell us how long it took.",
        "Half of you say that it rains.",
        "The council confirmed the meeting.",
        "Dahl called the office eleven times.",
        "Dahl praised Lund.",
        "Lund blamed Norway for the crisis.",
    ],
)
def test_what_nobody_said(text: str) -> None:
    assert not read(text).quotations


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "Lund accused Dahl of selling the ships.",
        "Dahl called the plan “a fairy tale.”",
        "The builder has denied any wrongdoing.",
    ],
)
def test_what_is_said_all_the_same(text: str) -> None:
    assert len(read(text).quotations) == 1


@pytest.mark.slow
def test_the_agency_of_the_sentence_before_carries_what_anybody_heard() -> None:
    text = (
        "The palace said that guests were coming, the state agency Ferropress reports. "
        "“Guests are welcome in this house,” the royal spokeswoman, Mara Lund, told reporters."
    )
    assert [one.chain for one in read(text).quotations][-1] == ("Ferropress",)
