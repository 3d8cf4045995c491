"""The bundled example: everything that its authors know about it is found."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import pytest

import stemma
from stemma import example
from stemma.model import Dossier
from tests.expectations import failures

pytestmark = pytest.mark.slow

GOALS_REACHED = 0
"""How many of the truth's goals are reached; where one is, its mark is taken away."""


@pytest.fixture(scope="module")
def truth() -> dict[str, Any]:
    file = example.path().parent / "truth.json"
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return stemma.dossier(stemma.read([example.path()]))


def test_the_truth_speaks_of_every_article(dossier: Dossier, truth: dict[str, Any]) -> None:
    assert {each.source for each in dossier.articles} == set(truth["articles"].values())


def test_every_check_says_what_it_is_about(truth: dict[str, Any]) -> None:
    assert [check for check in truth["checks"] if not check.get("note")] == []


def test_no_check_is_made_twice(truth: dict[str, Any]) -> None:
    checks = Counter(json.dumps({**check, "note": ""}, sort_keys=True) for check in truth["checks"])
    assert [check for check, count in checks.items() if count > 1] == []


def test_the_truth_is_found(dossier: Dossier, truth: dict[str, Any]) -> None:
    checks = [check for check in truth["checks"] if not check.get("goal")]
    failed = failures(dossier, {**truth, "checks": checks})
    assert not failed, "\n".join(failed)


def test_as_many_goals_are_reached_as_are_said_to_be(
    dossier: Dossier, truth: dict[str, Any]
) -> None:
    """Goals are what a careful reader sees and this version need not: other words for one thing.

    Exactly so many: a goal that is reached becomes part of the truth that must be found.
    """
    checks = [check for check in truth["checks"] if check.get("goal")]
    missed = failures(dossier, {**truth, "checks": checks})
    assert len(checks) - len(missed) == GOALS_REACHED, "\n".join(missed)
