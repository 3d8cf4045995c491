from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.reuse.inflection import uninflected
from stemma.reuse.likeness import abbreviates, alike, joined, same_values, unlike

WORDS = st.lists(st.sampled_from("centre center say says alleged alledged fire ten 10".split()))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("sergei", "sergey"),
        ("dmitri", "dmitry"),
        ("colour", "color"),
        ("organise", "organize"),
        ("centre", "center"),
        ("says", "say"),
        ("denied", "deny"),
        ("alledged", "alleged"),
        ("occoured", "occurred"),
    ],
)
def test_spellings_of_one_word(one: str, two: str) -> None:
    assert alike(one, two)
    assert alike(two, one)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("fire", "fine"),
        ("iran", "iraq"),
        ("austria", "australia"),
        ("1987", "1988"),
        ("may", "many"),
    ],
)
def test_two_words(one: str, two: str) -> None:
    assert not alike(one, two)


def test_numbers_worth_the_same() -> None:
    assert same_values(["1,000", "ten", "third"], ["1000", "10", "3rd"])
    assert not same_values(["10"], ["11"])
    assert not same_values(["10"], [])
    assert not same_values(["dozens"], ["12"])


def test_spaces_and_initials() -> None:
    assert joined(["up", "to"], ["upto"])
    assert joined(["06", "00"], ["0600"])
    assert abbreviates(["prime", "minister"], ["pm"])
    assert not abbreviates(["prime"], ["p"])


@given(WORDS, WORDS)
def test_what_is_left_does_not_depend_on_which_is_called_first(
    one: list[str], two: list[str]
) -> None:
    left, right = unlike(one, two)
    assert sorted(unlike(two, one)[0]) == sorted(right)
    assert sorted(unlike(two, one)[1]) == sorted(left)
    assert len(one) - len(left) == len(two) - len(right)


@given(st.text(alphabet="abdeginrsy'", min_size=1))
def test_a_stem_is_never_longer_than_its_word(word: str) -> None:
    assert len(uninflected(word)) <= len(word) + 1
