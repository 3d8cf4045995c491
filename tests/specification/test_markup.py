"""The markup of the cases, and the words that it leaves."""

from __future__ import annotations

import pytest

from tests.specification.markup import Mark, plain


def test_marks_are_stripped_and_placed() -> None:
    text, marks = plain("[S Lund] [Q1 said] so on [T Tuesday | DATE 2031-03-04 day].")
    assert text == "Lund said so on Tuesday."
    assert marks == (
        Mark("S", 0, 0, 4, ""),
        Mark("Q", 1, 5, 9, ""),
        Mark("T", 0, 16, 23, "DATE 2031-03-04 day"),
    )


def test_marks_nest_and_numbers_alone_are_entities() -> None:
    text, marks = plain("[C the ship [2 Lund | short] saw]")
    assert text == "the ship Lund saw"
    assert marks == (Mark("C", 0, 0, 17, ""), Mark("", 2, 9, 13, "short"))


def test_a_bracket_behind_a_backslash_is_text() -> None:
    text, (mark,) = plain("[C He \\[the king\\] left]")
    assert text == "He [the king] left"
    assert (mark.start, mark.end) == (0, len(text))


@pytest.mark.parametrize("marked", ["[C open", "close]", "a [sic] b"])
def test_a_bracket_without_its_fellow_is_an_error(marked: str) -> None:
    with pytest.raises(ValueError, match="bracket"):
        plain(marked)
