"""Names of papers, stations and agencies as lines of their own."""

from __future__ import annotations

import pytest

from stemma.reading.masthead import masthead


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Corvan Herald", "Corvan Herald"),
        ("The Corvan  Herald", "Corvan Herald"),
        ("Lisk Valley Radio", "Lisk Valley Radio"),
        ("Coastal Wire Service", "Coastal Wire Service"),
        ("World News", None),
        ("Herald", None),
        ("Ferry held in harbour", None),
        ("The Herald of spring", None),
        ("Corvan Herald, 4 March", None),
        ("", None),
    ],
)
def test_only_a_name_is_one(line: str, name: str | None) -> None:
    assert masthead(line) == name
