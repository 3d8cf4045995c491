"""Marked words without a cue, and whose they are."""

from __future__ import annotations

import pytest

from tests.annotation.material import read

pytestmark = pytest.mark.slow


def _said(text: str) -> list[tuple[str, str]]:
    """Speaker and first words of each quotation, in order."""
    one = read(text)
    return [
        (
            quotation.speaker.text if quotation.speaker else "",
            one.article.text[quotation.content[0].start : quotation.content[0].end],
        )
        for quotation in one.quotations
    ]


def test_sentences_in_marks_stand_alone_after_indirect_speech() -> None:
    text = "Union leader Mara Lund said drivers would walk out.\n\n“We have waited for two years.”"
    assert _said(text)[-1] == ("Mara Lund", "We have waited for two years.")


def test_a_sentence_of_the_narrator_parts_two_speakers() -> None:
    text = "“The mine is safe,” said Paul Grady. Inspector Mara Lund laughed. “Go down, then.”"
    assert _said(text) == [("Paul Grady", "The mine is safe"), ("Mara Lund", "Go down, then.")]


def test_speech_goes_on_behind_its_cue() -> None:
    (one,) = read("“I saw the smoke,” said Mara Lund. “I ran to the barn.”").quotations
    assert len(one.content) == 2


@pytest.mark.parametrize(
    "text",
    [
        "“It never rains” was the answer of Mara Lund.",
        "“It never rains,” was how Mara Lund put the matter.",
        "“It never rains here.” — Mara Lund",
        "Mara Lund, meanwhile: “It never rains.”",
        "Mara Lund's answer was short: “It never rains.”",
        "Mara Lund had an answer for the farmers. “It never rains.”",
    ],
)
def test_words_are_signed_without_a_verb_of_speech(text: str) -> None:
    assert [speaker for speaker, _ in _said(text)] == ["Mara Lund"]
