"""Rewriting is found whichever text comes first, and where it is."""

from __future__ import annotations

import random
import time

from hypothesis import given
from hypothesis import strategies as st

from stemma.reuse import rewritten, words_of
from tests.reuse.texts import FERRY, OTHER

WORDS = ["ferry", "Amalia", "aground", "Brenn", "the", "of", "drifting", "harbour", "gale", "214"]
TEXTS = st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)
FILLER = " ".join(
    f"In chapter {k} the committee turns to budgets, minutes and whatever else was left."
    for k in range(40)
)
HEAVY = (
    "Before sunrise on Friday the gale's drifting buoy, half a mile off its chart, cost Brenn a "
    "vessel: Amalia lies on the ground there. Fishermen in boats fetched the 214 ashore, the "
    "harbour's master Halm explained, while passenger Vold recalled scraping and silence."
)


@given(TEXTS, TEXTS)
def test_the_order_of_the_texts_and_nothing_else_is_turned(first: str, second: str) -> None:
    one, two = words_of(first), words_of(second)
    found, turned = rewritten(one, two), rewritten(two, one)
    assert found.score == turned.score >= 0
    if first != second:
        assert found.spans == turned.spans[::-1]
    for span, words in zip(found.spans, (one, two), strict=True):
        assert 0 <= span.start <= span.stop <= len(words)
        assert bool(found.score) == bool(span)


@given(st.lists(st.sampled_from(WORDS), max_size=20), st.randoms(use_true_random=False))
def test_order_within_a_window_does_not_matter(words: list[str], shuffle: random.Random) -> None:
    # With a common word between them no two are neighbours that both tell.
    plain = words_of(" of ".join(words))
    shuffle.shuffle(words)
    shuffled = words_of(" of ".join(words))
    assert rewritten(plain, shuffled).score == rewritten(plain, plain).score


def test_a_heavy_rewrite_is_found_where_it_is() -> None:
    before, after = len(words_of(FILLER)), len(words_of(HEAVY))
    hidden = words_of(f"{FILLER} {HEAVY} {FILLER}")
    found = rewritten(words_of(FERRY.text), hidden)
    assert found.score > 100
    assert found.spans[1].start >= before
    assert found.spans[1].stop <= before + after


def test_what_shares_only_the_topic_scores_less() -> None:
    ferry = words_of(FERRY.text)
    assert (
        rewritten(ferry, words_of(HEAVY)).score > 2 * rewritten(ferry, words_of(OTHER.text)).score
    )
    assert rewritten(ferry, words_of(FILLER)).score < 20


def test_nothing_in_nothing_out() -> None:
    nothing = words_of("")
    assert rewritten(nothing, nothing).score == 0
    assert rewritten(nothing, words_of("one word")).spans == (range(0), range(0))


def test_long_texts_do_not_take_long() -> None:
    began = time.process_time()
    rewritten(words_of(FILLER * 20), words_of(HEAVY * 200))
    assert time.process_time() - began < 5
