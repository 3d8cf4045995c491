"""Who is meant again: the other one, the first of two, a star by trade, and names that parsers miss."""

from __future__ import annotations

import pytest

from tests.annotation.material import read

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Two ministers came, Anton Weiss and Lidia Conti. Weiss was tired. Weiss said it rained. "
            "It did not, the other minister said.",
            "Lidia Conti",
        ),
        (
            "Ken Dale and his brother, Mike, found coins. “Buttons,” Mike said. “Gold,” his brother said.",
            "Ken Dale",
        ),
        (
            "A State Department official and a Pentagon official came. The State Department official "
            "said it rained.",
            "a State Department official",
        ),
        ("Sprinter Mads Holm of Denmark beat Paolo Gatti. It rained, the Dane said.", "Mads Holm"),
        (
            "Nora Beck and the film's star, Leo Strand, fell out. It was over, the actor said.",
            "Leo Strand",
        ),
        (
            "Fans of Nina Vale waited in the rain. “We forgive her,” they chanted.",
            "Fans of Nina Vale",
        ),
        ("The patient, a miner called Joe, woke up. It had rained, he said.", "Joe"),
        ("Amy, 9, and her sister Zoe, 12, ran. “He barked,” the younger girl said.", "Amy"),
        (
            "The hospital's lawyer, Mona Falk, left. The surgeon's lawyer said he would sue.",
            "the surgeon's lawyer",
        ),
        ("Bruno Keller's team lost again. “It happens,” the coach said.", "Bruno Keller"),
        ("Across town, Pablo Sena did the same. “We won,” he shouted.", "Pablo Sena"),
        (
            "The Aviation Board fined Corvia Air for its flights. The airline said it would appeal.",
            "Corvia Air",
        ),
        (
            "Judge Ellen Park heard Goran Savic for an hour. It had rained, the defendant said.",
            "Goran Savic",
        ),
        (
            "The bride, Lucy Hale, and the groom, Ivan Reed, fled. “It rained,” the bride said.",
            "Lucy Hale",
        ),
    ],
)
def test_who_is_meant(text: str, speaker: str) -> None:
    last = read(text).quotations[-1].speaker
    assert last is not None
    assert last.text == speaker


def test_pronouns_of_one_sex_keep_to_it() -> None:
    text = "Ada Moss and Eli Grant ran. “It was black,” he recalled. “I heard a child,” she said."
    assert [one.speaker.text for one in read(text).quotations if one.speaker] == [
        "Eli Grant",
        "Ada Moss",
    ]
