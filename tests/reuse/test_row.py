"""All words in one row, and where each article's are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from stemma.reuse.fingerprints import hash_words
from stemma.reuse.row import in_a_row
from stemma.reuse.speech import speech_marks
from stemma.reuse.words import words_of
from tests.reuse.texts import article, speech_in

TEXTS = st.lists(
    st.lists(st.sampled_from(["Brenn", "brenn", "U.S.", '"', "É", ""]), max_size=8).map(" ".join),
    max_size=5,
)


@given(TEXTS)
def test_the_row_holds_what_each_article_holds(texts: list[str]) -> None:
    articles = [article(f"a{k}", text) for k, text in enumerate(texts)]
    speech = speech_in(articles)
    row = in_a_row(articles, speech)
    assert row.articles == tuple(one.id for one in articles)
    for place, one in enumerate(articles):
        words = words_of(one.text)
        here = (row.article == place).nonzero()[0][:-1]
        assert row.hashes[here].tolist() == hash_words(words.forms).tolist()
        assert row.starts[here].tolist() == words.starts.tolist()
        assert row.ends[here].tolist() == words.ends.tolist()
        assert row.speech[here].tolist() == speech_marks(words, speech[one.id]).tolist()


@given(TEXTS)
def test_words_are_equal_where_their_numbers_and_hashes_are(texts: list[str]) -> None:
    row = in_a_row([article(f"a{k}", text) for k, text in enumerate(texts)], {})
    numbers, hashes = row.words.tolist(), row.hashes.tolist()
    assert len(set(zip(numbers, hashes, strict=True))) == len(set(numbers)) == len(set(hashes))
    forms = {form for text in texts for form in words_of(text).forms}
    assert len(set(numbers)) == len(forms) + len(texts) + 1


def test_articles_are_parted_and_closed_off() -> None:
    row = in_a_row([article("one", "a b"), article("two", ""), article("three", "a")], {})
    assert row.words.tolist() == [-1, 0, 1, -2, -3, 0, -4]
    assert row.article.tolist() == [-1, 0, 0, 0, 1, 2, 2]
