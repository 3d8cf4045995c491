"""All marks together: their spans, their order, and what the order of the articles changes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stemma.annotation import annotate
from stemma.model import Span
from tests.annotation.material import article, read

pytestmark = pytest.mark.slow

PIECES = st.sampled_from(
    [
        "Mara Lund said the bridge was safe.",
        "“We will build,” Lund told CNN on Tuesday.",
        "The ministry denied it",
        "\n\n",
        "\n",
        "“",
        '"',
        "(Reuters)",
        "He added:",
        "U.S. Gen. Dahl paid $1.2bn.",
        "éàß 漢字 😀",
        "According to the AP, 20 of 30 ships",
        "'",
        ":",
        "Last year she would",
    ]
)


@settings(max_examples=25, deadline=None)
@given(st.lists(PIECES, max_size=9))
def test_every_span_lies_in_its_article(pieces: list[str]) -> None:
    one = read(" ".join(pieces))
    assert one.doc.text == one.article.text
    spans: list[Span] = [mention.span for mention in one.mentions]
    for quotation in one.quotations:
        spans.extend((quotation.span, *quotation.content, *quotation.marked))
        assert all(quotation.span.contains(part) for part in quotation.content)
        assert all(any(c.contains(m) for c in quotation.content) for m in quotation.marked)
    spans.extend(credit.span for credit in one.credits if credit.span)
    spans.extend(time.span for time in one.times)
    spans.extend(quantity.span for quantity in one.quantities)
    spans.extend(event.span for event in one.events)
    spans.extend(event.clause for event in one.events)
    for span in spans:
        words = one.article.words(span)
        assert words == words.strip()
    end = 0
    for sentence in one.article.sentences:
        assert end <= sentence.start < sentence.end
        end = sentence.end


def test_the_order_of_the_articles_changes_nothing() -> None:
    articles = [
        article("Mara Lund met Ole Dahl. She said the talks were useful.", published="2031-03-06"),
        article("Lund and Dahl met on Tuesday, the Associated Press (AP) reports."),
        article("O. Dahl denied the report. “It is wrong,” he told Reuters."),
    ]
    forward, backward = annotate(articles), annotate(articles[::-1])
    assert forward.entities == backward.entities
    for one, other in zip(forward.articles, backward.articles[::-1], strict=True):
        assert one.article == other.article
        assert one.quotations == other.quotations
        assert one.mentions == other.mentions
        assert one.credits == other.credits
        assert one.times == other.times
        assert one.quantities == other.quantities
        assert one.events == other.events


def test_nothing_in_nothing_out() -> None:
    assert annotate([]).articles == ()
    assert read("").article.sentences == ()
