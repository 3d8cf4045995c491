from __future__ import annotations

import json
from importlib.resources import files

import pytest

from stemma.differences.verdicts.model import Verdicts, verdicts
from tests.pairs.pairs import VERDICTS

TWO = Verdicts(("equal", "unrelated"), (0.0, 1.0), {"cosine": (4.0, 0.0)})


def test_the_chances_add_up() -> None:
    assert sum(verdicts().of({"cosine": 0.5, "opposed": 1.0}).values()) == pytest.approx(
        1, abs=1e-3
    )


def test_weights_move_the_chances() -> None:
    assert TWO.of({})["unrelated"] > 0.5 > TWO.of({"cosine": 1.0})["unrelated"]


def test_what_the_model_does_not_know_counts_nothing() -> None:
    assert TWO.of({"colour": 9.0}) == TWO.of({})


def test_the_model_knows_the_verdicts_of_the_pairs() -> None:
    assert tuple(verdicts().kinds) == VERDICTS


def test_the_card_says_what_it_was_fitted_on_and_how_well_it_judges() -> None:
    text = (files("stemma.differences.verdicts") / "data" / "verdicts.json").read_text("utf-8")
    card = json.loads(text)
    assert {"script", "seed", "data", "pairs", "in folds"} <= set(card)
    assert list(card["data"]) == ["tests/pairs/tuning.txt"]
    assert len(text) < 300_000
