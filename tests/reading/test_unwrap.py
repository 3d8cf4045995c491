"""Hard-wrapped text."""

from __future__ import annotations

import textwrap
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from stemma.reading.unwrap import blocks, runs_on, wrap_width

FIRST = (
    "The ferry to Lisse was held in the harbour for six hours on Friday after the crew found "
    "water in the engine room, and three hundred passengers spent the night in the terminal."
)
SECOND = (
    "The company that runs the line said it would pay for their meals and for rooms in the town, "
    "but the passengers said that nobody had come to speak to them before the morning."
)


def test_paragraphs_come_back_as_they_were() -> None:
    wrapped = "\n\n".join(textwrap.fill(text, 60) for text in (FIRST, SECOND))
    assert [block.text for block in blocks(wrapped)] == [FIRST, SECOND]


def test_without_blank_lines_a_full_stop_parts() -> None:
    wrapped = "\n".join(textwrap.fill(text, 60) for text in (FIRST, SECOND))
    assert [block.text for block in blocks(wrapped)] == [FIRST, SECOND]


def test_text_that_is_not_wrapped_keeps_its_lines() -> None:
    lines = ["Home", "World", FIRST, SECOND, "Contact"]
    assert [block.text for block in blocks("\n".join(lines))] == lines
    assert wrap_width(lines) == 0


def test_a_heading_is_not_swallowed() -> None:
    wrapped = "\n".join([textwrap.fill(FIRST, 60), "Harbour talks", textwrap.fill(SECOND, 60)])
    assert [block.text for block in blocks(wrapped)] == [FIRST, "Harbour talks", SECOND]


def test_words_that_end_nothing_run_on() -> None:
    assert runs_on("The", "United Ports have refused to pay.", 70, 1)
    assert runs_on("U.N.", "Secretary Ada Krom arrived on Monday", 70, 1)
    assert runs_on("LISSE (Corvan Herald)U.N.", "Secretary Ada Krom arrived", 70, 1)
    assert runs_on("A", "senior official said so.", 70, 1)
    assert not runs_on("It was over.", "The mayor left.", 70, 1)
    assert not runs_on("By Ada Krom", "the harbour was closed", 70, 1)


def test_a_hyphen_at_the_margin_stays_unless_the_word_is_known_without_it() -> None:
    text = "\n".join(
        [
            "The company had promised the harbour a new agreement before the win-",
            "ter began, and the agreement was signed by every decision-",
            "maker of the town in the end, although it was not yet winter when",
            "they met and although nobody had expected them to come to an agree-",
            "ment at all.",
        ]
    )
    (block,) = blocks(text)
    assert "winter began" in block.text
    assert "decision-maker" in block.text
    assert "an agreement at all" in block.text


@given(st.text(max_size=400), st.booleans())
def test_blocks_are_in_order_and_lose_no_word(text: str, wrapped: bool) -> None:
    found = blocks(text, wrapped=wrapped)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(0 <= block.start < block.end <= len(text) for block in found)
    if not wrapped:
        assert " ".join(block.text for block in found).split() == text.split()
