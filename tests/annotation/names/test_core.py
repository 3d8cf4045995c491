"""The name that a noun phrase is about."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.annotation.names.core import core_of


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Ann Berg", "Ann Berg"),
        ("Ferro CEO Ann Berg", "Ann Berg"),
        ("Ferro chief executive Ann Berg, 51", "Ann Berg"),
        ("Norwegian maker Ferro", "Ferro"),
        ("Ferro, a maker of lamps", "Ferro"),
        ("the Norwegian maker , Ferro", "Ferro"),
        ("the Ferro union", "Ferro"),
        ("Norway 's Ostby Airport", "Ostby Airport"),
        ("Norway's Ostby Airport", "Ostby Airport"),
        ("President of the United States Ann Berg", "Ann Berg"),
        ("U.S. Secretary of State Ann Berg", "Ann Berg"),
        ("Bank of Ostby", "Bank of Ostby"),
        ("Bank of Ostby , which closed", "Bank of Ostby"),
        ("General Motors Corporation", "General Motors Corporation"),
        ("the Danish government", "Danish government"),
        ("Nordic Space Agency ( NSA", "Nordic Space Agency"),
        ("Ostby , Norway", "Ostby"),
    ],
)
def test_cores(phrase: str, name: str) -> None:
    found = core_of(phrase)
    assert found is not None
    assert phrase[found[0] : found[1]] == name


@pytest.mark.parametrize(
    "phrase",
    [
        "the company",
        "a firm",
        "the chairman of Ferro",
        "Prime Minister of Norway",
        "Ferro CEO",
        "the Danish airline",
        "Ferro , Lirair , and Falk Works",
        "they",
        "",
        "''",
    ],
)
def test_phrases_without_a_core(phrase: str) -> None:
    assert core_of(phrase) is None


@given(st.text(alphabet="Aa of,'s()&.1 \n", max_size=60))
def test_a_core_lies_in_its_phrase(phrase: str) -> None:
    found = core_of(phrase)
    if found is not None:
        assert 0 <= found[0] < found[1] <= len(phrase)
        assert phrase[found[0] : found[1]].strip() == phrase[found[0] : found[1]]
