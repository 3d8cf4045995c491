"""Nothing is rendered from a span that does not verify."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from stemma.composition.compose import compose
from stemma.composition.verify import spans_in, verify
from stemma.errors import VerificationError
from stemma.model import Dossier, Span
from tests.world import article

pytestmark = pytest.mark.slow

OUTPUTS = [Dossier.to_json, Dossier.to_html, Dossier.to_markdown]


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return compose(
        [
            article("A", "Mora Lind opened the Velm bridge on 4 March 2031. “It holds,” she said."),
            article(
                "B", "The Velm bridge was opened on 4 March 2031 by Mora Lind, officials said."
            ),
        ]
    )


def test_a_made_dossier_verifies(dossier: Dossier) -> None:
    verify(dossier)
    assert len(list(spans_in(dossier))) > 10
    assert {one.span.article for one in dossier.times} == {"A", "B"}
    assert dossier.mentions
    assert dossier.events


def broken_text(dossier: Dossier) -> Dossier:
    first, *others = dossier.articles
    return replace(dossier, articles=(replace(first, text=first.text + " More."), *others))


def broken_span(dossier: Dossier) -> Dossier:
    first, *others = dossier.statements
    return replace(
        dossier, statements=(replace(first, span=Span(first.span.article, 0, 9999)), *others)
    )


def broken_words(dossier: Dossier) -> Dossier:
    first, *others = dossier.statements
    return replace(dossier, statements=(replace(first, text="Something else."), *others))


def foreign_article(dossier: Dossier) -> Dossier:
    first, *others = dossier.statements
    return replace(dossier, statements=(replace(first, sentence=Span("nobody", 0, 5)), *others))


def backward_span(dossier: Dossier) -> Dossier:
    first, *others = dossier.statements
    return replace(
        dossier, statements=(replace(first, sentence=Span(first.span.article, 5, 5)), *others)
    )


def unknown_entity(dossier: Dossier) -> Dossier:
    first, *others = dossier.mentions
    return replace(dossier, mentions=(replace(first, entity="nobody"), *others))


def broken_mark(dossier: Dossier) -> Dossier:
    first, *others = dossier.events
    return replace(
        dossier, events=(replace(first, clause=Span(first.span.article, 3, 999)), *others)
    )


@pytest.mark.parametrize("output", OUTPUTS)
@pytest.mark.parametrize(
    "spoil",
    [
        broken_text,
        broken_span,
        broken_words,
        foreign_article,
        backward_span,
        unknown_entity,
        broken_mark,
    ],
)
def test_a_spoilt_dossier_is_not_rendered(
    dossier: Dossier, spoil: Callable[[Dossier], Dossier], output: Callable[[Dossier], str]
) -> None:
    with pytest.raises(VerificationError):
        output(spoil(dossier))
