from __future__ import annotations

import pytest

from stemma.reuse.hedgewords import hedges
from stemma.reuse.version import value_of, version_of
from tests.reuse.texts import article


def test_names_are_the_capitals_that_no_sentence_accounts_for() -> None:
    version = version_of(
        article("a", "Boats left. The Amalia sank, Mr. Halm said. “Nobody knew,” he told Vold.")
    )
    assert version.names == {"amalia", "halm", "vold"}


@pytest.mark.parametrize(
    ("form", "value"),
    [("1,000", 1000.0), ("21st", 21.0), ("third", 3.0), ("seven", 7.0), ("ferry", None)],
)
def test_the_value_of_a_word(form: str, value: float | None) -> None:
    assert value_of(form) == value


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("he may leave", 1),
        ("it is believed to be lost", 1),
        ("he believed her", 0),
        ("about 40 boats", 1),
        ("they talked about boats", 0),
        ("as many as 40 boats", 3),
        ("many as they were", 0),
        ("at least ten", 2),
        ("the storm claimed the lives of two", 0),
        ("he claimed the boat was lost", 1),
        ("according to the minister", 1),
    ],
)
def test_hedges_are_read_with_the_words_around_them(text: str, count: int) -> None:
    version = version_of(article("a", text))
    forms = version.words.forms
    assert hedges(forms, 0, len(forms), version.is_number) == count
