"""Which of the shared words are the narrator's own."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.model import Span
from stemma.reuse import find_passages, prose_runs, words_of
from stemma.reuse.speech import speech_marks, stretches
from tests.reuse.texts import ARTICLES, FERRY, OTHER, REWRITE, SPEECH, article, speech_in

BY_ID = {one.id: one for one in ARTICLES}
TEXTS = st.lists(st.sampled_from(["ran", '"', "aground", "at", "dawn", "half-mile"]), max_size=40)


def test_a_word_counts_where_all_of_it_is_quoted() -> None:
    words = words_of("He said so twice")
    assert speech_marks(words, [Span("x", 3, 10)]).tolist() == [False, True, True, False]
    assert speech_marks(words, [Span("x", 4, 9)]).tolist() == [False, False, False, False]
    assert speech_marks(words, []).tolist() == [False] * 4


def test_prose_before_and_after_a_quotation() -> None:
    text = 'Halm said it was "a very bad night" for everyone at the harbour.'
    one, two = article("one", text), article("two", text.replace('"', ""))
    (passage,) = find_passages([one, two], speech_in([one, two]))
    parts = prose_runs(passage, speech_in([one, two]), {"one": one, "two": two})
    assert [(one.words(a), two.words(b)) for a, b in parts] == [
        ("Halm said it was", "Halm said it was"),
        ("for everyone at the harbour", "for everyone at the harbour"),
    ]


def test_prose_runs_leave_out_what_either_side_quotes() -> None:
    for passage in find_passages(ARTICLES, SPEECH):
        parts = prose_runs(passage, SPEECH, BY_ID)
        assert sum(len(words_of(BY_ID[a.article].words(a))) for a, _ in parts) == (
            passage.prose_words
        )


@given(TEXTS, TEXTS)
def test_prose_runs_are_all_the_prose_and_the_same_on_both_sides(
    first: list[str], second: list[str]
) -> None:
    articles = {k: article(k, " ".join(t)) for k, t in (("a", first), ("b", second))}
    speech = speech_in([*articles.values()])
    for passage in find_passages([*articles.values()], speech):
        total = 0
        for one, two in prose_runs(passage, speech, articles):
            forms = words_of(articles["a"].words(one)).forms
            assert forms == words_of(articles["b"].words(two)).forms
            assert any(r[0].contains(one) and r[1].contains(two) for r in passage.runs)
            total += len(forms)
        assert total == passage.prose_words


def test_an_article_that_is_not_there_is_an_error() -> None:
    passage = find_passages((FERRY, REWRITE), {})[0]
    with pytest.raises(KeyError):
        prose_runs(passage, {}, {"ferry": FERRY, "other": OTHER})


def test_stretches() -> None:
    marks = np.array([True, False, True, True, False])
    assert stretches(marks) == [(0, 1), (2, 4)]
    assert stretches(marks[:0]) == []
