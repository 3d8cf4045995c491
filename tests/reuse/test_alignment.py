"""Chains: exact runs, in order, disjoint, and gaps that pay for themselves."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from stemma.reuse.alignment import FEWEST_WORDS, GAP_COST, LARGEST_GAP, Chain, Run, _gap, align
from stemma.reuse.fingerprints import WORDS_PER_GRAM

FEW = st.lists(st.integers(0, 3), max_size=40)


def runs(one: Sequence[int], two: Sequence[int]) -> list[Run]:
    """All stretches that agree and cannot be longer."""
    found: dict[int, list[Run]] = {}
    for i in range(len(one) - WORDS_PER_GRAM + 1):
        for j in range(len(two) - WORDS_PER_GRAM + 1):
            if one[i : i + WORDS_PER_GRAM] != two[j : j + WORDS_PER_GRAM]:
                continue
            on_one_diagonal = found.setdefault(j - i, [(i, j, WORDS_PER_GRAM)])
            first, second, words = on_one_diagonal[-1]
            if i <= first + words - WORDS_PER_GRAM + 1:
                on_one_diagonal[-1] = (first, second, i + WORDS_PER_GRAM - first)
            else:
                on_one_diagonal.append((i, j, WORDS_PER_GRAM))
    return [run for on_one_diagonal in found.values() for run in on_one_diagonal]


def aligned(one: str, two: str) -> tuple[Chain, ...]:
    return align([*map(ord, one)], [*map(ord, two)], runs([*map(ord, one)], [*map(ord, two)]))


@given(FEW, FEW)
def test_what_every_alignment_is(one: list[int], two: list[int]) -> None:
    chains = align(one, two, runs(one, two))
    assert chains == align(one, two, runs(one, two)[::-1])
    assert list(chains) == sorted(chains)
    taken: tuple[set[int], set[int]] = (set(), set())
    for chain in chains:
        assert sum(words for _, _, words in chain) >= FEWEST_WORDS
        past_one = past_two = None
        for i, j, words in chain:
            assert words > 0
            assert one[i : i + words] == two[j : j + words]
            if past_one is not None and past_two is not None:
                assert 0 <= i - past_one <= LARGEST_GAP
                assert 0 <= j - past_two <= LARGEST_GAP
                assert (i, j) != (past_one, past_two)
            past_one, past_two = i + words, j + words
        if len(chain) > 1:
            for end, near in ((chain[0], chain[1]), (chain[-1], chain[-2])):
                assert end[2] > GAP_COST * _gap(*sorted((end, near)))
        for side in (0, 1):
            places = set(range(chain[0][side], chain[-1][side] + chain[-1][2]))
            assert not places & taken[side]
            taken[side].update(places)


@given(st.lists(st.integers(0, 3), min_size=WORDS_PER_GRAM, max_size=60))
def test_a_copy_is_one_run(words: list[int]) -> None:
    assert align(words, words, runs(words, words)) == (((0, 0, len(words)),),)


def test_an_edit_does_not_part_a_passage() -> None:
    assert aligned("abcdefXghijkl", "abcdefYZghijkl") == (((0, 0, 6), (7, 8, 6)),)


def test_words_kept_within_an_edit_are_found() -> None:
    assert aligned("abcdefXmYghijkl", "abcdefZmWVghijkl") == (((0, 0, 6), (7, 7, 1), (9, 10, 6)),)


def test_a_gap_must_pay_for_itself() -> None:
    assert len(aligned("abcdef" + "12345678" + "ghij", "abcdefghij")) == 2
    assert len(aligned("abcdef" + "12345678" + "ghijk", "abcdefghijk")) == 1
    assert len(aligned("abcdef" + "123456789" + "ghijkl", "abcdefghijkl")) == 2


def test_reordered_parts_are_passages_of_their_own() -> None:
    assert aligned("abcdefghijkl", "ghijklabcdef") == (((0, 6, 6),), ((6, 0, 6),))


def test_of_two_copies_on_one_side_the_first_is_taken() -> None:
    assert aligned("abcde-abcde", "xabcdex") == (((0, 1, 5),),)
    assert aligned("xabcdex", "abcde-abcde") == (((1, 0, 5),),)
    assert aligned("abcde1abcde", "abcde234567890abcde") == (((0, 0, 5),), ((6, 14, 5),))


def test_nothing_in_nothing_out() -> None:
    assert align([], [], []) == ()
