"""Sentences that go back to one are tied once, through any number of hands."""

from __future__ import annotations

from msgspec.structs import replace

from stemma.lineage.prose import ProseRun
from stemma.lineage.strands import Strands
from stemma.model import Sentence, Span
from tests.world import annotated, article

TEXT = "One ox ran. Two cows sat. Six hens flew."


def strands() -> Strands:
    cuts = ((0, 11), (12, 25), (26, 40))
    sentences = tuple(Sentence(start=a, end=b) for a, b in cuts)
    return Strands([annotated(replace(article(name, TEXT), sentences=sentences)) for name in "ABC"])


def test_a_run_over_sentences_is_cut_where_they_end() -> None:
    run = ProseRun(
        (Span("A", 0, 40), Span("B", 0, 40)), 9, 80.0, ((0, 20.0), (12, 30.0), (26, 30.0))
    )
    pieces = strands().pieces([run])
    assert [piece.places for piece in pieces] == [(("A", n), ("B", n)) for n in range(3)]
    assert [piece.bits for piece in pieces] == [20.0, 30.0, 30.0]


def test_what_is_tied_through_a_third_is_not_fresh() -> None:
    ties = strands()
    ties.tie(("A", 1), ("B", 1))
    ties.tie(("B", 1), ("C", 1))
    assert ties.tied(("A", 1), ("C", 1))
    assert not ties.tied(("A", 0), ("C", 0))
    run = ProseRun((Span("A", 12, 25), Span("C", 12, 25)), 3, 60.0)
    assert ties.fresh(ties.pieces([run])) == ()


def test_a_faint_run_ties_nothing() -> None:
    run = ProseRun((Span("A", 0, 11), Span("B", 0, 11)), 3, 20.0)
    assert strands().pieces([run]) == []


def test_words_in_no_sentence_stand_nowhere_else() -> None:
    ties = strands()
    ties.tie(("A", 2), ("B", 2))
    assert ties.among(Span("A", 28, 32), ["B"])
    assert not ties.among(Span("A", 28, 32), ["C"])
