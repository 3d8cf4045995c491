"""Descent alone: the dossier's own lineage, from less."""

from __future__ import annotations

import pytest

from stemma.composition.compose import compose
from stemma.composition.descent import descent
from stemma.errors import InputError
from tests.world import article

OLD = (
    "Crews worked by lamplight to shore up the sagging piers of the Velm bridge on Tuesday while "
    "ferries hauled gravel upstream, and engineers said that the river had not been so high since "
    "the mill burned down. The bakery on the quay gave away the bread that it could not sell."
)
WORLD = [
    article("a", OLD, "Lorne Echo", "2031-03-04"),
    article("b", f"{OLD} So the Lorne Echo reports.", "Dale Post", "2031-03-05"),
    article("c", "Residents asked what it would cost.", None),
]


def test_no_article_is_an_error_in_one_sentence() -> None:
    with pytest.raises(InputError, match=r"^There is no article .*\.$"):
        descent([])


@pytest.mark.slow
def test_is_that_of_the_dossier_in_whatever_order() -> None:
    made = compose(WORLD)
    assert [(edge.parent, edge.child) for edge in made.lineage.edges] == [("a", "b")]
    for world in (WORLD, WORLD[::-1], [*WORLD[1:], *WORLD]):
        found = descent(world)
        assert (found.lineage, found.accounts, found.articles) == (
            made.lineage,
            made.accounts,
            made.articles,
        )


@pytest.mark.slow
def test_no_sentence_embeddings_are_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    def never() -> None:
        raise AssertionError("the embeddings were loaded")

    monkeypatch.setattr("stemma.language.embeddings", never)
    told: list[str] = []
    descent(WORLD, progress=told.append)
    assert told == ["annotating", "finding shared passages", "tracing the lineage"]
