"""Numbers with their unit, what they count, and their hedge."""

from __future__ import annotations

import pytest

from stemma.annotation.quantities.numerals import figure
from stemma.annotation.quantities.numerals import read as read_number
from tests.annotation.material import read


@pytest.mark.parametrize(
    ("words", "value", "taken"),
    [
        ("two", 2, 1),
        ("twenty five", 25, 2),
        ("one hundred and five thousand two hundred", 105200, 7),
        ("two dozen", 24, 2),
        ("130 million", 130e6, 2),
        ("1,200", 1200, 1),
        ("96.8", 96.8, 1),
        ("three and", 3, 1),
        ("five six", 11, 2),
    ],
)
def test_numbers_in_words(words: str, value: float, taken: int) -> None:
    reading = read_number(words.split())
    assert reading is not None
    assert (reading.value, reading.words) == (value, taken)


@pytest.mark.parametrize(
    ("text", "value"),
    [("1.2bn", 1.2e9), ("5m", 5e6), ("12,500", 12500), ("2½", 2.5), ("x", None), ("1,2", None)],
)
def test_figures(text: str, value: float | None) -> None:
    assert figure(text) == value


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "words", "value", "unit", "counted", "hedge"),
    [
        ("They paid $130 million.", "$130 million", 130e6, "USD", "", None),
        (
            "They paid almost $130 million in aid.",
            "almost $130 million",
            130e6,
            "USD",
            "aid",
            "almost",
        ),
        ("They paid nearly €1.2bn.", "nearly €1.2bn", 1.2e9, "EUR", "", "almost"),
        ("They paid 40 million euros.", "40 million euros", 40e6, "EUR", "", None),
        ("At least 220 miners died.", "At least 220", 220, "miner", "miner", "at least"),
        ("Two dozen ships sank.", "Two dozen", 24, "ship", "ship", None),
        ("Twenty-five ships sank.", "Twenty-five", 25, "ship", "ship", None),
        ("Turnout was 83.1 percent.", "83.1 percent", 83.1, "percent", "", None),
        ("About 60% of voters agreed.", "About 60%", 60, "percent", "voter", "about"),
        ("More than 1,000 people fled.", "More than 1,000", 1000, "people", "people", "more than"),
        ("Up to 40 houses burned.", "Up to 40", 40, "house", "house", "at most"),
        ("It lies 12 kilometers north.", "12 kilometers", 12, "km", "", None),
        ("A hundred people fled.", "A hundred", 100, "people", "people", None),
    ],
)
def test_quantities(
    text: str, words: str, value: float, unit: str, counted: str, hedge: str | None
) -> None:
    (one,) = read(text).quantities
    assert text[one.span.start : one.span.end] == words
    assert (one.value, one.unit, one.counted, one.hedge) == (value, unit, counted, hedge)


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "It closed in 2014.",
        "It closed on March 17, 2031.",
        "It was the third ship.",
        "A one-on-one meeting took place.",
        "The 1990s were calm.",
        "The COVID-19 ward closed.",
    ],
)
def test_what_is_no_quantity(text: str) -> None:
    assert read(text).quantities == ()
