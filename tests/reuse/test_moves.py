from __future__ import annotations

from stemma.reuse.moves import Gap, moves
from stemma.reuse.sides import Side
from stemma.reuse.version import version_of
from tests.reuse.texts import article

A = version_of(
    article("a", "on 13 February it sank and then it was found at dawn by the crew at night")
)
B = version_of(
    article("b", "on February 13 it sank and then it was found by the crew at night at dawn")
)


def gap(first: int, past: int, other: int, others_past: int) -> Gap:
    return Side(A, first, past), Side(B, other, others_past)


def test_words_that_turn_up_nearby_moved() -> None:
    gaps = [gap(1, 2, 1, 1), gap(3, 3, 2, 3), gap(10, 12, 10, 10), gap(17, 17, 15, 17)]
    assert list(moves(gaps)) == [(0, 1), (2, 3)]


def test_words_that_turn_up_far_away_were_left_out_and_put_in() -> None:
    far = version_of(article("b", "x " * 40 + "at dawn"))
    gaps = [gap(10, 12, 10, 10), (Side(A, 17, 17), Side(far, 40, 42))]
    assert list(moves(gaps)) == []
