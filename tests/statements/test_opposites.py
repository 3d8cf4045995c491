"""Words that exclude each other keep two stretches apart."""

from __future__ import annotations

import pytest

from stemma.statements.opposites import oppose


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("people kill quake", "people alive quake", True),
        ("bridge open", "bridge close", True),
        ("bridge open", "bridge open", False),
        ("kill rescue", "rescue kill", False),
        ("kill", "hurt", False),
        ("price rise", "price fall", True),
    ],
)
def test_opposites(one: str, other: str, expected: bool) -> None:
    assert oppose(one.split(), other.split()) is expected
    assert oppose(other.split(), one.split()) is expected
