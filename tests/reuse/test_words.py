"""What typesetting changes, words do not show."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.model import Span
from stemma.reuse.words import normal, words_of

TEXTS = st.text(
    st.sampled_from("aB.'’-–1,9 \nßÉ日U.S\u00ad\u200d\u0301_½`"), max_size=40
) | st.text(max_size=40)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the decision-maker", "The decision maker"),
        ("if there is -- are", "if there is–are"),
        ("if there is – are", "if there is\u2014are"),
        ("U.S. troops", "US troops"),
        ("the U.S.-led force", "the US led force"),
        ("at 5 p.m. sharp", "at 5 pm sharp"),
        ("“We’ve met,” he said", '"We\'ve met," he said'),
        ("a hard\nwrapped  line", "a hard wrapped line"),
        ("Erdoğan in Besançon", "Erdogan in Besancon"),
        ("co\u00adoperation", "cooperation"),
        ("the ﬁrst oﬃcer", "the first officer"),
        ("Moscow (CNN)U.S. officials", "Moscow CNN US officials"),
        ("STRASSE", "straße"),
        ("don`t", "don´t"),
    ],
)
def test_typesetting_does_not_matter(one: str, other: str) -> None:
    assert words_of(one).forms == words_of(other).forms


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("96.8 percent, 1,000 men.", ("96.8", "percent", "1,000", "men")),
        ("$130m on the 21st", ("130m", "on", "the", "21st")),
        ("Ukraine's officials' cars", ("ukraine's", "officials", "cars")),
        ("'critical moment'", ("critical", "moment")),
        ("東京 2031", ("東", "京", "2031")),
        ("snake_case", ("snake", "case")),
        ("", ()),
        (" — … ", ()),
    ],
)
def test_forms(text: str, forms: tuple[str, ...]) -> None:
    assert words_of(text).forms == forms


@given(TEXTS)
def test_every_word_is_where_it_says(text: str) -> None:
    words = words_of(text)
    before = 0
    for form, start, end in zip(words.forms, words.starts, words.ends, strict=True):
        assert before <= start < end <= len(text)
        assert form
        assert normal(text[start:end]) == form
        assert normal(form) == form
        before = end


@given(st.text(st.sampled_from("aBz.'`1,9 \n-_"), max_size=40))
def test_ascii_is_no_other_language(text: str) -> None:
    # A letter that is not ASCII has the text read by the pattern for all scripts.
    alone, beside = words_of(text), words_of(f"{text} \u00e9")
    assert beside.forms == (*alone.forms, "e")
    assert beside.starts.tolist()[:-1] == alone.starts.tolist()
    assert beside.ends.tolist()[:-1] == alone.ends.tolist()


@given(TEXTS, st.data())
def test_a_part_has_the_words_of_the_whole(text: str, data: st.DataObject) -> None:
    words = words_of(text)
    if not len(words):
        return
    first = data.draw(st.integers(0, len(words) - 1))
    past = data.draw(st.integers(first + 1, len(words)))
    span = words.span("x", first, past)
    assert words_of(text[span.start : span.end]).forms == words.forms[first:past]
    assert words.within(span) == range(first, past)


def test_within_takes_whole_words_only() -> None:
    words = words_of("one two three")
    assert words.within(Span("x", 1, 9)) == range(1, 2)
    assert len(words.within(Span("x", 4, 5))) == 0


@pytest.mark.parametrize(
    "text", ["a" * 2_000_000, "a.b" * 500_000, "1,2" * 500_000, "a'" * 500_000]
)
def test_no_text_takes_long(text: str) -> None:
    began = time.process_time()
    words_of(text)
    assert time.process_time() - began < 10
