"""Forms of one word share a stem; other words do not."""

from __future__ import annotations

import pytest

from stemma.statements.stems import stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ouster", "oust"),
        ("announcement", "announce"),
        ("implementation", "implement"),
        ("deployment", "deploy"),
        ("meeting", "meet"),
        ("refusal", "refuse"),
        ("visitor", "visit"),
    ],
)
def test_one_family(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("meet", "meat"), ("commit", "committee"), ("rise", "rose"), ("nine", "mine")],
)
def test_two_words(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_short_words_stay() -> None:
    assert stem("king") == "king"
    assert stem("red") == "red"
