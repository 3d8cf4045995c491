"""The join finds what a comparison of every pair would find."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from stemma.reuse.candidates import NEIGHBOURS, REPEATS, Seed, find_candidates
from stemma.reuse.fingerprints import WORDS_PER_GRAM, hash_grams, hash_words

Texts = list[list[str]]
TEXTS = st.lists(
    st.lists(st.integers(0, 60).map(str), max_size=30, unique=True), min_size=1, max_size=5
)


def candidates(
    texts: Texts, quoted: bool = True, many: int = 200
) -> dict[tuple[int, int], set[Seed]]:
    grams = [hash_grams(hash_words(text)) for text in texts]
    marks = [np.full(len(g), quoted) for g in grams]
    return {(c.first, c.second): set(c.seeds) for c in find_candidates(grams, marks, many)}


def runs_of(one: list[str], two: list[str]) -> set[Seed]:
    """All maximal equal runs, the slow way."""
    found = set()
    for i in range(len(one)):
        for j in range(len(two)):
            if i and j and one[i - 1] == two[j - 1]:
                continue
            n = 0
            while i + n < len(one) and j + n < len(two) and one[i + n] == two[j + n]:
                n += 1
            if n >= WORDS_PER_GRAM:
                found.add(Seed(i, j, n))
    return found


@given(TEXTS, st.integers(0, 25), st.integers(0, 3))
def test_like_comparing_every_pair(texts: Texts, cut: int, to: int) -> None:
    texts[to % len(texts)] = texts[to % len(texts)] + texts[0][cut : cut + 8]
    slow = {
        (a, b): runs
        for a in range(len(texts))
        for b in range(a + 1, len(texts))
        if (runs := runs_of(texts[a], texts[b]))
    }
    assert candidates(texts) == slow


def test_one_shared_fingerprint_counts_in_speech_only() -> None:
    texts = ["a b c d x".split(), "y a b c d".split()]
    assert candidates(texts, quoted=True) == {(0, 1): {Seed(0, 1, 4)}}
    assert candidates(texts, quoted=False) == {}


def test_a_formula_joins_neighbours_only() -> None:
    texts = [f"a b c d e {k}".split() for k in range(20)]
    assert len(candidates(texts)) == 20 * 19 // 2
    few = candidates(texts, many=19)
    assert {b - a for a, b in few} == set(range(1, NEIGHBOURS + 1))
    assert candidates(texts, many=20) == candidates(texts)


def test_a_chorus_does_not_multiply() -> None:
    chorus = ["la"] * 5000
    found = candidates([chorus, chorus])
    assert sum(len(seeds) for seeds in found.values()) <= REPEATS**2


def test_nothing_in_nothing_out() -> None:
    assert candidates([]) == {}
    assert candidates([[]]) == {}
    assert candidates([[], "a b c d".split()]) == {}
