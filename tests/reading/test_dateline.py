"""Place and agency before the first sentence."""

from __future__ import annotations

import pytest

from stemma.reading.dateline import dateline_of


@pytest.mark.parametrize(
    ("text", "length", "name"),
    [
        ("LISSE (Reuters) - The ferry was held.", 18, "Reuters"),
        ("LISSE, March 3 (AP) — The ferry was held.", 22, "AP"),
        ("Lisse (CNN)The ferry was held.", 11, "CNN"),
        ("Lisse CNN — The ferry was held.", 12, "CNN"),
        ("(AFP) - The ferry was held.", 8, "AFP"),
        ("LISSE — The ferry was held.", 8, ""),
        ("VELDA, March 4 - The ferry was held.", 17, ""),
    ],
)
def test_is_found(text: str, length: int, name: str) -> None:
    found = dateline_of(text)
    assert found is not None
    assert (found.length, found.name) == (length, name)


@pytest.mark.parametrize(
    "text",
    [
        "The ferry (a large one) was held.",
        "Ada Krom — she was the first — left.",
        "The mayor said so.",
        "",
    ],
)
def test_sentences_have_none(text: str) -> None:
    assert dateline_of(text) is None
