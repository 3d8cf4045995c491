from __future__ import annotations

import numpy as np
import pytest

from stemma.statements.surroundings import Surroundings


def _story() -> Surroundings:
    """Sentences 0 and 1 stand in one article, 2 and 3 in another; 0 is like 2, and 1 a little like it."""
    special = np.eye(4, dtype=np.float32)
    for i, j, value in ((0, 2, 0.75), (1, 2, 0.25), (0, 3, 0.5), (1, 3, 0.0)):
        special[i, j] = special[j, i] = value
    homes = np.array([0, 0, 1, 1])
    runner_up = np.zeros((4, 2, 2), dtype=np.float32)
    for article in (0, 1):
        runner_up[:, article] = np.sort(special[:, homes == article], axis=1)[:, ::-1]
    return Surroundings(special, runner_up, homes)


def test_the_likest_sentence_leads_its_rivals() -> None:
    around = _story().of(0, 2)
    assert around.special == 0.75
    assert (around.lead_less, around.lead_more) == pytest.approx((0.25, 0.5))


def test_one_that_is_not_the_likest_trails_the_one_that_is() -> None:
    assert _story().of(0, 3).lead_less == pytest.approx(-0.25)


def test_it_makes_no_difference_which_comes_first() -> None:
    assert _story().of(0, 2) == _story().of(2, 0)
