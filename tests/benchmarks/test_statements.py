from __future__ import annotations

import pytest

from statement_data.scoring import average_precision, balanced_accuracy, figures


def test_all_right_is_full_marks() -> None:
    true = ["equal", "contradictory", "unrelated"]
    assert figures(true, true) == {
        "accuracy": 1.0,
        "same matter, precision": 1.0,
        "same matter, recall": 1.0,
        "same matter, f1": 1.0,
        "contradictory, called": 1,
        "contradictory, precision": 1.0,
        "contradictory, recall": 1.0,
    }


def test_a_clash_called_wrongly_costs_precision() -> None:
    found = figures(["equal", "contradictory"], ["contradictory", "contradictory"])
    assert found["contradictory, precision"] == 0.5
    assert found["same matter, f1"] == 1.0


def test_average_precision_is_the_mean_at_each_hit() -> None:
    assert average_precision([True, False, True], [3, 2, 1]) == pytest.approx((1 + 2 / 3) / 2)


def test_balanced_accuracy_weighs_both_kinds_alike() -> None:
    assert balanced_accuracy([True, False, False, False], [True, True, False, False]) == (
        pytest.approx((1 + 2 / 3) / 2)
    )
