from __future__ import annotations

import pytest
from msgspec.structs import replace

from stemma.errors import VerificationError
from stemma.model import Sentence, Span
from stemma.render.words import line, told_at, words
from tests.render.sample import dossier


def test_are_those_of_the_snapshot() -> None:
    made = dossier()
    for statement in made.statements:
        assert words(made, statement.span) == statement.text


@pytest.mark.parametrize(
    "span", [Span("a-A", 5, 5), Span("a-A", -1, 4), Span("a-A", 0, 10**6), Span("nobody", 0, 1)]
)
def test_refuse_what_does_not_verify(span: Span) -> None:
    with pytest.raises(VerificationError):
        words(dossier(), span)


def test_a_line_has_no_breaks() -> None:
    made = dossier()
    text = made.articles[0].text
    shown = line(made, Span("a-A", 0, len(text)))
    assert "\n" not in shown
    assert shown.split() == text.split()


def test_a_time_is_shown_with_words_that_hold_it() -> None:
    one = dossier()
    for event in one.timeline:
        statement = next(s for s in one.statements if s.id == event.statement)
        for when in event.spans:
            assert told_at(one, when, statement).contains(when)


def test_a_time_beside_a_statement_is_shown_with_its_sentence() -> None:
    one = dossier()
    statement = one.statements[0]
    place = statement.occurrences[0].span
    around = Sentence(start=place.start, end=place.end + 8)
    articles = tuple(
        replace(a, sentences=(around,)) if a.id == place.article else a for a in one.articles
    )
    when = Span(place.article, place.end + 2, place.end + 6)
    told = told_at(replace(one, articles=articles), when, statement)
    assert told == Span(place.article, around.start, around.end)
