"""What copying did to the words is told once, for all articles together."""

from __future__ import annotations

from stemma.annotation.annotated import Annotated
from stemma.differences.edited import LEFT_OUT, edited_differences
from stemma.model import Edit, Passage, Span
from stemma.model.edit import EditKind
from tests.world import annotated, article, at, statement, whole

A = annotated(article("A", "The king sent his own soldiers into eastern Corvan."), parsed=True)
B = annotated(article("B", "The king sent his own troops into Corvan."), parsed=True)
C = annotated(article("C", "The king sent his own forces into Corvan."), parsed=True)
SAID = statement(*(whole(one.article) for one in (A, B, C)))


def passage(one: Annotated, other: Annotated, *edits: Edit) -> Passage:
    spans = (whole(one.article), whole(other.article))
    return Passage(
        id=f"p{one.article.id}{other.article.id}",
        spans=spans,
        words=8,
        similarity=0.8,
        speech=False,
        prose_words=8,
        runs=(spans,),
        edits=edits,
    )


def edit(kind: EditKind, one: Span, other: Span, absent: str | None = None) -> Edit:
    return Edit(kind=kind, a_span=one, b_span=other, absent=absent, meaning=False)  # type: ignore[arg-type]  # one of the literal's values


def put(one: Annotated, words: str, other: Annotated, others: str) -> Edit:
    return edit("substituted", at(one.article, words), at(other.article, others))


def test_a_chain_of_words_is_one_difference() -> None:
    passages = [
        passage(A, B, put(A, "soldiers", B, "troops")),
        passage(A, C, put(A, "soldiers", C, "forces")),
    ]
    (found,) = edited_differences([A, B, C], [SAID], passages)
    assert (found.kind, found.verdict) == ("wording", "compatible")
    assert [reading.value for reading in found.readings] == ["soldier", "troop", "force"]


def test_a_lost_limit_shows_who_keeps_it() -> None:
    lost = edit("scope lost", at(A.article, "eastern"), at(B.article, "into"), "b")
    (found,) = edited_differences([A, B], [SAID], [passage(A, B, lost)])
    assert (found.kind, found.verdict) == ("omission", "more precise")
    assert [reading.value for reading in found.readings] == ["eastern", LEFT_OUT]


def test_one_that_was_added_is_one_that_the_other_lost() -> None:
    added = edit("scope added", at(B.article, "into"), at(A.article, "eastern"), "a")
    (found,) = edited_differences([A, B], [SAID], [passage(B, A, added)])
    assert [reading.value for reading in found.readings] == ["eastern", LEFT_OUT]


def test_what_no_statement_holds_is_no_difference() -> None:
    assert edited_differences([A, B], [], [passage(A, B, put(A, "soldiers", B, "troops"))]) == []


def test_verbs_and_names_are_no_wording() -> None:
    verb = put(A, "sent", B, "sent")
    name = put(A, "Corvan", B, "Corvan")
    assert edited_differences([A, B], [SAID], [passage(A, B, verb, name)]) == []
