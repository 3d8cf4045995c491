"""Like sentences that are two: other things said, other sides."""

from __future__ import annotations

import pytest

from stemma.annotation import annotate
from stemma.language import embeddings
from stemma.statements.items import Scene, scenes_of
from stemma.statements.vetoes import sides_changed, two_utterances
from tests.world import article


def scenes(*texts: str) -> tuple[Scene, ...]:
    made = annotate([article("AB"[n], text) for n, text in enumerate(texts)]).articles
    return scenes_of(made, embeddings())


@pytest.mark.slow
@pytest.mark.parametrize(
    ("other", "changed"),
    [("Kenya accuses Denmark of spying.", True), ("Denmark also accuses Kenya of theft.", False)],
)
def test_who_accuses_whom(other: str, changed: bool) -> None:
    assert sides_changed(*scenes("Denmark accuses Kenya of spying.", other)) is changed


@pytest.mark.slow
@pytest.mark.parametrize(
    ("other", "two"),
    [
        ('"We tried hard to reach the main gate before dark," said Omar Diaz.', True),
        ("Omar Diaz said they had tried hard to reach the gate.", False),
    ],
)
def test_two_quotations_are_two_utterances(other: str, two: bool) -> None:
    first = '"It is important to reach the upper gate before dark," said Omar Diaz.'
    assert two_utterances(*scenes(first, other)) is two
