"""Marks are paired within paragraphs; an apostrophe is none."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.annotation.quotations.quotemarks import stretches


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "yes indeed" and left.', ["yes indeed"]),
        ("He said “yes indeed” and left.", ["yes indeed"]),
        ("He said ‘yes indeed’ and left.", ["yes indeed"]),
        ("He said 'yes indeed' and left.", ["yes indeed"]),
        ("He said «yes indeed» and left.", ["yes indeed"]),
        ("He said „yes indeed“ and left.", ["yes indeed"]),
        ("He said ''yes indeed'' and left.", ["yes indeed"]),
        ("“He told me ‘go away’ twice,” she said.", ["He told me ‘go away’ twice,"]),
        ("The dogs' dinner and the cats' too.", []),
        ("It's Lund's and Dahl's.", []),
        ("Rock 'n' roll in the '90s.", []),
        ("“We will build.\n\nIt rained.", ["We will build."]),
        ("“We will build.\n\n“We will pay.”", ["We will build.", "We will pay."]),
        ("A 6' tall man and a 7\" nail.", []),
        ('"" and " "', []),
    ],
)
def test_stretches(text: str, expected: list[str]) -> None:
    assert [text[s.start : s.end] for s in stretches(text)] == expected


def test_a_new_paragraph_that_opens_goes_on() -> None:
    first, second = stretches("“We will build.\n\n“We will pay.”")
    assert not first.continued
    assert second.continued


@given(st.text(alphabet="ab .,\n\"“”‘’'«»„", max_size=80))
def test_stretches_are_in_order_tight_and_never_cross_a_blank_line(text: str) -> None:
    end = 0
    for stretch in stretches(text):
        assert end <= stretch.outer[0] <= stretch.start < stretch.end <= stretch.outer[1]
        assert stretch.outer[1] <= len(text)
        words = text[stretch.start : stretch.end]
        assert words == words.strip()
        assert "\n\n" not in words
        end = stretch.outer[1]


@pytest.mark.parametrize(
    "many", ["“" * 200_000, "“”“" * 60_000, "“a. " * 50_000, "“a " * 60_000 + "”"]
)
def test_marks_without_number_are_paired_soon(many: str) -> None:
    began = time.process_time()
    stretches(many)
    assert time.process_time() - began < 10
