"""Five real articles on one event, where they are at hand."""

from __future__ import annotations

import json
import sys
from typing import Any

import pytest

import stemma
from stemma.model import Dossier
from tests.expectations import describe, failures
from tests.shared_data import shared

SEEDS = shared() / "seeds"
FLOOR = 25
"""How many of the checks that are not yet required held when this was last raised."""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not (SEEDS / "expected.json").is_file(),
        reason="The five articles are not at hand (STEMMA_SHARED names their parent folder).",
    ),
]

_REQUIRED_NUMBERS = frozenset({0, 10, 21, 22})


@pytest.fixture(scope="module")
def expectation() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((SEEDS / "expected.json").read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="module")
def dossier(expectation: dict[str, Any]) -> Dossier:
    paths = [SEEDS / name for name in expectation["articles"].values()]
    return stemma.dossier(stemma.read(paths))


def required(check: dict[str, Any]) -> bool:
    return (
        check["no"] in _REQUIRED_NUMBERS
        or (check["type"], check["no"]) == ("utterance", 1)
        or (check["type"], check.get("of")) == ("lost_source", "B")
    )


def test_what_is_required_holds(dossier: Dossier, expectation: dict[str, Any]) -> None:
    checks = [check for check in expectation["checks"] if required(check)]
    failed = failures(dossier, {**expectation, "checks": checks})
    assert not failed, "\n".join(failed)


def test_of_the_rest_no_fewer_hold_than_before(
    dossier: Dossier, expectation: dict[str, Any]
) -> None:
    checks = [check for check in expectation["checks"] if not required(check)]
    failed = failures(dossier, {**expectation, "checks": checks})
    held = len(checks) - len(failed)
    sys.stdout.write("\n  ".join([f"{held} of {len(checks)} further checks hold:", *failed, ""]))
    assert held >= FLOOR, "\n".join(failed)


def test_every_check_can_be_described(expectation: dict[str, Any]) -> None:
    assert all(check["type"] in describe(check) for check in expectation["checks"])
