"""Invented stories that mechanisms are tuned on; each has a floor that is only ever raised."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

import stemma
from tests.expectations import failures

STORIES = Path(__file__).parent / "stories"
FLOORS = {"envoy": 36, "quake": 36, "recall": 35}
"""How many of a story's checks held when its floor was last raised."""


def test_every_story_has_a_floor() -> None:
    assert {folder.name for folder in STORIES.iterdir() if folder.is_dir()} == set(FLOORS)


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(FLOORS))
def test_no_fewer_checks_hold_than_before(name: str) -> None:
    truth = json.loads((STORIES / name / "truth.json").read_text(encoding="utf-8"))
    files = sorted({source.partition("#")[0] for source in truth["articles"].values()})
    dossier = stemma.dossier(stemma.read([STORIES / name / file for file in files]))
    failed = failures(dossier, truth)
    held = len(truth["checks"]) - len(failed)
    counted = f"{name}: {held} of {len(truth['checks'])} checks hold:"
    sys.stdout.write("\n  ".join([counted, *failed, ""]))
    assert held >= FLOORS[name], "\n".join(failed)
