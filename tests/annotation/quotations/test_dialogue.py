"""Turns of a dialogue, and answers of an interview."""

from __future__ import annotations

import pytest

from tests.annotation.material import read

pytestmark = pytest.mark.slow


def _speakers(text: str) -> list[str]:
    return [one.speaker.text if one.speaker else "" for one in read(text).quotations]


def test_two_take_turns_after_a_question() -> None:
    text = (
        "“Have you read it?” Mara Lund asked.\n\n“Twice,” Paul Grady said.\n\n"
        "“And what is it worth?”\n\n“It is nonsense.”"
    )
    assert _speakers(text) == ["Mara Lund", "Paul Grady", "Mara Lund", "Paul Grady"]


def test_who_is_asked_answers() -> None:
    assert _speakers("“Have you read it?” Mara Lund asked Paul Grady.\n\n“Twice.”") == [
        "Mara Lund",
        "Paul Grady",
    ]


def test_without_a_question_one_speaker_goes_on() -> None:
    text = "“It rains,” Paul Grady said.\n\n“It pours,” Mara Lund said.\n\n“Look at it.”"
    assert _speakers(text)[-1] == "Mara Lund"


def test_answers_belong_to_the_guest() -> None:
    text = "Director Mara Lund met us at noon.\n\nQ: Was it hard?\n\nA: Not at all. It was fun."
    (answer,) = read(text).quotations
    assert answer.speaker is not None
    assert answer.speaker.text == "Mara Lund"
    assert answer.basis == "an answer in an interview"
