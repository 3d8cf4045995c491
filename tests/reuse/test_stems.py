"""Words without their endings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.reuse import background
from stemma.reuse.stems import FEWEST_LETTERS, MOST_LETTERS, stem, stem_bits


@pytest.mark.parametrize(
    ("one", "other"),
    [("drifted", "drifting"), ("boat", "boats"), ("ferry", "ferries"), ("halm's", "halm")],
)
def test_endings_do_not_matter(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_numbers_stay() -> None:
    assert stem("1,000,000") == "1,000,000"
    assert stem("21st") == "21st"


@given(st.text(st.sampled_from("aeinosty's"), min_size=1, max_size=12))
def test_a_stem_begins_its_word(word: str) -> None:
    assert word.startswith(stem(word))
    assert min(len(word), FEWEST_LETTERS) <= len(stem(word)) <= MOST_LETTERS


def test_a_stem_tells_no_more_than_any_of_its_words() -> None:
    for word in ("the", "officials", "drifted", "harbour"):
        assert stem_bits(stem(word)) <= background().word_bits(word) + 1e-9
    assert stem_bits("xyzzyqu") == background().rare_bits
