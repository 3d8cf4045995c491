"""The scorer of names, on made-up clusters."""

from __future__ import annotations

from collections.abc import Hashable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from names import bcubed, is_name, is_pronoun, is_who, matches
from stemma.model import Mention, Span


def clusters(names: str) -> dict[Span, Hashable]:
    """One mention of a letter's cluster at each place; a dot is no mention."""
    return {Span("a", at, at + 1): name for at, name in enumerate(names) if name != "."}


def test_bcubed_of_the_example_of_bagga_and_baldwin() -> None:
    truth = clusters("aaaaabbccccc")
    first, second = clusters("aaaaabbbbbbb"), clusters("aaaaabbaaaaa")
    assert bcubed(truth, first) == pytest.approx((0.762, 1, 0.865), abs=0.001)
    assert bcubed(truth, second) == pytest.approx((0.583, 1, 0.737), abs=0.001)


def test_what_is_made_up_costs_precision_and_what_is_missed_recall() -> None:
    assert bcubed(clusters("aa.."), clusters("aabb")) == pytest.approx((0.5, 1, 2 / 3))
    assert bcubed(clusters("aabb"), clusters("aa..")) == pytest.approx((1, 0.5, 2 / 3))


def test_nothing_in_common_is_nothing() -> None:
    assert bcubed(clusters("aa.."), clusters("..bb")) == (0, 0, 0)
    assert bcubed({}, {}) == (0, 0, 0)


@given(st.text("abc.", max_size=12), st.text("abc.", max_size=12))
def test_the_names_of_clusters_are_nothing(one: str, other: str) -> None:
    renamed = other.translate(str.maketrans("abc", "xyz"))
    assert bcubed(clusters(one), clusters(other)) == bcubed(clusters(one), clusters(renamed))


@given(st.text("abc.", max_size=12), st.text("abc.", max_size=12))
def test_precision_one_way_is_recall_the_other(one: str, other: str) -> None:
    precision, recall, f1 = bcubed(clusters(one), clusters(other))
    assert bcubed(clusters(other), clusters(one)) == pytest.approx((recall, precision, f1))


def test_a_perfect_answer_is_one() -> None:
    assert bcubed(clusters("aabbc"), clusters("aabbc")) == pytest.approx((1, 1, 1))


def mention(start: int, end: int) -> Mention:
    return Mention(span=Span("a", start, end), entity="e", form="name", basis="test")


def test_mentions_match_that_overlap_by_more_than_half_or_end_together() -> None:
    gold = Span("a", 0, 10)
    assert matches([gold], [mention(4, 11)]) == {Span("a", 4, 11): gold}
    assert matches([gold], [mention(5, 12)]) == {}
    assert matches([gold], [mention(8, 10)]) == {Span("a", 8, 10): gold}
    assert matches([Span("b", 0, 10)], [mention(0, 10)]) == {}


def test_the_best_overlap_is_matched_first_and_one_to_one() -> None:
    gold = Span("a", 0, 10)
    assert matches([gold], [mention(3, 10), mention(0, 10)]) == {Span("a", 0, 10): gold}


@pytest.mark.parametrize(
    ("syn", "text", "name", "pronoun"),
    [
        ("NAM", "Mara Lund", True, False),
        ("PRE.NAM", "Ferro", True, False),
        ("PRO", "many", False, True),
        ("", "his", False, True),
        ("", "it 's", False, True),
        ("NOM", "the mayor", False, False),
    ],
)
def test_what_counts_as_a_name(syn: str, text: str, name: bool, pronoun: bool) -> None:
    one = {"syn": syn, "text": text, "type": "PER"}
    assert (is_name(one), is_pronoun(one)) == (name, pronoun)


def test_products_are_nobody() -> None:
    assert [is_who({"type": kind}) for kind in ("PER", "ORG", "LOC", "PRO")] == [True] * 3 + [False]
