"""Sigla do not depend on the order of the input."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.composition.sigla import siglum, with_sigla
from tests.world import article


@pytest.mark.parametrize(
    ("number", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (27, "AB"), (701, "ZZ"), (702, "AAA")]
)
def test_letters(number: int, letters: str) -> None:
    assert siglum(number) == letters


@given(st.permutations(["p", "q", "r", "s"]))
def test_any_order_gives_the_same_letters(order: list[str]) -> None:
    times = {"p": "2031-03-05", "q": "2031-03-04"}
    given_articles = [article(name, name, published=times.get(name)) for name in order]
    letters = {a.id: a.siglum for a in with_sigla(given_articles)}
    assert letters == {"q": "A", "p": "B", "r": "C", "s": "D"}


def test_the_same_article_is_taken_once() -> None:
    assert len(with_sigla([article("p", "x"), article("p", "x")])) == 1
