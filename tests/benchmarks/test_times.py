"""The scorer of time expressions, on made-up expressions."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from times import Score, Timex, drawn, pairs, score

TEXT = "x" * 200


def scored(gold: Sequence[Timex], found: Sequence[Timex]) -> Score:
    total = Score()
    score(gold, found, TEXT, total)
    return total


def test_any_overlap_matches_one_to_one() -> None:
    gold = [(0, 10, "a"), (20, 30, "b")]
    found = [(9, 22, "b"), (25, 40, "b")]
    assert pairs(gold, found) == [(gold[0], found[0]), (gold[1], found[1])]


def test_what_only_touches_does_not_match() -> None:
    assert pairs([(0, 10, "a")], [(10, 20, "a")]) == [((0, 10, "a"), None)]


def test_one_that_is_found_serves_one_gold_expression() -> None:
    gold = [(0, 10, "a"), (20, 30, "a")]
    assert [other is not None for _, other in pairs(gold, [(0, 30, "a")])] == [True, False]


def test_relaxed_and_value() -> None:
    gold = [(0, 10, "P1D"), (20, 30, "P2D"), (40, 50, "P3D"), (60, 70, "P4D")]
    total = scored(gold, [(0, 10, "P1D"), (21, 25, "P9D"), (100, 110, "P5D")])
    assert total.relaxed == pytest.approx(2 * 2 / (4 + 3))
    assert total.value == pytest.approx(total.relaxed / 2)
    assert (sum(total.missed.values()), sum(total.made_up.values())) == (2, 1)
    assert [wrong[1:] for wrong in total.otherwise] == [("P2D", "P9D")]


def test_the_right_day_of_a_part_of_a_day() -> None:
    gold = [(0, 10, "2031-03-04TMO"), (20, 30, "2031-03-05"), (40, 50, "2031-03-06")]
    total = scored(gold, [(0, 10, "2031-03-04"), (20, 30, "2031-03-06")])
    assert total.right_of_matched == pytest.approx(1 / 2)
    assert total.right_of_all == pytest.approx(1 / 3)
    assert total.same == 0


def test_a_year_is_no_day() -> None:
    total = scored([(0, 4, "2031"), (10, 20, "2031-03")], [(0, 4, "2031"), (10, 20, "2031-03-01")])
    assert (total.days, total.same) == (0, 1)


def test_counts_add_up_over_documents() -> None:
    total = Score(seconds=4.0)
    score([(0, 4, "2031")], [(0, 4, "2031")], TEXT, total)
    score([(0, 4, "2031")], [], TEXT, total)
    assert (total.documents, total.gold, total.matched) == (2, 2, 1)
    assert total.speed == pytest.approx(0.5)


def test_nothing_is_no_error() -> None:
    assert (Score().relaxed, Score().value, Score().right_of_all) == (0, 0, 0)


def test_one_that_is_given_the_expressions_has_no_f1() -> None:
    mine, other = Score(seconds=1.0), Score(seconds=2.0, errors=1)
    for total in (mine, other):
        score([(0, 10, "2031-03-04")], [(0, 10, "2031-03-04")], TEXT, total)
    assert mine.row_beside("a", mine) == (
        "| a | 1.000 | 1.000 | 1.000 | 1.000 | 1.000 | 0 | 1.00 | 1.000 |"
    )
    assert other.row_beside("b", mine, given=True) == (
        "| b | given | given | 1.000 | 1.000 | 1.000 | 1 | 0.50 | 0.500 |"
    )


@pytest.mark.parametrize(("count", "limit", "ids"), [(7, 3, [0, 2, 4]), (3, None, [0, 1, 2])])
def test_documents_are_drawn_evenly(count: int, limit: int | None, ids: list[int]) -> None:
    assert [one["id"] for one in drawn([{"id": i} for i in range(count)], limit)] == ids


def test_a_limit_beyond_all_takes_all() -> None:
    assert len(drawn([{"id": i} for i in range(3)], 5)) == 3
