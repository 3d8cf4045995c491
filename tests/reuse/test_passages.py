"""Passages: exact, tight, told apart from speech, the same in any order."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from stemma.model import Article, Passage
from stemma.reuse import find_passages, words_of
from tests.reuse.texts import ARTICLES, FERRY, OTHER, REWRITE, SPEECH, article, speech_in

VOCABULARY = ["the", "ferry", "-", "Brenn", "U.S.", "214", "\n", '"', "gale’s", "half-mile", "É"]
ANY_TEXT = st.lists(st.sampled_from(VOCABULARY), max_size=40).map(" ".join)


def verify(passage: Passage, articles: dict[str, Article]) -> None:
    """All that a passage promises about its spans."""
    sides = [words_of(articles[span.article].words(span)).forms for span in passage.spans]
    assert sides[0][0] == sides[1][0]
    assert sides[0][-1] == sides[1][-1]
    assert passage.spans[0].article < passage.spans[1].article
    total = 0
    for one, two in passage.runs:
        forms = words_of(articles[one.article].words(one)).forms
        assert forms
        assert forms == words_of(articles[two.article].words(two)).forms
        assert passage.spans[0].contains(one)
        assert passage.spans[1].contains(two)
        total += len(forms)
    assert total == passage.words
    assert passage.runs[0][0].start == passage.spans[0].start
    assert passage.runs[-1][1].end == passage.spans[1].end
    assert list(passage.runs) == sorted(passage.runs, key=lambda run: run[1].start)
    assert abs(passage.similarity - total / max(map(len, sides))) < 1e-6
    assert 0 <= passage.prose_words <= passage.words
    assert passage.speech == (2 * (passage.words - passage.prose_words) > passage.words)


@given(st.lists(ANY_TEXT, max_size=4), st.randoms(use_true_random=False))
def test_every_passage_verifies_and_order_does_not_matter(
    texts: list[str], shuffle: random.Random
) -> None:
    articles = [article(f"a{k}", text) for k, text in enumerate(texts)]
    speech = speech_in(articles)
    passages = find_passages(articles, speech)
    by_id = {one.id: one for one in articles}
    for passage in passages:
        verify(passage, by_id)
    assert len({passage.id for passage in passages}) == len(passages)
    assert list(passages) == sorted(passages, key=lambda passage: passage.spans)
    shuffle.shuffle(articles)
    assert find_passages(articles, dict(reversed(speech.items()))) == passages


def test_a_rewrite_is_found_in_its_parts() -> None:
    passages = find_passages(ARTICLES, SPEECH)
    prose = [p for p in passages if not p.speech]
    assert [FERRY.words(p.spans[0])[:30] for p in prose] == [
        "The ferry Amalia ran aground o",
        "a buoy that had drifted half a",
    ]
    aground, buoy = prose
    assert aground.spans[1].article == "rewrite"
    assert FERRY.words(aground.spans[0]).endswith("fishing boats")
    assert len(aground.runs) == 3
    assert aground.words == 26
    assert aground.prose_words == 26
    assert aground.similarity == round(26 / 28, 6)
    assert REWRITE.words(buoy.spans[1]).endswith("last week’s gale")
    assert buoy.similarity == 1.0


def test_speech_is_told_apart_even_from_one_side() -> None:
    quoted = [p for p in find_passages(ARTICLES, SPEECH) if p.speech]
    assert [(p.spans[0].article, p.spans[1].article) for p in quoted] == [
        ("ferry", "rewrite"),
        ("ferry", "other"),
        ("other", "rewrite"),
    ]
    assert FERRY.words(quoted[0].spans[0]) == (
        'We heard a long scrape and then nothing at all," said'
    )
    assert quoted[0].prose_words == 1
    assert OTHER.words(quoted[1].spans[1]) == "a long scrape and then nothing"
    assert quoted[1].prose_words == 0


def test_four_quoted_words_are_enough_but_not_four_of_prose() -> None:
    one = article("one", 'He called it "a very odd wreck" and left.')
    two = article("two", "What he saw was a very odd wreck, he wrote.")
    assert [one.words(p.spans[0]) for p in find_passages([one, two], speech_in([one, two]))] == [
        "a very odd wreck"
    ]
    assert find_passages([one, two], {}) == ()


def test_four_quoted_words_must_differ() -> None:
    one = article("one", 'She said "no no no no" to him.')
    two = article("two", "They sang: no no no no!")
    assert find_passages([one, two], speech_in([one])) == ()


def test_an_exact_copy_is_one_passage() -> None:
    for text in (FERRY.text, "la " * 3000, FERRY.text + "\n" + FERRY.text):
        (passage,) = find_passages([article("a", text), article("b", text)], {})
        assert passage.similarity == 1.0
        assert passage.words == len(words_of(text))
        assert len(passage.runs) == 1


def test_many_copies_are_all_found() -> None:
    copies = [replace(FERRY, id=f"copy {k:02}") for k in range(30)]
    assert len(find_passages(copies, {})) == 30 * 29 // 2


def test_a_sentence_twice_is_matched_once_and_always_the_same_one() -> None:
    line = "The keeper of the light saw nothing that night."
    once = article("once", f"Nobody was hurt. {line}")
    twice = article("twice", f"{line} Or so he says. {line}")
    (passage,) = find_passages([once, twice], {})
    assert passage.spans[1].start == 0


def test_one_article_or_one_id_shares_nothing() -> None:
    assert find_passages([], {}) == ()
    assert find_passages([FERRY], SPEECH) == ()
    assert find_passages([FERRY, FERRY], SPEECH) == ()


def test_the_id_is_made_of_the_spans() -> None:
    first = find_passages(ARTICLES, SPEECH)[0]
    assert first.id == "p" + first.id[1:]
    assert len(first.id) == 11
    assert first.id in {p.id for p in find_passages((REWRITE, FERRY), {})}
