from __future__ import annotations

import pytest

from stemma.errors import VerificationError
from stemma.model import Span
from stemma.render.words import line, words
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
