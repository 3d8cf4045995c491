"""Spans are half-open and know no text but their own article's."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from stemma.model import Span


def spans() -> st.SearchStrategy[Span]:
    return st.builds(
        lambda article, start, length: Span(article, start, start + length),
        st.sampled_from(["a", "b"]),
        st.integers(0, 30),
        st.integers(1, 10),
    )


@given(spans(), spans())
def test_overlap_is_a_shared_character(one: Span, other: Span) -> None:
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))
    assert one.overlaps(other) == (one.article == other.article and bool(shared))
    assert one.overlaps(other) == other.overlaps(one)


@given(spans(), spans())
def test_containment_is_all_characters(one: Span, other: Span) -> None:
    inside = set(range(other.start, other.end)) <= set(range(one.start, one.end))
    assert one.contains(other) == (one.article == other.article and inside)


def test_spans_sort_by_article_then_place() -> None:
    assert sorted([Span("b", 0, 1), Span("a", 5, 6), Span("a", 0, 9)]) == [
        Span("a", 0, 9),
        Span("a", 5, 6),
        Span("b", 0, 1),
    ]
