"""The join finds what a comparison of every pair would find."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from stemma.reuse.candidates import NEIGHBOURS, REPEATS, find_runs
from stemma.reuse.fingerprints import WORDS_PER_GRAM
from stemma.reuse.row import in_a_row
from tests.reuse.texts import article

Texts = list[list[str]]
Found = dict[tuple[int, int], list[tuple[int, int, int]]]
TEXTS = st.lists(
    st.lists(st.integers(0, 60).map(str), max_size=30, unique=True), min_size=1, max_size=5
)
FEW_WORDS = st.lists(st.lists(st.sampled_from("abc"), max_size=40), min_size=2, max_size=4)


def runs_in(texts: Texts, many: int = 200) -> Found:
    """The runs of each pair of texts, by the number of the text and of the word in it."""
    row = in_a_row([article(str(k), " ".join(words)) for k, words in enumerate(texts)], {})
    runs = find_runs(row, many)
    begins = np.searchsorted(row.article, np.arange(len(texts)))
    found: Found = {}
    for first, second, words in zip(runs.first, runs.second, runs.words, strict=True):
        one, two = int(row.article[first]), int(row.article[second])
        run = (int(first - begins[one]), int(second - begins[two]), int(words))
        found.setdefault((one, two), []).append(run)
    return {pair: sorted(found[pair]) for pair in sorted(found)}


def runs_of(one: list[str], two: list[str]) -> list[tuple[int, int, int]]:
    """All maximal equal runs, the slow way."""
    found = []
    for i in range(len(one)):
        for j in range(len(two)):
            if i and j and one[i - 1] == two[j - 1]:
                continue
            n = 0
            while i + n < len(one) and j + n < len(two) and one[i + n] == two[j + n]:
                n += 1
            if n >= WORDS_PER_GRAM:
                found.append((i, j, n))
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
    assert runs_in(texts) == slow


@given(FEW_WORDS, st.integers(1, 3))
def test_runs_are_as_long_as_the_words_agree_and_none_is_twice(texts: Texts, many: int) -> None:
    for (a, b), runs in runs_in(texts, many).items():
        assert a < b
        assert len(set(runs)) == len(runs)
        assert set(runs) <= set(runs_of(texts[a], texts[b]))


def test_a_formula_joins_neighbours_only() -> None:
    texts = [f"a b c d e x{k}".split() for k in range(20)]
    assert len(runs_in(texts)) == 20 * 19 // 2
    few = runs_in(texts, many=19)
    assert {b - a for a, b in few} == set(range(1, NEIGHBOURS + 1))
    assert runs_in(texts, many=20) == runs_in(texts)


def test_a_run_found_by_one_fingerprint_is_whole() -> None:
    formula = [f"a b c d x{k}".split() for k in range(30)]
    copies = ["u v w a b c d y z".split()] * 2
    found = runs_in([*formula[:15], copies[0], *formula[15:], copies[1]], many=2)
    assert found[15, 31] == [(0, 0, 9)]


def test_a_chorus_does_not_multiply() -> None:
    chorus = ["la"] * 5000
    found = runs_in([chorus, chorus])
    assert sum(len(runs) for runs in found.values()) <= REPEATS**2


def test_nothing_in_nothing_out() -> None:
    assert runs_in([]) == {}
    assert runs_in([[]]) == {}
    assert runs_in([[], "a b c d".split()]) == {}
