"""Fingerprints depend on nothing but the words."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from stemma.reuse.fingerprints import WORDS_PER_GRAM, hash_grams, hash_words

HASHES = [3331141520948189790, 7949881795909877008]
GRAMS = [9123811745450802094, 3223449172845868195]


def test_the_same_in_every_run() -> None:
    # Stored tables hold these numbers: a change of the hash makes them worthless.
    assert hash_words(["the", "ferry"]).tolist() == HASHES
    assert hash_grams(hash_words(["the", "ferry", "left", "the", "quay"])).tolist() == GRAMS


@given(st.lists(st.sampled_from("abc"), max_size=30))
def test_equal_words_and_only_they_have_equal_fingerprints(words: list[str]) -> None:
    grams = hash_grams(hash_words(words))
    runs = [tuple(words[k : k + WORDS_PER_GRAM]) for k in range(len(words) - WORDS_PER_GRAM + 1)]
    assert len(grams) == len(runs)
    assert len(set(grams.tolist())) == len(set(runs))
    assert dict(zip(runs, grams.tolist(), strict=True)) == dict(
        zip(reversed(runs), reversed(grams.tolist()), strict=True)
    )


def test_too_few_words_have_none() -> None:
    assert hash_grams(hash_words(["one", "two", "three"])).shape == (0,)
    assert hash_grams(np.empty(0, dtype=np.uint64)).dtype == np.uint64
