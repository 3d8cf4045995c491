from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from stemma.render.changes import against


def test_marks_what_the_other_side_does_not_have() -> None:
    assert against("three people were hurt", "three men were hurt") == [
        ("three", False),
        ("men", True),
        ("were hurt", False),
    ]


def test_case_and_punctuation_are_no_difference() -> None:
    assert against("The cabins stopped.", "the cabins stopped") == [("the cabins stopped", False)]


@given(st.text("ab c"), st.text("ab c"))
def test_no_word_is_lost(base: str, other: str) -> None:
    assert " ".join(text for text, _ in against(base, other)).split() == other.split()
