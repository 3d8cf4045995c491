"""What signs weigh: each its own way, none without end, and the length of the texts nothing."""

from __future__ import annotations

from stemma.lineage.signs.sign import Sign
from stemma.lineage.signs.weighing import MOST, balance, weights
from stemma.model import Span


def sign(newer: str, at: int = 0) -> Sign:
    older = "b" if newer == "a" else "a"
    return Sign("misspelling mended", Span(older, at, at + 1), Span(newer, at, at + 1))


def test_signs_of_both_ways_cancel_out() -> None:
    assert balance([sign("a"), sign("b")], newer="b") == {}


def test_many_signs_count_more_than_one_but_not_without_end() -> None:
    one = balance([sign("b")], newer="b")["misspelling mended"]
    three = balance([sign("b", k) for k in range(3)], newer="b")["misspelling mended"]
    many = balance([sign("b", k) for k in range(50)], newer="b")["misspelling mended"]
    assert 0 < one < three < many == MOST


def test_a_sign_never_speaks_against_its_own_direction() -> None:
    assert all(weight > 0 for weight in weights().weights.values())
    assert weights().threshold > 0
