"""Who announces wrote before who reports as done."""

from __future__ import annotations

import pytest

from stemma.annotation import annotate
from stemma.lineage.progress import event_clock
from tests.world import article

pytestmark = pytest.mark.slow


def clock(one: str, other: str) -> str | None:
    a, b = annotate([article("A", one), article("B", other)]).articles
    found = event_clock(a, b)
    return found.earlier if found else None


@pytest.mark.parametrize(
    ("announced", "done"),
    [
        (
            "Mora Lind will meet President Ivo Brandt on Friday.",
            "Mora Lind met President Ivo Brandt on Friday.",
        ),
        (
            "Ivo Brandt is expected to receive Mora Lind in the evening.",
            "President Ivo Brandt received Mora Lind in the blue hall.",
        ),
        (
            "A crane is expected to be lowered onto the pier.",
            "Workers lowered the crane onto the pier at noon.",
        ),
    ],
)
def test_the_announcement_is_older(announced: str, done: str) -> None:
    assert clock(announced, done) == "A"
    assert clock(done, announced) == "B"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mora Lind met Ivo Brandt.", "Mora Lind met Ivo Brandt."),
        ("Mora Lind will meet Ivo Brandt.", "Mora Lind will meet Ivo Brandt."),
        ("Mora Lind will meet Ivo Brandt.", "Ada Corvin met Pia Weld."),
        ("Rain fell on the town.", "Snow will fall on the hills."),
    ],
)
def test_nothing_is_said_where_nothing_speaks(one: str, other: str) -> None:
    assert clock(one, other) is None


def test_two_voices_that_disagree_decide_nothing() -> None:
    one = "Mora Lind will meet Ivo Brandt. Ada Corvin visited Pia Weld."
    other = "Mora Lind met Ivo Brandt. Ada Corvin will visit Pia Weld."
    assert clock(one, other) is None
