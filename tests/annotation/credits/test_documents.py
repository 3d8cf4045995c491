"""Documents, and the bodies that issue them."""

from __future__ import annotations

import pytest

from tests.annotation.material import read

LEAD = "Ferro Works closed its plant in Gravik on Monday. "


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("The plant burned, Ferro Works said in a statement.", ["Ferro Works"]),
        (LEAD + "Nobody was hurt, the company said in a press release.", ["Ferro Works"]),
        (
            LEAD + "It was old, the company said in a release. "
            "Nobody was hurt, according to the release.",
            ["Ferro Works", "Ferro Works"],
        ),
        ("The plant burned, Ferro Works said on Monday.", []),
        ("The plant burned, Mara Lund said in a statement.", []),
    ],
)
def test_the_issuer_is_credited(text: str, bodies: list[str]) -> None:
    found = [credit for credit in read(text).credits if credit.kind == "statement"]
    assert [credit.to for credit in found] == bodies
    assert {credit.covers for credit in found} <= {"sentence"}


@pytest.mark.slow
def test_a_statement_to_an_outlet_is_that_outlets() -> None:
    found = read("The plant burned, Ferro Works said in a statement to Reuters.").credits
    assert [(credit.to, credit.covers) for credit in found] == [("Reuters", "quotation")]
