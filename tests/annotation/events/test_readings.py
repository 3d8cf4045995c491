"""The rules, and what comes of two of them."""

from __future__ import annotations

import pytest

from stemma.annotation.events import frames
from stemma.annotation.events.combine import combined
from stemma.annotation.events.readings import READINGS


@pytest.mark.parametrize(
    "table",
    [
        frames.CLAUSES,
        frames.PASSIVES,
        frames.NOUNS,
        frames.OBJECTS,
        frames.PREPOSITIONS,
        frames.PREDICATES,
    ],
)
def test_every_frame_names_a_rule(table: dict[str, str]) -> None:
    assert set(table.values()) <= set(READINGS)


def test_confidences_are_shares() -> None:
    assert all(0 < reading.confidence < 1 and reading.basis for reading in READINGS.values())


@pytest.mark.parametrize(
    ("frame", "above", "own", "result"),
    [
        ("planning", "past", None, "planning"),
        ("planning", "not", None, "not"),
        ("planning", "denying", None, "denying"),
        ("planning", "past", "not", "not"),
        ("cancelling", "not", None, "twice"),
        ("postponing", "not", None, "postponing"),
        ("telling", "past", "will", "will"),
        ("telling", "past", "perfect", "telling"),
    ],
)
def test_combined(frame: str, above: str, own: str | None, result: str) -> None:
    found = combined(READINGS[frame], READINGS[above], READINGS[own] if own else None)
    assert found == READINGS[result]
