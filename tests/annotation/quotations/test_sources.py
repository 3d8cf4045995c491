"""Sources where the parse names the wrong ones, and nouns of speech."""

from __future__ import annotations

import pytest

from tests.annotation.material import read

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Police found Mara Lund, 19. “It rose fast,” the 19-year-old told reporters.",
            "Mara Lund",
        ),
        ("“We won,” read the banner that drivers hung from their hall.", "the banner"),
        ("Some of them refused. “We live here,” one of them, Mara Lund, said.", "Mara Lund"),
        ("Mara Lund, 44, is not convinced. “It will never float,” was her verdict.", "Mara Lund"),
        (
            "Mara Lund was questioned on Monday. Prosecutors did not accept her claim that the "
            "money was a loan.",
            "Mara Lund",
        ),
    ],
)
def test_who_speaks(text: str, speaker: str) -> None:
    last = read(text).quotations[-1].speaker
    assert last is not None
    assert last.text.startswith(speaker)


@pytest.mark.parametrize(
    "text",
    [
        "Voters were asked: “Should the toll be abolished?”",
        "The ship was “a coffin”, the inquiry was told.",
        "Rumour has it that the bank will be sold.",
    ],
)
def test_who_hears_is_no_speaker(text: str) -> None:
    assert [one.speaker for one in read(text).quotations] == [None]


def test_a_headline_is_by_whoever_says_the_same_below() -> None:
    text = "Ship was ‘a coffin waiting to sink’, inquiry hears\n\nMara Lund called the ship “a coffin waiting to sink.”"
    assert {one.speaker.text for one in read(text).quotations if one.speaker} == {"Mara Lund"}


@pytest.mark.parametrize("headline", ["We are broke, says mayor", "‘We are broke’ – mayor"])
def test_a_role_in_a_headline_is_named_below(headline: str) -> None:
    first = read(f"{headline}\n\nMara Lund, the mayor, closed the pool on Monday.").quotations[0]
    assert first.speaker is not None
    assert first.speaker.text == "Mara Lund"
