"""Indirect speech that goes on without a cue."""

from __future__ import annotations

import pytest

from tests.annotation.material import read

pytestmark = pytest.mark.slow


def _speakers(text: str) -> list[str]:
    return [one.speaker.text if one.speaker else "" for one in read(text).quotations]


def test_would_goes_on_for_as_many_sentences_as_it_stands_in() -> None:
    text = "The road would stay closed, Mara Lund said. Repairs would take a week. Buses would run."
    assert _speakers(text) == ["Mara Lund"] * 3


def test_had_goes_on_with_a_pronoun() -> None:
    text = "According to Mara Lund, the gang used drones. They had been bought in a shop."
    assert _speakers(text) == ["Mara Lund"] * 2


def test_it_lies_apart_from_the_sentence_with_the_name() -> None:
    _, later = read("The road would stay closed, Mara Lund said. It would rain.").quotations
    assert later.speaker is not None
    assert later.speaker.span is None
    assert later.span.start > 40


@pytest.mark.parametrize(
    "text",
    [
        "The road would stay closed, Mara Lund said. She would retire in May.",
        "The road would stay closed, Mara Lund said. Lund would retire in May.",
        "The road would stay closed, Mara Lund said. The plan would later fail.",
        "The road would stay closed, Mara Lund said.\n\nRepairs would take a week.",
        "The road stays closed, Mara Lund said. Repairs would take a week.",
        "The road would stay closed, Mara Lund said. Repairs take a week.",
    ],
)
def test_what_the_narrator_tells_is_left_out(text: str) -> None:
    assert len(read(text).quotations) == 1
